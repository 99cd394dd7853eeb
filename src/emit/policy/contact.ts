import type { AuthoredPolicy } from '../../model/authored.ts';
import { escapeMarkdown, inertMarkdown } from './markdown-text.ts';

type AuthoredContact = AuthoredPolicy['contacts'][number];

/** URIs of a contact as RFC 9116 §2.5.3 wants them, preferred first: `mailto:` with its fixed subject, or `https:`. */
export function contactUris(contact: AuthoredContact): string[] {
  if (typeof contact === 'string') return isMail(contact) ? [mailto(contact)] : httpsOnly(contact);
  const { email, url = '', subject } = contact;
  return [...(email === undefined ? [] : [mailto(email, subject)]), ...httpsOnly(url)];
}

/** A contact as a bullet of `SECURITY.md`. */
export function contactBullet(contact: AuthoredContact): string {
  const { name, subject, note } = typeof contact === 'string' ? {} : contact;
  const ways = contactUris(contact).map(autolink);
  const about = [
    ...(name === undefined ? [] : [escapeMarkdown(name)]),
    ...(subject === undefined ? [] : [`subject "${escapeMarkdown(subject)}"`]),
  ];
  const line = `- ${ways.join(' or ')}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  return note === undefined ? line : `${line}: ${inertMarkdown(note).replace(/\n(?=[^\n])/g, '\n  ')}`;
}

/** A mail address stands there without its scheme where Markdown knows it as one (CommonMark 0.31 §6.5). */
function autolink(uri: string): string {
  if (!uri.startsWith('mailto:')) return `<${uri}>`;
  const address = uri.replace(/\?.*/, '');
  return `<${address.replace(/^mailto:(?=[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)*$)/i, '')}>`;
}

function isMail(contact: string): boolean {
  return /^(mailto:)?[^/\s]+@[^/\s]+$/i.test(contact);
}

function mailto(address: string, subject?: string): string {
  const bare = address.replace(/^mailto:/i, '');
  const query = subject === undefined ? '' : `?subject=${encodeURIComponent(subject.toWellFormed())}`;
  return `mailto:${encodeURI(bare.toWellFormed()).replace(/[?#&]/g, encodeURIComponent)}${query}`;
}

/** The URL, serialised so that no line break is left in it; nothing for any other scheme. */
function httpsOnly(url: string): string[] {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' ? [parsed.href] : [];
}
