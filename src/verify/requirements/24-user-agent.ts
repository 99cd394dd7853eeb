import type { AuditFinding } from '../../model/audit.ts';
import { fault, type Requirement } from '../requirement.ts';
import { isFailure } from '../site/exchange.ts';
import { samples } from '../site/samples.ts';
import type { Site } from '../site/site.ts';

/** Who else fetches advisories; servers and their guards tell them apart by these words. */
const agents: readonly (readonly [string, string])[] = [
  ['a browser', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
  ['nobody in particular', ''],
  ['csaf_downloader', 'csaf_distribution/3.7.0'],
  ['Python', 'python-requests/2.32.3'],
  ['curl', 'curl/8.14.1'],
];

/** The answer does not depend on who says to be asking (CSAF 2.1 §7.1.24). */
export const userAgent: Requirement = {
  number: 24,
  title: 'HTTP User-Agent',
  since: '2.1',
  async audit(survey) {
    const { site } = survey.provider;
    if (site === undefined) return 'not_visible';
    const files = samples(survey);
    const findings = await Promise.all(files.map((url) => auditFile(site, url)));
    return findings.flat();
  },
};

async function auditFile(site: Site, url: string): Promise<AuditFinding[]> {
  const ours = await statusFor(site, url, site.headers['user-agent'] ?? '');
  const others = await Promise.all(
    agents.map(async ([name, agent]) => ({ name, status: await statusFor(site, url, agent) })),
  );
  const all = [{ name: 'csaf-press', status: ours }, ...others];
  const refused = all.filter(({ status }) => status !== 200);
  // What nobody gets is not refused to anybody in particular.
  if (refused.length === 0 || refused.length === all.length) return [];
  const names = refused.map(({ name, status }) => `${name} (${status ?? 'no answer'})`).join(', ');
  return [
    fault(
      url,
      `It is refused by User-Agent: to ${names}.`,
      'Tools that fetch advisories come with any User-Agent, or none.',
      'Let the server, or the network in front of it, make no difference for these files.',
    ),
  ];
}

async function statusFor(site: Site, url: string, agent: string): Promise<number | undefined> {
  const outcome = await site.ask(url, { headers: { ...site.headers, 'user-agent': agent }, withCredentials: true });
  return isFailure(outcome) ? undefined : outcome.status;
}
