import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AuthoredPublisher } from '../model/authored.ts';
import { PublisherError } from '../publisher-error.ts';
import { formatCompactYaml, formatYaml, parseYaml } from '../read/yaml.ts';
import { isObject } from './json-value.ts';
import { derivePolicy } from './new-content.ts';

/** What `publisher.yaml` of a folder says, or undefined when there is none. */
export async function readPublisher(into: string): Promise<AuthoredPublisher | undefined> {
  const path = join(into, 'publisher.yaml');
  if (!(await exists(path))) return undefined;
  const { value, diagnostics } = parseYaml(await readFile(path, 'utf8').catch(unreadable(path)), 'publisher.yaml');
  if (diagnostics.length > 0 || !isPublisher(value)) {
    const reason = diagnostics[0]?.message ?? 'name, namespace, contact and base_url are needed.';
    throw new PublisherError(
      'IMPORT',
      `${path} cannot be used: ${reason}`,
      'Mend it first; `csaf-press check` says what is wrong. Imported advisories depend on it.',
    );
  }
  return value;
}

/** Writes the three files that stand beside the advisories, where they are missing; gives the names of those written. */
export async function writeNewContent(into: string, publisher: AuthoredPublisher): Promise<string[]> {
  const files: [string, string][] = [
    ['publisher.yaml', publisherComment + formatCompactYaml(publisher)],
    ['products.yaml', `${productsComment}{}\n`],
    ['policy.yaml', policyComment + formatYaml(derivePolicy(publisher))],
  ];
  const created: string[] = [];
  for (const [name, content] of files) {
    if (await exists(join(into, name))) continue;
    await writeWhole(join(into, name), content);
    created.push(name);
  }
  return created;
}

/** Writes a file so that there is the whole of it or nothing: beside its place first, then renamed. */
export async function writeWhole(path: string, content: string): Promise<void> {
  // The reader of the content folder takes files that end with .yaml only.
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, content, 'utf8');
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new PublisherError(
      'IMPORT',
      `${path} cannot be written (${codeOf(error)}).`,
      'Check the folder, its permissions and the space on the disk.',
      { cause: error },
    );
  }
}

/** Whether anything stands at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const publisherComment = `# Made by csaf-press import from the imported documents.
# Please check base_url: it must be the https address at which you will serve dist/, with a slash at its end.
`;

const productsComment = `# Imported advisories bring their own product trees. Add products here to use them in new advisories:
#
# gateway:
#   name: Example Gateway
#   cpe: cpe:2.3:a:example:gateway:*:*:*:*:*:*:*:*
`;

const policyComment = `# Made by csaf-press import: whom to write to, and nothing else yet.
`;

function isPublisher(value: unknown): value is AuthoredPublisher {
  return isObject(value) && ['name', 'namespace', 'contact', 'base_url'].every((key) => typeof value[key] === 'string');
}

function unreadable(path: string): (error: unknown) => never {
  return (error) => {
    throw new PublisherError('IMPORT', `${path} cannot be read (${codeOf(error)}).`, 'Check its permissions.', {
      cause: error,
    });
  };
}

function codeOf(error: unknown): string {
  return isObject(error) && typeof error.code === 'string' ? error.code : String(error);
}
