import type { ConformityTest } from '../conformity-test.ts';
import { packageUrls } from '../facts/package-urls.ts';
import { quote } from '../quote.ts';
import { parsePurl } from '../values/purl.ts';

/** CSAF §6.1.13. */
export const purl: ConformityTest = {
  id: '6.1.13',
  title: 'PURL',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'A package URL is not valid',
  why: 'Scanners match products by it.',
  mend: 'Write it as `pkg:<type>/<namespace>/<name>@<version>`, with what the registered type asks for.',
  mendYaml: 'Write `purl` as `pkg:<type>/<namespace>/<name>`.',
  run(facts, verdict) {
    const edition = facts.version === '2.0' ? 'purl-spec' : 'ECMA-427';
    for (const { element, pointer } of packageUrls(facts).flat()) {
      const { fault } = parsePurl(element, edition);
      if (fault !== undefined) verdict.fail(pointer, `${quote(element)}, for ${fault}`);
    }
  },
};
