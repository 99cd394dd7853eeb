import type { AuditFinding } from '../../model/audit.ts';
import { shown } from '../json.ts';
import { caution, fault, type Requirement } from '../requirement.ts';
import { isFailure } from '../site/exchange.ts';
import { certificateFault } from '../site/failure.ts';
import type { Site } from '../site/site.ts';
import type { Survey } from '../survey.ts';
import { namedUrls } from '../urls-of-lists.ts';

const why = 'Without encryption and a certificate that holds, anybody on the way can change an advisory.';
/** Of a certificate's time; by then, whoever renews it by a program has done so. */
const lastPart = 0.1;

/** Everything is served over TLS by servers that prove who they are, and over nothing else (CSAF §7.1.3). */
export const tls: Requirement = {
  number: 3,
  title: 'TLS',
  async audit(survey) {
    const { site } = survey.provider;
    if (site === undefined) return 'not_visible';
    return [
      ...certificates(site, survey),
      ...handshakes(site),
      ...plainRedirects(site),
      ...(await plainLinks(survey)),
      ...(await plainAnswers(site, survey)),
    ];
  },
};

function certificates({ certificates, insecure }: Site, { metadataPath, now }: Survey): AuditFinding[] {
  if (insecure) {
    const mend = 'Leave out --insecure.';
    return [caution(metadataPath, 'The certificates were not checked.', why, mend)];
  }
  return [...certificates].flatMap(([host, { fault: code, valid }]) => {
    const url = `https://${host}/`;
    if (code !== undefined) {
      const mend = 'Install a certificate for this name, of an authority that everybody knows, with its chain.';
      return fault(url, `It cannot be told from an impostor: ${shown(certificateFault(code))}.`, why, mend);
    }
    if (valid === undefined || valid.until - now.getTime() > lastPart * (valid.until - valid.from)) return [];
    return caution(
      url,
      `Its certificate is valid until ${new Date(valid.until).toISOString()} only.`,
      'Then nobody can fetch a document.',
      'Renew it.',
    );
  });
}

function handshakes(site: Site): AuditFinding[] {
  const broken = new Map<string, { url: string; reason: string }>();
  for (const { url, outcome } of site.answers()) {
    if (isFailure(outcome) && outcome.kind === 'tls') broken.set(new URL(url).host, { url, reason: outcome.reason });
  }
  return [...broken.values()].map(({ url, reason }) =>
    fault(url, `It ${shown(reason)}.`, why, 'Mend the TLS of the server.'),
  );
}

function plainRedirects(site: Site): AuditFinding[] {
  return site.answers().flatMap(({ url, redirects }) => {
    const plain = redirects.find((each) => each.startsWith('http:'));
    const mend = 'Redirect to https, or better not at all.';
    return plain === undefined ? [] : fault(url, `It redirects to ${shown(plain)}.`, why, mend);
  });
}

const mostLinks = 20;

/** Links of the metadata and the lists that lead to http. */
async function plainLinks(survey: Survey): Promise<AuditFinding[]> {
  const plain = (await namedUrls(survey)).filter(({ url }) => /^http:/i.test(url));
  const more = plain.length - mostLinks;
  return plain.slice(0, mostLinks).map(({ file, url }, index) => {
    const rest = index === mostLinks - 1 && more > 0 ? ` (and ${more} more)` : '';
    return fault(file, `It links to ${shown(url)}${rest}.`, why, 'Write https.');
  });
}

/** Whether the same files can be had over plain http, without a redirect to https. */
async function plainAnswers(site: Site, { metadataPath, documents }: Survey): Promise<AuditFinding[]> {
  const urls = [metadataPath, ...documents.slice(0, 1).map(({ path }) => path)].filter(
    (url) => new URL(url).port === '',
  );
  const findings: AuditFinding[] = [];
  for (const url of urls) {
    const plain = url.replace(/^https:/, 'http:');
    const outcome = await site.ask(plain, { headers: site.headers, withCredentials: false, isProbe: true });
    if (isFailure(outcome) || outcome.status !== 200) continue;
    const mend = 'Redirect all of http to https, or close the port.';
    findings.push(fault(plain, 'It can be downloaded without encryption.', why, mend));
  }
  return findings;
}
