import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Reading } from '../../src/model/workspace.ts';
import { PublisherError } from '../../src/publisher-error.ts';
import { readContent } from '../../src/read/content.ts';
import { leastAdvisory } from './value-faults.ts';

const base = await mkdtemp(join(tmpdir(), 'csaf-press-read-'));
after(() => rm(base, { recursive: true, force: true }));

const publicKey = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----\n';
const settings = {
  'publisher.yaml':
    'name: X\nnamespace: https://x.example\ncontact: psirt@x.example\nbase_url: https://x.example/\nkeys: [keys/old.asc]\n',
  'keys/old.asc': publicKey,
  'policy.yaml': 'contacts: [psirt@x.example]\n',
  'products.yaml': 'gateway: { name: Gateway }\n',
  'README.md': '# Advisories\n',
};

type Files = Record<string, string | Uint8Array | undefined>;

/** A content folder with the usual files; `undefined` leaves one out. */
async function contentFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(base, 'content-'));
  for (const [path, content] of Object.entries({ ...settings, ...files })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

function said({ diagnostics }: Reading): string[] {
  return diagnostics.map(({ rule, severity, at, message }) => `${severity} ${rule} ${at.file}: ${message}`);
}

describe('a content folder', () => {
  it('is read in the order of its paths', async () => {
    const folder = await contentFolder({
      '2026/b.yaml': leastAdvisory,
      '2026/B.yaml': leastAdvisory,
      '2025/z.yaml': leastAdvisory,
      'any/name/a.yaml': leastAdvisory,
      '.git/x.yaml': 'not read',
      '2026/.swp': 'not read',
    });
    const reading = await readContent(folder);
    assert.deepEqual(said(reading), []);
    assert.deepEqual(
      reading.workspace?.advisories.map(({ path }) => path),
      ['2025/z.yaml', '2026/B.yaml', '2026/b.yaml', 'any/name/a.yaml'],
    );
    assert.deepEqual(reading.workspace.publicKeys, [{ path: 'keys/old.asc', value: publicKey }]);
    assert.equal(reading.workspace.products.value.gateway?.name, 'Gateway');
    assert.equal(reading.sources.get('2025/z.yaml')?.text, leastAdvisory);
  });

  it('needs no catalogue', async () => {
    const reading = await readContent(await contentFolder({ 'products.yaml': undefined }));
    assert.deepEqual(said(reading), []);
    assert.deepEqual(reading.workspace?.products.value, {});
  });

  it('accepts a byte order mark and CRLF, and counts columns without the mark', async () => {
    const reading = await readContent(
      await contentFolder({ '2026/a.yaml': `\uFEFF${leastAdvisory.replaceAll('\n', '\r\n')}` }),
    );
    assert.deepEqual(said(reading), []);
    assert.deepEqual(reading.sources.get('2026/a.yaml')?.locate('/id', 'key').start, { line: 1, column: 1 });
  });

  it('keeps what is fine when something else is at fault', async () => {
    const reading = await readContent(
      await contentFolder({ '2026/a.yaml': leastAdvisory, '2026/b.yaml': 'a: @b', 'policy.yaml': 'x: 1\n' }),
    );
    assert.deepEqual(
      reading.workspace?.advisories.map(({ path }) => path),
      ['2026/a.yaml'],
    );
    assert.deepEqual(reading.workspace.policy.value, { contacts: ['psirt@x.example'] });
    assert.equal(reading.diagnostics.length, 2);
  });
});

/** One fault of files and folders each. */
const faults: { name: string; files: Files; expected: string[]; usable: boolean }[] = [
  {
    name: 'no publisher',
    files: { 'publisher.yaml': undefined, 'keys/old.asc': undefined },
    expected: ['error content/missing publisher.yaml: There is no publisher.yaml in the content folder.'],
    usable: false,
  },
  {
    name: 'no policy',
    files: { 'policy.yaml': undefined },
    expected: ['error content/missing policy.yaml: There is no policy.yaml in the content folder.'],
    usable: true,
  },
  {
    name: 'an empty catalogue file',
    files: { 'products.yaml': '# none yet\n' },
    expected: ['error yaml/empty products.yaml: The file is empty.'],
    usable: false,
  },
  {
    name: 'a huge file',
    files: { '2026/a.yaml': 'a'.repeat(10_000_000) },
    expected: ['error yaml/size 2026/a.yaml: The file is 10.0 MB large; at most 1 MB is read.'],
    usable: true,
  },
  {
    name: 'Latin-1',
    files: { '2026/a.yaml': Buffer.from('title: K\xe4se', 'latin1') },
    expected: ['error yaml/encoding 2026/a.yaml: The file is not UTF-8: here stands a byte that UTF-8 does not have.'],
    usable: true,
  },
  {
    name: 'UTF-16',
    files: { '2026/a.yaml': Buffer.from('\uFEFFid: X', 'utf16le') },
    expected: ['error yaml/encoding 2026/a.yaml: The file is UTF-16, not UTF-8.'],
    usable: true,
  },
  {
    name: 'a .yml file',
    files: { '2026/a.yml': leastAdvisory },
    expected: ['error content/extension 2026/a.yml: a.yml is not read: authored files end in .yaml.'],
    usable: true,
  },
  {
    name: 'an advisory at the top',
    files: { 'a.yaml': leastAdvisory },
    expected: [
      'error content/extension a.yaml: a.yaml is not read: at the top stand only policy.yaml, products.yaml, publisher.yaml.',
    ],
    usable: true,
  },
  {
    name: 'another file',
    files: { '2026/notes.txt': 'x' },
    expected: [
      'warning content/extension 2026/notes.txt: notes.txt is not read: it is neither a .yaml file nor one of the keys in publisher.yaml.',
    ],
    usable: true,
  },
  {
    name: 'a missing key',
    files: { 'keys/old.asc': undefined },
    expected: ['error content/public-key publisher.yaml: There is no file keys/old.asc in the content folder.'],
    usable: true,
  },
  {
    name: 'a private key',
    files: { 'keys/old.asc': publicKey.replaceAll('PUBLIC', 'PRIVATE') },
    expected: ['error content/public-key publisher.yaml: keys/old.asc holds a private key.'],
    usable: true,
  },
  {
    name: 'no key at all',
    files: { 'keys/old.asc': 'x' },
    expected: ['error content/public-key publisher.yaml: keys/old.asc is not an armoured OpenPGP key.'],
    usable: true,
  },
  {
    name: 'a control character in an escape',
    files: { '2026/a.yaml': `${leastAdvisory}summary: "a\\u0000b"\n` },
    expected: ['error authoring/character 2026/a.yaml: The text holds the control character U+0000.'],
    usable: true,
  },
  {
    name: 'a key that stands twice beside a misspelt one',
    files: { '2026/a.yaml': `${leastAdvisory}id: Y\nsumary: z\n` },
    expected: [
      'error yaml/duplicate-key 2026/a.yaml: `id` is already there, on line 1.',
      'error authoring/unknown-key 2026/a.yaml: `sumary` is not a key of an advisory.',
    ],
    usable: true,
  },
];

describe('faults of files and folders', () => {
  for (const { name, files, expected, usable } of faults) {
    it(name, async () => {
      const reading = await readContent(await contentFolder(files));
      assert.deepEqual(said(reading), expected);
      assert.equal(reading.workspace !== undefined, usable);
      assert.equal(reading.workspace?.advisories.length ?? 0, 0);
    });
  }

  it('a folder in place of a file', async () => {
    const folder = await contentFolder({ 'policy.yaml': undefined, 'policy.yaml/x': 'y' });
    assert.deepEqual(said(await readContent(folder)), [
      'error content/missing policy.yaml: There is no policy.yaml in the content folder: a folder of that name is there.',
      'warning content/extension policy.yaml/x: x is not read: it is neither a .yaml file nor one of the keys in publisher.yaml.',
    ]);
  });

  it('a folder in place of the catalogue', async () => {
    const folder = await contentFolder({ 'products.yaml': undefined, 'products.yaml/README.md': 'y' });
    assert.deepEqual(said(await readContent(folder)), [
      'error content/unreadable products.yaml: This is a folder, not a file.',
    ]);
  });

  it('symbolic links', async () => {
    const folder = await contentFolder({ '2026/a.yaml': leastAdvisory });
    const outside = join(base, 'outside.yaml');
    await writeFile(outside, leastAdvisory);
    await symlink(outside, join(folder, '2026/out.yaml'));
    await symlink(base, join(folder, '2026/up'));
    await symlink(join(folder, '2026'), join(folder, 'again'));
    await symlink('nowhere', join(folder, '2026/broken.yaml'));
    await symlink('a.yaml', join(folder, '2026/inside.yaml'));
    const reading = await readContent(folder);
    assert.deepEqual(said(reading).sort(), [
      'error content/link 2026/broken.yaml: This symbolic link leads to nothing.',
      'error content/link 2026/out.yaml: This symbolic link leads out of the content folder and is not followed.',
      'error content/link 2026/up: This symbolic link leads out of the content folder and is not followed.',
      'error content/link again: This symbolic link leads to a folder, and its files would be read twice.',
    ]);
    assert.deepEqual(
      reading.workspace?.advisories.map(({ path }) => path),
      ['2026/a.yaml', '2026/inside.yaml'],
    );
  });

  it('a file without permission', { skip: process.getuid?.() === 0 && 'root may read everything' }, async () => {
    const folder = await contentFolder({ '2026/a.yaml': leastAdvisory });
    await chmod(join(folder, '2026/a.yaml'), 0);
    assert.deepEqual(said(await readContent(folder)), [
      'error content/unreadable 2026/a.yaml: The file cannot be read: you have no permission to read it.',
    ]);
  });

  it('no such folder, or a file in its place', async () => {
    const file = join(base, 'file');
    await writeFile(file, '');
    for (const folder of [join(base, 'nothing'), file]) {
      await assert.rejects(
        readContent(folder),
        (error) => error instanceof PublisherError && error.code === 'CONTENT_NOT_FOUND',
      );
    }
  });
});

/** Files at fault: whether a public log may name them. */
const held: { text: string | Uint8Array; publisher?: string; isHeld: boolean }[] = [
  { text: 'status: draft\nx: 1\n', isHeld: true },
  { text: 'status: drfat\n', isHeld: true },
  { text: 'Status: draft\n', isHeld: true },
  { text: 'embargo_until: 2020-01-01\nx: 1\n', isHeld: true },
  { text: 'embargo-until: 2020-01-01\n', isHeld: true },
  { text: 'tlp: AMBER\n', isHeld: true },
  { text: 'tlp: AMBER+STRICT\n', isHeld: true },
  { text: 'tlp: RED\n', isHeld: true },
  { text: 'tlp: red\n', isHeld: true },
  { text: 'csaf: { document: { distribution: { tlp: { label: RED } } } }\n', isHeld: true },
  { text: 'csaf: { document: { tracking: { status: draft } } }\n', isHeld: true },
  { text: 'title: @x\nstatus: draft\n', isHeld: true },
  { text: 'title: @x\nembargo_until: 2026-01-01\n', isHeld: true },
  { text: 'title: @x\n"tlp": "RED"\n', isHeld: true },
  { text: 'x: 1\n', publisher: 'tlp: RED\n', isHeld: true },
  { text: 'x: 1\ntlp: CLEAR\n', publisher: 'tlp: RED\n', isHeld: false },
  { text: 'x: 1\n', isHeld: false },
  { text: 'status: final\nx: 1\n', isHeld: false },
  { text: 'status: interim\ntlp: GREEN\n', isHeld: false },
  { text: 'title: @x\nsummary: status is draft\n', isHeld: true },
  { text: `${leastAdvisory}status: draft\n`, isHeld: false },
  { text: 'title: @x\ncsaf:\n  document: { tracking: { status: draft } }\n', isHeld: true },
  { text: 'title: @x\ncsaf:\n  document: { distribution: { tlp: { label: RED } } }\n', isHeld: true },
  { text: 'title: @x\ncsaf:\n  document: { distribution: { tlp: { label: GREEN } } }\n', isHeld: false },
  { text: '  title: @x\n  tlp: RED\n', isHeld: true },
  { text: '{ id: A-1, status: final, tlp: RED, summary: "unclosed }\n', isHeld: true },
  { text: '{ id: A-1, tlp: CLEAR, summary: "unclosed }\n', isHeld: false },
  { text: 'x: 1\ncsaf: { document: { distribution: { tlp: { label: "TLP:AMBER" } } } }\n', isHeld: true },
  { text: 'x: 1\ncsaf: { document: { distribution: { tlp: { label: SECRET } } } }\n', isHeld: true },
  { text: 'status: draft\nstatus: final\n', isHeld: true },
  ...[
    'embargo: true',
    'embargoed: yes',
    'draft: true',
    'is_draft: true',
    'tlp_label: red',
    'tlp-label: Red',
    'tpl: red',
    'embrago_until: 2026-01-01',
    'classification: secret',
    'publish_after: 2026-01-01',
    'release_date: 2026-01-01',
    'not_before: 2026-01-01',
  ].map((text) => ({ text: `${text}\n`, isHeld: true })),
  { text: Buffer.from('status: draft\ntitle: \xe4\n', 'latin1'), isHeld: true },
  { text: Buffer.from('title: \xe4\n', 'latin1'), isHeld: false },
  { text: Buffer.from('\ufeffstatus: draft\n', 'utf16le'), isHeld: true },
  { text: 'x: 1\nsummary: Red Hat and a bored reader.\n', isHeld: false },
  { text: 'x: 1\n', publisher: 'tlp: AMBER\nsurprise: 1\n', isHeld: true },
  { text: 'x: 1\n', publisher: 'surprise: 1\n', isHeld: false },
  { text: 'x: 1\n', publisher: 'tlp: "RED\n', isHeld: true },
];

describe('files that are held back', () => {
  for (const { text, publisher = '', isHeld } of held) {
    const name = JSON.stringify(String(text));
    it(`${isHeld ? 'holds' : 'names'} ${name}${publisher && ` under ${JSON.stringify(publisher)}`}`, async () => {
      const folder = await contentFolder({
        '2026/a.yaml': text,
        'publisher.yaml': `${settings['publisher.yaml']}${publisher}`,
      });
      assert.equal((await readContent(folder)).heldBack.has('2026/a.yaml'), isHeld);
    });
  }

  it('holds what is at fault when there is no publisher', async () => {
    const folder = await contentFolder({ '2026/a.yaml': 'x: 1\n', 'publisher.yaml': undefined });
    assert.ok((await readContent(folder)).heldBack.has('2026/a.yaml'));
  });

  it('holds stray files and links by their text, and what cannot be read', async () => {
    const draft = 'status: draft\n';
    const folder = await contentFolder({ '2026/SECRET.yml': draft, 'SECRET.yaml': draft, 'b.yaml': 'x: 1\n' });
    await writeFile(join(base, 'outside.yaml'), draft);
    await symlink(join(base, 'outside.yaml'), join(folder, '2026/out.yaml'));
    await symlink('nowhere', join(folder, '2026/broken.yaml'));
    await symlink('2026', join(folder, 'again'));
    const { heldBack } = await readContent(folder);
    assert.deepEqual([...heldBack].sort(), ['2026/SECRET.yml', '2026/broken.yaml', '2026/out.yaml', 'SECRET.yaml']);
  });

  it('never holds the settings', async () => {
    const folder = await contentFolder({ 'products.yaml': 'gateway: { nme: draft }\n' });
    assert.deepEqual([...(await readContent(folder)).heldBack], []);
  });
});

describe('controls of direction', () => {
  for (const text of ['\u202e', '"\\u2066"'])
    it(JSON.stringify(text), async () => {
      const folder = await contentFolder({ '2026/a.yaml': leastAdvisory.replace(/^title: .*$/m, `title: ${text}`) });
      assert.deepEqual(
        (await readContent(folder)).diagnostics.map(({ rule, at }) => `${rule} ${at.pointer}`),
        ['authoring/character /title'],
      );
    });
});
