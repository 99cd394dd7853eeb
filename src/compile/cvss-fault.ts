import { type CvssVersion, cvssMetrics } from '../standard/cvss/metrics.ts';
import type { VectorSlip } from '../standard/cvss/vector.ts';
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

function unknownMetric(vector: string, { metric, version }: { metric: string; version: CvssVersion }): Fault {
  const known = [...cvssMetrics(version).keys()];
  const meant = nearest(metric, known);
  const mend =
    version === '2.0' && cvssMetrics('3.1').get(metric)?.group === 'base'
      ? 'It looks like a vector of CVSS 3: start it with CVSS:3.1/.'
      : meant === undefined
        ? `The metrics of CVSS ${version} are ${known.join(', ')}.`
        : `Did you mean ${meant}?`;
  return {
    message: `${quote(vector)} has ${metric === '' ? 'an empty metric' : `the metric ${quote(metric)}`}, which CVSS ${version} does not have.`,
    mend,
  };
}
