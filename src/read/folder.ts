import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { PublisherError } from '../publisher-error.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { fault } from './rules.ts';

/** The files of a content folder. */
export interface Listing {
  /** Regular files, and links to such inside the folder; relative to it, with `/`, sorted by code units. */
  files: string[];
  diagnostics: Diagnostic[];
}

/**
 * Lists a content folder with its subfolders, without dot-files and without following a link out of it.
 *
 * @throws PublisherError `CONTENT_NOT_FOUND` when there is no such folder, `CONTENT_UNREADABLE` when it cannot be listed.
 */
export async function listFolder(folder: string): Promise<Listing> {
  const root = await rootOf(folder);
  const listing: Listing = { files: [], diagnostics: [] };
  await walk(root, '', listing);
  listing.files.sort(byCodeUnits);
  return listing;
}

async function rootOf(folder: string): Promise<string> {
  const mend =
    'Name the folder with --content, or make one: publisher.yaml, products.yaml, policy.yaml, and <year>/<id>.yaml for each advisory.';
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new PublisherError('CONTENT_NOT_FOUND', `There is no content folder ${folder}.`, mend, { cause });
  });
  if (!(await stat(root)).isDirectory()) {
    throw new PublisherError('CONTENT_NOT_FOUND', `${folder} is a file, not a content folder.`, mend);
  }
  return root;
}

async function walk(root: string, prefix: string, listing: Listing): Promise<void> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true }).catch((cause: unknown) => {
    if (prefix === '') {
      const mend = 'Give yourself permission to list it: chmod u+rx';
      throw new PublisherError('CONTENT_UNREADABLE', `The content folder ${root} cannot be listed.`, mend, { cause });
    }
    listing.diagnostics.push(
      fault(
        'content/unreadable',
        { file: prefix.slice(0, -1) },
        'The folder cannot be listed.',
        'Give yourself permission to list it: chmod u+rx',
      ),
    );
    return [];
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = `${prefix}${entry.name}`;
    if (entry.isSymbolicLink()) await followLink(root, path, listing);
    else if (entry.isDirectory()) await walk(root, `${path}/`, listing);
    else if (entry.isFile()) listing.files.push(path);
    else
      listing.diagnostics.push(
        fault('content/unreadable', { file: path }, 'This is neither a file nor a folder.', 'Remove it.'),
      );
  }
}

/** Only a link to a regular file inside the folder is followed. */
async function followLink(root: string, path: string, listing: Listing): Promise<void> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  const kind = target === undefined ? undefined : await stat(target);
  if (target !== undefined && kind?.isFile() && target.startsWith(root + sep)) {
    listing.files.push(path);
    return;
  }
  const message =
    target === undefined
      ? 'This symbolic link leads to nothing.'
      : target.startsWith(root + sep)
        ? 'This symbolic link leads to a folder, and its files would be read twice.'
        : 'This symbolic link leads out of the content folder and is not followed.';
  listing.diagnostics.push(
    fault(
      'content/link',
      { file: path },
      message,
      'Put the file itself here, or remove the link.',
      'What lies outside could be published unseen.',
    ),
  );
}
