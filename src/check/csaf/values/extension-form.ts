import { isRecord } from '../../../standard/record.ts';
import { ExtensionPackageError } from './extension-package-error.ts';

/** A CSAF Extension Schema, as far as its form is known. */
export interface ExtensionSchema extends Readonly<Record<string, unknown>> {
  $id: string;
}

const metaschema = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json';
const contentSchema =
  /^https:\/\/docs\.oasis-open\.org\/csaf\/csaf\/v2\.1\/(?:[^/\s]+\/)*schema\/extension-content\.json/;
const versionedUrl =
  /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*_(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:[-+][0-9A-Za-z.+-]+)?\.json$/;

/** Keys that every extension has; the schema of an extension requires these four and no others. */
const contentKeys = ['$schema', 'category', 'critical', 'content'];

/**
 * Takes a schema for that of an extension: what the metaschema of CSAF Extensions asks beyond being a JSON schema.
 *
 * @throws ExtensionPackageError when it is none.
 */
export function extensionSchemaOf(schema: unknown): ExtensionSchema {
  if (!isRecord(schema) || !hasId(schema)) throw new ExtensionPackageError(undefined, 'its schema has no `$id`');
  const reason = faultOf(schema);
  if (reason !== undefined) throw new ExtensionPackageError(schema.$id, reason);
  return schema;
}

function faultOf(schema: ExtensionSchema): string | undefined {
  if (schema.$schema !== metaschema) return `its schema does not have the \`$schema\` \`${metaschema}\``;
  if (!versionedUrl.test(schema.$id) || contentSchema.test(schema.$id))
    return 'its `$id` is no https URL that ends in a semantic version and `.json`';
  if (schema.type !== 'object') return 'its schema is not of `type` `object`';
  if (JSON.stringify(schema.required) !== JSON.stringify(contentKeys))
    return `its schema does not have \`required\` ${contentKeys.map((key) => `\`${key}\``).join(', ')}`;
  if (schema.additionalProperties !== false) return 'its schema allows additional properties';
  const { properties } = schema;
  if (!isRecord(properties) || !contentKeys.every((key) => isRecord(properties[key])))
    return 'its schema leaves one of the four properties of an extension undefined';
  const { content } = properties;
  return isRecord(content) && content.unevaluatedProperties === false
    ? undefined
    : 'its `content` allows unevaluated properties';
}

function hasId(schema: Readonly<Record<string, unknown>>): schema is ExtensionSchema {
  return typeof schema.$id === 'string';
}
