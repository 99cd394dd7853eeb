import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import { fault } from './rules.ts';
import { sourceFile } from './source-file.ts';
import { capital, nameOf } from './wording.ts';

/** More than anyone mends at once. */
const most = 100;

/** What numbers that are whole and yet not written as such have about them: 4.0, 1e5, -0. Most files have none, and this is quick to tell. */
const suspicious = /\.0+(?:[\s,\]}]|$)|\d[eE][-+]?\d|-0(?:[\s,\]}]|$)/;

/**
 * Versions that lost something when YAML read them as whole numbers: 4.0 became 4. A schema cannot tell, because 4.0 is a whole number to it.
 * Numbers are meant as such in `csaf:` overlays only (and in the policy, which has no versions).
 */
export function numbersThatLost(value: unknown, file: { path: string; text: string }): Diagnostic[] {
  if (!suspicious.test(file.text)) return [];
  const diagnostics: Diagnostic[] = [];
  const source = sourceFile(file.path, file.text);
  const visit = (node: unknown, tokens: readonly (string | number)[]): void => {
    if (diagnostics.length >= most) return;
    if (typeof node === 'number') {
      const pointer = formatPointer(tokens);
      const written = source.written(pointer);
      if (/^-?[\d.]+([eE][-+]?\d+)?$/.test(written) && written !== String(node)) {
        diagnostics.push(lostBy(written, node, { file: file.path, pointer }));
      }
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node)) {
        if (!isOverlay(key, tokens)) visit(item, [...tokens, key]);
      }
    }
  };
  visit(value, []);
  return diagnostics;
}

/** A product may have the key `csaf` as well. */
function isOverlay(key: string, tokens: readonly (string | number)[]): boolean {
  return key === 'csaf' && (tokens.length === 0 || (tokens.length === 2 && tokens[0] === 'vulnerabilities'));
}

function lostBy(written: string, node: number, at: Diagnostic['at']): Diagnostic {
  return fault(
    'authoring/type',
    at,
    `${capital(nameOf(at.pointer ?? ''))} must be text, and YAML reads ${written} as the number ${node}.`,
    `Quote it: "${written}"`,
    `The number ${node} and the text ${written} are not the same.`,
  );
}
