import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ExtensionPackage, KnownExtensions } from '../check/csaf/values/extension-catalogue.ts';
import { ExtensionPackageError } from '../check/csaf/values/extension-package-error.ts';
import { prepareExtensions } from '../check/csaf/values/extension-schema.ts';
import { PublisherError } from '../publisher-error.ts';
import { isRecord } from '../standard/record.ts';
import { listInputs } from './inputs.ts';

const metaschema = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json';

/**
 * Makes the CSAF extensions in a folder ready: JSON files that are CSAF Extension Schemas, CSAF Extension Metadata (CSAF 2.1 §7.1.35),
 * and schemas that they refer to.
 *
 * @throws PublisherError USAGE when there are none, or when one cannot be used
 */
export async function readExtensions(folder: string): Promise<KnownExtensions> {
  const schemas: Readonly<Record<string, unknown>>[] = [];
  const metadata = new Map<unknown, unknown>();
  const referenced = new Map<string, unknown>();
  for (const value of await readObjects(folder)) {
    if (typeof value.extension_schema === 'string') metadata.set(value.extension_schema, value);
    else if (value.$schema === metaschema) schemas.push(value);
    else if (typeof value.$id === 'string') referenced.set(value.$id, value);
  }
  if (schemas.length === 0) {
    throw refusal(`There is no CSAF Extension Schema in ${folder}.`, `One has the "$schema" ${metaschema}.`);
  }
  const packages = schemas.map((schema): ExtensionPackage => {
    const own = metadata.get(schema.$id);
    return own === undefined ? { schema } : { schema, metadata: own };
  });
  try {
    return await prepareExtensions(packages, referenced);
  } catch (error) {
    if (!(error instanceof ExtensionPackageError)) throw error;
    throw refusal(`${error.message}.`, 'Mend the extension, or take it out of the folder.', error);
  }
}

async function readObjects(folder: string): Promise<Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = [];
  for (const { name, path = resolve(name) } of await listInputs([folder], '/')) {
    try {
      const value: unknown = JSON.parse(await readFile(path, 'utf8'));
      if (isRecord(value)) found.push(value);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw refusal(`${name} cannot be read: ${reason}.`, 'Name a folder with JSON files of extensions.', error);
    }
  }
  return found;
}

function refusal(message: string, mend: string, cause?: unknown): PublisherError {
  return new PublisherError('USAGE', message, mend, { cause });
}
