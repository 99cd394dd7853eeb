import { type CvssVersion, cvssMetrics } from '../../../standard/cvss-metrics.ts';

/** A vector with its metrics in the order in which it has them. */
export interface CvssVector {
  version: CvssVersion;
  metrics: ReadonlyMap<string, string>;
}

/** A vector understood, or what is wrong with it. */
export type ParsedVector = { vector: CvssVector; fault?: never } | { vector?: never; fault: string };

/**
 * Takes a CVSS vector apart. The patterns of the JSON schemas of CVSS 2 and 3 let vectors pass that repeat metrics or lack some of the
 * base metrics, from which no score follows.
 */
export function parseVector(text: string): ParsedVector {
  const known = text.length <= longestKept ? kept.get(text) : undefined;
  if (known !== undefined) return known;
  const parsed = parse(text);
  if (text.length > longestKept) return parsed;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, parsed);
  return parsed;
}

/** Documents repeat vectors. A vector with every metric of CVSS 4.0 is shorter than this. */
const longestKept = 300;
const mostKept = 2000;
const kept = new Map<string, ParsedVector>();

/** CVSS 2.0 has no prefix. */
const prefixes: readonly [string, CvssVersion][] = [
  ['CVSS:3.0/', '3.0'],
  ['CVSS:3.1/', '3.1'],
  ['CVSS:4.0/', '4.0'],
];

function parse(text: string): ParsedVector {
  const [prefix, version] = prefixes.find(([start]) => text.startsWith(start)) ?? (['', '2.0'] as const);
  const metrics = new Map<string, string>();
  let start = prefix.length;
  while (start <= text.length) {
    const slash = text.indexOf('/', start);
    const end = slash < 0 ? text.length : slash;
    const part = text.slice(start, end);
    const colon = part.indexOf(':');
    const [metric, value] = [part.slice(0, colon), part.slice(colon + 1)];
    if (colon < 0 || !allowed(version, metric).has(value))
      return { fault: `CVSS ${version} has no \`${part.slice(0, 20)}\`` };
    if (metrics.has(metric)) return { fault: `${metric} stands in it twice` };
    metrics.set(metric, value);
    start = end + 1;
  }
  const missing = Object.keys(cvssMetrics[version].base).filter((metric) => !metrics.has(metric));
  if (missing.length > 0) return { fault: `it lacks ${missing.join(', ')}` };
  return { vector: { version, metrics } };
}

const values = new Map<CvssVersion, ReadonlyMap<string, ReadonlySet<string>>>();
const none: ReadonlySet<string> = new Set();

function allowed(version: CvssVersion, metric: string): ReadonlySet<string> {
  let byMetric = values.get(version);
  if (byMetric === undefined) {
    const { base, optional } = cvssMetrics[version];
    byMetric = new Map(
      Object.entries({ ...base, ...optional }).map(([name, list]) => [name, new Set(list.split(' '))]),
    );
    values.set(version, byMetric);
  }
  return byMetric.get(metric) ?? none;
}
