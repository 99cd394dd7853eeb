import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import type { Signer } from '../../src/model/signer.ts';
import {
  contentOf,
  documentPath,
  faultless,
  inFolder,
  openTree,
  publishedBytes,
  publishInto,
  type Round,
  rewriteDocuments,
  throwawaySigner,
} from './publishing.ts';

let signer: Signer;
before(async () => {
  signer = await throwawaySigner();
});

const first = { version: '1.0.0', date: '2026-03-02T09:00:00Z', summary: 'Initial release' };
const second = { version: '1.1.0', date: '2026-04-02T09:00:00Z', summary: 'More' };

/** Publishes two advisories, then others in their place; tells what came of it, and which folder holds what was there before. */
async function afterwards(
  folder: string,
  advisories: AuthoredAdvisory[],
  spoil: (published: string) => Promise<unknown> = async () => {},
  by: Signer = signer,
): Promise<Round> {
  const round = await publishInto(join(folder, 'one'), contentOf([faultless(1), faultless(2)]), signer);
  assert.deepEqual(round.errors, []);
  await spoil(join(folder, 'one'));
  return publishInto(join(folder, 'two'), contentOf(advisories), by, await openTree(join(folder, 'one')));
}

const bytesStay = async (folder: string, number: number): Promise<void> =>
  assert.deepEqual(
    await publishedBytes(join(folder, 'two'), number),
    await publishedBytes(join(folder, 'one'), number),
  );

const allowed: {
  name: string;
  now: AuthoredAdvisory[];
  expected: Partial<Round['changes']> & object;
  stay: number[];
}[] = [
  { name: 'nothing', now: [faultless(1), faultless(2)], expected: { unchanged: 2, removed: [] }, stay: [1, 2] },
  {
    name: 'a new advisory',
    now: [faultless(1), faultless(2), faultless(3)],
    expected: { added: ['EX-2026-3'], unchanged: 2 },
    stay: [1, 2],
  },
  {
    name: 'a revision',
    now: [faultless(1), faultless(2, { summary: 'It breaks more.', revisions: [first, second] })],
    expected: { updated: [{ id: 'EX-2026-2', from: '1.0.0', to: '1.1.0' }], unchanged: 1 },
    stay: [1],
  },
  {
    name: 'a withdrawal',
    now: [
      faultless(1),
      faultless(2, { withdrawn: 'It was wrong.', revisions: [first, { ...second, version: '2.0.0' }] }),
    ],
    expected: { withdrawn: ['EX-2026-2'], updated: [], unchanged: 1 },
    stay: [1],
  },
];

describe('what is published stays, and the rest is told', () => {
  for (const { name, now, expected, stay } of allowed) {
    test(name, () =>
      inFolder(async (folder) => {
        const { errors, changes } = await afterwards(folder, now);
        assert.deepEqual(errors, []);
        assert.ok(changes);
        assert.deepEqual({ ...changes, ...expected }, changes);
        assert.equal(changes.signed_anew, 0);
        for (const number of stay) await bytesStay(folder, number);
      }),
    );
  }
});

const forbidden: { name: string; now: AuthoredAdvisory[]; rule: string }[] = [
  { name: 'a deletion', now: [faultless(1)], rule: 'history/deleted-advisory' },
  {
    name: 'content without a revision',
    now: [faultless(1), faultless(2, { summary: 'It breaks more.' })],
    rule: 'history/changed-content',
  },
  {
    name: 'an older date',
    now: [faultless(1), faultless(2, { revisions: [{ ...first, date: '2026-03-01T09:00:00Z' }] })],
    rule: 'history/initial-release-date',
  },
  { name: 'a draft again', now: [faultless(1), faultless(2, { status: 'draft' })], rule: 'history/taken-back' },
  { name: 'a stricter label', now: [faultless(1), faultless(2, { tlp: 'AMBER' })], rule: 'history/stricter-tlp' },
];

describe('what may not change stops the build', () => {
  for (const { name, now, rule } of forbidden) {
    test(name, () =>
      inFolder(async (folder) => {
        const { errors, changes } = await afterwards(folder, now);
        assert.ok(
          errors.some((error) => error.rule === rule),
          errors.map((error) => error.rule).join(),
        );
        assert.equal(changes, undefined);
      }),
    );
  }
});

/** As an older version of csaf-press might have written it. */
const asOlder = (text: string): string => {
  const { document, ...rest } = JSON.parse(text);
  for (const note of document.notes) if (note.category === 'summary') note.title = 'Summary';
  return `${JSON.stringify({ ...rest, document }, null, 1)}\n`;
};

describe('an upgrade of csaf-press', () => {
  test('leaves what its authors did not touch, and may be told apart from what they did', () =>
    inFolder(async (folder) => {
      const revised = faultless(2, { summary: 'It breaks more.', revisions: [first, second] });
      const round = await afterwards(folder, [faultless(1), revised], (one) => rewriteDocuments(one, signer, asOlder));
      assert.deepEqual(round.errors, []);
      await bytesStay(folder, 1);
      assert.deepEqual(round.comparison?.asBefore, ['EX-2026-1']);
      assert.deepEqual(round.changes?.updated, [{ id: 'EX-2026-2', from: '1.0.0', to: '1.1.0' }]);
      const [text = ''] = await publishedBytes(join(folder, 'two'), 2);
      assert.doesNotMatch(text, /"title": "Summary"/);
    }));

  test('does the same at the build after the next', () =>
    inFolder(async (folder) => {
      await afterwards(folder, [faultless(1), faultless(2)], (one) => rewriteDocuments(one, signer, asOlder));
      const content = contentOf([faultless(1), faultless(2)]);
      const round = await publishInto(join(folder, 'three'), content, signer, await openTree(join(folder, 'two')));
      assert.equal(round.changes?.unchanged, 2);
      assert.deepEqual(await publishedBytes(join(folder, 'three'), 1), await publishedBytes(join(folder, 'one'), 1));
    }));

  test('without the digests of a build that made none, what says something else is a finding', () =>
    inFolder(async (folder) => {
      const round = await afterwards(folder, [faultless(1), faultless(2)], async (one) => {
        await rewriteDocuments(one, signer, asOlder);
        const file = join(one, 'publication.json');
        await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/,"source_sha256":"\w+"/g, ''));
      });
      assert.deepEqual([...new Set(round.errors.map(({ rule }) => rule))], ['history/changed-content']);
    }));

  test('another order of keys, and another generator, need no digest', () =>
    inFolder(async (folder) => {
      const round = await afterwards(folder, [faultless(1), faultless(2)], async (one) => {
        await rewriteDocuments(one, signer, (text) => {
          const { document, ...rest } = JSON.parse(text);
          document.tracking.generator = { engine: { name: 'Another tool' } };
          return JSON.stringify({ ...rest, document });
        });
        const file = join(one, 'publication.json');
        await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/,"source_sha256":"\w+"/g, ''));
      });
      assert.deepEqual(round.errors, []);
      assert.equal(round.changes?.unchanged, 2);
      await bytesStay(folder, 1);
    }));
});

test('a site that moves takes its documents along, with the address that they name', () =>
  inFolder(async (folder) => {
    const advisories = [faultless(1), faultless(2)];
    await publishInto(join(folder, 'one'), contentOf(advisories), signer);
    const moved = contentOf([...advisories, faultless(3)], { base_url: 'https://new.example.com/psirt/' });
    const round = await publishInto(join(folder, 'two'), moved, signer, await openTree(join(folder, 'one')));
    assert.deepEqual(round.errors, []);
    assert.equal(round.changes?.unchanged, 2);
    await bytesStay(folder, 1);
    const [fresh = ''] = await publishedBytes(join(folder, 'two'), 3);
    assert.match(fresh, /https:\/\/new\.example\.com\/psirt\/\.well-known\/csaf\/white\/2026\/ex-2026-3\.json/);
    const feed = await readFile(join(folder, 'two/.well-known/csaf/white/csaf-feed-tlp-white.json'), 'utf8');
    assert.match(feed, /https:\/\/new\.example\.com\/psirt\/\.well-known\/csaf\/white\/2026\/ex-2026-1\.json/);
    assert.ok(round.changes.purge.includes(`https://security.example.com/${documentPath(1)}`));
    assert.ok(round.changes.purge.includes(`https://new.example.com/psirt/${documentPath(1)}`));
  }));

describe('keys', () => {
  const both = [faultless(1), faultless(2)];

  test('another signing key signs all anew, and no document changes', () =>
    inFolder(async (folder) => {
      const next = await throwawaySigner('Next');
      const one = contentOf(both);
      await publishInto(join(folder, 'one'), one, signer);
      await rewriteDocuments(join(folder, 'one'), signer, asOlder);
      const retained = { path: 'keys/old.asc', value: signer.publicKey.armored };
      const content = { ...one, publicKeys: [retained] };
      const round = await publishInto(join(folder, 'two'), content, next, await openTree(join(folder, 'one')));
      assert.deepEqual(round.errors, []);
      assert.deepEqual([round.changes?.unchanged, round.changes?.signed_anew], [2, 2]);
      assert.deepEqual([...(round.comparison?.damaged ?? [])], []);
      const [was, is] = [await publishedBytes(join(folder, 'one'), 1), await publishedBytes(join(folder, 'two'), 1)];
      assert.equal(is[0], was[0]);
      assert.notEqual(is[1], was[1]);
      const { purge } = round.changes ?? assert.fail();
      assert.ok(purge.includes(`https://security.example.com/${documentPath(1)}.asc`));
      assert.ok(!purge.includes(`https://security.example.com/${documentPath(1)}`));
    }));

  test('a key that is published no more vouches for nothing', () =>
    inFolder(async (folder) => {
      const next = await throwawaySigner('Next');
      const round = await afterwards(folder, both, async () => {}, next);
      assert.deepEqual(round.errors, []);
      assert.deepEqual([round.changes?.unchanged, round.changes?.signed_anew], [2, 2]);
      assert.match(
        round.comparison?.damaged.get(`${documentPath(1)}.asc`) ?? '',
        /not among the usable published keys/,
      );
    }));
});

const damages: {
  name: string;
  spoil: (published: string) => Promise<unknown>;
  says: RegExp;
  expected: Partial<Round['changes']> & object;
}[] = [
  {
    name: 'another text than the manifest has',
    spoil: (one) => writeFile(join(one, documentPath(1)), '{"document": {}}\n'),
    says: /^$/,
    // It would be written with the hash that the manifest names: that the file is another is for `verify` to find.
    expected: { unchanged: 2 },
  },
  {
    name: 'no signature',
    spoil: (one) => rm(join(one, `${documentPath(1)}.asc`)),
    says: /is missing/,
    expected: { unchanged: 2, signed_anew: 1 },
  },
  {
    name: 'the signature of another document',
    spoil: async (one) => {
      await rewriteDocuments(one, signer, (text) => text.replace('"Flaw 1"', '"Flaw 1"\n'));
      await writeFile(join(one, `${documentPath(1)}.asc`), await readFile(join(one, `${documentPath(2)}.asc`)));
    },
    says: /is not the file that publication\.json names/,
    expected: { unchanged: 1, repaired: ['EX-2026-1'] },
  },
  {
    name: 'a name twice, of which readers take one or the other',
    spoil: (one) =>
      rewriteDocuments(one, signer, (text) => text.replace('"title": "Flaw 1"', '"title": "x", "title": "Flaw 1"')),
    says: /has a name twice/,
    expected: { unchanged: 1, repaired: ['EX-2026-1'] },
  },
  {
    name: 'the markers of a merge conflict',
    spoil: (one) => rewriteDocuments(one, signer, (text) => (text.includes('Flaw 1') ? `<<<<<<< HEAD\n${text}` : text)),
    says: /markers of a merge conflict/,
    expected: { unchanged: 1, repaired: ['EX-2026-1'] },
  },
  {
    name: 'an id that would speak to a terminal',
    spoil: (one) =>
      rewriteDocuments(one, signer, (text) => text.replace('"id": "EX-2026-1"', '"id": "EX-2026-1\\u001b[2J"')),
    says: /control character in its id/,
    expected: { unchanged: 1, repaired: ['EX-2026-1'] },
  },
  {
    name: 'no CSAF',
    spoil: (one) => rewriteDocuments(one, signer, (text) => (text.includes('Flaw 1') ? '<!doctype html>' : text)),
    says: /is not JSON/,
    expected: { unchanged: 1, repaired: ['EX-2026-1'] },
  },
];

describe('a published document that was spoilt is published anew', () => {
  for (const { name, spoil, says, expected } of damages) {
    test(name, () =>
      inFolder(async (folder) => {
        const { errors, changes, comparison } = await afterwards(folder, [faultless(1), faultless(2)], spoil);
        assert.deepEqual(errors, []);
        assert.ok(changes);
        assert.deepEqual({ ...changes, ...expected }, changes);
        assert.match([...(comparison?.damaged.values() ?? [])].join('\n'), says);
        for (const path of comparison?.damaged.keys() ?? [])
          assert.ok(changes.purge.includes(`https://security.example.com/${path}`));
        const [text = ''] = await publishedBytes(join(folder, 'two'), 1);
        assert.equal(JSON.parse(text).document.title, 'Flaw 1');
      }),
    );
  }

  test('one that a stranger signed is no ground to stand on, whatever its hashes say', () =>
    inFolder(async (folder) => {
      const stranger = await throwawaySigner('Stranger');
      const round = await afterwards(folder, [faultless(1), faultless(2)], (one) =>
        rewriteDocuments(one, stranger, (text) => text.replace('It breaks in way 1.', 'Nothing to see here.')),
      );
      assert.deepEqual(
        round.errors.map(({ rule }) => rule),
        ['history/changed-content'],
      );
      assert.match(round.comparison?.damaged.get(`${documentPath(1)}.asc`) ?? '', /does not verify/);
    }));

  test('one that no advisory stands for any more stops the build', () =>
    inFolder(async (folder) => {
      const spoil = (one: string): Promise<void> => rewriteDocuments(one, signer, () => '{');
      await assert.rejects(afterwards(folder, [faultless(1)], spoil), {
        code: 'HISTORY',
        message: /ex-2026-2\.json in public is not JSON.* nobody can tell which one it was/,
      });
    }));

  test('a kept document has to pass the checks like any other', () =>
    inFolder(async (folder) => {
      const spoil = (one: string): Promise<void> =>
        rewriteDocuments(one, signer, (text) => text.replaceAll('"baseScore": 7.5', '"baseScore": 1.5'));
      const { errors } = await afterwards(folder, [faultless(1), faultless(2)], spoil);
      assert.ok(
        errors.some(({ rule }) => rule === 'csaf/6.1.9'),
        errors.map(({ rule }) => rule).join(),
      );
      assert.ok(errors.every(({ at }) => at.file.startsWith('2026/EX-')));
    }));
});

describe('a site that somebody else has got hold of', () => {
  /** What was published before it, signed by us, under a manifest that says to be made of what is authored now. */
  async function rolledBack(folder: string, advisories: AuthoredAdvisory[]): Promise<Round> {
    const [old, current] = [join(folder, 'one'), join(folder, 'current')];
    await publishInto(old, contentOf([faultless(1)]), signer);
    await publishInto(current, contentOf(advisories), signer);
    const file = join(old, 'publication.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    const digests = JSON.parse(await readFile(join(current, 'publication.json'), 'utf8'));
    const digestOf = (path: string): string =>
      digests.files.find((entry: { path: string }) => entry.path === path).source_sha256;
    for (const entry of manifest.files)
      if (entry.path === documentPath(1)) entry.source_sha256 = digestOf(documentPath(1));
    await writeFile(file, JSON.stringify(manifest));
    return publishInto(join(folder, 'two'), contentOf(advisories), signer, await openTree(old));
  }

  const revised = faultless(1, { summary: 'It breaks more.', revisions: [first, second] });
  const withdrawn = faultless(1, { withdrawn: 'Wrong.', revisions: [first, { ...second, version: '2.0.0' }] });
  for (const [name, one] of Object.entries({ revision: revised, withdrawal: withdrawn })) {
    test(`cannot undo a ${name} by what was signed before it`, () =>
      inFolder(async (folder) => {
        const { errors, changes } = await rolledBack(folder, [one]);
        assert.deepEqual(errors, []);
        assert.equal(changes?.unchanged, 0);
        assert.deepEqual(
          await publishedBytes(join(folder, 'two'), 1),
          await publishedBytes(join(folder, 'current'), 1),
        );
      }));
  }
});
