import { isNumber, numberKey, textKey, type VersionKey } from './version-key.ts';

const form = /^(?:([0-9]+):)?([^:-]+)(?:-([^:-]+))?$/;

/** `[epoch:]version[-release]` of RPM. A version without a release comes before its first release. */
export function rpmKey(version: string): VersionKey | undefined {
  return evrKey(version, rpmPartKey);
}

/** `[epoch:]version[-release]` of Arch Linux, whose `1.0a` comes before `1.0`, and `1.0.a` after it. */
export function alpmKey(version: string): VersionKey | undefined {
  return evrKey(version, alpmPartKey);
}

function evrKey(text: string, partKey: (part: string) => VersionKey): VersionKey | undefined {
  const [, epoch = '0', version, release = ''] = form.exec(text) ?? [];
  return version === undefined ? undefined : numberKey(epoch) + partKey(version) + partKey(release);
}

/** In this order: `~`, the end, `^`, letters, numbers; other characters only separate. */
function rpmPartKey(part: string): VersionKey {
  let key = '';
  for (const [segment] of part.matchAll(/~|\^|[0-9]+|[A-Za-z]+/g)) {
    if (segment === '~') key += '\u0001';
    else if (segment === '^') key += '\u0003';
    else key += isNumber(segment) ? `\u0005${numberKey(segment)}` : `\u0004${textKey(segment)}`;
  }
  return `${key}\u0002`;
}

/** In this order: letters without a separator, the end, numbers without one, anything after one, and then after two. */
function alpmPartKey(part: string): VersionKey {
  let key = '';
  for (const [, separators = '', segment = ''] of part.matchAll(/([^0-9A-Za-z]*)([0-9]+|[A-Za-z]+)/g)) {
    const isDigits = isNumber(segment);
    const content = isDigits ? numberKey(segment) : textKey(segment);
    if (separators === '') key += isDigits ? `\u0003${content}` : `\u0001${content}`;
    else key += `\u0004${String.fromCharCode(separators.length)}${isDigits ? '\u0002' : '\u0001'}${content}`;
  }
  return `${key}\u0002`;
}
