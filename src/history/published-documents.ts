import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { PublisherError } from '../publisher-error.ts';
import { canonicalText } from '../standard/change/json-identity.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { csafRoot, providerMetadataPath } from '../standard/provider-paths.ts';

/** A document that was published; of its shape no more is known than that it says to be CSAF 2.0 and has an id and a version. */
export interface PublishedDocument {
  id: string;
  version: string;
  /** As it would be written, if it can be. */
  initialReleaseDate: string;
  document: CsafDocument;
}

/**
 * Reads the CSAF documents of a published tree, or of any folder that holds documents. Of an id that is there twice, both are given.
 *
 * @throws PublisherError HISTORY when there is no such folder, no document and no provider metadata in it, or a file that cannot be read
 */
export async function readPublishedDocuments(folder: string): Promise<PublishedDocument[]> {
  const root = await rootOf(folder);
  const isProvider = await exists(join(root, providerMetadataPath));
  const prefix = isProvider ? csafRoot : '';
  const listed = await readdir(join(root, prefix), { recursive: true, withFileTypes: true });
  const files = listed.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort(byCodeUnits);
  const documents: PublishedDocument[] = [];
  for (const path of paths) documents.push(...documentIn(await readJson(root, path, folder)));
  if (documents.length === 0 && !isProvider) throw noDocuments(folder);
  return documents;
}

function documentIn(document: unknown): PublishedDocument[] {
  const id = valueAt(document, '/document/tracking/id');
  const version = valueAt(document, '/document/tracking/version');
  const initialReleaseDate = String(valueAt(document, '/document/tracking/initial_release_date'));
  if (!isCsaf(document) || typeof id !== 'string' || typeof version !== 'string') return [];
  return [{ id, version, initialReleaseDate, document }];
}

function isCsaf(value: unknown): value is CsafDocument {
  return valueAt(value, '/document/csaf_version') === '2.0';
}

async function rootOf(folder: string): Promise<string> {
  const root = await realpath(folder).catch(() => undefined);
  if (root !== undefined && (await stat(root)).isDirectory()) return root;
  throw new PublisherError(
    'HISTORY',
    `There is no folder ${folder}.`,
    'Name the folder that holds what is published, such as a copy of the site or the output of the last build.',
  );
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

async function readJson(root: string, path: string, folder: string): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
    // What nests deeper than the stack reaches cannot be compared; this throws.
    canonicalText(value);
    return value;
  } catch (cause) {
    throw new PublisherError(
      'HISTORY',
      `${join(folder, path)} is not JSON that can be read, so that what was published is not known.`,
      `Fetch the published tree again; \`csaf-press verify ${folder}\` tells what is wrong with it.`,
      { cause },
    );
  }
}

function noDocuments(folder: string): PublisherError {
  return new PublisherError(
    'HISTORY',
    `There is no CSAF document in ${folder}, nor ${providerMetadataPath}.`,
    'Name the root of a published tree, such as the output of the last build.',
  );
}
