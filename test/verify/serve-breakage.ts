import type { Access } from '../../src/verify/site/request.ts';
import type { Breakage, Kit } from './breakages.ts';
import { certificateOf, type ProviderServer, serveTree } from './provider-server.ts';

/** Serves what a breakage makes of a whole tree, with what the audit needs to get there. */
export async function serveBreakage(
  kit: Kit,
  { tree, hook, certificate, unknown = [], authorization }: Breakage,
): Promise<{ server: ProviderServer; access: Access }> {
  const server = await serveTree((await tree?.(kit)) ?? kit.whole, {
    ...(hook === undefined ? {} : { hook: hook(kit) }),
    certificate: certificateOf(certificate ?? 'good'),
    unknown,
  });
  const headers = authorization === undefined ? {} : { headers: [['authorization', authorization] as const] };
  return { server, access: { route: server.route, authorities: [server.certificate.cert], ...headers } };
}
