import { csafImporter, csafVersionOf } from './csaf-importer.ts';
import type { Importer } from './importer.ts';

/** CSAF 2.0 documents, as JSON. Any other version is taken too, to be refused by its name. */
export const csaf20: Importer = csafImporter('2.0', (value) => csafVersionOf(value) !== undefined);
