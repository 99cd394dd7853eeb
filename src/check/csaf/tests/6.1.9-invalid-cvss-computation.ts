import { scoresOf } from '../../../standard/cvss/scores.ts';
import { severityOfScore } from '../../../standard/cvss/severity.ts';
import { parseVector, withProperties } from '../../../standard/cvss/vector.ts';
import type { ConformityTest } from '../conformity-test.ts';
import type { CvssFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF §6.1.9. */
export const invalidCvssComputation: ConformityTest = {
  id: '6.1.9',
  title: 'Invalid CVSS Computation',
  titles: { '2.0': 'Invalid CVSS computation' },
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A CVSS score or severity is not what its vector gives',
  why: 'Readers rank by the score and machines by the vector.',
  mend: 'Replace the score or severity by the one that the equations of CVSS yield for the vector.',
  mendYaml: 'Take the score out of the `csaf:` overlay; it is worked out from the vector.',
  run(facts, verdict) {
    for (const { metrics } of facts.vulnerabilities) {
      for (const { cvss } of metrics) for (const fact of cvss) judge(fact, verdict);
    }
  },
};

/** The scores of CVSS by the beginning of their keys; what a version does not have, its schema does not let in. */
const groups = ['base', 'temporal', 'environmental'] as const;

function judge({ property, cvss, pointer }: CvssFact, verdict: Verdict): void {
  const { vector, fault } = parseVector(cvss.vectorString);
  if (vector === undefined) {
    verdict.fail(`${pointer}/baseScore`, `no score follows from ${quote(cvss.vectorString)}, for ${fault}`);
    return;
  }
  const given: Readonly<Record<string, unknown>> = { ...cvss };
  const fuller = withProperties(vector, cvss);
  const possible = fuller === vector ? [scoresOf(vector)] : [scoresOf(vector), scoresOf(fuller)];
  for (const group of groups) {
    const score = `${group}Score`;
    const severity = `${group}Severity`;
    if (given[score] === undefined && given[severity] === undefined) continue;
    const scores = possible.flatMap((one) => one[group] ?? []);
    compare(given, score, scores, pointer, verdict);
    if (property !== 'cvss_v2') compare(given, severity, scores.map(severityOfScore), pointer, verdict);
  }
}

/** Metrics may stand in the vector or beside it, so a score may take in the former or both; what a fault asks for is the former. */
function compare(
  given: Readonly<Record<string, unknown>>,
  key: string,
  correct: readonly (number | string)[],
  pointer: string,
  verdict: Verdict,
): void {
  const value = given[key];
  const [expected] = correct;
  if (value === undefined || expected === undefined || correct.some((one) => one === value)) return;
  verdict.fail(`${pointer}/${key}`, `${quote(value)} instead of ${quote(expected)}`);
}
