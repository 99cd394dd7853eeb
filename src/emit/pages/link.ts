import type { Value } from '../../model/site.ts';

/** A label that leads to an address; an address that is not http, https or mail is written out instead. */
export function link(text: string, url: string): Value {
  if (isSafe(url)) return { text, href: url };
  return { text: text === url ? url : `${text} (${url})` };
}

/** A text that is nothing but a web address leads there. */
export function addressOrText(text: string): Value {
  return /^https?:\/\/\S+$/i.test(text) ? link(text, text) : { text };
}

/** The record of a CVE id at cve.org. */
export function cveLink(cve: string): Value {
  return { text: cve, href: `https://www.cve.org/CVERecord?id=${encodeURIComponent(cve)}` };
}

/** The definition of a weakness at MITRE; `id` is `CWE-<number>`. */
export function cweLink(id: string, name: string): Value {
  const number = /^CWE-(\d+)$/.exec(id)?.[1];
  const text = `${id}: ${name}`;
  return number === undefined ? { text } : { text, href: `https://cwe.mitre.org/data/definitions/${number}.html` };
}

function isSafe(url: string): boolean {
  if (!/^(https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return false;
  return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
}
