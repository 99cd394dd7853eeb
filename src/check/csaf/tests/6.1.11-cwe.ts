import type { Cwe as Cwe20 } from '@csaf/types/csaf-2.0';
import type { Cwe as Cwe21 } from '@csaf/types/csaf-2.1';
import { instantOf } from '../../../standard/instant.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import type { Facts } from '../facts/facts.ts';
import { quote } from '../quote.ts';
import { cweReleases, isBeyondKnown, isLaterThanKnown, namesEverOf, weaknessIn } from '../values/cwe.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF §6.1.11. */
export const cwe: ConformityTest = {
  id: '6.1.11',
  title: 'CWE',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A weakness has an id or a name that the CWE list does not have',
  why: 'Weaknesses are found by id, and the name must belong to it.',
  mend: 'Take id and name, and in CSAF 2.1 the version, from one and the same entry of the CWE list at cwe.mitre.org.',
  mendYaml: 'Give `cwe: CWE-<number>` of the list at cwe.mitre.org, and no name.',
  run(facts, verdict) {
    const recent = isRecent(facts);
    facts.csaf20?.vulnerabilities?.forEach(({ cwe: weakness }, index) => {
      if (weakness !== undefined) judgeInAnyVersion(weakness, `/vulnerabilities/${index}/cwe`, recent, verdict);
    });
    for (const { element, pointer } of located(facts.csaf21?.vulnerabilities, '/vulnerabilities')) {
      for (const item of located(element.cwes, `${pointer}/cwes`)) judgeInVersion(item.element, item.pointer, verdict);
    }
  },
};

/** Whether the document is younger than the newest version of CWE known here, so that it may know of weaknesses of a later one. */
function isRecent({ tracking }: Facts): boolean {
  const instant = instantOf(tracking.current_release_date);
  return instant !== undefined && instant > (cweReleases().at(-1)?.date ?? '');
}

/** CSAF 2.0 does not tell the version of CWE, so whatever name the weakness ever had is right. */
function judgeInAnyVersion({ id, name }: Cwe20, pointer: string, recent: boolean, verdict: Verdict): void {
  const names = namesEverOf(id);
  const [newest] = names;
  if (newest === undefined) {
    if (recent && isBeyondKnown(id))
      verdict.warn(`${pointer}/id`, `${quote(id)} is later than the weaknesses known here`);
    else verdict.fail(`${pointer}/id`, `${quote(id)} is no weakness`);
  } else if (!names.includes(name)) {
    verdict.fail(`${pointer}/name`, misnamed(id, newest, name));
  }
}

function judgeInVersion({ id, name, version }: Cwe21, pointer: string, verdict: Verdict): void {
  const weakness = weaknessIn(version, id);
  if (weakness !== undefined) {
    if (weakness.name !== name)
      verdict.fail(`${pointer}/name`, misnamed(`${id} of CWE ${version}`, weakness.name, name));
  } else if (isLaterThanKnown(version)) {
    verdict.warn(
      `${pointer}/version`,
      `CWE ${quote(version)} is later than the versions known here, so it was not looked up`,
    );
  } else if (cweReleases().every((release) => release.version !== version)) {
    verdict.fail(`${pointer}/version`, `there is no CWE ${quote(version)}`);
  } else {
    verdict.fail(`${pointer}/id`, `${quote(id)} is no weakness of CWE ${version}`);
  }
}

function misnamed(weakness: string, right: string, given: string): string {
  return `${weakness} is called ${quote(right)}, not ${quote(given)}`;
}
