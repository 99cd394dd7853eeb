import { parseVector } from '../../standard/cvss/vector.ts';
import type { TextFix } from '../fix.ts';

/** `7.5 (CVSS:3.1/av:n/…)` → the vector; its score is computed. */
export const cvssVector: TextFix = {
  kind: 'text',
  id: 'cvss-vector',
  what: 'A CVSS vector stands alone, in the letters of its standard',
  always: true,
  mend(text, { title }) {
    if (title !== 'CVSS vector' || parseVector(text).vector !== undefined) return undefined;
    const [match, another] = [...text.matchAll(/(?:CVSS:\d\.\d\/|(?=AV:))(?:[a-z]{1,3}:[a-z]+\/?)+/gi)];
    if (match === undefined || another !== undefined) return undefined;
    const bare = match[0].replace(/\/$/, '');
    // The supplemental metrics of CVSS 4.0 and the temporal ones of 2.0 have values in small letters.
    const vector = [bare, bare.toUpperCase()].find((each) => parseVector(each).vector !== undefined);
    if (vector === undefined) return undefined;
    const before = text
      .slice(0, match.index)
      .replace(/[(\s]+$/, '')
      .trim();
    const behind = text
      .slice(match.index + match[0].length)
      .replace(/^[)\s]+/, '')
      .trim();
    return { text: vector, rest: `${before} ${behind}`.trim() };
  },
};
