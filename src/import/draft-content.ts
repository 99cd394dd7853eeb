import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthoredCatalogue } from '../model/authored.ts';
import { PublisherError } from '../publisher-error.ts';
import { checkAgainstSchema } from '../read/schema.ts';
import { formatYaml, largestYaml, parseYaml } from '../read/yaml.ts';
import { exists, writeWhole } from './content-folder.ts';
import { isObject, sameJson } from './json-value.ts';
import { lineIn, linesIn, objectsIn } from './source-value.ts';

/** What stands in a content folder, as far as drafts depend on it. It is kept in step with what is written. */
export interface DraftContent {
  catalogue: AuthoredCatalogue;
  /** Tracking ids of the advisories. */
  ids: string[];
  /** Files by the ids of the records that they came from or are about. */
  files: Map<string, KnownAdvisory>;
}

export interface KnownAdvisory {
  id: string;
  /** Relative to the content folder. */
  file: string;
}

/** @throws PublisherError IMPORT when products.yaml cannot be used */
export async function readDraftContent(into: string): Promise<DraftContent> {
  const content: DraftContent = { catalogue: await readCatalogue(into), ids: [], files: new Map() };
  const names = await readdir(into, { recursive: true }).catch(() => []);
  for (const name of names.toSorted()) {
    const file = name.replaceAll('\\', '/');
    if (!file.includes('/') || !file.endsWith('.yaml') || file.split('/').some((part) => part.startsWith('.')))
      continue;
    const text = await readFile(join(into, name), 'utf8').catch(() => '');
    const { value } = text.length > largestYaml ? { value: undefined } : parseYaml(text, file);
    if (isObject(value)) remember(content, value, file);
  }
  return content;
}

/** Keeps an advisory in mind, so that the next one gets another id and the same record is not imported twice. */
export function remember(content: DraftContent, advisory: unknown, file: string): void {
  const id = lineIn(advisory, 'id');
  if (id === undefined) return;
  content.ids.push(id);
  const vulnerabilities = objectsIn(advisory, 'vulnerabilities');
  // An advisory about several vulnerabilities is not the record of one of them.
  const cve = vulnerabilities.length === 1 ? lineIn(vulnerabilities[0], 'cve') : undefined;
  for (const known of [id, ...linesIn(advisory, 'aliases'), ...(cve === undefined ? [] : [cve])]) {
    if (!content.files.has(known)) content.files.set(known, { id, file });
  }
}

async function readCatalogue(into: string): Promise<AuthoredCatalogue> {
  const path = join(into, 'products.yaml');
  if (!(await exists(path))) return {};
  const text = await readFile(path, 'utf8');
  const { value, diagnostics } = parseYaml(text, 'products.yaml');
  const checked = checkAgainstSchema('products', value ?? {}, { path: 'products.yaml', text });
  const fault = [...diagnostics, ...checked.diagnostics][0];
  if (fault === undefined && checked.value !== undefined) return checked.value;
  throw new PublisherError(
    'IMPORT',
    `${path} cannot be used: ${fault?.message ?? 'it is no catalogue.'}`,
    'Mend it first; `csaf-press check` says what is wrong. Imported advisories name products by it.',
  );
}

/**
 * Adds entries at the end of products.yaml; its comments and layout stay.
 *
 * @throws PublisherError IMPORT when the file cannot be written, or has a form that cannot be added to
 */
export async function addProducts(into: string, content: DraftContent, added: AuthoredCatalogue): Promise<void> {
  if (Object.keys(added).length === 0) return;
  const path = join(into, 'products.yaml');
  const text = (await exists(path)) ? await readFile(path, 'utf8') : newCatalogue;
  const longer = withProducts(text, added);
  if (longer === undefined) {
    throw new PublisherError(
      'IMPORT',
      `${path} has a form to which nothing can be added.`,
      `Write it in block style, one product below the other, or add the products by hand: ${Object.keys(added).join(', ')}.`,
    );
  }
  await writeWhole(path, longer);
  content.catalogue = { ...content.catalogue, ...added };
}

const newCatalogue = `# Made by csaf-press import. Look through the names, and add what you know: vendor, cpe, description, branches.
`;

/** The text with entries at its end; undefined when it does not read back as the old entries and the new ones. */
export function withProducts(text: string, added: AuthoredCatalogue): string | undefined {
  const before = parseYaml(text, 'products.yaml').value ?? {};
  const base = text.replace(/^\{\s*\}[ \t]*\n?/m, '');
  const rest = sameJson(parseYaml(base, 'products.yaml').value ?? {}, before) ? base : text;
  const separator = rest === '' || rest.endsWith('\n') ? '' : '\n';
  const longer = `${rest}${separator}\n${formatYaml(added)}`;
  const { value, diagnostics } = parseYaml(longer, 'products.yaml');
  return diagnostics.length === 0 && isObject(before) && sameJson(value, { ...before, ...added }) ? longer : undefined;
}
