import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CsafDocument } from '@csaf/types/csaf-2.0';
import fc from 'fast-check';
import { compile } from '../../src/compile/compile.ts';
import type { AuthoredAdvisory, AuthoredProducts, AuthoredVulnerability } from '../../src/model/authored.ts';
import { catalogue, cweNames, now, workspace } from './workspace.ts';

const options: { requiredKeys: [] } = { requiredKeys: [] };
const key = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...Object.keys(catalogue)) },
  fc.string(),
  fc.constantFrom('__proto__', 'constructor'),
);
const version = fc.oneof(
  fc.constantFrom('all', '4.2.7', '4.2', '>=4.0.0 <4.2.7', '<3.0.0', '>=2 <1', '=1.0.0', '^1', '>= 1.0.0'),
  fc.nat(9),
  fc.string(),
);
const versions = fc.oneof(version, fc.array(version, { minLength: 1, maxLength: 3 }));
const products: fc.Arbitrary<AuthoredProducts> = fc.oneof(
  key,
  fc.array(key, { maxLength: 3 }),
  fc.dictionary(key, versions, { maxKeys: 3 }),
);
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const date = fc.constantFrom('2026-01-01', '2026-03-02T09:00:00Z', '2025-12-31T23:59:60+01:00');
const justification = fc.constantFrom('component_not_present' as const, 'vulnerable_code_not_present' as const);
const vector = fc.oneof(
  fc.constantFrom('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 'AV:N/AC:L/Au:N/C:P/I:P/A:P', 'CVSS:4.0/AV:N'),
  fc.string(),
);
const note = fc.record(
  { text, title: text, category: fc.constantFrom('general', 'faq', 'oops') },
  { requiredKeys: ['text'] },
);
const reference = fc.oneof(fc.webUrl(), fc.record({ url: fc.webUrl(), summary: text }, { requiredKeys: ['url'] }));
const credit = fc.oneof(
  fc.constant('anonymous' as const),
  fc.record({ name: text, organization: text, url: fc.webUrl(), role: text, hall_of_fame: fc.boolean() }, options),
);
const overlay = fc.dictionary(
  fc.constantFrom('document', 'vulnerabilities', 'product_tree', 'notes', 'tracking', 'title', '__proto__', 'toString'),
  fc.jsonValue({ maxDepth: 4 }),
);
const vulnerability: fc.Arbitrary<AuthoredVulnerability> = fc.record(
  {
    ...{ cve: fc.constant('CVE-2026-1'), title: text, cwe: fc.constantFrom('CWE-22', 'CWE-9'), description: text },
    ids: fc.array(fc.oneof(text, fc.record({ system: text, id: text })), { maxLength: 2 }),
    cvss: fc.oneof(
      vector,
      fc.array(fc.oneof(vector, fc.record({ vector, products }, { requiredKeys: ['vector'] })), { maxLength: 3 }),
    ),
    ...{ notes: fc.array(note, { maxLength: 2 }), component: products, affected: products, first_affected: products },
    ...{
      last_affected: products,
      fixed: products,
      first_fixed: products,
      recommended: products,
      under_investigation: products,
    },
    not_affected: fc.dictionary(
      key,
      fc.oneof(
        justification,
        fc.record({ because: justification, impact: text, versions, date }, { requiredKeys: ['impact'] }),
      ),
      { maxKeys: 3 },
    ),
    remediations: fc.array(
      fc.record(
        {
          fix: text,
          url: fc.webUrl(),
          date,
          products,
          entitlements: fc.array(text),
          restart: fc.constantFrom('system', 'x'),
        },
        { requiredKeys: ['fix'] },
      ),
      { maxLength: 2 },
    ),
    threats: fc.array(fc.record({ impact: text, date, products }, { requiredKeys: ['impact'] }), { maxLength: 2 }),
    ...{ credits: fc.array(credit, { maxLength: 2 }), references: fc.array(reference, { maxLength: 2 }) },
    timeline: fc.record({ discovered: date, reported: date, disclosed: date }, options),
  },
  options,
);
const advisory: fc.Arbitrary<AuthoredAdvisory> = fc.record(
  {
    ...{ id: text, title: text, summary: text, details: text, withdrawn: text, aliases: fc.array(text) },
    status: fc.constantFrom('draft' as const, 'final' as const),
    tlp: fc.constantFrom('CLEAR' as const, 'RED' as const),
    embargo_until: date,
    revisions: fc.array(fc.record({ version: fc.oneof(fc.nat(), text), date, summary: text }), {
      minLength: 1,
      maxLength: 3,
    }),
    ...{ notes: fc.array(note), references: fc.array(reference), credits: fc.array(credit) },
    vulnerabilities: fc.array(vulnerability, { maxLength: 3 }),
    csaf: overlay,
  },
  { requiredKeys: ['id', 'title', 'revisions'] },
);
const withoutOverlay = advisory.map(({ csaf, ...rest }): AuthoredAdvisory => rest);

describe('compile, whatever the schema lets through', () => {
  it('never throws, answers every pointer, and gives the same twice', () => {
    fc.assert(
      fc.property(fc.array(advisory, { maxLength: 3 }), (authored) => {
        const first = compile(workspace(authored), { now, cweNames });
        const second = compile(workspace(authored), { now, cweNames });
        assert.equal(JSON.stringify(first), JSON.stringify(second));
        for (const item of first.publication.advisories) {
          for (const pointer of [
            '',
            '/document/notes/0/text',
            '/vulnerabilities/0/product_status/fixed/0',
            '/x~1/~0',
          ]) {
            assert.ok(first.origins.locate(item, pointer).file);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('defines each product id that it uses, and uses each that it defines', () => {
    fc.assert(
      fc.property(withoutOverlay, (authored) => {
        for (const { document } of compile(workspace([authored]), { now, cweNames }).publication.advisories) {
          const { defined, used } = productIds(document);
          assert.deepEqual(defined, [...new Set(defined)]);
          assert.deepEqual(new Set(defined), used);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Ids that the product tree defines, and ids that anything refers to. */
function productIds(document: CsafDocument): { defined: string[]; used: Set<string> } {
  const defined: string[] = [];
  const used = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'product_id') defined.push(value);
      if (['product_reference', 'relates_to_product_reference', 'product_ids', 'products', 'status'].includes(key))
        used.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value))
        visit(member, key === 'product_status' ? 'status' : Array.isArray(value) ? key : name);
    }
  };
  visit(document.product_tree, '');
  for (const { flags, product_status, remediations, scores, threats } of document.vulnerabilities ?? []) {
    visit(product_status, 'product_status');
    for (const entry of [flags, remediations, scores, threats]) visit(entry, '');
  }
  return { defined, used };
}
