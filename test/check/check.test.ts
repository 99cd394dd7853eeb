import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FullProductName } from '@csaf/types/csaf-2.0';
import { type Checked, type CheckOptions, check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import { advisoryWith, compilationOf, documentWith, now, publicationOf } from './publication.ts';

const invalid = { category: 'csaf_security_advisory' };
const prior: Diagnostic = {
  rule: 'yaml/syntax',
  severity: 'error',
  message: 'm',
  mend: 'm',
  at: { file: '2026/a.yaml' },
};

async function run(advisories: CompiledAdvisory[], options: Partial<CheckOptions> = {}): Promise<Checked> {
  return check(compilationOf(publicationOf(advisories)), { now, allowInvalid: false, prior: [], ...options });
}

function rules({ diagnostics }: Checked): string[] {
  return diagnostics.map(({ rule }) => rule);
}

test('a sound publication is released without a word, and without what is held back', async () => {
  const visibilities = ['public', 'draft', 'embargoed', 'restricted', 'draft'] as const;
  const advisories = visibilities.map((visibility, index) => advisoryWith({ id: `A-${index}`, visibility }));
  const { diagnostics, released } = await run(advisories);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    released?.advisories.map(({ id }) => id),
    ['A-0'],
  );
  assert.deepEqual(released?.heldBack, { draft: 2, embargoed: 1, restricted: 1 });
});

test('an error in a public document forbids the release; in one that is held back it is told and forbids nothing', async () => {
  const open = await run([advisoryWith(invalid)]);
  assert.ok(rules(open).includes('csaf/6.1.27.4'));
  assert.equal(open.released, undefined);
  const held = await run([advisoryWith({ ...invalid, visibility: 'embargoed' })]);
  assert.deepEqual(rules(held), rules(open));
  assert.deepEqual(held.released?.advisories, []);
});

test('allowInvalid lets tests of CSAF pass, but neither our own rules nor a document without its shape', async () => {
  assert.notEqual((await run([advisoryWith(invalid)], { allowInvalid: true })).released, undefined);
  assert.equal((await run([advisoryWith({ file: 'other.yaml' })], { allowInvalid: true })).released, undefined);
  const document = documentWith();
  Reflect.set(document.document, 'tracking', 'none');
  const misshapen = await run([advisoryWith({ document })], { allowInvalid: true });
  assert.deepEqual(rules(misshapen), ['csaf/schema']);
  assert.equal(misshapen.released, undefined);
});

test('a prior error forbids the release, unless its file is known to be held back', async () => {
  assert.equal((await run([], { prior: [prior] })).released, undefined);
  const draft = advisoryWith({ id: 'a', visibility: 'draft' });
  assert.notEqual((await run([draft], { prior: [prior] })).released, undefined);
  assert.notEqual((await run([], { prior: [{ ...prior, severity: 'warning' }] })).released, undefined);
});

test('where pieces were left out of a document, its tests of CSAF keep quiet', async () => {
  const checked = await run([advisoryWith({ id: 'a', ...invalid })], { prior: [prior] });
  assert.deepEqual(rules(checked), ['yaml/syntax']);
});

test('one fault is told once, in the words of our own rule', async () => {
  const checked = await run([
    advisoryWith({
      revisions: [
        ['2', '2026-03-02T00:00:00Z'],
        ['1', '2026-03-03T00:00:00Z'],
      ],
    }),
  ]);
  assert.deepEqual(rules(checked), ['content/revision-order']);
  const zero = await run([advisoryWith({ revisions: [['0.1.0', '2026-03-02T00:00:00Z']] })]);
  assert.deepEqual(rules(zero), ['content/draft-version']);
});

test('findings of many products at one place of the YAML become one', async () => {
  const document = documentWith();
  const ids = ['a', 'b', 'c', 'd', 'e'];
  document.product_tree = { full_product_names: ids.map((id) => ({ name: id, product_id: id })) };
  const advisory = advisoryWith({ document });
  const compilation = compilationOf(publicationOf([advisory]));
  const at = { file: advisory.file, pointer: '/vulnerabilities/0/affected' };
  const checked = await check(
    { ...compilation, origins: { locate: () => at } },
    { now, allowInvalid: false, prior: [] },
  );
  const unused = checked.diagnostics.filter(({ rule }) => rule === 'csaf/6.2.1');
  assert.deepEqual(unused, [
    {
      rule: 'csaf/6.2.1',
      severity: 'warning',
      message: 'A product is defined but never mentioned: "a", "b", "c" and 2 more.',
      why: 'It makes a reader look for a statement that is not there.',
      mend: 'Give it a status in a vulnerability, or leave it out.',
      at,
      csaf: { id: 'EXAMPLE-SA-2026-0001', pointer: '/product_tree/full_product_names/0/product_id' },
    },
  ]);
});

test('a range of versions is told once, not also as a missing version', async () => {
  const document = documentWith();
  const product = { name: 'x', product_id: 'x', product_identification_helper: { purl: 'pkg:npm/x' } };
  const range = { category: 'product_version_range' as const, name: 'vers:semver/<2.0.0', product };
  const name = { branches: [range], category: 'product_name' as const, name: 'x' };
  document.product_tree = { branches: [{ branches: [name], category: 'vendor', name: 'x' }] };
  const { diagnostics } = await run([advisoryWith({ document })]);
  assert.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ['csaf/6.2.1', 'csaf/6.3.10'],
  );
});

test('an unknown key of the overlay is an error', async () => {
  const document = documentWith();
  Reflect.set(document.document.tracking, 'versoin', '1');
  const { diagnostics, released } = await run([advisoryWith({ document })]);
  assert.deepEqual(
    diagnostics.map(({ rule, severity, message, at }) => [rule, severity, message, at.part]),
    [['csaf/6.2.20', 'error', 'CSAF has no such key: "versoin" in `tracking` (did you mean "version"?).', 'key']],
  );
  assert.equal(released, undefined);
});

test('what is said of a document that is held back stays in its own file', async () => {
  const shared = { '/document/title': { file: 'publisher.yaml', pointer: '/lang' } };
  for (const [visibility, file] of [
    ['public', 'publisher.yaml'],
    ['draft', '2026/EXAMPLE-SA-2026-0001.yaml'],
  ] as const) {
    const publication = publicationOf([advisoryWith({ summary: null, visibility })]);
    const { diagnostics } = await check(compilationOf(publication, shared), { now, allowInvalid: false, prior: [] });
    assert.deepEqual(
      diagnostics.map(({ at }) => at.file),
      [file],
    );
  }
});

test('diagnostics are in order: errors first, by file, by place', async () => {
  const at = (severity: Diagnostic['severity'], file: string, pointer: string): Diagnostic => ({
    ...prior,
    severity,
    at: { file, pointer },
  });
  const sorted = [
    at('error', 'a', '/x/2'),
    at('error', 'a', '/x/10'),
    at('error', 'b', '/a'),
    at('warning', 'a', '/a'),
  ];
  const checked = await run([], { prior: sorted.toReversed() });
  assert.deepEqual(checked.diagnostics, sorted);
});

/** A document that names products in its tree. */
function naming(id: string, visibility: CompiledAdvisory['visibility'], ...names: string[]): CompiledAdvisory {
  const document = documentWith({ id });
  const branches = names.map((name) => ({ category: 'product_name' as const, name, branches: [leaf(name)] }));
  document.product_tree = { branches: [{ category: 'vendor', name: 'Example', branches }] };
  return advisoryWith({ id, document, visibility });
}

function leaf(name: string): { category: 'product_version'; name: string; product: FullProductName } {
  return { category: 'product_version', name: '1.0.0', product: { name: `${name} 1.0.0`, product_id: name } };
}

test('a product is released when a public document names it, or when it has release lines and no document names it', async () => {
  const branches = [{ name: '1.x', supported: true }];
  const products = {
    open: { name: 'Open' },
    both: { name: 'Both', branches },
    idle: { name: 'Idle', branches },
    unsaid: { name: 'Unsaid' },
    canary: { name: 'Canary' },
    lined: { name: 'Canary with release lines', branches },
    drafted: { name: 'Drafted', branches },
  };
  const publication = publicationOf(
    [
      naming('A-1', 'public', 'Open', 'Both'),
      naming('A-2', 'embargoed', 'Both', 'Canary', 'Canary with release lines'),
      naming('A-3', 'draft', 'Drafted'),
    ],
    products,
  );
  const { released } = await check(compilationOf(publication), { now, allowInvalid: false, prior: [] });
  const { open, both, idle } = products;
  assert.deepEqual(released?.products, { open, both, idle });
});

test('a document that is held back and has not the shape of CSAF still hides its products', async () => {
  const draft = naming('A-1', 'draft', 'Canary');
  Reflect.set(draft.document.document, 'tracking', 'none');
  Reflect.set(draft.document.product_tree?.branches?.[0] ?? {}, 'branches', [
    null,
    { category: 'product_name', name: 'Canary', branches: 'x' },
  ]);
  const products = { canary: { name: 'Canary', branches: [{ name: '1.x' }] } };
  const { released } = await check(compilationOf(publicationOf([draft], products)), {
    now,
    allowInvalid: false,
    prior: [],
  });
  assert.deepEqual(released?.products, {});
});
