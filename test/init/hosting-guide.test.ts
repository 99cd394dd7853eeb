import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { githubDeployment } from '../../src/init/github-deployment.ts';
import { type Host, hostNames } from '../../src/init/hosts.ts';

const file = join(import.meta.dirname, '../../HOSTING.md');
const shown: readonly Host[] = ['cloudflare-pages', 'netlify', 's3', 'server', 'github-pages'];

/** The place of a job in the guide, with the block that stands there. */
function place(host: Host): RegExp {
  return new RegExp(`<!-- job: ${host} -->\\n(\\n\`\`\`yaml\\n[\\s\\S]*?\\n\`\`\`\\n)?`);
}

function block(host: Host): string {
  return `<!-- job: ${host} -->\n\n\`\`\`yaml\n${githubDeployment(host).job.slice(1)}\`\`\`\n`;
}

if (process.env.UPDATE_GOLDEN === '1') {
  const guide = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    shown.reduce((text, host) => text.replace(place(host), () => block(host)), guide),
  );
}

describe('HOSTING.md', () => {
  const guide = readFileSync(file, 'utf8');

  for (const host of shown) {
    it(`shows the job that init --host ${host} writes (UPDATE_GOLDEN=1 writes it anew)`, () => {
      assert.equal(place(host).exec(guide)?.[0], block(host));
    });
  }

  it('names every host that init knows', () => {
    for (const host of hostNames.filter((name) => name !== 'none')) assert.ok(guide.includes(host), host);
  });

  it('leads to headings that are there', () => {
    const headings = [...guide.matchAll(/^## (.*)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...guide.matchAll(/\]\(#([^)]*)\)/g)].map(([, name = '']) => name);
    assert.ok(links.length > 10);
    for (const link of links) assert.ok(headings.includes(link), link);
  });

  it('tells the values that are sent', () => {
    for (const value of ['public, no-cache', 'public, max-age=300, must-revalidate', 'private, no-store']) {
      assert.ok(guide.includes(value), value);
    }
  });
});
