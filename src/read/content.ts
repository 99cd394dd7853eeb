import type { AuthoredPolicy } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Authored, Reading, SourceFile, Workspace } from '../model/workspace.ts';
import { documentFileName } from '../standard/document-file.ts';
import { controlCharacters } from './control-characters.ts';
import { type FileText, readText } from './file.ts';
import { listFolder } from './folder.ts';
import { isHeldBack, isRestricted } from './held-back.ts';
import { missingFile, namesOf, strayFile } from './layout.ts';
import { namedKeyFiles, readPublicKeys } from './public-keys.ts';
import type { ReadingMemory } from './reading-memory.ts';
import { type AuthoredKinds, checkAgainstSchema } from './schema.ts';
import { sourceFile } from './source-file.ts';
import { todos } from './todo.ts';
import { parseYaml } from './yaml.ts';

/** How many files are open at once: enough to keep the disk busy, few enough for any limit of open files. */
const concurrency = 16;

/** A file that was read and parsed; `value` is undefined when it is at fault. */
interface ParsedFile<T> {
  path: string;
  value: T | undefined;
  diagnostics: Diagnostic[];
}

type Parsed = { [Kind in keyof AuthoredKinds]: WeakMap<FileText, ParsedFile<AuthoredKinds[Kind]>> };

/** What was made of each text, for as long as someone keeps the text: a {@link ReadingMemory}. */
const parsed: Parsed = {
  advisory: new WeakMap(),
  publisher: new WeakMap(),
  products: new WeakMap(),
  policy: new WeakMap(),
};

/**
 * Reads a content folder: every file, every fault. Files that are at fault are left out of the workspace, so that the rest can
 * be compiled and its faults be found in the same run; only without a publisher or a catalogue that can be used is there no workspace.
 *
 * @param memory of earlier readings of this folder: files that did not change since are not read again, and keep their values
 * @param only the advisories that are wanted, for whom the others need not be read; see {@link withNamesakes}
 * @throws PublisherError `CONTENT_NOT_FOUND`, `CONTENT_UNREADABLE`
 */
export async function readContent(folder: string, memory?: ReadingMemory, only?: readonly string[]): Promise<Reading> {
  const { files, diagnostics } = await listFolder(folder);
  const found = namesOf(files);
  const names = only === undefined ? found : { ...found, advisories: withNamesakes(only, found.advisories) };
  const texts = await readAll(folder, [...names.settings, ...names.advisories], memory);
  const publisher = settings('publisher', texts, files);
  const products = settings('products', texts, files);
  const policy = settings('policy', texts, files);
  const advisories = names.advisories.map((path) => parseFile('advisory', path, texts.get(path)));

  const keys = namedKeyFiles(publisher.value);
  const { diagnostics: keyFaults, ...publicKeys } = await readPublicKeys(folder, publisher, new Set(files));
  const strays = names.others.flatMap((path) => strayFile(path, keys) ?? []);
  const all = [publisher, products, policy, ...advisories];
  const sources = sourcesOf(texts);
  const workspace = workspaceOf({ publisher, products, policy, advisories, ...publicKeys, sources });
  const faults = [...diagnostics, ...all.flatMap((file) => file.diagnostics), ...keyFaults, ...strays];
  return { workspace, diagnostics: faults, sources, heldBack: await heldBack(folder, faults, publisher) };
}

/**
 * Of the advisories those that are wanted, and those that may have the id of one of them, judged by the names of their files (the rule
 * `content/file-name` holds both together): that no id is used twice is the one rule of check that looks beyond a file.
 */
function withNamesakes(wanted: readonly string[], advisories: readonly string[]): string[] {
  const nameOf = (path: string): string =>
    documentFileName(path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, ''));
  const names = new Set(wanted.map(nameOf));
  return advisories.filter((path) => names.has(nameOf(path)));
}

async function readAll(
  folder: string,
  paths: readonly string[],
  memory: ReadingMemory | undefined,
): Promise<Map<string, FileText>> {
  const texts: (readonly [string, FileText])[] = new Array(paths.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < paths.length; index = next++) {
      const path = paths[index] ?? '';
      texts[index] = [path, await (memory?.read(folder, path) ?? readText(folder, path))];
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return new Map(texts);
}

function settings<Kind extends 'publisher' | 'products' | 'policy'>(
  kind: Kind,
  texts: ReadonlyMap<string, FileText>,
  files: readonly string[],
): ParsedFile<AuthoredKinds[Kind]> {
  const path = `${kind}.yaml`;
  const file = texts.get(path);
  if (file !== undefined) return parseFile(kind, path, file);
  const missing = missingFile(kind, files);
  if (missing) return { path, value: undefined, diagnostics: [missing] };
  // Whoever publishes about no product of their own needs no catalogue.
  return { path, ...checkAgainstSchema(kind, {}, { path, text: '' }) };
}

function parseFile<Kind extends keyof AuthoredKinds>(
  kind: Kind,
  path: string,
  file: FileText | undefined,
): ParsedFile<AuthoredKinds[Kind]> {
  if (file?.text === undefined) {
    return { path, value: undefined, diagnostics: file ? [file.diagnostic] : [] };
  }
  const known = parsed[kind].get(file);
  if (known !== undefined) return known;
  const made = parseText(kind, path, file.text);
  parsed[kind].set(file, made);
  return made;
}

function parseText<Kind extends keyof AuthoredKinds>(
  kind: Kind,
  path: string,
  text: string,
): ParsedFile<AuthoredKinds[Kind]> {
  const { value: raw, diagnostics } = parseYaml(text, path);
  if (raw === undefined) return { path, value: undefined, diagnostics };
  const checked = checkAgainstSchema(kind, raw, { path, text });
  const found = [...diagnostics, ...checked.diagnostics, ...controlCharacters(raw, { path, text })];
  // What is left to be written hides no other fault.
  const left = todos(raw, { path, text });
  return { path, value: found.length > 0 ? undefined : checked.value, diagnostics: [...found, ...left] };
}

function sourcesOf(texts: ReadonlyMap<string, FileText>): Map<string, SourceFile> {
  const sources = new Map<string, SourceFile>();
  for (const [path, { text }] of texts) if (text !== undefined) sources.set(path, sourceFile(path, text));
  return sources;
}

function workspaceOf(parts: {
  publisher: ParsedFile<AuthoredKinds['publisher']>;
  products: ParsedFile<AuthoredKinds['products']>;
  policy: ParsedFile<AuthoredPolicy>;
  advisories: ParsedFile<AuthoredKinds['advisory']>[];
  publicKeys: Authored<string>[];
  signerKey?: Authored<string>;
  sources: ReadonlyMap<string, SourceFile>;
}): Workspace | undefined {
  const publisher = usable(parts.publisher);
  const products = usable(parts.products);
  if (publisher === undefined || products === undefined) return undefined;
  return {
    publisher,
    products,
    // A fault in the policy stops the build by its diagnostic; it need not hide the faults of the advisories.
    policy: usable(parts.policy) ?? { path: parts.policy.path, value: { contacts: [publisher.value.contact] } },
    advisories: parts.advisories.flatMap((file) => usable(file) ?? []),
    publicKeys: parts.publicKeys,
    ...(parts.signerKey === undefined ? {} : { signerKey: parts.signerKey }),
    sources: parts.sources,
  };
}

function usable<T>({ path, value }: ParsedFile<T>): Authored<T> | undefined {
  return value === undefined ? undefined : { path, value };
}

/** Of the files at fault, those that may be meant to be kept from the public; never the settings and the keys. */
async function heldBack(
  folder: string,
  diagnostics: readonly Diagnostic[],
  publisher: ParsedFile<AuthoredKinds['publisher']>,
): Promise<Set<string>> {
  const { path, value } = publisher;
  const byDefault = value === undefined ? await isHeldBack(folder, path, false) : isRestricted(value.tlp);
  const open = new Set(['publisher.yaml', 'products.yaml', 'policy.yaml', ...namedKeyFiles(value)]);
  const held = new Set<string>();
  for (const file of new Set(diagnostics.map(({ at }) => at.file)))
    if (!open.has(file) && (await isHeldBack(folder, file, byDefault))) held.add(file);
  return held;
}
