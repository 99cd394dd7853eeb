import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { weaknessesOf } from '../facts/weaknesses.ts';
import { quote } from '../quote.ts';
import { cweReleases, isLaterThanKnown, latestOn } from '../values/cwe.ts';

/** CSAF 2.1 §6.2.24. */
export const usageOfNonLatestCweVersion: ConformityTest = {
  id: '6.2.24',
  title: 'Usage of Non-Latest CWE Version',
  group: 'recommended',
  versions: ['2.1'],
  what: 'A weakness is not of the version of CWE that was the latest when the document was released',
  why: 'Names, and what a weakness may be used for, change from version to version.',
  mend: 'Take id, name and version from the version of CWE that was the latest on `current_release_date`.',
  run(facts, verdict) {
    const instant = instantOf(facts.tracking.current_release_date);
    if (instant === undefined) return;
    const day = instant.slice(0, 'YYYY-MM-DD'.length);
    const accepted = latestOn(day);
    const mayBeUnknown = day > (cweReleases().at(-1)?.date ?? '');
    for (const { cwe, pointer } of weaknessesOf(facts)) {
      if (accepted.includes(cwe.version) || (mayBeUnknown && isLaterThanKnown(cwe.version))) continue;
      const latest = accepted.length === 0 ? 'none' : accepted.join(' or ');
      verdict.fail(`${pointer}/version`, `CWE ${quote(cwe.version)}, where ${latest} was the latest on ${day}`);
    }
  },
};
