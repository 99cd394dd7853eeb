import type { AuthoredCatalogue, AuthoredPolicy } from '../../model/authored.ts';
import type { Fact, PolicyBlock, PolicySection, Value } from '../../model/site.ts';
import { renderMarkdown } from '../markdown.ts';
import { contactValue } from './document-facts.ts';
import { languageName } from './language.ts';
import { link } from './link.ts';
import { dayOf } from './moment.ts';

/**
 * The security policy as sections of a page; a section that `policy.yaml` says nothing of is left out.
 *
 * @param keysHref Where the key to encrypt to is; absent when there is none.
 */
export function policySections(
  policy: AuthoredPolicy,
  products: AuthoredCatalogue,
  keysHref: string | undefined,
): PolicySection[] {
  const { disclosure, scope } = policy;
  const sections: [anchor: string, title: string, ...blocks: (PolicyBlock | undefined)[]][] = [
    ['about', 'About this policy', prose(policy.introduction)],
    [
      'report',
      'Report a vulnerability',
      contacts(policy),
      list(policy.never_by, 'Please do not report by'),
      languages(policy),
    ],
    ['encryption', 'Encryption', ...encryption(policy, keysHref)],
    ['when', 'When to report', list(policy.report_when)],
    ['first', 'Before you report', list(policy.check_first)],
    ['include', 'What a report should hold', list(policy.include)],
    ['response', 'What you can expect', targets(policy)],
    ['disclosure', 'Disclosure', ...disclosureBlocks(disclosure)],
    ['severity', 'Severity', severities(policy)],
    ['communication', 'How we communicate', list(policy.communication)],
    ['scope', 'Scope', list(scope?.in, 'In scope'), list(scope?.out, 'Out of scope')],
    ['supported', 'Supported versions', supported(products)],
    ['safe-harbour', 'Safe harbour', prose(policy.safe_harbour)],
    ['rules', 'Rules of engagement', list(policy.rules)],
    ['credit', 'Credit', prose(policy.credit)],
    ['bounty', 'Bounty', prose(policy.bounty)],
    ['updates', 'Updates', list(policy.updates)],
    ['dependencies', 'Dependencies', list(policy.dependencies)],
    ['changes', 'Changes to this policy', prose(policy.changes), expiry(policy)],
  ];
  return sections
    .map(([anchor, title, ...blocks]) => ({ anchor, title, blocks: blocks.filter((block) => block !== undefined) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function prose(text: string | undefined): PolicyBlock | undefined {
  return text === undefined ? undefined : { kind: 'prose', html: renderMarkdown(text) };
}

function list(items: readonly string[] | undefined, title?: string, ordered = false): PolicyBlock | undefined {
  if (items === undefined || items.length === 0) return undefined;
  return {
    kind: 'list',
    title,
    ordered,
    items: items.map((item) => renderMarkdown(item, title === undefined ? 3 : 4)),
  };
}

function facts(rows: readonly Fact[]): PolicyBlock | undefined {
  const some = rows.filter(({ values }) => values.length > 0);
  return some.length === 0 ? undefined : { kind: 'facts', facts: some };
}

function contacts({ contacts }: AuthoredPolicy): PolicyBlock | undefined {
  return list(contacts.map(contactText), undefined, true);
}

/** A contact as Markdown: what it is called, how to reach it, and what to know. */
function contactText(contact: AuthoredPolicy['contacts'][number]): string {
  if (typeof contact === 'string') return addressText(contactValue(contact));
  const { name, email, url, subject, note } = contact;
  const ways = [
    email === undefined ? '' : addressText(mail(email, subject)),
    url === undefined ? '' : addressText(link(url, url)),
    subject === undefined ? '' : `with the subject “${literal(subject)}”`,
  ].filter(Boolean);
  const line = [name === undefined ? '' : `**${literal(name)}**:`, ways.join(', ')].filter(Boolean).join(' ');
  return note === undefined ? line : `${line}\n\n${note}`;
}

function mail(email: string, subject: string | undefined): Value {
  const query = subject === undefined ? '' : `?subject=${encodeURIComponent(subject.toWellFormed())}`;
  return { text: email, href: `mailto:${email}${query}` };
}

function addressText({ text, href }: Value): string {
  return href === undefined ? literal(text) : `[${literal(text)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Plain text within Markdown. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

function languages({ languages: tags = [] }: AuthoredPolicy): PolicyBlock | undefined {
  return facts([{ term: 'Languages', values: tags.length === 0 ? [] : [{ text: tags.map(languageName).join(', ') }] }]);
}

function encryption({ encryption: wish }: AuthoredPolicy, keysHref: string | undefined): (PolicyBlock | undefined)[] {
  if (wish === undefined) return [];
  if (keysHref === undefined) return [prose(wish.note)];
  const required = wish.required === true ? 'Please encrypt your report.' : 'You may encrypt your report.';
  const key = `Use <a href="${keysHref}">our OpenPGP key</a>.`;
  return [{ kind: 'prose', html: `<p>${required} ${key}</p>` }, prose(wish.note)];
}

function targets({ targets: promise = {} }: AuthoredPolicy): PolicyBlock | undefined {
  const row = (term: string, text: string | undefined): Fact => ({
    term,
    values: text === undefined ? [] : [{ text }],
  });
  return facts([
    row('We acknowledge your report within', promise.acknowledge),
    row('First assessment within', promise.triage),
    row('We answer questions within', promise.follow_up),
    row('You hear from us every', promise.updates),
    row('Fix within', promise.fix),
  ]);
}

function disclosureBlocks(disclosure: AuthoredPolicy['disclosure']): (PolicyBlock | undefined)[] {
  const { deadline, text, steps } = disclosure ?? {};
  return [
    facts([{ term: 'Public at the latest after', values: deadline === undefined ? [] : [{ text: deadline }] }]),
    prose(text),
    list(steps, 'Steps', true),
  ];
}

function severities({ severities: scale = [] }: AuthoredPolicy): PolicyBlock | undefined {
  if (scale.length === 0) return undefined;
  return {
    kind: 'table',
    title: 'Severity scale',
    head: ['Severity', 'CVSS from', 'Means', 'What we do'],
    rows: scale.map(({ name, from, means = '', triggers = [] }) => [
      renderMarkdown(literal(name)),
      from === undefined ? '' : from.toFixed(1),
      renderMarkdown(means),
      renderMarkdown(triggers.map((trigger) => `- ${trigger.replaceAll('\n', '\n  ')}`).join('\n')),
    ]),
  };
}

function supported(products: AuthoredCatalogue): PolicyBlock | undefined {
  const rows = Object.values(products).flatMap(({ name, branches = [] }) =>
    branches.map((branch) => [
      renderMarkdown(literal(name)),
      renderMarkdown(literal(branch.name)),
      supportText(branch),
    ]),
  );
  return rows.length === 0
    ? undefined
    : { kind: 'table', title: 'Supported versions', head: ['Product', 'Versions', 'Security fixes'], rows };
}

function supportText({ supported, supported_until: until }: { supported?: boolean; supported_until?: string }): string {
  if (supported === false) return 'No';
  return until === undefined ? 'Yes' : `Until ${dayOf(until).text}`;
}

function expiry({ expires }: AuthoredPolicy): PolicyBlock | undefined {
  return facts([{ term: 'Valid until', values: expires === undefined ? [] : [dayOf(expires)] }]);
}
