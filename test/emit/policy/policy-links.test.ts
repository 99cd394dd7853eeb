import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { policySections } from '../../../src/emit/pages/policy.ts';
import { withAbsoluteLinks } from '../../../src/emit/policy/policy-links.ts';
import { assess } from '../../../src/pipeline/assess.ts';
import { context, policy, released } from '../cast.ts';
import { Emitted } from '../emitted.ts';

const root = new URL('../../../', import.meta.url);

describe('links of a policy to paths of the site', () => {
  it('are absolute in every text of it', () => {
    const linked = {
      ...policy,
      encryption: { note: 'On the [keys page](/keys/).' },
      disclosure: { steps: ['Told in the [feeds](/feeds/).'] },
    };
    const absolute = withAbsoluteLinks(linked, 'https://example.com/x/');
    assert.equal(absolute.encryption?.note, 'On the [keys page](https://example.com/x/keys/).');
    assert.deepEqual(absolute.disclosure?.steps, ['Told in the [feeds](https://example.com/x/feeds/).']);
    assert.deepEqual(withAbsoluteLinks(policy, 'https://example.com/'), policy);
  });

  it('are absolute in SECURITY.md', () => {
    const linked = {
      ...policy,
      check_first: ['that no [advisory](/) describes it'],
      credit: 'See [all](/hall-of-fame/).',
    };
    const text = new Emitted(released({ policy: linked })).text('SECURITY.md');
    assert.ok(text.includes('- that no [advisory](https://security.example.com/) describes it\n'));
    assert.ok(text.includes('See [all](https://security.example.com/hall-of-fame/).'));
  });
});

describe('the policy of this repository', async () => {
  const content = fileURLToPath(new URL('advisories', root));
  const { publication } = await assess({ content, now: context.now, allowInvalid: false });
  const links = [...JSON.stringify(publication?.policy).matchAll(/\]\(\/([^)#]*)(?:#([^)]*))?\)/g)];
  const { policy: own = policy, products = {} } = publication ?? {};
  const anchors = policySections(own, products, '/keys/').map(({ anchor }) => anchor);

  it('links to the site', () => assert.ok(links.length > 3));

  for (const [link, path = '', anchor] of links) {
    it(`${link.slice(2, -1)} is a page`, () => {
      const page = path === '' ? 'index.astro' : `${path.replace(/\/$/, '')}.astro`;
      assert.ok(existsSync(new URL(`site/pages/${page}`, root)), `site/pages/${page}`);
      if (anchor !== undefined) assert.ok(path === 'policy/' && anchors.includes(anchor), anchor);
    });
  }
});
