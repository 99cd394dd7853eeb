import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { AuthoredPolicy } from '../../model/authored.ts';
import type { Released } from '../../model/publication.ts';
import type { PublicKey } from '../../model/signer.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { markdown } from '../../standard/media-types.ts';
import { providerMetadataPath, publicKeyPath } from '../../standard/provider-paths.ts';
import { feedsPath, hallOfFamePath, policyPath } from '../../standard/site-paths.ts';
import { encryptionKey } from '../csaf/public-keys.ts';
import { renderTemplate } from '../template.ts';
import { contactBullet } from './contact.ts';
import { bullet, escapeMarkdown, inertMarkdown, numbered } from './markdown-text.ts';
import { withAbsoluteLinks } from './policy-links.ts';
import { securityMarkdown } from './security-markdown.template.ts';

/** `SECURITY.md`: the whole policy, as code hosts show it. */
export function emitSecurityMarkdown(released: Released, context: EmitContext): Artifact[] {
  const { publisher } = released;
  const policy = withAbsoluteLinks(released.policy, publisher.baseUrl);
  const filled = renderTemplate(securityMarkdown, {
    publisher: escapeMarkdown(publisher.name),
    ...reporting(policy),
    ...afterwards(policy),
    encryption: encryption(policy, encryptionKey(context), publisher.baseUrl),
    versions: supportedVersions(released),
    expires: (policy.expires ?? '').slice(0, 10),
    siteUrl: publisher.baseUrl,
    policyUrl: publisher.baseUrl + policyPath,
    feedsUrl: publisher.baseUrl + feedsPath,
    hallOfFameUrl: publisher.baseUrl + hallOfFamePath,
    providerMetadataUrl: publisher.baseUrl + providerMetadataPath,
  });
  const content = `${filled.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
  return [{ path: 'SECURITY.md', mediaType: markdown, content, seal: 'none', wave: 'page' }];
}

function reporting(policy: AuthoredPolicy): object {
  return {
    introduction: inertMarkdown(policy.introduction ?? ''),
    contacts: policy.contacts.map(contactBullet),
    neverBy: bullets(policy.never_by),
    languages: (policy.languages ?? []).map(escapeMarkdown).join(', '),
    reportWhen: bullets(policy.report_when),
    checkFirst: bullets(policy.check_first),
    include: bullets(policy.include),
  };
}

function afterwards(policy: AuthoredPolicy): object {
  const { deadline, text = '', steps = [] } = policy.disclosure ?? {};
  return {
    targets: targets(policy.targets ?? {}),
    disclosure: [
      ...(deadline === undefined ? [] : [`We disclose a vulnerability within ${escapeMarkdown(deadline)}.`]),
      ...(text === '' ? [] : [inertMarkdown(text)]),
      ...(steps.length === 0 ? [] : ['From the report to the advisory:']),
    ],
    disclosureSteps: steps.map(numbered),
    severities: (policy.severities ?? []).map(({ name, from, means = '', triggers = [] }) => ({
      title: escapeMarkdown(name) + (from === undefined ? '' : ` (CVSS base score ${from.toFixed(1)} and above)`),
      means: inertMarkdown(means),
      triggers: triggers.map(bullet),
    })),
    sections: sections(policy),
  };
}

/** The parts of a policy that are a heading and a text or a list. */
function sections(policy: AuthoredPolicy): { title: string; body: string }[] {
  const parts: [string, string | string[] | undefined][] = [
    ['Communication', policy.communication],
    ['In scope', policy.scope?.in],
    ['Out of scope', policy.scope?.out],
    ['Rules', policy.rules],
    ['Safe harbour', policy.safe_harbour],
    ['Credit', policy.credit],
    ['Bounty', policy.bounty],
    ['Security updates', policy.updates],
    ['Dependencies', policy.dependencies],
    ['Changes to this policy', policy.changes],
  ];
  return parts.flatMap(([title, part]) => {
    const body = typeof part === 'string' ? inertMarkdown(part) : (part ?? []).map(bullet).join('\n');
    return body === '' ? [] : [{ title, body }];
  });
}

function targets({ acknowledge, triage, follow_up, updates, fix }: NonNullable<AuthoredPolicy['targets']>): string[] {
  const parts: [string, string | undefined][] = [
    ['We acknowledge a report within', acknowledge],
    ['We tell you whether we can confirm it within', triage],
    ['We send a detailed answer within', follow_up],
    ['We tell you of progress every', updates],
    ['We aim to fix a confirmed vulnerability within', fix],
  ];
  return parts.flatMap(([what, duration]) =>
    duration === undefined ? [] : [`- ${what} ${escapeMarkdown(duration)}.`],
  );
}

function supportedVersions({ products }: Released): string[] {
  return Object.values(products)
    .sort((a, b) => byCodeUnits(a.name, b.name))
    .flatMap((product) => (product.branches ?? []).map((branch) => ({ ...branch, product: product.name })))
    .map(({ product, name, supported, supported_until }) => {
      const until = supported_until === undefined ? 'yes' : `until ${supported_until.slice(0, 10)}`;
      return `| ${escapeMarkdown(product)} | ${escapeMarkdown(name)} | ${supported === false ? 'no' : until} |`;
    });
}

function encryption({ encryption: wish }: AuthoredPolicy, key: PublicKey | undefined, baseUrl: string): string[] {
  const asked =
    wish?.required === true ? 'Please encrypt your report to this key:' : 'You can encrypt your report to this key:';
  return [
    ...(key === undefined ? [] : [`${asked}\n\n${keyBullet(key, baseUrl)}`]),
    ...(wish?.note === undefined ? [] : [inertMarkdown(wish.note)]),
  ];
}

function keyBullet({ fingerprint, userId, expires }: PublicKey, baseUrl: string): string {
  const until = expires === undefined ? '' : `, expires ${expires.slice(0, 10)}`;
  return `- [\`${fingerprint}\`](${baseUrl}${publicKeyPath(fingerprint)}): ${escapeMarkdown(userId)}${until}`;
}

function bullets(texts: readonly string[] = []): string[] {
  return texts.map(bullet);
}
