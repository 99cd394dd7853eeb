import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { vulnerabilityIdRegistry } from '../values/vulnerability-id-registry.ts';

/** CSAF 2.1 §6.3.20. */
export const useOfUnregisteredIdSystem: ConformityTest = {
  id: '6.3.20',
  title: 'Use of Unregistered ID System',
  group: 'informative',
  versions: ['2.1'],
  what: 'An id is of a system that is not registered',
  why: 'Tools tell systems apart by their registered names; what stands for any other is for a person to guess.',
  mend: 'Use the registered name of the system, its URL, where it has one in the Registry for Vulnerability ID Systems for CSAF.',
  run({ csaf21 }, verdict) {
    for (const { element, pointer } of located(csaf21?.vulnerabilities, '/vulnerabilities')) {
      for (const { element: id, pointer: at } of located(element.ids, `${pointer}/ids`)) {
        if (!vulnerabilityIdRegistry.has(id.system_name)) verdict.fail(`${at}/system_name`);
      }
    }
  },
};
