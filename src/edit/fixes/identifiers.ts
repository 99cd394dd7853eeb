import type { TextFix } from '../fix.ts';

/** `cve-2026-12345 (reserved)` → `CVE-2026-12345`. */
export const cveId: TextFix = {
  kind: 'text',
  id: 'cve-id',
  what: 'A CVE id stands alone and in capitals',
  mend: (text, { title }) =>
    title === 'CVE id'
      ? only(
          text,
          /CVE[-_ \u2010-\u2015](\d{4})[-_ \u2010-\u2015](\d{4,})(?!\d)/gi,
          (year, number) => `CVE-${year}-${number}`,
        )
      : undefined,
};

/** `cwe 79: Cross-site Scripting` → `CWE-79`; its name is looked up. */
export const cweId: TextFix = {
  kind: 'text',
  id: 'cwe-id',
  what: 'A CWE id stands alone and in capitals',
  mend(text, { title }) {
    if (title !== 'CWE id') return undefined;
    if (/^\s*0*[1-9]\d{0,5}\s*$/.test(text)) return { text: `CWE-${Number(text)}` };
    return only(text, /CWE[-_ :\u2010-\u2015]*0*([1-9]\d{0,5})(?!\d)/gi, (number) => `CWE-${number}`);
  },
};

/** `ghsa-2C47-XG6V-M8F5` → `GHSA-2c47-xg6v-m8f5`. */
export const ghsaId: TextFix = {
  kind: 'text',
  id: 'ghsa-id',
  what: 'A GHSA id is in capitals up to its first hyphen, and in small letters behind it',
  mend: (text, { pattern }) =>
    pattern?.startsWith('^GHSA') === true
      ? only(text, /GHSA((?:-[23456789cfghjmpqrvwx]{4}){3})(?![-\w])/gi, (id) => `GHSA${id.toLowerCase()}`)
      : undefined,
};

/** The one id in a text, in its usual form; two are not for a program to choose from. */
function only(
  text: string,
  pattern: RegExp,
  write: (...groups: string[]) => string,
): { text: string; rest: string } | undefined {
  const [match, another] = [...text.matchAll(pattern)];
  if (match === undefined || another !== undefined) return undefined;
  const [found, ...groups] = match;
  const rest = `${text.slice(0, match.index).trim()} ${text
    .slice(match.index + found.length)
    .replace(/^\s*[:–—-]\s+/, '')
    .trim()}`;
  return { text: write(...groups), rest: rest.trim() };
}
