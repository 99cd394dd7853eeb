import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CompletionItem, MarkupContent } from 'vscode-languageserver-protocol/node';
import type { SchemaKind } from '../../src/editor/schemas.ts';
import { modeline, schemaFolder, vscodeExtensions, vscodeSettings } from '../../src/editor/settings.ts';
import { writeEditorSchemas } from '../../src/pipeline/editor.ts';
import { makeWorkbench, type Workbench } from '../commands/workbench.ts';
import { LanguageClient } from './language-client.ts';

const documentationOf = ({ documentation }: CompletionItem): string =>
  MarkupContent.is(documentation) ? documentation.value : (documentation ?? '');

/** Labels of what is offered, without the templates for whole objects. */
const labelsOf = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

const vulnerability = 'vulnerabilities:\n  - cve: CVE-2026-12345\n    ';
const products = ['gateway', 'gateway-lite', 'console', 'client', 'sensor-firmware', 'sdk-js', 'sdk-python', 'libcurl'];
const justifications = ['component_not_present', 'vulnerable_code_not_in_execute_path', 'vulnerable_code_not_present'];

/** What must be among the completions at the mark `¦`, and what must not. */
const completions: readonly {
  name: string;
  kind?: SchemaKind;
  text: string;
  offers: readonly string[];
  not?: readonly string[];
}[] = [
  {
    name: 'keys of an advisory that it does not have yet',
    text: 'id: X\nsummary: x\n¦',
    offers: ['title', 'tlp', 'embargo_until', 'revisions', 'vulnerabilities'],
    not: ['id', 'summary', 'cve'],
  },
  {
    name: 'keys of a vulnerability',
    text: `${vulnerability}¦`,
    offers: ['cwe', 'cvss', 'affected', 'fixed', 'not_affected', 'timeline'],
    not: ['cve', 'tlp'],
  },
  {
    name: 'keys of a remediation',
    text: `${vulnerability}remediations:\n      - ¦`,
    offers: ['fix', 'workaround', 'url'],
  },
  { name: 'values of a status', text: 'status: ¦', offers: ['draft', 'interim', 'final'] },
  { name: 'values of a TLP label', text: 'tlp: ¦', offers: ['CLEAR', 'GREEN', 'AMBER+STRICT'] },
  { name: 'products as one value', text: `${vulnerability}affected: ¦`, offers: products },
  { name: 'products in a list', text: `${vulnerability}affected:\n      - ¦`, offers: products },
  { name: 'products in a list in one line', text: `${vulnerability}affected: [¦]`, offers: products },
  { name: 'products as keys', text: `${vulnerability}fixed:\n      ¦`, offers: products },
  {
    name: 'products as keys, but those that are there',
    text: `${vulnerability}fixed:\n      gateway: 4.2.7\n      ¦`,
    offers: products.slice(1),
    not: ['gateway'],
  },
  { name: 'products that are not affected', text: `${vulnerability}not_affected:\n      ¦`, offers: products },
  { name: 'products of a remediation', text: `${vulnerability}remediations:\n      - products: ¦`, offers: products },
  {
    name: 'reasons of a product that is not affected',
    text: `${vulnerability}not_affected:\n      gateway: ¦`,
    offers: justifications,
  },
  {
    name: 'reasons in the long form',
    text: `${vulnerability}not_affected:\n      gateway:\n        because: ¦`,
    offers: justifications,
  },
  { name: 'someone who stays unnamed', text: 'credits:\n  - ¦', offers: ['anonymous', 'name', 'role'] },
  { name: 'shared notes', text: 'notes:\n  - ¦', offers: ['recommended-practices'] },
  { name: 'shared references', text: 'references:\n  - ¦', offers: ['nvd'] },
  { name: 'key files', kind: 'publisher', text: 'keys:\n  - ¦', offers: ['keys/2024-2025.asc'] },
  { name: 'keys of a product', kind: 'products', text: 'gateway:\n  ¦', offers: ['name', 'cpe', 'purl', 'branches'] },
  {
    name: 'keys of a policy',
    kind: 'policy',
    text: 'contacts: [a@example.com]\n¦',
    offers: ['targets', 'safe_harbour'],
  },
];

/** What floats over the mark. */
const hovers: readonly { name: string; text: string; says: RegExp }[] = [
  {
    name: 'a key',
    text: 'embargo_un¦til: 2026-01-01',
    says: /Not published before this moment: a date \(midnight UTC\)/,
  },
  {
    name: 'a key with values',
    text: 'sta¦tus: draft',
    says: /`draft`: Still being written: .*\n\* `interim`: Published, and/,
  },
  { name: 'a value', text: 'status: dra¦ft', says: /A draft is never published/ },
  {
    name: 'a key with an example',
    text: `${vulnerability}affec¦ted: gateway`,
    says: /gateway: \[">=4\.0\.0 <4\.2\.7"/,
  },
  {
    name: 'a product',
    text: `${vulnerability}fixed:\n      gate¦way: 4.2.7`,
    says: /Example Gateway \(Example Edge\)/,
  },
  {
    name: 'a key that many schemas share',
    text: `${vulnerability}descrip¦tion: x`,
    says: /what an attacker can do with it/,
  },
];

describe('yaml-language-server with the schemas of a repository', () => {
  let bench: Workbench;
  let client: LanguageClient;
  let year: string;

  before(async () => {
    bench = await makeWorkbench('advisories');
    const publisher = join(bench.folder, 'advisories/publisher.yaml');
    const shared = `
notes:
  recommended-practices: { title: Recommended practices, text: Install updates promptly. }
references:
  nvd: { url: "https://nvd.nist.gov/vuln/detail/{cve}", summary: "{cve} in the NVD" }
`;
    const text = await readFile(publisher, 'utf8');
    await bench.write('advisories/publisher.yaml', /^(?:notes|references):/m.test(text) ? text : text + shared);
    await writeEditorSchemas(join(bench.folder, 'advisories'), bench.folder);
    client = await LanguageClient.start(bench.folder);
    year = join(bench.folder, 'advisories/2026');
  });
  after(async () => {
    await client.stop();
    await bench.remove();
  });

  const withModeline = (text: string, kind: SchemaKind = 'advisory'): string =>
    modeline(kind, 'advisories/2026/X.yaml') + text;

  for (const { name, kind, text, offers, not = [] } of completions) {
    it(`offers ${name}`, async () => {
      const labels = labelsOf(await client.complete(year, withModeline(text, kind)));
      for (const label of offers) assert.ok(labels.includes(label), `${label} is not among ${labels.join(', ')}`);
      for (const label of not) assert.ok(!labels.includes(label), `${label} is offered`);
    });
  }

  it('tells of each offered key and value what it is', async () => {
    const keys = await client.complete(year, withModeline('id: X\n¦'));
    assert.match(keys.map(documentationOf).join('\n'), /How far the text has come/);
    const values = await client.complete(year, withModeline('tlp: ¦'));
    const amber = values.find(({ label }) => label === 'AMBER');
    assert.match(amber === undefined ? '' : documentationOf(amber), /Kept from the public/);
    const named = await client.complete(year, withModeline(`${vulnerability}affected: ¦`));
    const lite = named.find(({ label }) => label === 'gateway-lite');
    assert.equal(lite === undefined ? '' : documentationOf(lite), 'Example Gateway Lite (Example Edge)');
  });

  for (const { name, text, says } of hovers) {
    it(`explains ${name} under the pointer`, async () => {
      assert.match(await client.hover(year, withModeline(`${text}\n`)), says);
    });
  }

  it('underlines an unknown key, and what is missing', async () => {
    const found = await client.diagnose(join(year, 'BAD.yaml'), withModeline('id: X\ntitel: y\nrevisions: []\n'));
    const told = found.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
    assert.ok(told.includes('3:1 Property titel is not allowed.'), told.join('\n'));
    assert.ok(
      told.some((one) => /Missing property "title"/.test(one)),
      told.join('\n'),
    );
  });

  it('has nothing against any file of the example', async () => {
    const folder = join(bench.folder, 'advisories');
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.yaml'));
    assert.ok(files.length > 15);
    for (const file of files) {
      const kind = (['products', 'publisher', 'policy'] as const).find((one) => file === `${one}.yaml`) ?? 'advisory';
      const text = (await readFile(join(folder, file), 'utf8')).replace(/^# yaml-language-server.*\n/, '');
      const found = await client.diagnose(join(folder, file), modeline(kind, `advisories/${file}`) + text);
      assert.deepEqual(found, [], file);
    }
  });

  it('follows the catalogue when the schemas are written anew', async (t) => {
    await bench.write('advisories/products.yaml', 'thing:\n  name: New Thing\n');
    await writeEditorSchemas(join(bench.folder, 'advisories'), bench.folder);
    const other = await LanguageClient.start(bench.folder);
    t.after(() => other.stop());
    const labels = labelsOf(await other.complete(year, withModeline(`${vulnerability}affected:\n      ¦`)));
    assert.ok(labels.includes('thing') && !labels.includes('gateway'), labels.join(', '));
  });

  it('needs no modeline where the settings of the repository name the schemas', async (t) => {
    const settings = JSON.parse(vscodeSettings('advisories'));
    const other = await LanguageClient.start(bench.folder, { schemas: settings['yaml.schemas'] });
    t.after(() => other.stop());
    assert.ok(labelsOf(await other.complete(year, 'id: X\n¦')).includes('embargo_until'));
    assert.match(await other.hover(join(bench.folder, 'advisories'), 'x: y¦\n'), /^$/);
    assert.deepEqual(JSON.parse(vscodeExtensions()), { recommendations: ['redhat.vscode-yaml'] });
  });
});

describe('the schemas for the editor', () => {
  it('are written by check, and not in CI', async () => {
    const bench = await makeWorkbench();
    await bench.run(['check'], { CI: 'true' });
    await assert.rejects(readdir(join(bench.folder, schemaFolder)));
    await bench.run(['check']);
    assert.deepEqual((await readdir(join(bench.folder, schemaFolder))).sort(), [
      'advisory.schema.json',
      'policy.schema.json',
      'products.schema.json',
      'publisher.schema.json',
    ]);
    assert.match(await readFile(join(bench.folder, '.csaf-press/.gitignore'), 'utf8'), /^\*$/m);
    await bench.remove();
  });

  it('are written from what a faulty catalogue still holds, or without it', async () => {
    const bench = await makeWorkbench();
    for (const text of ['gateway: { nam: Misspelt }\n', 'gateway: [', '- a list\n', '']) {
      await bench.write('advisories/products.yaml', text);
      await writeEditorSchemas(join(bench.folder, 'advisories'), bench.folder);
      JSON.parse(await readFile(join(bench.folder, schemaFolder, 'advisory.schema.json'), 'utf8'));
    }
    await bench.remove();
  });

  it('are found from a file at any depth', () => {
    assert.equal(
      modeline('advisory', 'advisories/2026/X.yaml'),
      '# yaml-language-server: $schema=../../.csaf-press/schemas/advisory.schema.json\n',
    );
    assert.match(modeline('policy', 'policy.yaml'), /\$schema=\.csaf-press\//);
  });
});
