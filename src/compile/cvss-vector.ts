import { type CvssVersion, cvssMetrics } from '../standard/cvss-metrics.ts';
import { nearest } from './nearest.ts';
import { quote } from './quote.ts';
import type { Fault } from './scope.ts';

/** A vector understood, or which part of it is at fault. */
type ParsedVector = { version: CvssVersion; fault?: never } | { version?: never; fault: Fault };

/** Values by metric, once per version. */
const values: ReadonlyMap<CvssVersion, ReadonlyMap<string, string[]>> = new Map(
  (['2.0', '3.0', '3.1', '4.0'] as const).map((version) => {
    const { base, optional } = cvssMetrics[version];
    return [
      version,
      new Map(Object.entries({ ...base, ...optional }).map(([metric, all]) => [metric, all.split(' ')])),
    ];
  }),
);

/** Tells the version of a CVSS vector by its prefix (2.0 has none) and holds every metric against the specification. */
export function parseVector(vector: string): ParsedVector {
  const prefix = /^CVSS:([^/]*)\/?/.exec(vector);
  const version = prefix === null ? '2.0' : prefix[1];
  if (!isVersion(version) || (prefix !== null && version === '2.0')) {
    return {
      fault: {
        message: `${quote(vector)} starts with ${quote(prefix?.[0] ?? '')}, which is no version of CVSS with a prefix.`,
        mend: 'Start with CVSS:3.1/, CVSS:4.0/ or CVSS:3.0/; a vector of CVSS 2.0 has no prefix.',
      },
    };
  }
  const fault = faultIn(vector, vector.slice(prefix?.[0].length ?? 0), version);
  return fault === undefined ? { version } : { fault };
}

function isVersion(text: string | undefined): text is CvssVersion {
  return text !== undefined && Object.hasOwn(cvssMetrics, text);
}

function faultIn(vector: string, metrics: string, version: CvssVersion): Fault | undefined {
  const known = values.get(version) ?? new Map<string, string[]>();
  const seen = new Set<string>();
  for (const part of metrics.split('/')) {
    const colon = part.indexOf(':');
    const metric = colon < 0 ? part : part.slice(0, colon);
    const allowed = known.get(metric);
    if (allowed === undefined) return unknownMetric(vector, metric, version, known);
    if (colon < 0 || !allowed.includes(part.slice(colon + 1))) {
      return {
        message: `The metric ${metric} of ${quote(vector)} has ${colon < 0 ? 'no value' : `the value ${quote(part.slice(colon + 1))}`}.`,
        mend: `In CVSS ${version}, ${metric} is one of ${allowed.join(', ')}.`,
      };
    }
    if (seen.has(metric))
      return { message: `The metric ${metric} stands twice in ${quote(vector)}.`, mend: 'Keep one of the two.' };
    seen.add(metric);
  }
  const missing = Object.keys(cvssMetrics[version].base).filter((metric) => !seen.has(metric));
  if (missing.length === 0) return undefined;
  return {
    message: `${quote(vector)} lacks the base metric${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`,
    mend: 'A score can be computed only when every base metric is there.',
  };
}

function unknownMetric(
  vector: string,
  metric: string,
  version: CvssVersion,
  known: ReadonlyMap<string, unknown>,
): Fault {
  const meant = nearest(metric, known.keys());
  const mend =
    version === '2.0' && Object.hasOwn(cvssMetrics['3.1'].base, metric)
      ? 'It looks like a vector of CVSS 3: start it with CVSS:3.1/.'
      : meant === undefined
        ? `The metrics of CVSS ${version} are ${[...known.keys()].join(', ')}.`
        : `Did you mean ${meant}?`;
  return {
    message: `${quote(vector)} has ${metric === '' ? 'an empty metric' : `the metric ${quote(metric)}`}, which CVSS ${version} does not have.`,
    mend,
  };
}
