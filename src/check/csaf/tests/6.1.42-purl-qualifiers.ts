import type { ConformityTest } from '../conformity-test.ts';
import type { Located } from '../facts/document.ts';
import { packageUrls } from '../facts/package-urls.ts';
import { quote } from '../quote.ts';
import { keyWithoutQualifiers, parsePurl } from '../values/purl.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.42. */
export const purlQualifiers: ConformityTest = {
  id: '6.1.42',
  title: 'PURL Qualifiers',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'The package URLs of a product differ in more than their qualifiers',
  why: 'They say where one and the same package is found; another name or version is another product.',
  mend: 'Give the packages products of their own, or take out the package URL that is not of this product.',
  run(facts, verdict) {
    for (const purls of packageUrls(facts)) judge(purls, verdict);
  },
};

/** Every one is held against the first; those that are not valid are a matter of §6.1.13. */
function judge(purls: readonly Located<string>[], verdict: Verdict): void {
  let first: (Located<string> & { key: string }) | undefined;
  for (const { element, pointer } of purls) {
    const { purl } = parsePurl(element, 'ECMA-427');
    if (purl === undefined) continue;
    const key = keyWithoutQualifiers(purl);
    first ??= { element, pointer, key };
    if (key !== first.key) verdict.fail(pointer, `${quote(element)} beside ${quote(first.element)}`, [first.pointer]);
  }
}
