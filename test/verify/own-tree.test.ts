import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { emit } from '../../src/emit/emit.ts';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { seal } from '../../src/sign/seal.ts';
import { verifyTree } from '../../src/verify/verify.ts';
import { advisories, context, released } from '../emit/cast.ts';

/** The documents of the cast are sketches; without these parts they are valid. */
function plain(advisory: CompiledAdvisory): CompiledAdvisory {
  const { vulnerabilities: _, product_tree: __, document, ...rest } = advisory.document;
  return { ...advisory, document: { ...rest, document: { ...document, category: 'csaf_base' } } };
}

test('what emit and sign make is a trusted provider, without a warning', async () => {
  const signer = await openSigner(
    await generateKey({ name: 'Example' }, new Date('2025-01-01')),
    undefined,
    context.now,
    false,
  );
  const artifacts = emit(released({ advisories: advisories.map(plain) }), {
    ...context,
    publicKeys: [signer.publicKey],
  });
  const folder = await mkdtemp(join(tmpdir(), 'own-tree-'));
  try {
    for (const { path, content } of await seal(artifacts, signer)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const audit = await verifyTree(folder, { now: context.now });
    const findings = audit.requirements.flatMap(({ number, findings }) =>
      findings.map(({ file, what }) => `${number} ${file}: ${what}`),
    );
    assert.deepEqual(findings, []);
    assert.equal(audit.reached, 'csaf_trusted_provider');
    assert.equal(audit.passed, true);
    assert.notEqual(audit.documents, 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
