import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rename, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listenForReloads } from '../dev/reload-listener.ts';
import { advisoryFile, advisoryText, makeWorkbench, readTree, type Workbench } from './workbench.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
const page = 'advisories/test-sa-2026-0001/';
const draftFile = 'advisories/2026/TEST-SA-2026-0002.yaml';
const draftPage = 'advisories/test-sa-2026-0002/';

const otherAdvisory = (id: string, title: string, extra: string): string =>
  advisoryText
    .replace('TEST-SA-2026-0001', `${id}\n${extra}`)
    .replace(/^title: .*/m, `title: ${title}`)
    .replace('CVE-2026-90001', 'CVE-2026-90002');

/** The command in a process of its own, as a person starts it. */
async function startCommand(bench: Workbench): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const child = spawn(process.execPath, [cli, 'dev', '--port', '0'], { cwd: bench.folder });
  let text = '';
  child.stderr.on('data', (data) => {
    text += data;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      text += data;
      const found = /Preview at (\S+\/),/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`it ended: ${text}`)));
  });
  return { child, url, said: () => text };
}

describe('csaf-press dev', () => {
  let bench: Workbench;
  let child: ChildProcess;
  let url: string;
  let said: () => string;

  const get = async (path: string): Promise<string> => (await fetch(url + path)).text();
  /** The page as soon as it is as it should be. */
  const eventually = async (path: string, holds: (html: string) => boolean): Promise<string> => {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
      const html = await get(path);
      if (holds(html)) return html;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail(`${path} did not become what it should: ${await get(path)}`);
  };

  before(async () => {
    bench = await makeWorkbench();
    await bench.write(draftFile, otherAdvisory('TEST-SA-2026-0002', 'Secret of the draft', 'status: draft'));
    await bench.write(
      'advisories/2026/TEST-SA-2026-0003.yaml',
      otherAdvisory('TEST-SA-2026-0003', 'Secret of the embargo', 'embargo_until: 2999-01-01'),
    );
    await bench.write(
      'advisories/2026/TEST-SA-2026-0004.yaml',
      otherAdvisory('TEST-SA-2026-0004', 'Secret of the label', 'tlp: RED'),
    );
    ({ child, url, said } = await startCommand(bench));
  });
  after(async () => {
    child.kill('SIGKILL');
    await bench.remove();
  });

  it('shows public advisories as a build does, under a banner', async () => {
    const html = await get(page);
    assert.match(html, /<h1[^>]*>Path traversal in the file API/);
    assert.match(html, /3 advisories here are held back from the public/);
    assert.doesNotMatch(html, /preview-faults"/);
  });

  for (const [name, id, notice] of [
    ['a draft', '2', 'This advisory is a draft'],
    ['an embargoed advisory', '3', 'This advisory is under embargo'],
    ['a restricted advisory', '4', 'Its TLP label keeps this advisory from the public'],
  ] as const) {
    it(`shows ${name} with a notice, and lists it`, async () => {
      assert.ok((await get(`advisories/test-sa-2026-000${id}/`)).includes(notice));
      assert.ok((await get('')).includes(`TEST-SA-2026-000${id}`));
    });
  }

  it('serves the documents that the pages link to', async () => {
    const [, json = ''] = /href="([^"]+\.json)"[^>]*>test-sa-2026-0002\.json/.exec(await get(draftPage)) ?? [];
    assert.ok(json.startsWith(url), json);
    const answer = await fetch(json);
    assert.equal(JSON.parse(await answer.text()).document.tracking.status, 'draft');
    assert.match(await get('feed.xml'), /Path traversal in the file API/);
    assert.doesNotMatch(await get('feed.xml'), /Secret of/);
  });

  it('follows a save, and tells open pages', async () => {
    const reloads = await listenForReloads(url);
    const reloaded = reloads.next();
    await bench.write(advisoryFile, advisoryText.replace(/^title: .*/m, 'title: A title that was changed'));
    await eventually(page, (html) => html.includes('A title that was changed'));
    await reloaded;
    reloads.close();
  });

  it('follows an editor that writes aside and renames, again and again', async () => {
    for (const title of ['The first rename', 'The second rename', 'The third rename']) {
      await bench.write('advisories/2026/.swap', advisoryText.replace(/^title: .*/m, `title: ${title}`));
      await rename(join(bench.folder, 'advisories/2026/.swap'), join(bench.folder, advisoryFile));
      await eventually(page, (html) => html.includes(title));
    }
  });

  it('lays a fault over the page as it last held, until it is mended', async () => {
    await bench.write(advisoryFile, advisoryText.replace(/^title: .*/m, 'titel: <b>Misspelt</b>'));
    const faulty = await eventually(page, (html) => html.includes('preview-faults"'));
    assert.match(faulty, /<h1[^>]*>The third rename/);
    assert.match(faulty, /1 error\. A file at fault is shown as it was/);
    assert.match(faulty, /error\[authoring\/unknown-key\]: `titel` is not a key of an advisory\./);
    assert.match(faulty, /2 \| titel: &lt;b&gt;Misspelt&lt;\/b&gt;\n {2}\| \^{5}\n {2}mend: Did you mean `title`\?/);
    assert.match(await get('policy/'), /preview-faults"/);
    await bench.write(advisoryFile, advisoryText);
    const mended = await eventually(page, (html) => !html.includes('preview-faults"'));
    assert.match(mended, /<h1[^>]*>Path traversal in the file API/);
  });

  it('follows other files while one is at fault', async () => {
    await bench.write(advisoryFile, 'id: [');
    await eventually(page, (html) => html.includes('preview-faults"'));
    await bench.write(draftFile, otherAdvisory('TEST-SA-2026-0002', 'The draft went on', 'status: draft'));
    const draft = await eventually(draftPage, (html) => html.includes('The draft went on'));
    assert.match(draft, /preview-faults"/);
    await bench.write(advisoryFile, advisoryText);
    await eventually(page, (html) => !html.includes('preview-faults"'));
  });

  it('keeps the whole site while publisher.yaml cannot be read', async () => {
    const path = 'advisories/publisher.yaml';
    const text = await readFile(join(bench.folder, path), 'utf8');
    await bench.write(path, 'name: "Test');
    const html = await eventually(page, (one) => one.includes('preview-faults"'));
    assert.match(html, /<h1[^>]*>Path traversal in the file API/);
    await bench.write(path, text.replace('Test Works', 'Renamed Works'));
    await eventually(page, (one) => one.includes('Renamed Works') && !one.includes('preview-faults"'));
  });

  it('follows the catalogue into the advisories that name the product', async () => {
    await bench.write('advisories/products.yaml', 'gateway:\n  name: Renamed Gateway\n');
    await eventually(page, (html) => html.includes('Renamed Gateway'));
    await bench.write('advisories/products.yaml', 'gatewax:\n  name: Test Gateway\n');
    const html = await eventually(page, (one) => one.includes('content/unknown-product'));
    assert.match(html, /Renamed Gateway/);
    await bench.write('advisories/products.yaml', 'gateway:\n  name: Test Gateway\n');
    await eventually(page, (one) => !one.includes('preview-faults"') && one.includes('Test Gateway'));
  });

  it('follows files and folders that come and go', async () => {
    const file = 'advisories/2027/TEST-SA-2027-0001.yaml';
    await bench.write(file, otherAdvisory('TEST-SA-2027-0001', 'Of a new folder', 'status: draft'));
    await eventually('advisories/test-sa-2027-0001/', (html) => html.includes('Of a new folder'));
    await bench.write(file, otherAdvisory('TEST-SA-2027-0001', 'Changed in it', 'status: draft'));
    await eventually('advisories/test-sa-2027-0001/', (html) => html.includes('Changed in it'));
    await rm(join(bench.folder, 'advisories/2027'), { recursive: true });
    await eventually('advisories/test-sa-2027-0001/', (html) => html.includes('There is no such page'));
  });

  it('refuses a page of another host that has its name lead here', async () => {
    for (const path of ['', draftPage, '.well-known/csaf/white/2026/test-sa-2026-0002.json']) {
      const { promise, resolve } = Promise.withResolvers<number>();
      request(url + path, { headers: { host: 'attacker.example' } }, (answer) => resolve(answer.statusCode ?? 0)).end();
      assert.equal(await promise, 403, path);
    }
  });

  it('leaves nothing of what is held back on the disk', async () => {
    for (const [path, bytes] of await readTree(join(bench.folder, '.csaf-press'))) {
      assert.ok(!bytes.includes('Secret of'), path);
    }
  });

  it('a build beside it has nothing of what is held back, nor of the preview', async () => {
    const { code, err } = await bench.run(['build']);
    assert.equal(code, 0, err);
    const tree = await readTree(join(bench.folder, 'dist'));
    assert.ok(tree.size > 20);
    for (const [path, bytes] of tree) {
      assert.ok(
        !/secret of|the draft went on|test-sa-2026-000[234]|preview-banner|csaf-press\.preview/i.test(bytes.toString()),
        path,
      );
      assert.ok(!/test-sa-2026-000[234]/i.test(path), path);
    }
  });

  it('ends cleanly when it is interrupted', async () => {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    assert.match(said(), /Stopping …\n$/);
    await assert.rejects(fetch(url));
  });
});

describe('csaf-press dev, when it cannot start', () => {
  it('says that the port is taken', async () => {
    const bench = await makeWorkbench();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, err } = await bench.run(['dev', '--port', String(port)]);
    assert.equal(code, 2);
    assert.match(
      err,
      new RegExp(`error\\[DEV_SERVER\\]: Port ${port} of 127\\.0\\.0\\.1 is in use already\\.\\n {2}mend: .*--port`),
    );
    taken.close();
    await bench.remove();
  });

  for (const [name, args, message] of [
    ['no content folder', ['dev', '--content', 'nowhere'], /error\[CONTENT_NOT_FOUND\]/],
    ['no number for a port', ['dev', '--port', 'http'], /error\[USAGE\]: "http" is no port/],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const bench = await makeWorkbench();
      const { code, err } = await bench.run([...args]);
      assert.equal(code, 2);
      assert.match(err, message);
      await bench.remove();
    });
  }
});

describe('csaf-press dev on content that never held', () => {
  it('shows the fault on an empty site, and the site as soon as it is mended', async (t) => {
    const bench = await makeWorkbench();
    const path = join(bench.folder, 'advisories/publisher.yaml');
    const text = await readFile(path, 'utf8');
    await bench.write('advisories/publisher.yaml', 'nam: Test\n');
    const { child, url } = await startCommand(bench);
    t.after(() => child.kill('SIGKILL'));
    assert.match(await (await fetch(url)).text(), /authoring\/unknown-key/);
    await bench.write('advisories/publisher.yaml', text);
    for (let html = ''; !html.includes('Test Works'); html = await (await fetch(url)).text());
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    await bench.remove();
  });
});
