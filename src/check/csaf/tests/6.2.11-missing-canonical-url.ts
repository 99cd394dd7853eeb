import { documentFileName } from '../../../standard/document-file.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

/** CSAF 2.0 and 2.1 §6.2.11. */
export const missingCanonicalUrl: ConformityTest = {
  id: '6.2.11',
  title: 'Missing Canonical URL',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The document has no reference to its own address',
  why: 'A copy of it does not tell where the original is.',
  mend: 'Add an item to `document.references` of category `self`, with an `https` URL that ends with the file name of the document.',
  mendYaml: 'Leave the self reference alone in the `csaf:` overlay; it is made from `base_url`.',
  run(facts, verdict) {
    const { references } = facts.root.document;
    const fileName = documentFileName(facts.tracking.id);
    const isCanonical = references?.some(
      ({ category, url }) => category === 'self' && url.startsWith('https://') && url.endsWith(fileName),
    );
    if (isCanonical) return;
    const pointer = references === undefined ? '/document' : '/document/references';
    verdict.fail(pointer, `no \`https\` URL of category \`self\` ends with ${quote(fileName)}`);
  },
};
