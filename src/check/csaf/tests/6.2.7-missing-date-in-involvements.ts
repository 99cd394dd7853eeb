import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';

/** CSAF 2.0 and 2.1 §6.2.7. */
export const missingDateInInvolvements: ConformityTest = {
  id: '6.2.7',
  title: 'Missing Date in Involvements',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'An involvement has no date',
  why: 'A reader cannot tell what came first.',
  mend: 'Add `date` to the involvement.',
  mendYaml: 'Give the involvement in the `csaf:` overlay a `date`.',
  run(facts, verdict) {
    for (const { vulnerability, pointer } of facts.vulnerabilities) {
      for (const involvement of located<{ date?: string; party: string }>(
        vulnerability.involvements,
        `${pointer}/involvements`,
      )) {
        const { date, party } = involvement.element;
        if (date === undefined) verdict.fail(involvement.pointer, `that of party \`${party}\``);
      }
    }
  },
};
