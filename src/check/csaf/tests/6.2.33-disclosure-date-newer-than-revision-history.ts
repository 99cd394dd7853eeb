import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { disclosureDates } from '../facts/disclosure-dates.ts';
import { quote } from '../quote.ts';

/** CSAF 2.1 §6.2.33. Skipped unless the caller tells what time it is. */
export const disclosureDateNewerThanRevisionHistory: ConformityTest = {
  id: '6.2.33',
  title: 'Disclosure Date Newer than Revision History',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A vulnerability has been disclosed since the newest revision',
  why: 'A document should be looked over when what it tells of becomes public.',
  mend: 'Correct `disclosure_date`, or bring the document up to date with a new revision.',
  mendYaml: 'Correct the disclosure date of the vulnerability, or add a revision.',
  run(facts, verdict) {
    const { now } = facts;
    const newest = facts.sortedRevisions.at(-1);
    if (newest?.instant === undefined) return;
    if (now === undefined) {
      verdict.skip('needs to know what time it is');
      return;
    }
    for (const { element, pointer } of disclosureDates(facts)) {
      const disclosed = instantOf(element);
      if (disclosed === undefined || disclosed >= now || disclosed <= newest.instant) continue;
      const detail = `${quote(element)} is after ${quote(newest.revision.date)}`;
      verdict.fail(pointer, detail, [`${newest.pointer}/date`]);
    }
  },
};
