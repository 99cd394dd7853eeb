import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { valueAt } from '../../src/standard/json-pointer.ts';

/**
 * The package as others get it: packed, installed from the tarball into a repository that `init` wrote, with that repository's own Node, and used
 * there. Slow, and needs the registry: `npm run package:test`.
 */
const root = join(import.meta.dirname, '../..');
/** The beginning of today: both builds carry the same day, and nothing is still to come. */
const day = String(Math.floor(Date.now() / 86_400_000) * 86_400);
const author = { GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com' };

let bench: string;
let repository: string;
let tarball: string;
let installed: Map<string, string>;

/** Environment of somebody else's shell: nothing of this checkout's Node and npm run. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(npm_(package|lifecycle|command|execpath|node_execpath|config_(local|global)_prefix).*|NODE|INIT_CWD|CI)$/.test(
          name,
        ),
    ),
  ),
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter),
  SOURCE_DATE_EPOCH: day,
  npm_config_loglevel: 'error',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  ...author,
  GIT_COMMITTER_NAME: author.GIT_AUTHOR_NAME,
  GIT_COMMITTER_EMAIL: author.GIT_AUTHOR_EMAIL,
};

function run(command: string, args: readonly string[], cwd = repository): { code: number | null; out: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 300_000 });
  return { code: status, out: `${stdout}${stderr}${error?.message ?? ''}` };
}

/** Runs a command that has to succeed, and gives what it printed. */
function succeed(command: string, args: readonly string[], cwd = repository): string {
  const { code, out } = run(command, args, cwd);
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${out}`);
  return out;
}

/** The package's own command line, started as its users start it. */
const press = (...args: string[]): string => succeed('npm', ['run', '--silent', 'csaf-press', '--', ...args]);

/** The command line of this checkout, in the same folder. */
const checkout = (...args: string[]): string => succeed(process.execPath, [join(root, 'src/cli.ts'), ...args]);

function commitAll(): void {
  succeed('git', ['init', '--quiet', '--initial-branch', 'main']);
  succeed('git', ['add', '--all']);
  succeed('git', ['commit', '--quiet', '--message', 'Work']);
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort()) {
    const hash = createHash('sha256').update(await readFile(path));
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), hash.digest('hex'));
  }
  return files;
}

before(async () => {
  bench = await mkdtemp(join(tmpdir(), 'csaf-press-package-'));
  repository = join(bench, 'Advisories of Acme');
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', bench], { cwd: root, encoding: 'utf8' });
  tarball = join(bench, /csaf-press-[\d.]+\.tgz/.exec(packed)?.[0] ?? 'no tarball');
  const flags = ['--name', 'Acme', '--namespace', 'https://www.acme.example', '--yes'];
  succeed(process.execPath, [join(root, 'src/cli.ts'), 'init', repository, ...flags], bench);
  succeed('npm', ['install', '--save-dev', tarball]);
  installed = await filesOf(join(repository, 'node_modules/csaf-press'));
});
after(() => rm(bench, { recursive: true, force: true }));

test('the package holds JavaScript, schemas, pages and declarations, and nothing of the workshop', () => {
  const paths = [...installed.keys()];
  for (const path of ['build/cli.js', 'build/validate-thread.js', 'build/library.js', 'astro.config.mjs', 'LICENSE']) {
    assert.ok(installed.has(path), `${path} is missing`);
  }
  assert.ok(installed.has('schemas/csaf-2.1.schema.json') && installed.has('site/pages/index.astro'));
  const odd = paths.filter(
    (path) => !path.startsWith('build/types/') && /(^|\/)(test|\.ci|src)\/|(?<!\.d)\.ts$/.test(path),
  );
  assert.deepEqual(odd, ['site/data.ts']);
});

test('the package declares every package that its code imports, and no other', async () => {
  const folder = join(repository, 'node_modules/csaf-press');
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const codes = [...installed.keys()].filter((path) =>
    /^(build\/[^/]+\.js|site\/.*\.(astro|ts)|astro\.config\.mjs)$/.test(path),
  );
  const texts = await Promise.all(codes.map((path) => readFile(join(folder, path), 'utf8')));
  const named = texts.flatMap((text) => [
    ...text.matchAll(/^import (?:[^'"`;]* from )?["']([^"'.][^"']*)["']|\bimport\(["']([^"'.][^"']*)["']\)/gm),
  ]);
  const packages = named.map(([, first, second]) => /^(?:@[^/]+\/)?[^/]+/.exec(first ?? second ?? '')?.[0] ?? '');
  const imported = new Set(packages.filter((name) => !name.startsWith('node:') && !name.startsWith('astro:')));
  const keysOf = (key: string): string[] => Object.keys(valueAt(manifest, key) ?? {});
  assert.deepEqual([...imported].sort(), [...keysOf('/dependencies'), ...keysOf('/peerDependencies')].sort());
});

test('a new repository checks, builds, validates and verifies green, from its first draft on', async () => {
  succeed('npm', ['run', 'check']);
  succeed('npm', ['run', 'build', '--', '--allow-dev-key']);
  commitAll();
  const paths = await readdir(join(repository, 'advisories'), { recursive: true });
  const draft = join(repository, 'advisories', paths.find((path) => path.includes('ACME-SA-')) ?? 'no draft');
  const text = await readFile(draft, 'utf8');
  await writeFile(draft, text.replace('"TODO: who found it"', 'Jane Doe').replace(/"TODO: (.*)"/g, '"Acme: $1"'));
  press('release', basename(draft, '.yaml'));
  succeed('npm', ['test']);
  assert.match(press('check', '--since', 'main', '--format', 'github'), /^$|^::/);
  assert.match(
    press('plan', '--since', 'main'),
    /\| new \| \*\*ACME-SA-\d+-0001\*\* Acme: .* \| 1\.0\.0: Initial release /,
  );
  assert.match(succeed('npm', ['run', 'build', '--', '--allow-dev-key']), /published +1 advisory/);
  assert.match(press('validate', 'dist/.well-known/csaf'), /is a valid CSAF 2\.0 document/);
  assert.match(succeed('npm', ['run', 'verify']), /csaf_trusted_provider/);
  commitAll();
  assert.match(press('plan', '--since', 'main'), /Nothing new\. 1 advisory stays as it is\./);
});

test('the package publishes the same bytes as this checkout', async () => {
  await cp(join(root, 'advisories'), join(repository, 'example'), { recursive: true });
  press('build', '--allow-dev-key', '--content', 'example', '--out', 'by-package');
  checkout('build', '--allow-dev-key', '--content', 'example', '--out', 'by-checkout');
  const byPackage = await filesOf(join(repository, 'by-package'));
  assert.ok(byPackage.size > 100);
  assert.deepEqual(byPackage, await filesOf(join(repository, 'by-checkout')));
  assert.match(press('validate', 'by-package', '--threads', '2'), /valid +1\d\n +invalid +0/);
});

test('every command says what it is for', () => {
  const help = press('--help');
  const names = [...help.matchAll(/^ {2}(\w+)(?: \[| <).*$/gm)].map(([, name = '']) => name);
  assert.ok(names.length >= 7, help);
  for (const name of names.filter((each) => each !== 'help')) assert.match(press(name, '--help'), /Usage: csaf-press/);
  assert.match(press('explain', '6.1.27.3'), /6\.1\.27\.3/);
});

test('a Node that is too old is told so, and what to do', (context) => {
  const { out } = run('node', ['--print', 'process.versions.node'], bench);
  const [major = 0, minor = 0] = out.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return context.skip(`the system has ${out.trim()}`);
  const refused = run('node', [join(repository, 'node_modules/csaf-press/build/cli.js'), 'check'], bench);
  assert.equal(refused.code, 2);
  assert.match(refused.out, /^error\[NODE\]: csaf-press needs Node\.js 22\.13 or newer[^\n]*\n {2}mend: /);
});

test('programs import the validator, with types', async () => {
  const consumer = `import { type Validation, validate } from 'csaf-press';
import type { csaf20 } from 'csaf-press';
const document: Partial<csaf20.CsafDocument> = {};
const validation: Validation = validate(document);
const first: string | undefined = validation.findings[0]?.message;
// @ts-expect-error there is no such key
void validation.verdict;
console.log(validation.isValid, validation.findings.length, first);
`;
  await writeFile(join(repository, 'consumer.mts'), consumer);
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--module', 'nodenext'];
  const options = [...strict, '--target', 'es2024', '--lib', 'es2024,dom', '--skipLibCheck', 'false'];
  succeed(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'consumer.mts']);
  assert.match(succeed('npm', ['exec', '--', 'node', 'consumer.mjs']), /^false [1-9]\d* /);
});

test('nothing was written into the installed package', async () => {
  assert.deepEqual(await filesOf(join(repository, 'node_modules/csaf-press')), installed);
});
