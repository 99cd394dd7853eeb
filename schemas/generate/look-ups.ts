import { cweLookUp } from './look-ups-cwe.ts';
import { languageLookUp } from './look-ups-language.ts';
import { spdxLookUp } from './look-ups-spdx.ts';

/** A module to be written to `src/check/csaf/generated/<name>.js`. */
export interface LookUp {
  name: string;
  /** The module as ESM. */
  text: string;
}

/**
 * Facts of registries that the tests of CSAF ask for, each as one string: a string literal costs an import next to nothing, and the
 * modules in `values/` split it when they are first asked.
 */
export async function generateLookUps(): Promise<LookUp[]> {
  const [cwe, language, spdx] = await Promise.all([cweLookUp(), languageLookUp(), spdxLookUp()]);
  return [
    { name: 'cwe', text: asModule(cwe) },
    { name: 'language', text: asModule(language) },
    { name: 'spdx', text: asModule(spdx) },
  ];
}

/** A template literal keeps one fact to a line; nothing of the data has a meaning in it. */
function asModule(lines: readonly string[]): string {
  const literal = lines.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `export default \`${literal}\`;\n`;
}
