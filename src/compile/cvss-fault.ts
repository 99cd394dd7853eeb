import { type CvssVersion, cvssMetrics } from '../standard/cvss/metrics.ts';
import { parseVector, type VectorSlip } from '../standard/cvss/vector.ts';
import { nearest } from '../standard/nearest.ts';
import { quote } from './quote.ts';
import type { Fault } from './scope.ts';

/** What an author is told of a vector that gives no score. */
export function faultOf(vector: string, slip: VectorSlip): Fault {
  switch (slip.kind) {
    case 'prefix':
      return {
        message: `${quote(vector)} starts with ${quote(slip.prefix)}, which is no version of CVSS with a prefix.`,
        mend: 'Start with CVSS:3.1/, CVSS:4.0/ or CVSS:3.0/; a vector of CVSS 2.0 has no prefix.',
      };
    case 'metric':
      return unknownMetric(vector, slip);
    case 'value': {
      const values = [...(cvssMetrics(slip.version).get(slip.metric)?.words.keys() ?? [])];
      return {
        message: `The metric ${slip.metric} of ${quote(vector)} has ${slip.value === undefined ? 'no value' : `the value ${quote(slip.value)}`}.`,
        mend: `In CVSS ${slip.version}, ${slip.metric} is one of ${values.join(', ')}.`,
      };
    }
    case 'repetition':
      return { message: `The metric ${slip.metric} stands twice in ${quote(vector)}.`, mend: 'Keep one of the two.' };
    case 'lack':
      return {
        message: `${quote(vector)} lacks the base metric${slip.metrics.length > 1 ? 's' : ''} ${slip.metrics.join(', ')}.`,
        mend: 'A score can be computed only when every base metric is there.',
      };
  }
}

function unknownMetric(vector: string, slip: { metric: string; version: CvssVersion }): Fault {
  const { metric, version } = slip;
  const what = metric === '' ? 'an empty metric' : `the metric ${quote(metric)}`;
  return {
    message: `${quote(vector)} has ${what}, which CVSS ${version} does not have.`,
    mend: mendOfMetric(vector, slip),
  };
}

function mendOfMetric(vector: string, { metric, version }: { metric: string; version: CvssVersion }): string {
  const upper = vector.toUpperCase();
  if (upper !== vector && parseVector(upper).vector !== undefined) return `Write it in upper case: ${upper}`;
  if (version === '2.0' && cvssMetrics('3.1').get(metric)?.group === 'base')
    return 'It looks like a vector of CVSS 3: start it with CVSS:3.1/.';
  if (version !== '4.0' && only4.has(metric)) return 'It looks like a vector of CVSS 4: start it with CVSS:4.0/.';
  const known = [...cvssMetrics(version).keys()];
  // One that is there already was hardly meant again.
  const given = new Set(vector.split('/').map((part) => part.split(':')[0]));
  const absent = known.filter((name) => !given.has(name));
  const meant = nearest(metric, absent);
  return meant === undefined ? `The metrics of CVSS ${version} are ${known.join(', ')}.` : `Did you mean ${meant}?`;
}

/** Metrics that only CVSS 4.0 has among those of the base. */
const only4: ReadonlySet<string> = new Set(['AT', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA']);
