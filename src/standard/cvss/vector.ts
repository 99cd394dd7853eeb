import { type CvssGroup, type CvssVersion, cvssMetrics, cvssProperties } from './metrics.ts';

/** A vector with its metrics in the order in which it has them. */
export interface CvssVector {
  version: CvssVersion;
  metrics: ReadonlyMap<string, string>;
}

/** The first thing that keeps a text from being a vector from which scores follow. */
export type VectorSlip =
  | { kind: 'prefix'; prefix: string }
  | { kind: 'metric'; version: CvssVersion; metric: string }
  | { kind: 'value'; version: CvssVersion; metric: string; value: string | undefined }
  | { kind: 'repetition'; metric: string }
  | { kind: 'lack'; metrics: readonly string[] };

/** A vector understood, or what is wrong with it: as the end of a sentence, and apart. */
export type ParsedVector =
  | { vector: CvssVector; fault?: never; slip?: never }
  | { vector?: never; fault: string; slip: VectorSlip };

/**
 * Takes a CVSS vector apart. The patterns of the JSON schemas of CVSS 2 and 3 let vectors pass that repeat metrics or lack some of the
 * base metrics, from which no score follows.
 */
export function parseVector(text: string): ParsedVector {
  const known = text.length <= longestKept ? kept.get(text) : undefined;
  if (known !== undefined) return known;
  const read = readVector(text);
  const parsed: ParsedVector = 'kind' in read ? { fault: wordsOf(read), slip: read } : { vector: read };
  if (text.length > longestKept) return parsed;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, parsed);
  return parsed;
}

/** Whether a vector defines a metric of a group. */
export function definesGroup({ version, metrics }: CvssVector, group: CvssGroup): boolean {
  const known = cvssMetrics(version);
  for (const [name, value] of metrics) {
    const metric = known.get(name);
    if (metric?.group === group && metric.words.get(value) !== 'NOT_DEFINED') return true;
  }
  return false;
}

/**
 * The vector with those metrics added that only the properties of the CVSS object give: in CSAF both may be used, and the vector takes
 * precedence (CSAF §6.1.9, §6.2.19). The vector itself where they add none.
 */
export function withProperties(vector: CvssVector, cvss: object): CvssVector {
  const given: Readonly<Record<string, unknown>> = { ...cvss };
  let metrics: Map<string, string> | undefined;
  for (const { name, metric, words } of cvssProperties(vector.version)) {
    const word = given[name];
    if (word === undefined || vector.metrics.has(metric)) continue;
    metrics ??= new Map(vector.metrics);
    for (const [value, meaning] of words) if (meaning === word) metrics.set(metric, value);
  }
  return metrics === undefined ? vector : { version: vector.version, metrics };
}

/** Documents repeat vectors. A vector with every metric of CVSS 4.0 is shorter than this. */
const longestKept = 300;
const mostKept = 2000;
const kept = new Map<string, ParsedVector>();

/** CVSS 2.0 has no prefix. */
const versions: ReadonlyMap<string, CvssVersion> = new Map([
  ['', '2.0'],
  ['CVSS:3.0', '3.0'],
  ['CVSS:3.1', '3.1'],
  ['CVSS:4.0', '4.0'],
]);

function readVector(text: string): CvssVector | VectorSlip {
  const [prefix = '', name = ''] = /^(CVSS:[^/]*)\/?/.exec(text) ?? [];
  const version = versions.get(name);
  if (version === undefined) return { kind: 'prefix', prefix };
  const known = cvssMetrics(version);
  const metrics = new Map<string, string>();
  for (let start = prefix.length; start <= text.length; ) {
    const slash = text.indexOf('/', start);
    const end = slash < 0 ? text.length : slash;
    const [metric, value] = halves(text.slice(start, end));
    const words = known.get(metric)?.words;
    if (words === undefined) return { kind: 'metric', version, metric };
    if (value === undefined || !words.has(value)) return { kind: 'value', version, metric, value };
    if (metrics.has(metric)) return { kind: 'repetition', metric };
    metrics.set(metric, value);
    start = end + 1;
  }
  const lacking = [...known.values()].filter(({ group, metric }) => group === 'base' && !metrics.has(metric));
  if (lacking.length > 0) return { kind: 'lack', metrics: lacking.map(({ metric }) => metric) };
  return { version, metrics };
}

function halves(part: string): [metric: string, value: string | undefined] {
  const colon = part.indexOf(':');
  return colon < 0 ? [part, undefined] : [part.slice(0, colon), part.slice(colon + 1)];
}

function wordsOf(slip: VectorSlip): string {
  switch (slip.kind) {
    case 'prefix':
      return `there is no \`${slip.prefix.slice(0, 20)}\``;
    case 'metric':
      return `CVSS ${slip.version} has no \`${slip.metric.slice(0, 20)}\``;
    case 'value':
      return `CVSS ${slip.version} has no \`${slip.metric}${slip.value === undefined ? '' : `:${slip.value.slice(0, 20)}`}\``;
    case 'repetition':
      return `${slip.metric} stands in it twice`;
    case 'lack':
      return `it lacks ${slip.metrics.join(', ')}`;
  }
}
