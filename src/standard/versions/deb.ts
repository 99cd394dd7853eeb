import { numberKey, type VersionKey } from './version-key.ts';

const form = /^(?:([0-9]+):)?([0-9A-Za-z.+~:-]+)$/;
const end = '\u0002';

/** `[epoch:]upstream[-revision]` of Debian and its kin (Debian Policy §5.6.12). No revision is the revision 0. */
export function debKey(version: string): VersionKey | undefined {
  const [, epoch = '0', rest] = form.exec(version) ?? [];
  if (rest === undefined) return undefined;
  const hyphen = rest.lastIndexOf('-');
  const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
  const revision = hyphen === -1 ? '0' : rest.slice(hyphen + 1);
  return numberKey(epoch) + partKey(upstream) + partKey(revision);
}

/** Texts and numbers take turns. An empty text is above `~` and below letters, and letters are below other characters. */
function partKey(part: string): VersionKey {
  let key = '';
  for (const [, text = '', digits = ''] of part.matchAll(/([^0-9]*)([0-9]*)/g)) {
    if (text === '' && digits === '') break;
    key += `${Array.from(text, characterKey).join('')}${end}${numberKey(digits)}`;
  }
  return key + end;
}

function characterKey(character: string): string {
  if (character === '~') return '\u0001';
  return /[A-Za-z]/.test(character) ? character : String.fromCharCode(0x100 + character.charCodeAt(0));
}
