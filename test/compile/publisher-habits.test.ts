import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { AuthoredAdvisory, AuthoredPublisher } from '../../src/model/authored.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { advisory, cweNames, now, vulnerability, workspace } from './workspace.ts';

function under(publisher: Partial<AuthoredPublisher>, authored: Partial<AuthoredAdvisory>) {
  const { diagnostics, publication } = compile(workspace([advisory(authored)], publisher), { now, cweNames });
  const [first] = publication.advisories;
  assert.ok(first);
  return { ...first.document, diagnostics };
}

const shared: Partial<AuthoredPublisher> = {
  notes: {
    hints: [{ title: 'Hints', text: 'One.' }, { text: 'Two.' }],
    terms: { category: 'legal_disclaimer', text: 'T.' },
  },
  references: {
    here: { category: 'self', summary: '{id} as JSON', url: 'https://a.example/{year}/{name}.json' },
    more: ['https://a.example/x', { url: 'https://a.example/y', category: 'unspecified' }],
    nvd: { url: 'https://nvd.example/{cve}#{cvss}', summary: '{cve}' },
  },
};

describe('what publisher.yaml says for all advisories', () => {
  it('shared notes stand where their names stand', () => {
    const { diagnostics, document } = under(shared, { notes: ['hints', { text: 'Own.' }, 'terms'] });
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(document.notes, [
      { category: 'general', text: 'One.', title: 'Hints' },
      { category: 'general', text: 'Two.' },
      { category: 'general', text: 'Own.' },
      { category: 'legal_disclaimer', text: 'T.' },
    ]);
  });

  it('shared references stand where their names stand, with the words of the advisory', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
    const { diagnostics, document, vulnerabilities } = under(shared, {
      references: ['here', 'https://a.example/own', 'more'],
      vulnerabilities: [vulnerability({ cvss: vector, references: ['nvd'] })],
    });
    assert.deepEqual(diagnostics, []);
    // A canonical address elsewhere: the site adds none of its own.
    assert.deepEqual(document.references, [
      { category: 'self', summary: 'EX-2026-1 as JSON', url: 'https://a.example/2026/ex-2026-1.json' },
      { category: 'external', summary: 'https://a.example/own', url: 'https://a.example/own' },
      { category: 'external', summary: 'https://a.example/x', url: 'https://a.example/x' },
      { summary: 'https://a.example/y', url: 'https://a.example/y' },
    ]);
    assert.deepEqual(vulnerabilities?.[0]?.references, [
      { category: 'external', summary: 'CVE-2026-1000', url: `https://nvd.example/CVE-2026-1000#${vector}` },
    ]);
  });

  const faults: [name: string, authored: Partial<AuthoredAdvisory>, pointer: string, message: RegExp, mend: RegExp][] =
    [
      [
        'a note',
        { notes: ['hint'] },
        '/notes/0',
        /no "hint" under `notes` in publisher\.yaml/,
        /Did you mean "hints"\?/,
      ],
      ['a note of no likeness', { notes: ['constructor'] }, '/notes/0', /no "constructor"/, /as a mapping with `text`/],
      ['a reference', { references: ['www'] }, '/references/0', /no "www" under `references`/, /whole web address/],
      [
        'a word',
        { references: ['nvd'] },
        '/references/0',
        /^\{cvss\} and \{cve\} in|^\{cve\} and \{cvss\} in/,
        /\{id\}, \{name\}/,
      ],
    ];
  for (const [name, authored, pointer, message, mend] of faults) {
    it(`reports ${name} that is not there`, () => {
      const { diagnostics } = under(shared, authored);
      const [found] = diagnostics satisfies Diagnostic[];
      assert.equal(diagnostics.length, 1);
      assert.deepEqual([found?.rule, found?.at.pointer], ['content/unknown-text', pointer]);
      assert.match(found?.message ?? '', message);
      assert.match(found?.mend ?? '', mend);
    });
  }

  it('titles of notes that short forms become', () => {
    const note_titles = { summary: 'Summary', details: 'Details', description: 'Description', legal_notice: 'Terms' };
    const { document, vulnerabilities } = under(
      { note_titles, legal_notice: 'L' },
      { summary: 'S', details: 'D', vulnerabilities: [vulnerability({ summary: 'V' })] },
    );
    assert.deepEqual(
      [...(document.notes ?? []), ...(vulnerabilities?.[0]?.notes ?? [])].map(({ category, title }) => [
        category,
        title,
      ]),
      [
        ['summary', 'Summary'],
        ['details', 'Details'],
        ['legal_disclaimer', 'Terms'],
        ['summary', 'Summary'],
        ['description', 'Description'],
      ],
    );
  });

  it('words and address of the TLP label', () => {
    const { document } = under({ tlp_text: 'May be shared.', tlp_url: 'https://a.example/tlp' }, {});
    assert.deepEqual(document.distribution, {
      text: 'May be shared.',
      tlp: { label: 'WHITE', url: 'https://a.example/tlp' },
    });
  });

  it('no aggregate severity, and base scores alone', () => {
    const cvss = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P/RL:O/RC:C';
    const authored = { vulnerabilities: [vulnerability({ cvss })] };
    const usual = under({}, authored);
    assert.equal(usual.document.aggregate_severity?.text, 'High');
    assert.equal(usual.vulnerabilities?.[0]?.scores?.[0]?.cvss_v3?.temporalScore, 6.7);
    const other = under({ aggregate_severity: false, temporal_scores: false }, authored);
    assert.equal(other.document.aggregate_severity, undefined);
    assert.deepEqual(other.vulnerabilities?.[0]?.scores?.[0]?.cvss_v3, {
      baseScore: 7.5,
      baseSeverity: 'HIGH',
      vectorString: cvss,
      version: '3.1',
    });
  });

  it('metrics beside their vectors', () => {
    const vulnerabilities = [
      vulnerability({ cvss: ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P', 'AV:N/AC:L/Au:N/C:P/I:N/A:N'] }),
    ];
    const { cvss_v2, cvss_v3 } =
      under({ cvss_metrics: true }, { vulnerabilities }).vulnerabilities?.[0]?.scores?.[0] ?? {};
    assert.deepEqual(
      [cvss_v3?.attackVector, cvss_v3?.availabilityImpact, cvss_v3?.exploitCodeMaturity],
      ['NETWORK', 'NONE', 'PROOF_OF_CONCEPT'],
    );
    assert.deepEqual([cvss_v2?.accessVector, cvss_v2?.confidentialityImpact], ['NETWORK', 'PARTIAL']);
  });

  it('several people in one acknowledgment', () => {
    const { document } = under(
      {},
      {
        credits: [{ names: ['A', 'B'], organization: 'O', urls: ['https://a.example', 'https://b.example'] }],
      },
    );
    assert.deepEqual(document.acknowledgments, [
      { names: ['A', 'B'], organization: 'O', urls: ['https://a.example', 'https://b.example'] },
    ]);
  });

  it('a version from before CSAF', () => {
    const revisions = [{ version: 1, date: '2026-03-02', summary: 'S', legacy_version: 'A' }];
    assert.equal(under({}, { revisions }).document.tracking.revision_history[0]?.legacy_version, 'A');
  });
});
