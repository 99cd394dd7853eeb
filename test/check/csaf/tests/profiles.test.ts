import type { ConformityTest, CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';
import { documentNotes } from '../../../../src/check/csaf/tests/6.1.27.1-document-notes.ts';
import { documentReferences } from '../../../../src/check/csaf/tests/6.1.27.2-document-references.ts';
import { vulnerabilitiesForInformationalAdvisory } from '../../../../src/check/csaf/tests/6.1.27.3-vulnerabilities.ts';
import { productTreeForSecurityAdvisoryOrVex } from '../../../../src/check/csaf/tests/6.1.27.4-product-tree.ts';
import { vulnerabilityNotes } from '../../../../src/check/csaf/tests/6.1.27.5-vulnerability-notes.ts';
import { productStatus } from '../../../../src/check/csaf/tests/6.1.27.6-product-status.ts';
import { vexProductStatus } from '../../../../src/check/csaf/tests/6.1.27.7-vex-product-status.ts';
import { vulnerabilityId } from '../../../../src/check/csaf/tests/6.1.27.8-vulnerability-id.ts';
import { impactStatement } from '../../../../src/check/csaf/tests/6.1.27.9-impact-statement.ts';
import { actionStatement } from '../../../../src/check/csaf/tests/6.1.27.10-action-statement.ts';
import { vulnerabilitiesForSecurityAdvisoryOrVex } from '../../../../src/check/csaf/tests/6.1.27.11-vulnerabilities.ts';
import { affectedProducts } from '../../../../src/check/csaf/tests/6.1.27.12-affected-products.ts';
import { documentNotesForWithdrawnAndSuperseded } from '../../../../src/check/csaf/tests/6.1.27.14-document-notes.ts';
import { productTreeForWithdrawnAndSuperseded } from '../../../../src/check/csaf/tests/6.1.27.15-product-tree.ts';
import { revisionHistory } from '../../../../src/check/csaf/tests/6.1.27.16-revision-history.ts';
import type { Parts } from '../facts/facts-of.ts';
import { revisions } from '../facts/facts-of.ts';
import { testRows } from './pointer-tables.ts';

const informing = ['csaf_informational_advisory', 'csaf_security_incident_response'];
const retracting = ['csaf_withdrawn', 'csaf_superseded'];
const advising = ['csaf_security_advisory', 'csaf_deprecated_security_advisory'];

/** The profiles of CSAF 2.1 that a test is about, a document that fails it in each of them, and where. */
const profileTests: readonly [ConformityTest, readonly string[], Parts, string][] = [
  [documentNotes, informing, {}, '/document'],
  [documentReferences, informing, {}, '/document'],
  [
    vulnerabilitiesForInformationalAdvisory,
    ['csaf_informational_advisory', ...retracting],
    { vulnerabilities: [{}] },
    '/vulnerabilities',
  ],
  [productTreeForSecurityAdvisoryOrVex, [...advising, 'csaf_vex'], {}, ''],
  [vulnerabilityNotes, [...advising, 'csaf_vex'], { vulnerabilities: [{}] }, '/vulnerabilities/0'],
  [productStatus, advising, { vulnerabilities: [{}] }, '/vulnerabilities/0'],
  [vexProductStatus, ['csaf_vex'], { vulnerabilities: [{}] }, '/vulnerabilities/0'],
  [vulnerabilityId, ['csaf_vex'], { vulnerabilities: [{}] }, '/vulnerabilities/0'],
  [
    impactStatement,
    ['csaf_vex'],
    { vulnerabilities: [{ product_status: { known_not_affected: ['P'] } }] },
    '/vulnerabilities/0/product_status/known_not_affected/0',
  ],
  [
    actionStatement,
    ['csaf_vex'],
    { vulnerabilities: [{ product_status: { known_affected: ['P'] } }] },
    '/vulnerabilities/0/product_status/known_affected/0',
  ],
  [vulnerabilitiesForSecurityAdvisoryOrVex, [...advising, 'csaf_vex'], {}, ''],
  [affectedProducts, ['csaf_security_advisory'], { vulnerabilities: [{}] }, '/vulnerabilities/0'],
  [documentNotesForWithdrawnAndSuperseded, retracting, {}, '/document'],
  [productTreeForWithdrawnAndSuperseded, retracting, { product_tree: {} }, '/product_tree'],
  [revisionHistory, retracting, {}, '/document/tracking/revision_history'],
];

const since21 = new Set(['csaf_deprecated_security_advisory', ...retracting]);
const allCategories = [
  ...informing,
  ...retracting,
  ...advising,
  'csaf_vex',
  'csaf_base',
  'CSAF_VEX',
  'csaf_security_advisory ',
];

for (const [test, categories, parts, pointer] of profileTests) {
  testRows(
    test,
    allCategories.flatMap((category) =>
      test.versions.map((version: CsafVersion) => {
        const isMeant = categories.includes(category) && (version === '2.1' || !since21.has(category));
        return {
          name: `category ${category}`,
          versions: [version],
          parts: { ...parts, document: { category } },
          fails: isMeant ? [pointer] : [],
        };
      }),
    ),
  );
}

const note = (category: string): object => ({ category, text: 'Text.' });

testRows(documentNotes, [
  ...['description', 'details', 'general', 'summary'].map((category) => ({
    name: `a note of category ${category}`,
    parts: { document: { category: 'csaf_informational_advisory', notes: [note('other'), note(category)] } },
  })),
  {
    name: 'notes of other categories',
    parts: {
      document: {
        category: 'csaf_informational_advisory',
        notes: ['faq', 'legal_disclaimer', 'other'].map(note),
      },
    },
    fails: ['/document/notes'],
  },
]);

const reference = (category?: string): object => ({ category, summary: 'Text.', url: 'https://example.com' });

testRows(documentReferences, [
  {
    name: 'an external reference',
    parts: { document: { category: informing[1], references: [reference('self'), reference('external')] } },
  },
  {
    name: 'references to itself and of no category',
    parts: { document: { category: informing[1], references: [reference('self'), reference()] } },
    fails: ['/document/references'],
  },
]);

testRows(documentNotesForWithdrawnAndSuperseded, [
  {
    name: 'a description',
    parts: { document: { category: 'csaf_superseded', notes: [note('faq'), note('description')] } },
  },
  {
    name: 'a summary',
    parts: { document: { category: 'csaf_superseded', notes: [note('summary')] } },
    fails: ['/document/notes'],
  },
]);

testRows(revisionHistory, [
  {
    name: 'two revisions',
    parts: {
      document: { category: 'csaf_withdrawn' },
      tracking: { revision_history: revisions('2024-01-21T10:00:00Z 0', '2024-01-22T10:00:00Z 1') },
    },
  },
]);

testRows(vulnerabilityNotes, [
  {
    name: 'the second without',
    parts: { document: { category: 'csaf_vex' }, vulnerabilities: [{ notes: [note('other')] }, {}] },
    fails: ['/vulnerabilities/1'],
  },
]);

const allStatuses = ['first_affected', 'first_fixed', 'last_affected', 'recommended', 'unknown'];

testRows(vexProductStatus, [
  ...['fixed', 'known_affected', 'known_not_affected', 'under_investigation'].map((status) => ({
    name: `status ${status}`,
    parts: { document: { category: 'csaf_vex' }, vulnerabilities: [{ product_status: { [status]: ['P'] } }] },
  })),
  ...allStatuses.map((status) => ({
    name: `status ${status} alone`,
    parts: { document: { category: 'csaf_vex' }, vulnerabilities: [{ product_status: { [status]: ['P'] } }] },
    fails: ['/vulnerabilities/0/product_status'],
  })),
]);

testRows(affectedProducts, [
  {
    name: 'known affected',
    parts: {
      document: { category: 'csaf_security_advisory' },
      vulnerabilities: [{ product_status: { known_affected: ['P'] } }],
    },
  },
  {
    name: 'first and last affected',
    parts: {
      document: { category: 'csaf_security_advisory' },
      vulnerabilities: [{ product_status: { first_affected: ['P'], last_affected: ['Q'] } }],
    },
    fails: ['/vulnerabilities/0/product_status'],
  },
]);
