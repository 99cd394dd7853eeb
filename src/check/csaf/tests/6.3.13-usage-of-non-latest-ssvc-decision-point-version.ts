import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { selectionsOf } from '../facts/metric-content.ts';
import { quote } from '../quote.ts';
import { latestVersionsOn, versionsOfDecisionPoint } from '../values/ssvc-decision-point.ts';

/** CSAF 2.1 §6.3.13. Extensions do not change versions, so they are judged by their base. */
export const usageOfNonLatestSsvcDecisionPointVersion: ConformityTest = {
  id: '6.3.13',
  title: 'Usage of Non-Latest SSVC Decision Point Version',
  group: 'informative',
  versions: ['2.1'],
  what: 'An SSVC decision point is not used in the version that was the latest at the time',
  why: 'Older versions were corrected or refined for a reason, and later ones cannot have been used yet.',
  mend: 'Assess by the latest version of the decision point, or correct version or timestamp.',
  run(facts, verdict) {
    for (const { selection, pointer, namespace, timestamp } of selectionsOf(facts)) {
      const instant = instantOf(timestamp);
      if (namespace?.standing !== 'registered' || instant === undefined) continue;
      const versions = versionsOfDecisionPoint(namespace.base, selection.key);
      const latest = latestVersionsOn(instant.slice(0, 10), versions);
      if (versions.length === 0 || latest.some(({ version }) => version === selection.version)) continue;
      const available = latest.at(-1);
      const expected = available === undefined ? 'there was none yet' : `${available.version} was the latest`;
      verdict.fail(`${pointer}/version`, `${quote(selection.version)}, when ${expected} on ${quote(timestamp)}`);
    }
  },
};
