import { isRecord } from '../../../standard/record.ts';
import type { ExtensionPlace } from '../facts/extensions.ts';
import type { ExtensionMetadata } from './extension-catalogue.ts';
import { ExtensionPackageError } from './extension-package-error.ts';

const metadataSchema = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metadata.json';

/**
 * Paths as metadata name them. The schema of the Committee Specification Draft 03 still says `relationships` where documents have
 * `product_paths`; both are read as the same place.
 */
const placeOfPath: ReadonlyMap<string, ExtensionPlace> = new Map<string, ExtensionPlace>([
  ['$.document.x_extensions', 'document'],
  ['$.product_tree.branches..product.x_extensions', 'branches'],
  ['$.product_tree..branches[*].product.x_extensions', 'branches'],
  ['$.product_tree.full_product_names[*].x_extensions', 'full_product_names'],
  ['$.product_tree.relationships[*].full_product_name.x_extensions', 'product_paths'],
  ['$.product_tree.product_paths[*].full_product_name.x_extensions', 'product_paths'],
  ['$.vulnerabilities[*].metrics[*].content.x_extensions', 'metrics'],
  ['$.vulnerabilities[*].x_extensions', 'vulnerabilities'],
  ['$.x_extensions', 'root'],
]);

const places: ReadonlySet<ExtensionPlace> = new Set(placeOfPath.values());

/**
 * Reads the metadata of an extension (CSAF 2.1, Extensions, Metadata).
 *
 * @param id The `$id` of the extension's schema, which the metadata must name.
 * @throws ExtensionPackageError when they are none that the schema of CSAF Extension Metadata accepts.
 */
export function parseExtensionMetadata(metadata: unknown, id: string): ExtensionMetadata {
  const refuse = (reason: string): never => {
    throw new ExtensionPackageError(id, `its metadata ${reason}`);
  };
  if (!isRecord(metadata)) return refuse('are no object');
  if (metadata.$schema !== metadataSchema) refuse(`do not have the \`$schema\` \`${metadataSchema}\``);
  if (metadata.extension_schema !== id) refuse('are those of another `extension_schema`');
  const maxOccurrence =
    occurrencesIn(metadata.requirement) ?? refuse('have a `requirement` that is unknown or no count');
  for (const place of places) if (!maxOccurrence.has(place)) refuse(`say nothing of the place \`${place}\``);
  const incompatible = metadata.incompatible_extensions ?? [];
  if (!isTextList(incompatible)) return refuse('have `incompatible_extensions` that are no list of URLs');
  return { maxOccurrence, incompatible: new Set(incompatible) };
}

function occurrencesIn(requirement: unknown): Map<ExtensionPlace, number> | undefined {
  if (!isRecord(requirement)) return undefined;
  const found = new Map<ExtensionPlace, number>();
  for (const [path, location] of Object.entries(requirement)) {
    const place = placeOfPath.get(path);
    const count = isRecord(location) ? location.max_occurrence : undefined;
    if (place === undefined || typeof count !== 'number' || !Number.isInteger(count) || count < 0) return undefined;
    found.set(place, count);
  }
  return found;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
