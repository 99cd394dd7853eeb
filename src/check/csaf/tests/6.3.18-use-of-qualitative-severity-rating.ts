import type { ConformityTest } from '../conformity-test.ts';
import { metrics21Of } from '../facts/metric-content.ts';

/** CSAF 2.1 §6.3.18. */
export const useOfQualitativeSeverityRating: ConformityTest = {
  id: '6.3.18',
  title: 'Use of Qualitative Severity Rating',
  group: 'informative',
  versions: ['2.1'],
  what: 'A vulnerability is rated by a word alone',
  why: 'Readers cannot see what the rating is based on, nor adapt it to their own environment.',
  mend: 'Give CVSS or SSVC beside or instead, if they are known.',
  run(facts, verdict) {
    for (const { metric, pointer } of metrics21Of(facts)) {
      if (metric.content.qualitative_severity_rating === undefined) continue;
      verdict.fail(`${pointer}/content/qualitative_severity_rating`);
    }
  },
};
