import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import advisorySchema from '../../schemas/advisory.schema.json' with { type: 'json' };
import productsSchema from '../../schemas/products.schema.json' with { type: 'json' };
import { assess } from '../../src/pipeline/assess.ts';
import { publishParts } from '../../src/pipeline/publish-parts.ts';
import { generateKey, openSigner } from '../../src/sign/openpgp/signer.ts';
import { advisoryText, makeWorkbench, type Outcome, readTree, testDay, type Workbench } from '../commands/workbench.ts';
import { type Canaries, leaksIn } from './audit.ts';
import { heldBackStates, type Planting, plantState, unplantable } from './planted-content.ts';
import { textPlaces } from './planter.ts';

/**
 * Nothing of a draft, an embargoed or a restricted advisory is in the public tree, and nothing of the first two in the restricted one: no
 * word, and no other trace, for what else is there changes no byte of the tree.
 */
const plantings = heldBackStates.map(plantState);
const [open, closed] = [
  plantings.filter(({ state }) => !state.isRestricted),
  plantings.filter(({ state }) => state.isRestricted),
];
const restrictedAt = 'https://canary-host.example/partners/';
const ofCanaries = ['canary', 'part of a canary'] as const;

function canariesOf(some: readonly Planting[], ...others: (readonly [string, string])[]): Canaries {
  return new Map([...some.flatMap(({ planter }) => [...planter.planted]), ...others]);
}

interface Built {
  bench: Workbench;
  outcome: Outcome;
  dist: Map<string, Buffer>;
  restricted: Map<string, Buffer>;
}

let key: string;
const benches: Workbench[] = [];

/** A workbench with two public advisories and these plantings. */
async function lay(planted: readonly Planting[], hasRestricted: boolean): Promise<Workbench> {
  const bench = await makeWorkbench();
  benches.push(bench);
  const publisher = {
    ...{ name: 'Test Works', namespace: 'https://test.example.com', contact: 'psirt@test.example.com' },
    ...{ base_url: 'https://test.example.com/', legal_notice: 'Provided as is.' },
    ...(hasRestricted && { restricted: { base_url: restrictedAt } }),
    ...named('notes', planted),
    ...named('references', planted),
  };
  const gateway = { name: 'Test Gateway', cpe: 'cpe:2.3:a:test:gateway:*:*:*:*:*:*:*:*' };
  const products = { gateway, ...Object.assign({}, ...planted.map((one) => one.products)) };
  await bench.write('advisories/publisher.yaml', JSON.stringify(publisher));
  await bench.write('advisories/products.yaml', JSON.stringify(products));
  const green = advisoryText.replaceAll('0001', '0002').replace('\nsummary', '\ntlp: GREEN\nsummary');
  await bench.write('advisories/2026/TEST-SA-2026-0002.yaml', green.replace('CVE-2026-90001', 'CVE-2026-90002'));
  for (const { files } of planted) for (const [path, text] of files) await bench.write(path, text);
  return bench;
}

function named(kind: 'notes' | 'references', planted: readonly Planting[]): object {
  const all: object = Object.assign({}, ...planted.map((one) => one[kind]));
  return Object.keys(all).length === 0 ? {} : { [kind]: all };
}

async function build(planted: readonly Planting[], hasRestricted: boolean, ...flags: string[]): Promise<Built> {
  const bench = await lay(planted, hasRestricted);
  const outcome = await bench.run(['build', ...flags], { CSAF_PRESS_SIGNING_KEY: key });
  assert.equal(outcome.code, 0, outcome.out + outcome.err);
  const [dist, restricted] = await Promise.all(
    ['dist', 'dist-restricted'].map((folder) => readTree(join(bench.folder, folder))),
  );
  assert.ok(dist && restricted);
  return { bench, outcome, dist, restricted };
}

const builds = new Map<string, Promise<Built>>();

/** The same build for every test that asks for it. */
function built(planted: readonly Planting[], hasRestricted: boolean, ...flags: string[]): Promise<Built> {
  const name = JSON.stringify([planted.map(({ state }) => state.name), hasRestricted, flags]);
  const build_ = builds.get(name) ?? build(planted, hasRestricted, ...flags);
  builds.set(name, build_);
  return build_;
}

function printed({ out, err }: Outcome): Map<string, Buffer> {
  return new Map([['printed', Buffer.from(out + err)]]);
}

function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (path) => a.get(path)?.equals(b.get(path) ?? Buffer.of(0)) !== true,
  );
}

before(async () => {
  key = await generateKey({ name: 'Test' }, new Date('2026-01-01T00:00:00Z'));
});
after(() => Promise.all(benches.map((bench) => bench.remove())));

describe('the canaries', () => {
  it('are in every field that the schemas know, whoever adds one', () => {
    const places = new Set([...textPlaces(advisorySchema), ...textPlaces(productsSchema)]);
    for (const { planter, state } of plantings) {
      const bare = [...places].filter((place) => !planter.covered.has(place) && !unplantable.includes(place));
      assert.deepEqual(bare, [], `a ${state.name} advisory has no canary in these`);
    }
    assert.deepEqual(
      unplantable.filter((place) => !places.has(place)),
      [],
      'the schemas have these no more',
    );
  });

  it('are in content without any error', async () => {
    const bench = await lay(plantings, true);
    const { code, out } = await bench.run(['check']);
    assert.equal(code, 0, out.slice(0, 1500));
  });

  it('reach the documents and pages that may be read', async () => {
    const { restricted } = await built(closed, true);
    const all = [...restricted.values()].map((bytes) => bytes.toString('utf8').toLowerCase()).join('\n');
    const lost = [...canariesOf(closed)].filter(([canary]) => !all.includes(canary)).map(([, where]) => where);
    // What no document takes over is nowhere at all; the withdrawn one has no products and a category of its own.
    const taken = lost.filter(
      (where) =>
        !/: (?:comment|note name|reference name|former product key)$|\.canary\w+\.|\.(?:vendor|category|product_names)$|\.vulnerabilities\./.test(
          where,
        ),
    );
    assert.deepEqual(taken, []);
    assert.ok(lost.length < canariesOf(closed).size / 4, lost.join('\n'));
  });
});

describe('without a restricted tree', () => {
  let alone: Built;
  let beside: Built;
  before(async () => {
    alone = await built([], false);
    beside = await built(plantings, false);
  });

  it('no canary is in the public tree, whatever it is wrapped in', () => {
    assert.ok(beside.dist.size > 70);
    assert.deepEqual(leaksIn(beside.dist, canariesOf(plantings, ofCanaries)), []);
  });

  it('no byte of the public tree tells that anything is held back', () => {
    assert.deepEqual(differences(alone.dist, beside.dist), []);
  });

  it('the build says how many, and nothing else', () => {
    assert.deepEqual(leaksIn(printed(beside.outcome), canariesOf(plantings, ofCanaries)), []);
    assert.match(beside.outcome.out, /held back +4 draft, 2 embargoed, 6 restricted/);
    assert.match(beside.outcome.out, /a tree of their own: see `restricted` of publisher\.yaml/);
    assert.equal(beside.restricted.size, 0);
  });

  it('the work folder keeps nothing of it', async () => {
    const left = await readTree(join(beside.bench.folder, '.csaf-press'));
    assert.deepEqual(leaksIn(left, canariesOf(plantings, ofCanaries)), []);
    assert.deepEqual((await readdir(beside.bench.folder)).toSorted(), ['.csaf-press', 'advisories', 'dist']);
  });

  it('an audit that is shown one finds it', async () => {
    const [word = ''] = plantings[0]?.planter.planted.keys() ?? [];
    const spoilt = new Map([...beside.dist, ['index.html', Buffer.from(`<p>${word.toUpperCase()}</p>`)]] as const);
    assert.equal(leaksIn(spoilt, canariesOf(plantings, ofCanaries)).length, 1);
  });

  it('what a plan prints tells nothing of it', async () => {
    const bench = await lay([], false);
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...who, ...args], { cwd: bench.folder, stdio: 'pipe' });
    };
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Begin');
    const full = await lay(plantings, true);
    await cp(join(full.folder, 'advisories'), join(bench.folder, 'advisories'), { recursive: true });
    const plan = await bench.run(['plan']);
    assert.equal(plan.code, 0, plan.out + plan.err);
    assert.match(plan.out, /Held back: 4 draft, 2 embargoed\. In the restricted tree: 6\./);
    assert.deepEqual(leaksIn(printed(plan), canariesOf(plantings, ofCanaries)), []);
  });
});

describe('with a restricted tree', () => {
  let alone: Built;
  let all: Built;
  before(async () => {
    alone = await built(closed, true);
    all = await built(plantings, true, '--format', 'json');
  });

  it('no canary is in the public tree, nor in what the build prints', () => {
    assert.deepEqual(leaksIn(all.dist, canariesOf(plantings, ofCanaries)), []);
    assert.deepEqual(leaksIn(printed(all.outcome), canariesOf(plantings, ofCanaries)), []);
  });

  it('no canary of a draft or an embargoed advisory is in the restricted tree', () => {
    assert.ok(all.restricted.size > 100);
    assert.deepEqual(leaksIn(all.restricted, canariesOf(open)), []);
  });

  it('no byte of either tree tells what is kept from its readers', async () => {
    const bare = await built([], false);
    assert.deepEqual(differences(bare.dist, all.dist), []);
    assert.deepEqual(differences(bare.dist, alone.dist), []);
    assert.deepEqual(differences(alone.restricted, all.restricted), []);
  });

  it('documents refer to themselves where they are', () => {
    const documents = [...all.restricted].filter(([path]) =>
      /^\.well-known\/csaf\/(?:amber|red)\/\d{4}\/.+\.json$/.test(path),
    );
    assert.equal(documents.length, 6);
    for (const [path, bytes] of documents) {
      const { document } = JSON.parse(bytes.toString('utf8'));
      const self: string[] = document.references
        .filter(({ category }: { category: string }) => category === 'self')
        .map(({ url }: { url: string }) => url);
      assert.ok(self.includes(restrictedAt + path), path);
      assert.ok(
        self.every((url) => url.startsWith(restrictedAt)),
        self.join(),
      );
    }
  });

  it('every page of it says for whom it is', () => {
    const pages = [...all.restricted].filter(([path]) => path.endsWith('.html') && !path.startsWith('.well-known/'));
    assert.ok(pages.length > 10);
    for (const [path, bytes] of pages) {
      assert.match(bytes.toString('utf8'), /<meta name="robots" content="noindex"/, path);
      assert.match(bytes.toString('utf8'), /<strong>Restricted\.<\/strong>/, path);
    }
    const all_ = pages.map(([, bytes]) => bytes.toString('utf8')).join('\n');
    for (const label of ['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])
      assert.ok(all_.includes(`Restricted</strong> · ${label}<`), label);
  });

  it('its metadata leads to all that its readers may read', () => {
    const metadata = JSON.parse(all.restricted.get('.well-known/csaf/provider-metadata.json')?.toString('utf8') ?? '');
    const feeds: string[] = metadata.distributions.flatMap((each: { rolie: { feeds: { url: string }[] } }) =>
      each.rolie.feeds.map(({ url }) => url),
    );
    assert.deepEqual(
      feeds.map((url) => url.replace(/^(https:\/\/[^/]+\/).*\/([^/]+)$/, '$1 $2')),
      [
        'https://canary-host.example/ csaf-feed-tlp-amber.json',
        'https://canary-host.example/ csaf-feed-tlp-red.json',
        'https://test.example.com/ csaf-feed-tlp-white.json',
        'https://test.example.com/ csaf-feed-tlp-green.json',
      ],
    );
    assert.deepEqual([metadata.list_on_CSAF_aggregators, metadata.mirror_on_CSAF_aggregators], [false, false]);
  });

  it('green advisories stand in their own folder and feed of the public tree', () => {
    const paths = [...all.dist.keys()].filter((path) => path.startsWith('.well-known/csaf/green/'));
    for (const path of [
      '2026/test-sa-2026-0002.json',
      'index.txt',
      'changes.csv',
      'csaf-feed-tlp-green.json',
      'category-green.json',
    ])
      assert.ok(paths.includes(`.well-known/csaf/green/${path}`), path);
    assert.ok(![...all.dist.keys()].some((path) => path.startsWith('.well-known/csaf/white/2026/test-sa-2026-0002')));
  });

  it('is emptied when the last restricted advisory is gone, and told of when nothing renews it', async () => {
    const { bench } = alone;
    const turnInto = async (hasRestricted: boolean): Promise<Outcome> => {
      const next = await lay([], hasRestricted);
      await rm(join(bench.folder, 'advisories'), { recursive: true });
      await cp(join(next.folder, 'advisories'), join(bench.folder, 'advisories'), { recursive: true });
      return bench.run(['build'], { CSAF_PRESS_SIGNING_KEY: key });
    };
    const emptied = await turnInto(true);
    assert.equal(emptied.code, 0, emptied.out + emptied.err);
    assert.match(emptied.out, /restricted +0 advisories/);
    const left = await readTree(join(bench.folder, 'dist-restricted'));
    assert.deepEqual(leaksIn(left, canariesOf(plantings)), []);
    assert.ok(
      left.has('.well-known/csaf/amber/csaf-feed-tlp-amber.json'),
      'whoever has subscribed finds an empty feed',
    );
    const without = await turnInto(false);
    assert.equal(without.code, 0, without.out + without.err);
    assert.match(without.out, /dist-restricted\/ is from an earlier build/);
  });
});

describe('content at fault', () => {
  const faults: Record<string, (text: string) => string> = {
    'an unknown key': (text) => text.replace('{\n', '{\n "canaryKey": "Canary text",\n'),
    'a syntax error': (text) => text.replace('{\n', '{\n "canaryKey: [Canary text,\n'),
    'an unknown product': (text) => text.replace('"gateway": "9.9.1"', '"canary-gateway": "9.9.1"'),
  };
  for (const hasRestricted of [false, true]) {
    for (const [name, spoil] of Object.entries(faults)) {
      it(`of what is held back is not quoted: ${name}${hasRestricted ? ', with a restricted tree' : ''}`, async () => {
        const bench = await lay(plantings, hasRestricted);
        for (const { files } of plantings) {
          for (const [path, text] of files) if (spoil(text) !== text) await bench.write(path, spoil(text));
        }
        const { code, out, err } = await bench.run(['build'], { CSAF_PRESS_SIGNING_KEY: key });
        // Without a restricted tree, what cannot be published anyway does not stop the rest, if it can be read.
        assert.equal(code, name === 'an unknown product' && !hasRestricted ? 0 : 1, out + err);
        assert.match(out + err, /not shown here/);
        assert.deepEqual(leaksIn(printed({ code, out, err }), canariesOf(plantings, ofCanaries)), []);
      });
    }
  }
});

describe('a stage that lets something through', () => {
  it('is stopped by the last look at the tree, and neither tree is replaced', async () => {
    const { bench } = await built(plantings, true, '--format', 'json');
    const folder = (name: string): string => join(bench.folder, name);
    const trees = (): Promise<Map<string, Buffer>[]> =>
      Promise.all(['dist', 'dist-restricted'].map((name) => readTree(folder(name))));
    const before_ = await trees();
    const full = await lay(plantings, true);
    const content = join(full.folder, 'advisories');
    const { publication, released, restricted } = await assess({ content, now: testDay, allowInvalid: false });
    assert.ok(publication && released && restricted);
    const signer = await openSigner(key, undefined, testDay, false);
    const siteRoot = join(import.meta.dirname, '../..');
    const options = {
      signer,
      now: testDay,
      out: folder('dist'),
      workFolder: folder('.csaf-press'),
      siteRoot,
      keep: [content],
    };
    for (const { file, visibility } of publication.advisories
      .filter(({ visibility: each }) => each !== 'public')
      .slice(0, 1)) {
      const leaky = {
        ...released,
        advisories: publication.advisories.filter((one) => one.visibility === 'public' || one.file === file),
      };
      await assert.rejects(
        publishParts({ publication, released: leaky, restricted }, options, folder('dist-restricted')),
        (error) => {
          assert.ok(error instanceof Error && 'code' in error && error.code === 'LEAK', String(error));
          assert.match(error.message, new RegExp(`would show what ${file} keeps`), visibility);
          return true;
        },
      );
    }
    for (const [index, tree] of (await trees()).entries())
      assert.deepEqual(differences(before_[index] ?? new Map(), tree), []);
  });
});
