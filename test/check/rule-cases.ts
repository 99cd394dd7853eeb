import type { RemediationCategory } from '@csaf/types/csaf-2.0';
import type { Place } from '../../src/model/diagnostic.ts';
import type { CompiledAdvisory, Publication } from '../../src/model/publication.ts';
import { advisoryWith, publicationOf } from './publication.ts';

/** A publication, and the messages that a rule gives for it. */
export interface RuleCase {
  name: string;
  publication: Publication;
  /** Where the origins answer something else than the pointer itself. */
  places?: Readonly<Record<string, Place>>;
  /** Empty: the rule has nothing to say. */
  expected: string[];
}

const of = publicationOf;
const file = '2026/EXAMPLE-SA-2026-0001.yaml';
const fromOverlay = { '/document/tracking/id': { file, pointer: '/csaf/document/tracking/id' } };

/** An advisory with remediations for a product, or for a group that holds the product "A". */
function withRemediations(...entries: [category: RemediationCategory, product: string][]): CompiledAdvisory {
  const advisory = advisoryWith();
  advisory.document.product_tree = { product_groups: [{ group_id: 'group', product_ids: ['A', 'C'] }] };
  const remediations = entries.map(([category, product]) => ({
    category,
    details: 'D',
    ...(product === 'group' ? { group_ids: [product] } : { product_ids: [product] }),
  }));
  advisory.document.vulnerabilities = [{ remediations }];
  return advisory;
}

function withRestrictedTreeAt(restrictedBaseUrl: string): Publication {
  const publication = of([]);
  return { ...publication, publisher: { ...publication.publisher, restrictedBaseUrl } };
}

/** By rule; each rule needs one case that it passes and one that it fails. */
export const ruleCases: Readonly<Record<string, RuleCase[]>> = {
  'content/contradicting-remediations': [
    {
      name: 'a fix for one product, none for the other',
      publication: of([withRemediations(['vendor_fix', 'A'], ['none_available', 'B'], ['workaround', 'A'])]),
      expected: [],
    },
    {
      name: 'a fix and none for the same product, by id and by group',
      publication: of([withRemediations(['vendor_fix', 'A'], ['no_fix_planned', 'A'], ['none_available', 'group'])]),
      expected: [
        '"A" has both a fix and the remediation "no_fix_planned".',
        '"A" has both a fix and the remediation "none_available".',
      ],
    },
  ],
  'content/draft-version': [
    { name: 'a release', publication: of([advisoryWith()]), expected: [] },
    {
      name: 'version 0 in a draft',
      publication: of([advisoryWith({ status: 'draft', revisions: [['0.1.0', '2026-03-02T09:00:00Z']] })]),
      expected: [],
    },
    {
      name: 'version 0 and a pre-release before the release',
      publication: of([
        advisoryWith({
          revisions: [
            ['0', '2026-03-01T09:00:00Z'],
            ['1.0.0-rc.1+a-b', '2026-03-02T09:00:00Z'],
            ['1.0.0+a-b', '2026-03-03T09:00:00Z'],
          ],
        }),
      ]),
      expected: [
        'The version "0" is a version of drafts, but the status of the advisory is final.',
        'The version "1.0.0-rc.1+a-b" is a pre-release, but the status of the advisory is final.',
      ],
    },
  ],
  'content/duplicate-id': [
    { name: 'two ids', publication: of([advisoryWith({ id: 'A-1' }), advisoryWith({ id: 'A-2' })]), expected: [] },
    {
      name: 'one id twice',
      publication: of([
        advisoryWith({ id: 'A-1', file: '2026/b.yaml' }),
        advisoryWith({ id: 'A-1', file: '2026/a.yaml' }),
      ]),
      expected: ['The id "A-1" is already that of 2026/a.yaml.'],
    },
    {
      name: 'two ids with one file name',
      publication: of([advisoryWith({ id: 'A:1' }), advisoryWith({ id: 'a/1', file: 'z.yaml' })]),
      expected: ['The id "a/1" gives the same file name, a_1.json, as "A:1" in 2026/A:1.yaml.'],
    },
    {
      name: 'the file that is held back is the one that is blamed, and is not named',
      publication: of([
        advisoryWith({ id: 'A-1', file: '2026/a.yaml', visibility: 'draft' }),
        advisoryWith({ id: 'A-1', file: '2026/b.yaml' }),
      ]),
      expected: ['The id "A-1" is already that of 2026/b.yaml.'],
    },
  ],
  'content/file-name': [
    { name: 'named after the id', publication: of([advisoryWith()]), expected: [] },
    {
      name: 'an id that no file name can hold',
      publication: of([advisoryWith({ id: 'A:1', file: 'A_1.yml' })]),
      expected: [],
    },
    {
      name: 'another case',
      publication: of([advisoryWith({ file: '2026/example-sa-2026-0001.yaml' })]),
      expected: ['The advisory "EXAMPLE-SA-2026-0001" stands in the file "example-sa-2026-0001.yaml".'],
    },
    {
      name: 'the overlay is to blame, and content/overlay-id says so',
      publication: of([advisoryWith({ id: 'OTHER', file })]),
      places: fromOverlay,
      expected: [],
    },
  ],
  'content/future-date': [
    {
      name: 'a second ago',
      publication: of([advisoryWith({ revisions: [['1.0.0', '2026-05-31T23:59:59Z']] })]),
      expected: [],
    },
    {
      name: 'drafts and embargoed advisories look ahead',
      publication: of([
        advisoryWith({ id: 'A-1', visibility: 'draft', revisions: [['1', '2027-01-01T00:00:00Z']] }),
        advisoryWith({ id: 'A-2', visibility: 'embargoed', revisions: [['1', '2027-01-01T00:00:00Z']] }),
      ]),
      expected: [],
    },
    {
      name: 'the newest revision, said once although the release date is the same',
      publication: of([
        advisoryWith({
          revisions: [
            ['1', '2026-05-01T00:00:00Z'],
            ['2', '2026-06-01T02:30:00+02:00'],
          ],
        }),
      ]),
      expected: ['The date 2026-06-01T02:30:00+02:00 is in the future; it is now 2026-06-01T00:00:00.000Z.'],
    },
  ],
  'content/missing-summary': [
    { name: 'a summary', publication: of([advisoryWith()]), expected: [] },
    { name: 'a withdrawn advisory', publication: of([advisoryWith({ summary: null, withdrawn: true })]), expected: [] },
    {
      name: 'a category for which CSAF asks for it',
      publication: of([advisoryWith({ summary: null, category: 'csaf_informational_advisory' })]),
      expected: [],
    },
    {
      name: 'no note at all',
      publication: of([advisoryWith({ summary: null })]),
      expected: ['The advisory "EXAMPLE-SA-2026-0001" has no summary.'],
    },
  ],
  'content/overlay-id': [
    { name: 'the id as it was authored', publication: of([advisoryWith()]), expected: [] },
    {
      name: 'an id of the overlay',
      publication: of([advisoryWith({ id: 'OTHER', file })]),
      places: fromOverlay,
      expected: ['The `csaf:` overlay sets the id to "OTHER".'],
    },
  ],
  'content/placeholder': [
    {
      name: 'finished',
      publication: of([advisoryWith({ summary: 'A method todo() of the TODOs app.' })]),
      expected: [],
    },
    { name: 'a draft', publication: of([advisoryWith({ summary: 'TODO', visibility: 'draft' })]), expected: [] },
    {
      name: 'a note to oneself',
      publication: of([advisoryWith({ summary: 'A file can be read. TODO: by whom?' })]),
      expected: ['The text still has "TODO" in it.'],
    },
    {
      name: 'what authoring/todo tells',
      publication: of([advisoryWith({ summary: 'TODO: who can do what' })]),
      expected: [],
    },
    {
      name: 'a text that was derived from another one',
      publication: of([advisoryWith({ summary: 'By whom? TODO' })]),
      places: { '/document/notes/0/text': { file } },
      expected: [],
    },
  ],
  'content/restricted-address': [
    { name: 'no restricted tree', publication: of([]), expected: [] },
    { name: 'another host', publication: withRestrictedTreeAt('https://psirt.example.com/'), expected: [] },
    { name: 'another path', publication: withRestrictedTreeAt('https://example.com/partners/'), expected: [] },
    {
      name: 'the public address, spelt otherwise',
      publication: withRestrictedTreeAt('https://EXAMPLE.com:443/'),
      expected: ['The restricted tree has the address of the public one, https://example.com/.'],
    },
  ],
  'content/revision-order': [
    {
      name: 'newest first is an order too',
      publication: of([
        advisoryWith({
          revisions: [
            ['1.10.0', '2026-03-03T00:00:00Z'],
            ['1.9.0', '2026-03-02T00:00:00Z'],
          ],
        }),
      ]),
      expected: [],
    },
    {
      name: 'a version that falls',
      publication: of([
        advisoryWith({
          revisions: [
            ['2', '2026-03-02T00:00:00Z'],
            ['1', '2026-03-03T00:00:00Z'],
          ],
        }),
      ]),
      expected: ['The version 1 of 2026-03-03T00:00:00Z is lower than 2 of 2026-03-02T00:00:00Z, which is earlier.'],
    },
    {
      name: 'a version twice',
      publication: of([
        advisoryWith({
          revisions: [
            ['1', '2026-03-02T00:00:00Z'],
            ['1', '2026-03-03T00:00:00Z'],
          ],
        }),
      ]),
      expected: ['The version 1 is already that of the revision of 2026-03-02T00:00:00Z.'],
    },
    {
      name: 'one moment in two zones',
      publication: of([
        advisoryWith({
          revisions: [
            ['1', '2026-03-02T00:00:00Z'],
            ['2', '2026-03-02T01:00:00+01:00'],
          ],
        }),
      ]),
      expected: ['The revisions 1 and 2 have the same date, 2026-03-02T01:00:00+01:00.'],
    },
  ],
  'content/unidentified-product': [
    {
      name: 'each kind of identifier',
      publication: of([], {
        a: { name: 'A', purl: 'pkg:npm/a' },
        b: { name: 'B', cpe: 'cpe:2.3:a:b:b:*:*:*:*:*:*:*:*' },
        c: { name: 'C', skus: ['1'] },
        d: { name: 'D', model_numbers: ['1'] },
      }),
      expected: [],
    },
    {
      name: 'a name alone',
      publication: of([], { gateway: { name: 'Gateway', skus: [] } }),
      expected: ['The product "gateway" has no identifier.'],
    },
  ],
};
