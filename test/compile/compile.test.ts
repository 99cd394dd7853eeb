import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import type { Visibility } from '../../src/model/publication.ts';
import { goldenDocuments } from './golden-documents.ts';
import { advisory, compiled, cweNames, now, vulnerability, workspace } from './workspace.ts';

const external = ['https://a.example/'];
const draftOverlay = (status: string) => ({ document: { tracking: { status } } });
const labelOverlay = (label: unknown) => ({ document: { distribution: { tlp: { label } } } });

/** Clock of the tests: 2026-06-01T12:00:00Z. */
const visibilities: [string, Partial<AuthoredAdvisory>, Visibility][] = [
  ['an ordinary advisory', {}, 'public'],
  ['interim', { status: 'interim' }, 'public'],
  ['green', { tlp: 'GREEN' }, 'public'],
  ['a draft', { status: 'draft' }, 'draft'],
  ['a draft that its overlay calls final', { status: 'draft', csaf: draftOverlay('final') }, 'draft'],
  ['a draft by its overlay', { csaf: draftOverlay('draft') }, 'draft'],
  ['an embargo to come', { embargo_until: '2026-06-01T12:00:01Z' }, 'embargoed'],
  ['an embargo until tomorrow', { embargo_until: '2026-06-02' }, 'embargoed'],
  ['an embargo that ends now', { embargo_until: '2026-06-01T14:00:00+02:00' }, 'public'],
  ['an embargo that is over', { embargo_until: '2026-06-01' }, 'public'],
  ['amber', { tlp: 'AMBER' }, 'restricted'],
  ['amber strict', { tlp: 'AMBER+STRICT' }, 'restricted'],
  ['red that its overlay calls white', { tlp: 'RED', csaf: labelOverlay('WHITE') }, 'restricted'],
  ['red by its overlay', { csaf: labelOverlay('RED') }, 'restricted'],
  ['a label that is none', { csaf: labelOverlay('../white') }, 'restricted'],
  ['a label that reads like one', { csaf: labelOverlay(['WHITE']) }, 'restricted'],
  ['an embargoed draft', { status: 'draft', embargo_until: '2030-01-01', tlp: 'RED' }, 'draft'],
];

it('an overlay that takes the label away does not let out what the publisher holds back', () => {
  const unlabelled = advisory({ csaf: { document: { distribution: null } } });
  const of = (tlp: 'CLEAR' | 'AMBER') =>
    compile(workspace([unlabelled], { tlp }), { now, cweNames }).publication.advisories[0]?.visibility;
  assert.equal(of('AMBER'), 'restricted');
  assert.equal(of('CLEAR'), 'public');
});

/** Profiles of CSAF 2.0 §4. */
const categories: [string, AuthoredAdvisory, string][] = [
  ['affected products', advisory({ vulnerabilities: [vulnerability()] }), 'csaf_security_advisory'],
  [
    'a vulnerability that says too little',
    advisory({ vulnerabilities: [{ cve: 'CVE-2026-1' }] }),
    'csaf_security_advisory',
  ],
  [
    'only fixed products',
    advisory({ vulnerabilities: [{ cve: 'CVE-2026-1', description: 'D', fixed: 'gateway' }] }),
    'csaf_security_advisory',
  ],
  [
    'cleared products',
    advisory({
      vulnerabilities: [{ cve: 'CVE-2026-1', description: 'D', not_affected: { gateway: 'component_not_present' } }],
    }),
    'csaf_vex',
  ],
  [
    'products under investigation',
    advisory({ vulnerabilities: [{ ids: ['X-1'], description: 'D', under_investigation: 'gateway' }] }),
    'csaf_vex',
  ],
  [
    'cleared products without an id',
    advisory({ vulnerabilities: [{ description: 'D', under_investigation: 'gateway' }] }),
    'csaf_security_advisory',
  ],
  [
    'cleared products beside affected ones',
    advisory({
      vulnerabilities: [vulnerability(), { cve: 'CVE-2026-1', description: 'D', under_investigation: 'sensor' }],
    }),
    'csaf_security_advisory',
  ],
  ['no vulnerability, text and link', advisory({ summary: 'S', references: external }), 'csaf_informational_advisory'],
  ['no vulnerability, no link', advisory({ summary: 'S' }), 'csaf_base'],
  ['no vulnerability, no text', advisory({ references: external }), 'csaf_base'],
  [
    'a category of its own',
    advisory({ category: 'Example bulletin', summary: 'S', references: external }),
    'Example bulletin',
  ],
  ['withdrawn', advisory({ category: 'csaf_vex', withdrawn: 'W', vulnerabilities: [vulnerability()] }), 'csaf_base'],
];

describe('compile', () => {
  for (const [name, parts, visibility] of visibilities) {
    it(`${name} is ${visibility}`, () => assert.equal(compiled(advisory(parts)).advisory.visibility, visibility));
  }

  for (const [name, authored, category] of categories) {
    it(`${name} gives ${category}`, () =>
      assert.equal(compiled(authored).advisory.document.document.category, category));
  }

  it('fills in the defaults of the publisher', () => {
    const { publisher } = compile(workspace([]), { now, cweNames }).publication;
    assert.deepEqual(publisher, {
      ...{ name: 'Example PSIRT', namespace: 'https://example.com', category: 'vendor', contact: 'psirt@example.com' },
      ...{
        baseUrl: 'https://security.example.com/',
        lang: 'en',
        aggregators: { list: true, mirror: true },
        publicKeys: [],
      },
    });
  });

  it('gives every advisory the language, label and legal notice of the publisher', () => {
    const parts = { lang: 'de', tlp: 'AMBER', legal_notice: 'L' } as const;
    const { publication, origins } = compile(workspace([advisory()], parts), { now, cweNames });
    const [first] = publication.advisories;
    assert.equal(first?.document.document.lang, 'de');
    assert.equal(first?.visibility, 'restricted');
    assert.deepEqual(first?.document.document.notes, [{ category: 'legal_disclaimer', text: 'L' }]);
    assert.deepEqual(first && origins.locate(first, '/document/notes/0/text'), {
      file: 'publisher.yaml',
      pointer: '/legal_notice',
    });
  });

  it('orders by release, newest first, and by id where the moment is the same', () => {
    const at = (id: string, date: string) => advisory({ id, revisions: [{ version: 1, date, summary: 's' }] });
    const authored = [
      at('b', '2026-01-01T01:00:00+01:00'),
      at('a', '2026-01-01'),
      at('B', '2026-01-01T00:00:00Z'),
      at('z', '2026-01-02T00:30:00+01:00'),
      at('y', '2026-01-02'),
    ];
    const { publication } = compile(workspace(authored), { now, cweNames });
    assert.deepEqual(
      publication.advisories.map(({ id }) => id),
      ['y', 'z', 'B', 'a', 'b'],
    );
  });

  it('gives the same bytes for the same input', () => {
    const run = () => JSON.stringify(compile(workspace(Object.values(goldenDocuments)), { now, cweNames }).publication);
    assert.equal(run(), run());
  });

  it('lists who stays out of the hall of fame, once', () => {
    const jane = { name: 'Jane', organization: 'Lab', hall_of_fame: false };
    const { advisory: result } = compiled(
      advisory({
        credits: [jane, { organization: 'Quiet', hall_of_fame: false }, { name: 'Joe' }],
        vulnerabilities: [vulnerability({ credits: [jane] })],
      }),
    );
    assert.deepEqual(result.unlisted, ['Jane', 'Quiet']);
  });

  it('says that a document is withdrawn, and names neither products nor vulnerabilities in it', () => {
    const { advisory: result } = compiled(
      advisory({ withdrawn: 'W', csaf: { vulnerabilities: [{}], product_tree: {} } }),
    );
    assert.equal(result.withdrawn, true);
    assert.deepEqual(Object.keys(result.document), ['document']);
  });
});
