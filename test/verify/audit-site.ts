import type { Audit } from '../../src/model/audit.ts';
import { targetOf } from '../../src/verify/site/target.ts';
import { type SiteAuditOptions, verifySite } from '../../src/verify/verify-site.ts';
import { host, type ProviderServer } from './provider-server.ts';

/** The day of the tests: that of the example tree. */
export const now: Date = new Date('2026-03-02T09:30:00Z');

/** Audits what a server serves, by its domain or another address, without waiting for anything. */
export function auditSite(
  server: ProviderServer,
  { target = host, access = {}, ...options }: Partial<SiteAuditOptions> & { target?: string } = {},
): Promise<Audit> {
  const found = targetOf(target, false);
  if (found.kind === 'folder') throw new Error(`${target} is no address`);
  return verifySite(found, {
    now,
    access: { route: server.route, authorities: [server.certificate.cert], ...access },
    userAgent: 'csaf-press/test',
    connections: 8,
    timeLimit: 20_000,
    sleep: async () => {},
    clock: () => now.getTime(),
    ...options,
  });
}
