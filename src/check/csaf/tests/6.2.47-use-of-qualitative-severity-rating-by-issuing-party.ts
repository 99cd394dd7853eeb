import type { ConformityTest } from '../conformity-test.ts';
import { canonicalUrlsOf } from '../facts/canonical-url.ts';
import { metrics21Of } from '../facts/metric-content.ts';

/** CSAF 2.1 §6.2.47. The issuing party is the source where none is given, or where it is the canonical URL. */
export const useOfQualitativeSeverityRatingByIssuingParty: ConformityTest = {
  id: '6.2.47',
  title: 'Use of Qualitative Severity Rating by Issuing Party',
  group: 'recommended',
  versions: ['2.1'],
  what: 'The issuing party rates a vulnerability by a word alone',
  why: 'Readers cannot see what the rating is based on, nor adapt it to their own environment.',
  mend: 'Give CVSS or SSVC instead, which show how the rating came about.',
  run(facts, verdict) {
    const own = canonicalUrlsOf(facts);
    for (const { metric, pointer } of metrics21Of(facts)) {
      if (metric.content.qualitative_severity_rating === undefined) continue;
      if (metric.source !== undefined && !own.has(metric.source)) continue;
      verdict.fail(`${pointer}/content/qualitative_severity_rating`);
    }
  },
};
