import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { ssvcOf } from '../facts/metric-content.ts';
import { quote } from '../quote.ts';

/** CSAF 2.1 §6.1.47. */
export const inconsistentSsvcTargetIds: ConformityTest = {
  id: '6.1.47',
  title: 'Inconsistent SSVC Target IDs',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An SSVC target id does not stand for the vulnerability it is given for',
  why: 'Readers cannot tell which vulnerability the SSVC selections assess.',
  mend: 'Use the CVE or the text of one of the `ids` of the vulnerability, or remove the target id.',
  run(facts, verdict) {
    const trackingId = facts.tracking.id;
    const isAmbiguous = facts.vulnerabilities.length > 1;
    for (const { list, pointer, vulnerability } of ssvcOf(facts)) {
      const known = new Set(vulnerability.ids?.map(({ text }) => text));
      if (vulnerability.cve !== undefined) known.add(vulnerability.cve);
      for (const { element: id, pointer: at } of located(list.target_ids, `${pointer}/target_ids`)) {
        if (!known.has(id)) verdict.fail(at);
        else if (isAmbiguous && id === trackingId) {
          verdict.fail(at, `${quote(id)} is the id of the document, which has more than one vulnerability`, [
            '/document/tracking/id',
          ]);
        }
      }
    }
  },
};
