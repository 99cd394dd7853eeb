import { csafImporter, csafVersionOf } from './csaf-importer.ts';
import type { Importer } from './importer.ts';

/**
 * CSAF 2.1 documents, as JSON. What CSAF 2.0 has as well comes back from short forms; what is new in 2.1, such as its metrics and
 * TLP labels, stands in overlays, as does the version itself.
 */
export const csaf21: Importer = csafImporter('2.1', (value) => csafVersionOf(value) === '2.1');
