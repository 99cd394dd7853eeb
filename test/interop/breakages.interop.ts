import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe } from 'node:test';
import { type Breakage, breakageKit, breakages, type Kit } from '../verify/breakages.ts';
import { host, type ProviderServer } from '../verify/provider-server.ts';
import { serveBreakage } from '../verify/serve-breakage.ts';
import { runChecker } from './csaf-checker.ts';
import { interopTest } from './interop-test.ts';
import { startProxy } from './proxy.ts';
import { workFolder } from './work-folder.ts';

/** The tree that nothing is wrong with. */
const whole: Breakage = { name: 'nothing', requirement: 0, unfulfilled: [], checker: [] };

let kit: Kit;
before(async () => {
  kit = await breakageKit();
});

/** Our audit is held to the same table by test/verify/breakages.test.ts: so the two agree, but for what the table explains. */
describe('csaf_checker', () => {
  for (const breakage of [whole, ...breakages]) {
    const { name, checker, blind } = breakage;
    interopTest(`of ${name}, reports ${checker.join(', ') || 'no error'}`, ['csaf_checker'], async () => {
      const { server } = await serveBreakage(kit, breakage);
      try {
        assert.deepEqual(await errorsOf(server, breakage), checker, blind);
      } finally {
        await server.close();
      }
    });
  }
});

/** Numbers of the requirements that csaf_checker has errors for; of metadata that it cannot read, it says that alone, without a number. */
async function errorsOf(server: ProviderServer, { unknown = [], authorization }: Breakage): Promise<number[]> {
  const ca = join(await workFolder(), 'breakages.pem');
  await writeFile(ca, server.certificate.cert);
  const names = [host, `csaf.data.security.${host}`].filter((name) => !unknown.includes(name));
  const proxy = await startProxy(new Map(names.map((name) => [`${name}:443`, server.port])));
  try {
    const options = authorization === undefined ? [] : ['--header', `Authorization: ${authorization}`];
    // An http address goes to the proxy as well, which knows none.
    const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
    const { requirements } = await runChecker(host, undefined, { ca, env }, options);
    return [...requirements].filter(([, { errors }]) => errors.length > 0).map(([number]) => number || 7);
  } finally {
    await proxy.stop();
  }
}
