import { endKey, isZero, numberKey, textKey, type VersionKey } from './version-key.ts';

const form = /^([0-9a-z_.]+)(?:-([0-9a-z_.-]*))?(?:\+([0-9a-z_.+-]+))?$/;

/** A version of Conan, C and C++: like semantic versioning with any number of parts, which may be words too. */
export function conanKey(version: string): VersionKey | undefined {
  const [, main, preRelease, build] = form.exec(version) ?? [];
  if (main === undefined) return undefined;
  return [
    itemsKey(main),
    preRelease === undefined ? '\u0004' : itemsKey(preRelease),
    build === undefined ? endKey : itemsKey(build),
  ].join('');
}

/** Numbers are below words, and a number alone is below one with letters after it. */
function itemsKey(text: string): VersionKey {
  const all = text.split('.');
  const items = all.slice(0, all.findLastIndex((item) => item !== '' && !isZero(item)) + 1);
  return items.map(itemKey).join('') + endKey;
}

function itemKey(item: string): VersionKey {
  const digits = /^[0-9]+/.exec(item)?.[0];
  if (digits === undefined) return `\u0002${textKey(item)}`;
  return `\u0001${numberKey(digits)}${textKey(item.slice(digits.length))}`;
}
