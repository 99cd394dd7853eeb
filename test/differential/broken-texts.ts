import type { SeededRandom } from './seeded-random.ts';

/** Another text of the same kind: a date stays nearly a date, a vector nearly a vector. */
export function breakText(text: string, random: SeededRandom): string {
  const [, breaks] = kinds.find(([pattern]) => pattern.test(text)) ?? [];
  return random.pick(breaks ?? anyText)?.(text, random) ?? text;
}

type Break = (text: string, random: SeededRandom) => string;

const dates: readonly Break[] = [
  (text, random) => `${1999 + random.below(40)}${text.slice(4)}`,
  (text, random) => text.replace(/T\d\d/, `T${String(random.below(24)).padStart(2, '0')}`),
  (text) => text.replace(/Z$/, '+14:00'),
  (text) => text.replace(/Z$/, '-12:00'),
  (text) => text.replace(/Z$/, '.000Z'),
  (text) => text.replace('T', 't').replace('Z', 'z'),
  (text) => text.replace(/\d\d(?=Z$)/, '60'),
  (text) => `${text.slice(0, 5)}02-30${text.slice(10)}`,
  () => '2016-12-31T23:59:60Z',
  () => '2024-01-01 00:00:00Z',
  () => '2024-01-01',
];

const vectors: readonly Break[] = [
  (text, random) => withoutPart(text, '/', random),
  (text, random) => swapParts(text, '/', random),
  (text, random) => `${text}/${random.pick(text.split('/'))}`,
  (text, random) => replaceValue(text, random),
  (text, random) => replaceValue(text, random),
  (text) => text.replace('3.1', '3.0'),
  (text) => text.toLowerCase(),
];

const versions: readonly Break[] = [
  (text) => `${text}-rc.1`,
  (text) => `${text}+build.1`,
  (text) => `0${text}`,
  (text) => `v${text}`,
  (text) => text.replace(/^\d+/, (number) => String(Number(number) + 1)),
  (text) => text.replace(/\d+$/, (number) => String(Number(number) + 1)),
  (text) => text.replace(/^\d+/, '0'),
  () => '0',
  () => '1',
  () => '2',
  () => '0.9.0',
  () => '1.0.0',
  () => '1.10.0',
  () => '9007199254740993.0.0',
];

const packageUrls: readonly Break[] = [
  (text, random) => withoutPart(text, '/', random),
  (text) => text.replace(/@.*/, ''),
  (text) => `${text}?a=1&a=2`,
  (text) => `${text}?arch=x`,
  (text) => text.replace(/[a-z]+\//, 'npm/'),
  (text) => text.toUpperCase().replace('PKG:', 'pkg:'),
  (text) => text.replace(/\/[^/]*$/, '/'),
];

const platforms: readonly Break[] = [
  (text, random) => withoutPart(text, ':', random),
  (text, random) => swapParts(text, ':', random),
];

const languages: readonly Break[] = [
  () => 'i-default',
  () => 'qtx',
  () => 'de-DE',
  () => 'EZ',
  () => 'en-US-x-private',
  () => 'zh-cmn-Hans-CN',
  () => 'de-1996-1996',
  (text) => text.toUpperCase(),
];

const addresses: readonly Break[] = [
  (text) => text.replace('https', 'http'),
  (text) => `${text} `,
  (text) => `${text}|x`,
  (text) => text.replace('://', ':'),
  (text) => text.slice(text.indexOf('/')),
  (text) => text.replace(/\/[^/]*$/, '/other.json'),
];

const anyText: readonly Break[] = [
  (text) => `${text.slice(1)}${text.slice(0, 1)}`,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `${text} `,
  (text) => text.replaceAll(/[ _-]/g, ''),
  (text) => `${text}2`,
  (text) => text.slice(0, -1),
  () => '',
  (text) => `${text}*`,
  (text) => `prior to ${text}`,
  (text) => `vers:semver/<=${text}`,
  (text) => `Ü${text}`,
];

const kinds: readonly (readonly [pattern: RegExp, breaks: readonly Break[]])[] = [
  [/^\d{4}-\d\d-\d\dT/, dates],
  [/^CVSS:|^AV:/, vectors],
  [/^\d+(?:\.\d+)*(?:[-+][\w.+-]+)?$/, versions],
  [/^pkg:/, packageUrls],
  [/^cpe:/, platforms],
  [/^[a-z]{2}(?:-[A-Z]{2})?$/, languages],
  [/^https?:/, addresses],
];

function withoutPart(text: string, separator: string, random: SeededRandom): string {
  const parts = text.split(separator);
  return parts.toSpliced(random.below(parts.length), 1).join(separator);
}

function swapParts(text: string, separator: string, random: SeededRandom): string {
  const parts = text.split(separator);
  const [first, second] = [random.below(parts.length), random.below(parts.length)];
  return parts
    .with(first, parts[second] ?? '')
    .with(second, parts[first] ?? '')
    .join(separator);
}

/** Another value for one metric of a vector. */
function replaceValue(text: string, random: SeededRandom): string {
  const parts = text.split('/');
  const index = random.below(parts.length);
  const value = random.pick(['N', 'L', 'H', 'A', 'P', 'X', 'U', 'C', 'R', 'M', 'S', 'ND']) ?? 'N';
  return parts.with(index, (parts[index] ?? '').replace(/[A-Z]+$/, value)).join('/');
}
