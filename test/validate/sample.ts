import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small document of CSAF 2.0 that passes the mandatory tests, with the product ids of a product group. */
export function sampleDocument(grouped: readonly string[] = ['P1', 'P2']): Record<string, unknown> {
  return {
    document: {
      category: 'csaf_base',
      csaf_version: '2.0',
      publisher: { category: 'vendor', name: 'Example', namespace: 'https://example.com' },
      title: 'A sample',
      tracking: {
        current_release_date: '2026-01-01T00:00:00.000Z',
        id: 'SAMPLE-1',
        initial_release_date: '2026-01-01T00:00:00.000Z',
        revision_history: [{ date: '2026-01-01T00:00:00.000Z', number: '1', summary: 'First' }],
        status: 'final',
        version: '1',
      },
    },
    product_tree: {
      full_product_names: [
        { name: 'One', product_id: 'P1' },
        { name: 'Two', product_id: 'P2' },
      ],
      product_groups: [{ group_id: 'G1', product_ids: grouped }],
    },
  };
}

/** The text of {@link sampleDocument} as people write it. */
export function sampleText(grouped?: readonly string[]): string {
  return `${JSON.stringify(sampleDocument(grouped), undefined, 2)}\n`;
}

/** A temporary folder with files. */
export interface Folder {
  path: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a temporary folder with files, by their paths. */
export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'csaf-press-validate-'));
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  return { path, write, remove: () => rm(path, { recursive: true, force: true }) };
}
