import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Audit } from '../model/audit.ts';
import { PublisherError } from '../publisher-error.ts';
import { type Discovery, discoverByDomain, discoverByUrl } from './site/discovery.ts';
import { isFailure } from './site/exchange.ts';
import { openLedger } from './site/ledger.ts';
import type { Sleep } from './site/politeness.ts';
import type { Access } from './site/request.ts';
import { openSite, type Site } from './site/site.ts';
import type { Target } from './site/target.ts';
import { surveyProvider } from './survey.ts';
import { auditSurvey } from './verify.ts';

/** What the audit of a site needs to know beside the address. */
export interface SiteAuditOptions {
  now: Date;
  access: Access;
  userAgent: string;
  /** Requests at once. */
  connections: number;
  /** Milliseconds for one request. */
  timeLimit: number;
  sleep: Sleep;
  clock: () => number;
  /** Folder that keeps what was fetched; nothing is kept when absent. */
  cache?: string;
  /** What the cache holds is forgotten. */
  fresh?: boolean;
  onProgress?: (done: number, expected: number) => void;
}

/**
 * Audits a provider over https against the requirements of CSAF §7.1. Whatever its servers answer, faults are findings and never exceptions.
 *
 * @throws PublisherError VERIFY when no server answers at all, or the cache cannot be written
 */
export async function verifySite(
  target: Exclude<Target, { kind: 'folder' }>,
  options: SiteAuditOptions,
): Promise<Audit> {
  const { now, cache, fresh = false } = options;
  const start = target.kind === 'domain' ? `https://${target.host}/` : target.url;
  const file = cache === undefined ? undefined : ledgerFile(cache, start, options.access);
  const ledger = file === undefined ? {} : { ledger: await openLedger(file, { now, fresh }) };
  const site = openSite({ ...options, host: new URL(start).host, ...ledger });
  try {
    const discovery = await (target.kind === 'domain'
      ? discoverByDomain(site, target.host)
      : discoverByUrl(site, target.url));
    await requireAnswer(site, discovery);
    const provider = { read: site.read, has: async (url: string) => 'bytes' in (await site.read(url)), site };
    const audit = await auditSurvey(await surveyProvider(provider, now, discovery));
    await ledger.ledger?.finish();
    return { url: discovery.metadataUrl, ...audit };
  } finally {
    await site.close();
  }
}

/**
 * `.csaf-press/verify/psirt.example.com/0123456789abcdef.ledger`: a host's name is safe in a path once its port's colon is gone. What was
 * fetched with credentials is kept apart, so that it never passes for what everybody can read.
 */
function ledgerFile(cache: string, start: string, { headers = [], clientCertificate }: Access): string {
  const host = new URL(start).host.replace(/[^a-z0-9.-]/g, '_');
  const how = headers.length > 0 || clientCertificate !== undefined ? 'with credentials' : '';
  const name = createHash('sha256').update(`${start} ${how}`).digest('hex').slice(0, 16);
  return join(cache, host, `${name}.ledger`);
}

/** A host that does not answer is a fault of the network or of the name, not of the provider. */
async function requireAnswer(site: Site, { metadataUrl }: Discovery): Promise<void> {
  const { outcome } = await site.get(metadataUrl);
  if (!isFailure(outcome) || !['name', 'connection', 'time'].includes(outcome.kind)) return;
  throw new PublisherError(
    'VERIFY',
    `${metadataUrl} ${outcome.reason}.`,
    'See whether the name is right, and whether its server can be reached from here.',
  );
}
