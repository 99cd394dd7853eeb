import type { KnownExtensions } from './extension-catalogue.ts';

/** Who stands behind an extension (CSAF 2.1, Extensions, Classes). */
export type ExtensionClass = 'official' | 'registered' | 'experimental';

/**
 * The lists of official and registered extensions that the OASIS CSAF TC keeps, by the URL of the schema. As of the Committee Specification
 * Draft 03 of CSAF 2.1 both are empty.
 */
const listed: ReadonlyMap<string, ExtensionClass> = new Map<string, ExtensionClass>();

/**
 * The class of an extension, by the URL in its `$schema`. What no list names is experimental, wherever it is published: the class is
 * conferred by the TC alone. Extensions that the caller hands in may bring a class from newer lists with them.
 */
export function extensionClassOf(schema: string, known: KnownExtensions | undefined): ExtensionClass {
  return listed.get(schema) ?? known?.get(schema)?.class ?? 'experimental';
}

/** How a warning names an extension that cannot be judged: by the URL in `$schema` and by its class (CSAF 2.1 §6.1.60.2). */
export function unsupported(schema: string, known: KnownExtensions | undefined): string {
  return `the ${extensionClassOf(schema, known)} extension \`${schema}\` is not supported`;
}
