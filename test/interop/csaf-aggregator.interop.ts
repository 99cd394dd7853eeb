import { describe } from 'node:test';
import { assertMirrored } from './csaf-aggregator.ts';
import { interopTest } from './interop-test.ts';
import { startNginx } from './servers/nginx.ts';
import { serving } from './servers/serving.ts';
import { buildTree, type TreeOptions } from './trees.ts';

const cases: readonly { name: string; options: TreeOptions }[] = [
  { name: "the domain's root", options: {} },
  { name: 'a base path', options: { base: '/security/' } },
  { name: '1,000 advisories', options: { advisories: 1000 } },
];

describe('csaf_aggregator mirrors every document, with our signature and under our keys', () => {
  for (const { name, options } of cases) {
    interopTest(name, ['openssl', 'csaf_aggregator', 'gpg', 'nginx'], async () => {
      const tree = await buildTree(options);
      await serving(startNginx(tree), ({ ca }) => assertMirrored(tree, ca));
    });
  }
});
