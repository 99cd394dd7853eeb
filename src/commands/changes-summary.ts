import type { Comparison } from '../model/comparison.ts';
import type { PublicationChanges } from '../model/publication-manifest.ts';
import { counted } from '../report/counts.ts';
import { printable } from '../standard/printable.ts';
import { manifestPath } from '../standard/site-paths.ts';

/** Of longer lists the rest is counted. */
const mostListed = 8;

/** What was published anew and what stayed, in a few lines; the whole of it is in the manifest. */
export function changesSummary(
  changes: PublicationChanges,
  { tree, asBefore }: Comparison,
  baseUrl: string,
  out: string,
): string {
  const { added, repaired, withdrawn, unchanged, signed_anew: signedAnew, purge, previous } = changes;
  const updated = changes.updated.map(({ id, from, to }) => (from === to ? id : `${id} ${from} → ${to}`));
  const lines: [string, string][] = [
    [
      'compared',
      previous === null && tree.documents.length === 0 ? 'with nothing: the first publication' : `with ${tree.name}`,
    ],
    ...lists({ added, updated, withdrawn, repaired }),
    ['unchanged', `${unchanged}${signedAnew === 0 ? '' : `, of which ${signedAnew} signed anew`}`],
    ...(asBefore.length === 0 ? [] : [kept(asBefore)]),
    ...(tree.baseUrl === undefined || tree.baseUrl === baseUrl ? [] : [moved(tree.baseUrl)]),
    ...configured(purge, baseUrl),
    [
      'to purge',
      purge.length === 0 ? 'nothing' : `${counted(purge.length, 'URL')}: ${out}/${manifestPath}, changes.purge`,
    ],
  ];
  return `${lines.map(([name, text]) => `  ${name.padEnd(12)}${text}`).join('\n')}\n`;
}

function lists(all: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(all).flatMap(([name, items]) => (items.length === 0 ? [] : [[name, listed(items)]]));
}

function listed(items: readonly string[]): string {
  const rest = items.length > mostListed ? `, and ${items.length - mostListed} more` : '';
  return items.slice(0, mostListed).join(', ') + rest;
}

function kept(asBefore: readonly string[]): [string, string] {
  return [
    'as before',
    `${counted(asBefore.length, 'document')} that this version would write otherwise: ${listed(asBefore)}`,
  ];
}

function moved(from: string): [string, string] {
  return ['moved', `from ${from}, which documents go on naming until their next revision: leave redirects there`];
}

/** What servers are configured with. A CDN keeps headers with what it holds, and no list of files tells of them. */
const configurations = ['_headers', '.htaccess', 'Caddyfile', 'nginx.conf'];

function configured(purge: readonly string[], baseUrl: string): [string, string][] {
  const changed = configurations.filter((path) => purge.includes(baseUrl + path));
  if (changed.length === 0) return [];
  return [
    [
      'headers',
      `${changed.join(', ')} changed: with the one that your server uses in force, have a CDN drop everything`,
    ],
  ];
}

/** Files of the published tree that are not what they should be, a line each; empty when there are none. */
export function damageReport({ damaged, tree }: Comparison): string {
  if (damaged.size === 0) return '';
  const lines = [...damaged].slice(0, mostListed).map(([path, why]) => `  ${printable(path)} ${printable(why)}\n`);
  const rest = damaged.size > mostListed ? `  and ${damaged.size - mostListed} more\n` : '';
  const mend =
    'Documents that stay the same are signed anew, others are published as they are authored. Where a key is not among those published, name its file under `keys:` in publisher.yaml.';
  return `What is published at ${tree.name} is not what it should be:\n${lines.join('')}${rest}  ${mend}\n`;
}
