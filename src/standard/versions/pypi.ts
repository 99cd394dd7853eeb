import { endKey, isNumber, numberKey, paddedNumbersKey, textKey, type VersionKey } from './version-key.ts';

const form = new RegExp(
  [
    /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)/,
    /(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?([0-9]*))?/,
    /(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?/,
    /(?:[-_.]?(dev)[-_.]?([0-9]*))?/,
    /(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

const spellings: ReadonlyMap<string, string> = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['c', 'rc'],
  ['pre', 'rc'],
  ['preview', 'rc'],
]);

/** A version of Python packages, in any spelling that PEP 440 takes for the same. */
export function pypiKey(version: string): VersionKey | undefined {
  const [whole, epoch = '0', release = '', phase, phaseNumber, implicitPost, post, postNumber, dev, devNumber, local] =
    form.exec(version.toLowerCase()) ?? [];
  if (whole === undefined) return undefined;
  const afterwards = implicitPost ?? (post === undefined ? undefined : postNumber);
  const isDevelopment = dev !== undefined;
  return [
    numberKey(epoch),
    paddedNumbersKey(release.split('.')),
    phaseKey(phase, phaseNumber, isDevelopment && afterwards === undefined),
    afterwards === undefined ? '\u0001' : `\u0002${numberKey(afterwards)}`,
    isDevelopment ? `\u0001${numberKey(devNumber ?? '')}` : '\u0002',
    local === undefined ? '\u0001' : `\u0002${localKey(local)}`,
  ].join('');
}

/** `1.0.dev1` comes before `1.0a1`, and that before `1.0`. */
function phaseKey(phase: string | undefined, number: string | undefined, isDevelopmentAlone: boolean): VersionKey {
  if (phase === undefined) return isDevelopmentAlone ? '\u0001' : '\u0003';
  return `\u0002${textKey(spellings.get(phase) ?? phase)}${numberKey(number ?? '')}`;
}

/** Words are below numbers here. */
function localKey(local: string): VersionKey {
  const keys = local
    .split(/[-_.]/)
    .map((part) => (isNumber(part) ? `\u0002${numberKey(part)}` : `\u0001${textKey(part)}`));
  return keys.join('') + endKey;
}
