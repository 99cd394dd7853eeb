import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.1.24. The same moment in another time zone is the same date; items without a date have none in common. */
export const multipleDefinitionInInvolvements: ConformityTest = {
  id: '6.1.24',
  title: 'Multiple Definition in Involvements',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'One party has two involvements on the same date',
  why: 'A reader cannot tell which of them came last.',
  mend: 'Give the items of `involvements` different dates, or join them.',
  mendYaml: 'Give the involvements in the `csaf:` overlay different dates, or join them.',
  run({ vulnerabilities }, verdict) {
    for (const { vulnerability, pointer } of vulnerabilities) {
      const known = new Map<string, string>();
      for (const { element, pointer: at } of located(vulnerability.involvements, `${pointer}/involvements`)) {
        const { party, date } = element;
        if (date === undefined) continue;
        const key = `${party} ${instantOf(date) ?? date}`;
        const first = known.get(key);
        if (first === undefined) known.set(key, at);
        else verdict.fail(at, `\`${party}\` on ${quote(date)}`, [first]);
      }
    }
  },
};
