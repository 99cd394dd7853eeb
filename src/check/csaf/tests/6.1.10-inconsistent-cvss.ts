import { cvssProperties } from '../../../standard/cvss/metrics.ts';
import { parseVector } from '../../../standard/cvss/vector.ts';
import type { ConformityTest } from '../conformity-test.ts';
import type { CvssFact } from '../facts/vulnerability.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF §6.1.10. */
export const inconsistentCvss: ConformityTest = {
  id: '6.1.10',
  title: 'Inconsistent CVSS',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A CVSS metric says something else than the vector beside it',
  why: 'Readers cannot tell which of the two holds.',
  mend: 'Correct the property, or leave it out: the vector says the same.',
  mendYaml: 'Take the metric out of the `csaf:` overlay; it is read from the vector.',
  run(facts, verdict) {
    for (const { metrics } of facts.vulnerabilities) {
      for (const { cvss } of metrics) for (const fact of cvss) judge(fact, verdict);
    }
  },
};

/**
 * A property about which the vector is silent adds to it, as §6.2.19 has it, and contradicts nothing. A vector that cannot be read is a
 * matter of §6.1.9.
 */
function judge({ cvss, pointer }: CvssFact, verdict: Verdict): void {
  const { vector } = parseVector(cvss.vectorString);
  if (vector === undefined) return;
  const given = new Map<string, unknown>(Object.entries(cvss));
  for (const { name, metric, words } of cvssProperties(vector.version)) {
    const stated = given.get(name);
    const value = vector.metrics.get(metric);
    if (stated === undefined || value === undefined || words.get(value) === stated) continue;
    const detail = `${quote(stated)}, where \`${metric}:${value}\` in the vector means ${quote(words.get(value))}`;
    verdict.fail(`${pointer}/${name}`, detail);
  }
}
