import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { emit } from '../../src/emit/emit.ts';
import type { Audit } from '../../src/model/audit.ts';
import type { CompiledAdvisory, Released } from '../../src/model/publication.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { seal } from '../../src/sign/seal.ts';
import { verifyTree } from '../../src/verify/verify.ts';
import { advisories, compiled, context, publisher, released } from '../emit/cast.ts';

/** The documents of the cast are sketches; without these parts they are valid. */
function plain(advisory: CompiledAdvisory): CompiledAdvisory {
  const { vulnerabilities: _, product_tree: __, document, ...rest } = advisory.document;
  return { ...advisory, document: { ...rest, document: { ...document, category: 'csaf_base' } } };
}

async function auditOf(part: Released): Promise<Audit> {
  const signer = await openSigner(
    await generateKey({ name: 'Example' }, new Date('2025-01-01')),
    undefined,
    context.now,
    false,
  );
  const artifacts = emit(part, { ...context, publicKeys: [signer.publicKey] });
  const folder = await mkdtemp(join(tmpdir(), 'own-tree-'));
  try {
    for (const { path, content } of await seal(artifacts, signer)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await verifyTree(folder, { now: context.now });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const open = released({ advisories: advisories.map(plain) });
const amber = plain(compiled({ id: 'EXAMPLE-SA-2026-0003', label: 'AMBER' }));
const closed = (advisory: CompiledAdvisory[]): Released =>
  released({
    publisher: { ...publisher, baseUrl: 'https://partners.example.com/' },
    advisories: advisory,
    audience: 'restricted',
    open,
  });

for (const [name, part, documents] of [
  ['', open, 3],
  [' for restricted documents, which names the lists of the public tree,', closed([amber]), 1],
  [' for restricted documents, while there are none,', closed([]), 0],
] as const) {
  test(`what emit and sign make${name} is a trusted provider, without a warning`, async () => {
    const audit = await auditOf(part);
    const findings = audit.requirements.flatMap(({ number, findings }) =>
      findings.map(({ file, what }) => `${number} ${file}: ${what}`),
    );
    assert.deepEqual(findings, []);
    assert.equal(audit.reached, 'csaf_trusted_provider');
    assert.equal(audit.passed, true);
    assert.equal(audit.documents, documents);
  });
}
