import { valueAt } from '../../src/standard/json-pointer.ts';
import { type Comparison, threw } from './comparison.ts';
import { unknownKeys } from './official-schema.ts';
import { isRecord } from './sites.ts';

/** The CVSS object that a place is in. */
export function cvssAbove(pointer: string): string | undefined {
  return /^\/vulnerabilities\/\d+\/(?:scores|metrics)\/\d+\/(?:content\/)?cvss_v\d/.exec(pointer)?.[0];
}

/** Whether all that either reports stands in CVSS objects that 6.1.8 refuses. */
export function onlyInRefusedCvss(comparison: Comparison): boolean {
  const refused = placesOf(comparison, '6.1.8').map(cvssAbove);
  return allReported(comparison, (pointer) => refused.includes(cvssAbove(pointer)));
}

/** Whether all that either reports stands in vulnerabilities with CVSS objects that 6.1.8 refuses. */
export function onlyBesideRefusedCvss(comparison: Comparison): boolean {
  const refused = placesOf(comparison, '6.1.8').map(vulnerabilityAbove);
  return allReported(comparison, (pointer) => refused.includes(vulnerabilityAbove(pointer)));
}

/** Whether all keys that the official schema does not know stand in CVSS objects that 6.1.8 refuses, and ours says nothing. */
export function hasUnknownKeysInRefusedCvss(comparison: Comparison): boolean {
  const { version, document, ours } = comparison;
  const refused = placesOf(comparison, '6.1.8').map(cvssAbove);
  return (
    ours.length === 0 &&
    unknownKeys(version, document).every(({ instancePath }) => refused.includes(cvssAbove(instancePath)))
  );
}

/** Whether all that either reports stands in vulnerabilities with a CVSS object from whose vector no score follows, by our 6.1.9. */
export function onlyBesideUnreadableVector(comparison: Comparison): boolean {
  const { findings } = comparison;
  const without = findings.filter(({ test, subject }) => test === '6.1.9' && subject?.startsWith('no score follows'));
  const places = without.map(({ pointer }) => vulnerabilityAbove(pointer));
  return allReported(comparison, (pointer) => places.includes(vulnerabilityAbove(pointer)));
}

/** Whether all that either reports stands in CVSS objects whose vector gives no score, by our 6.1.9. */
export function onlyWhereNoScoreFollows(comparison: Comparison): boolean {
  const { findings } = comparison;
  const without = findings.filter(({ test, subject }) => test === '6.1.9' && subject?.startsWith('no score follows'));
  const objects = without.map(({ pointer }) => cvssAbove(pointer));
  return allReported(comparison, (pointer) => objects.includes(cvssAbove(pointer)));
}

/** Whether theirs alone fails, for metrics that contain no CVSS object. */
export function hasNoCvss({ document, ours, theirs }: Comparison): boolean {
  if (ours.length > 0 || threw(theirs)) return false;
  return theirs.every((pointer) => {
    const content = valueAt(document, pointer.replace(/\/cvss_v4$/, ''));
    return isRecord(content) && !['cvss_v2', 'cvss_v3', 'cvss_v4'].some((key) => key in content);
  });
}

/** Whether theirs alone fails, for items of `scores` each of whose products another item gives a CVSS 3 score. */
export function scoredInAnotherItem({ document, ours, theirs }: Comparison): boolean {
  if (ours.length > 0 || threw(theirs)) return false;
  return theirs.every((pointer) => {
    const [products, others] = [
      valueAt(document, `${pointer}/products`),
      valueAt(document, pointer.replace(/\/\d+$/, '')),
    ];
    if (!Array.isArray(products) || !Array.isArray(others)) return false;
    const scored = others.flatMap((one) => (isRecord(one) && 'cvss_v3' in one ? one.products : []));
    return products.every((product) => scored.includes(product));
  });
}

/** Whether the two differ about scores of CVSS 4.0 alone, each of which has more than base metrics. */
export function hasOverallCvss4({ version, document, ours, theirs }: Comparison): boolean {
  return allReported({ version, ours, theirs }, (pointer) => {
    const [above] = /^.*\/cvss_v4(?=\/)/.exec(pointer) ?? [];
    const cvss = above === undefined ? undefined : valueAt(document, above);
    return isRecord(cvss) && (moreMetrics.test(String(cvss.vectorString)) || Object.keys(cvss).some(isMoreProperty));
  });
}

function allReported(
  { version, ours, theirs }: Pick<Comparison, 'version' | 'ours' | 'theirs'>,
  is: (pointer: string) => boolean,
): boolean {
  const places = threw(theirs) ? [] : theirs;
  // Some of the library's tests of CSAF 2.1 say `scores` for what are `metrics` there.
  const inOurWords =
    version === '2.0' ? places : places.map((one) => one.replace(/\/scores\/(\d+)\//, '/metrics/$1/content/'));
  const all = [...ours.map(({ pointer }) => pointer), ...inOurWords];
  return all.length > 0 && all.every(is);
}

function placesOf({ findings }: Comparison, test: string): string[] {
  return findings.flatMap((one) => (one.test === test ? [one.pointer] : []));
}

function vulnerabilityAbove(pointer: string): string | undefined {
  return /^\/vulnerabilities\/\d+/.exec(pointer)?.[0];
}

/** Threat, environmental and supplemental metrics of a vector. */
const moreMetrics = /\/(?:E|[CIA]R|M[A-Z]{1,2}):/;

function isMoreProperty(key: string): boolean {
  return /^modified|Requirement$|^exploitMaturity$/.test(key) && key !== 'attackRequirements';
}
