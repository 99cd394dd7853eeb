import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { twinsOf } from '../schema/twins.ts';
import type { ExtensionFault, ExtensionPackage, KnownExtension, KnownExtensions } from './extension-catalogue.ts';
import { type ExtensionSchema, extensionSchemaOf } from './extension-form.ts';
import { parseExtensionMetadata } from './extension-metadata.ts';
import { ExtensionPackageError } from './extension-package-error.ts';

/**
 * Makes extensions ready for a run. Their schemas are the only ones that are compiled at run time, so Ajv is loaded here, and only
 * when there is an extension.
 *
 * @param referenced Further JSON schemas by URL that those of the extensions refer to; the types of CSAF 2.1 are there. An extension whose
 *   schema refers to one that is missing is known without its schema.
 * @throws ExtensionPackageError when a package is not what CSAF 2.1 §7.1.35 asks for.
 */
export async function prepareExtensions(
  packages: readonly ExtensionPackage[],
  referenced: ReadonlyMap<string, unknown> = new Map(),
): Promise<KnownExtensions> {
  if (packages.length === 0) return new Map();
  const found = packages.map((given) => ({ given, schema: extensionSchemaOf(given.schema) }));
  const ajv = await loadAjv();
  const { extensionReferences } = await import('./extension-references.ts');
  for (const [url, schema] of new Map([...extensionReferences, ...referenced])) addSchema(ajv, schema, url);
  for (const { schema } of found) addSchema(ajv, schema, schema.$id);
  return new Map(found.map(({ given, schema: { $id } }) => [$id, knownExtension(given, $id, compile(ajv, $id))]));
}

function knownExtension(
  { metadata, class: given = 'experimental' }: ExtensionPackage,
  id: string,
  validate: ValidateFunction | undefined,
): KnownExtension {
  const known: KnownExtension = { class: given };
  if (metadata !== undefined) known.metadata = parseExtensionMetadata(metadata, id);
  if (validate !== undefined) known.faultsOf = (item) => faultsOf(validate, item);
  return known;
}

/** The one vocabulary of the metaschemas of CSAF that Ajv does not bring along. */
const formatAssertion = {
  $id: 'https://json-schema.org/draft/2020-12/meta/format-assertion',
  $dynamicAnchor: 'meta',
  type: ['object', 'boolean'],
  properties: { format: { type: 'string' } },
};

/**
 * The first fault alone is collected: Ajv's time to collect all of them grows with their square. So does that of its `uniqueItems`,
 * which is replaced.
 */
async function loadAjv(): Promise<Ajv2020> {
  const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default.default(ajv);
  ajv.addSchema(formatAssertion);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: false,
    validate: (asked: boolean, items: readonly unknown[]) => !asked || twinsOf(items) === undefined,
    error: { message: 'must not have the same item twice' },
  });
  return ajv;
}

/**
 * Without `$schema`, which names a metaschema of CSAF whose vocabulary is that of JSON Schema 2020-12, and without the `id` of old schemas:
 * the caller says under which URL they are known.
 */
function addSchema(ajv: Ajv2020, schema: unknown, url: string): void {
  const { $schema, id, ...bare }: Partial<ExtensionSchema> = { ...Object(schema) };
  try {
    ajv.addSchema(bare, url);
  } catch (cause) {
    throw new ExtensionPackageError(url, messageOf(cause), { cause });
  }
}

/** Undefined when a schema that this one refers to is not there. */
function compile(ajv: Ajv2020, id: string): ValidateFunction | undefined {
  try {
    return ajv.getSchema(id);
  } catch (cause) {
    if (cause instanceof Error && 'missingRef' in cause) return undefined;
    throw new ExtensionPackageError(id, messageOf(cause), { cause });
  }
}

/** A schema that refers to itself recurses as deep as the item does, which may be too deep. */
function faultsOf(validate: ValidateFunction, item: unknown): readonly ExtensionFault[] {
  try {
    return validate(item) ? [] : (validate.errors ?? []).slice(0, 1).map(faultOf);
  } catch (cause) {
    return [{ pointer: '', message: `it cannot be judged: ${messageOf(cause)}` }];
  }
}

function faultOf({ instancePath, message = 'is not valid', params }: ErrorObject): ExtensionFault {
  const key: unknown = params.additionalProperty ?? params.unevaluatedProperty;
  return { pointer: instancePath, message: typeof key === 'string' ? `${message}: \`${key}\`` : message };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
