import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { quote } from '../quote.ts';
import { vulnerabilityIdRegistry } from '../values/vulnerability-id-registry.ts';

/** CSAF 2.1 §6.2.53. */
export const matchingTextForRegisteredIdSystem: ConformityTest = {
  id: '6.2.53',
  title: 'Matching Text for Registered ID System',
  group: 'recommended',
  versions: ['2.1'],
  what: 'An id is not one that its system gives out',
  why: 'Readers and tools look the vulnerability up by it.',
  mend: 'Write the id as its system does, or name the system that it is from.',
  mendYaml: 'Write the entry of `ids` as its system does, or name the system that it is from.',
  run({ csaf21 }, verdict) {
    for (const { element, pointer } of located(csaf21?.vulnerabilities, '/vulnerabilities')) {
      for (const { element: id, pointer: at } of located(element.ids, `${pointer}/ids`)) {
        const system = vulnerabilityIdRegistry.get(id.system_name);
        if (system === undefined || system.pattern.test(id.text)) continue;
        verdict.fail(`${at}/text`, `${quote(id.text)}; ${system.commonName} look like \`${system.example}\``);
      }
    }
  },
};
