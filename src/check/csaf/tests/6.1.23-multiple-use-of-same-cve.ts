import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.23. */
export const multipleUseOfSameCve: ConformityTest = {
  id: '6.1.23',
  title: 'Multiple Use of Same CVE',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'Two vulnerabilities of the document have the same CVE',
  why: 'A CVE is one vulnerability.',
  mend: 'Join the two items, or correct the CVE.',
  mendYaml: 'Join the two entries, or correct the CVE.',
  run({ vulnerabilities }, verdict) {
    const known = new Map<string, string>();
    for (const { vulnerability, pointer } of vulnerabilities) {
      const { cve } = vulnerability;
      if (cve === undefined) continue;
      const first = known.get(cve);
      if (first === undefined) known.set(cve, pointer);
      else verdict.fail(`${pointer}/cve`, undefined, [`${first}/cve`]);
    }
  },
};
