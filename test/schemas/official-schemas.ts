import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from './schema-shape.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const OWN = new URL('../../schemas/', import.meta.url);
const VALIDATOR = '@secvisogram/csaf-validator-lib';

/** Whether the folder of reference data stands beside the project, as it need not. */
export const hasCorpus: boolean = existsSync(new URL('schemas/', CORPUS));

/** What a test says when it is skipped because reference data is absent. */
export const corpusIsAbsent = '../shared/corpus/schemas is absent';

/** The path of a file of types. */
export function typesFile(name: string): string {
  return fileURLToPath(new URL(`types/${name}.ts`, OWN));
}

/** Reads a schema that csaf-press wrote itself. */
export function readOwnSchema(name: string): JsonObject {
  return readJson(new URL(`${name}.schema.json`, OWN));
}

/** Reads a file of the reference data, such as `schemas/csaf-2.1/csaf.json`. */
export function readCorpusFile(path: string): JsonObject {
  return readJson(new URL(path, CORPUS));
}

/** Lists the files in a folder of the reference data, each as readCorpusFile takes it. */
export function listCorpusFiles(folder: string): string[] {
  return readdirSync(new URL(folder, CORPUS)).map((name) => folder + name);
}

/** Loads a schema that csaf-validator-lib ships as a module. */
export async function loadValidatorSchema(path: string): Promise<JsonObject> {
  const module: unknown = await import(`${VALIDATOR}/${path}`);
  const schema = isJsonObject(module) ? module.default : undefined;
  if (!isJsonObject(schema)) throw new Error(`${VALIDATOR}/${path} exports no schema`);
  return schema;
}

function readJson(url: URL): JsonObject {
  const value: unknown = JSON.parse(readFileSync(url, 'utf8'));
  if (!isJsonObject(value)) throw new Error(`${url} holds no JSON object`);
  return value;
}
