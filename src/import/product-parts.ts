import type { Vulnerability } from '@csaf/types/csaf-2.0';
import type {
  AuthoredNotAffected,
  AuthoredProducts,
  AuthoredRemediation,
  AuthoredThreat,
  AuthoredVulnerability,
} from '../model/authored.ts';
import { flagLabels } from '../standard/csaf-words.ts';
import type { Choice } from './choices.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { isWebAddress, matching, text } from './text-value.ts';

/** Names lists of products as an advisory would, or tells that it cannot. */
export interface ProductNaming {
  /** Ids of the products that the advisory brings along, in its order. */
  all: readonly string[];
}

const statusKeys = [
  ['affected', 'known_affected'],
  ['first_affected', 'first_affected'],
  ['last_affected', 'last_affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'first_fixed'],
  ['recommended', 'recommended'],
  ['under_investigation', 'under_investigation'],
] as const;

/** Lists of products that a vulnerability has. */
interface Lists {
  affected: readonly string[];
  underInvestigation: readonly string[];
  cleared: readonly string[];
  /** Under any status. */
  listed: readonly string[];
}

/** Short forms of what a vulnerability says about products: statuses, remediations, scores, threats. */
export function productChoices(vulnerability: Vulnerability, naming: ProductNaming): Choice<AuthoredVulnerability>[] {
  if (naming.all.length === 0) return [];
  const statuses: unknown = vulnerability.product_status;
  if (statuses !== undefined && !isObject(statuses)) return [];
  const lists = listsOf(statuses ?? {});
  const reasons = reasonsOf(vulnerability, lists);
  const remediations = listOf(vulnerability.remediations, (one) => remediationOf(one, lists, naming));
  const choices: [string, Partial<AuthoredVulnerability> | undefined][] = [
    ['/product_status', statusesOf(statuses ?? {}, reasons, naming)],
    ['/remediations', remediations && { remediations }],
    ['/scores', cvssOf(vulnerability.scores, lists, naming)],
    ['/threats', threatsOf(vulnerability.threats, reasons, lists, naming)],
  ];
  return choices.map(([pointer, option]) => ({ pointer, options: option === undefined ? [] : [option] }));
}

function listsOf(statuses: JsonObject): Lists {
  const list = (key: string) => texts(statuses[key]) ?? [];
  const affected = unique([...list('known_affected'), ...list('first_affected'), ...list('last_affected')]);
  return {
    affected,
    underInvestigation: list('under_investigation'),
    cleared: list('known_not_affected'),
    listed: unique([...statusKeys.flatMap(([, key]) => list(key)), ...list('known_not_affected')]),
  };
}

function statusesOf(
  statuses: JsonObject,
  reasons: ReadonlyMap<string, AuthoredNotAffected>,
  naming: ProductNaming,
): Partial<AuthoredVulnerability> | undefined {
  const authored: Partial<AuthoredVulnerability> = {};
  for (const [key, status] of statusKeys) {
    if (statuses[status] === undefined) continue;
    const products = productsOf(texts(statuses[status]), naming);
    if (products === undefined) return undefined;
    authored[key] = products;
  }
  const cleared = texts(statuses.known_not_affected);
  if (cleared === undefined) return authored;
  if (cleared.every((id) => reasons.has(id))) {
    authored.not_affected = Object.fromEntries(cleared.map((id) => [id, reasons.get(id) ?? {}]));
    return authored;
  }
  const products = productsOf(cleared, naming);
  if (products === undefined) return undefined;
  authored.not_affected = products;
  return authored;
}

/** Why products are not affected: their flag, and the impact statement that is theirs alone. */
function reasonsOf({ flags, threats }: Vulnerability, { cleared }: Lists): Map<string, AuthoredNotAffected> {
  const reasons = new Map<string, Exclude<AuthoredNotAffected, string>>();
  const add = (id: string, reason: Exclude<AuthoredNotAffected, string>) =>
    cleared.includes(id) && reasons.set(id, { ...reasons.get(id), ...reason });
  for (const { date, label, product_ids: ids } of Array.isArray(flags) ? flags.filter(isObject) : []) {
    const because = flagLabels.find((known) => known === label);
    if (because === undefined) continue;
    for (const id of texts(ids) ?? []) add(id, { because, ...(typeof date === 'string' ? { date } : {}) });
  }
  for (const threat of Array.isArray(threats) ? threats : []) {
    const impact = impactStatement(threat);
    // One date holds for both.
    if (impact !== undefined && hasDate(reasons.get(impact.id), impact.date.date))
      add(impact.id, { impact: impact.text, ...impact.date });
  }
  return new Map(
    [...reasons].map(([id, reason]) => [
      id,
      Object.keys(reason).join() === 'because' ? (reason.because ?? reason) : reason,
    ]),
  );
}

function hasDate(reason: AuthoredNotAffected | undefined, date: string | undefined): boolean {
  return typeof reason !== 'object' || reason.date === date;
}

function impactStatement(threat: unknown): { id: string; text: string; date: { date?: string } } | undefined {
  if (!isObject(threat) || threat.category !== 'impact') return undefined;
  const [id, ...others] = texts(threat.product_ids) ?? [];
  const words = text(threat.details);
  if (id === undefined || others.length > 0 || words === undefined) return undefined;
  return { id, text: words, date: typeof threat.date === 'string' ? { date: threat.date } : {} };
}

function threatsOf(
  threats: unknown,
  reasons: ReadonlyMap<string, AuthoredNotAffected>,
  lists: Lists,
  naming: ProductNaming,
): Partial<AuthoredVulnerability> | undefined {
  if (!Array.isArray(threats)) return undefined;
  const rest = threats.filter((threat: unknown) => {
    const impact = impactStatement(threat);
    const reason = impact && reasons.get(impact.id);
    return typeof reason !== 'object' || reason.impact !== impact?.text;
  });
  const authored = listOf(rest, (one) => threatOf(one, lists, naming));
  return authored && { threats: authored };
}

function threatOf(threat: JsonObject, lists: Lists, naming: ProductNaming): AuthoredThreat | undefined {
  const { category, date, details, product_ids: ids } = threat;
  if (category !== 'impact' && category !== 'exploit_status' && category !== 'target_set') return undefined;
  const words = text(details);
  const products = ids === undefined ? {} : namedProducts(texts(ids), lists.affected, naming);
  if (words === undefined || products === undefined) return undefined;
  return { [category]: words, ...(typeof date === 'string' ? { date } : {}), ...products };
}

const remediationKeys: Record<string, keyof AuthoredRemediation> = {
  mitigation: 'mitigation',
  no_fix_planned: 'no_fix_planned',
  none_available: 'none_available',
  vendor_fix: 'fix',
  workaround: 'workaround',
};

function remediationOf(remediation: JsonObject, lists: Lists, naming: ProductNaming): AuthoredRemediation | undefined {
  const { category, date, details, entitlements, product_ids: ids, restart_required: restart, url } = remediation;
  const key = typeof category === 'string' ? remediationKeys[category] : undefined;
  const words = text(details);
  const usual = lists.affected.length > 0 ? lists.affected : lists.underInvestigation;
  const products = namedProducts(texts(ids), usual, naming);
  if (key === undefined || words === undefined || products === undefined) return undefined;
  if (url !== undefined && !isWebAddress(url) && matching(url, /^mailto:[^\s@]+@[^\s@]+$/) === undefined)
    return undefined;
  const needed = texts(entitlements);
  return {
    [key]: words,
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof date === 'string' ? { date } : {}),
    ...(needed === undefined ? {} : { entitlements: [...needed] }),
    ...(isObject(restart) && typeof restart.category === 'string' ? { restart: restart.category } : {}),
    ...products,
  };
}

function cvssOf(scores: unknown, lists: Lists, naming: ProductNaming): Partial<AuthoredVulnerability> | undefined {
  if (!Array.isArray(scores)) return undefined;
  const usual = lists.affected.length > 0 ? lists.affected : lists.listed;
  const entries: (string | { vector: string; products?: AuthoredProducts })[] = [];
  for (const score of scores) {
    const products = isObject(score) ? namedProducts(texts(score.products), usual, naming) : undefined;
    if (!isObject(score) || products === undefined) return undefined;
    for (const cvss of [score.cvss_v2, score.cvss_v3]) {
      if (cvss === undefined) continue;
      const vector = isObject(cvss) ? matching(cvss.vectorString, /^(CVSS:[0-9.]+\/|\(?AV:)\S+$/) : undefined;
      if (vector === undefined) return undefined;
      entries.push(products.products === undefined ? vector : { vector, products: products.products });
    }
  }
  const [only, ...others] = entries;
  if (only === undefined) return undefined;
  return { cvss: typeof only === 'string' && others.length === 0 ? only : entries };
}

/** Whether the products must be named at all, and how; undefined when they cannot. */
function namedProducts(
  ids: readonly string[] | undefined,
  usual: readonly string[],
  naming: ProductNaming,
): { products?: string | string[] } | undefined {
  if (ids !== undefined && sameList(ids, usual)) return {};
  const products = productsOf(ids, naming);
  return products === undefined ? undefined : { products };
}

function productsOf(ids: readonly string[] | undefined, { all }: ProductNaming): string | string[] | undefined {
  const [only, ...others] = ids ?? [];
  if (ids === undefined || only === undefined || !ids.every((id) => all.includes(id))) return undefined;
  if (others.length === 0) return only;
  return sameList(ids, all) && !all.includes('all') ? 'all' : [...ids];
}

/** Each value in its short form, when all of them have one. */
function listOf<T>(values: unknown, short: (value: JsonObject) => T | undefined): T[] | undefined {
  if (!Array.isArray(values)) return undefined;
  const authored = values.map((value: unknown) => (isObject(value) ? short(value) : undefined));
  const whole = authored.filter((value) => value !== undefined);
  return whole.length < values.length || whole.length === 0 ? undefined : whole;
}

function texts(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items = value.filter((item) => text(item) !== undefined);
  return items.length === value.length ? items : undefined;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
