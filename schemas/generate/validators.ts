import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { compileValidator } from './validators-compiler.ts';
import { parseSchema, type Schema, SchemaSet } from './validators-schema.ts';

/** The schemas that those of CSAF refer to. */
const referenced = [
  'csaf-extension-content',
  'cvss-v2.0',
  'cvss-v3.0',
  'cvss-v3.1',
  'cvss-v4.0',
  'ssvc-selection-list',
] as const;

/** The modules that judge a document by the schema of its version: `schema-2.0` and `schema-2.1`. */
export async function generateValidators(): Promise<{ name: string; text: string }[]> {
  const schemas = new SchemaSet(await Promise.all(referenced.map(readSchema)));
  return Promise.all(
    ['2.0', '2.1'].map(async (version) => {
      const root = await readSchema(`csaf-${version}`);
      const { code } = await transform(compileValidator(root, schemas), {
        minify: true,
        format: 'esm',
        target: 'node20',
      });
      return { name: `schema-${version}`, text: code };
    }),
  );
}

async function readSchema(name: string): Promise<Schema> {
  return parseSchema(await readFile(join(import.meta.dirname, '..', `${name}.schema.json`), 'utf8'));
}
