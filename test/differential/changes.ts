import { assign, isRecord, sitesOf } from './sites.ts';

// Changes of a document that leave our verdict as it is, to find out what the library makes its own by.

/** Dates as every library reads them: no leap seconds, upper case, nanoseconds at most, no offset beyond 18 hours. */
export function plainDates(document: unknown): unknown {
  for (const site of sitesOf(document)) {
    if (isDate(site.value)) assign(site, plainDate(site.value));
  }
  return document;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d[Tt]/.test(value);
}

function plainDate(date: string): string {
  const plain = date
    .toUpperCase()
    .replace(/:60(?:\.\d+)?/, ':59.9999')
    .replace(/(\.\d{9})\d+/, '$1');
  return /[+-](?:1[89]|2\d):\d\d$/.test(plain) ? new Date(plain).toISOString() : plain;
}

/** Every date in UTC, with milliseconds. */
export function datesInUtc(document: unknown): unknown {
  for (const site of sitesOf(plainDates(document))) {
    const time = isDate(site.value) ? Date.parse(site.value) : Number.NaN;
    if (!Number.isNaN(time)) assign(site, new Date(time).toISOString());
  }
  return document;
}

/** The language tags in lower case. */
export function languagesInLowerCase(document: unknown): unknown {
  for (const site of sitesOf(document)) {
    if ((site.key === 'lang' || site.key === 'source_lang') && typeof site.value === 'string')
      assign(site, site.value.toLowerCase());
  }
  return document;
}

/** Every flag with each of its products once, by itself. */
export function flagsWithoutGroups(document: unknown): unknown {
  const groups = sitesOf(document).flatMap(({ name, value }) =>
    name === 'product_groups' && isRecord(value) ? [value] : [],
  );
  for (const { name, value } of sitesOf(document)) {
    if (name !== 'flags' || !isRecord(value)) continue;
    const { product_ids: ids, group_ids: named } = value;
    const members = listOf(named).flatMap((id) =>
      groups.flatMap((one) => (one.group_id === id ? listOf(one.product_ids) : [])),
    );
    value.product_ids = [...new Set([...listOf(ids), ...members])];
    delete value.group_ids;
  }
  return document;
}

/** Every CVSS 2 vector with its metrics in the usual order. */
export function vectorsInOrder(document: unknown): unknown {
  for (const { name, value } of sitesOf(document)) {
    if (name !== 'cvss_v2' || !isRecord(value)) continue;
    const metrics = String(value.vectorString).split('/');
    value.vectorString = metrics.toSorted((a, b) => placeInVector(a) - placeInVector(b)).join('/');
  }
  return document;
}

const usualOrder = ['AV', 'AC', 'Au', 'C', 'I', 'A', 'E', 'RL', 'RC', 'CDP', 'TD', 'CR', 'IR', 'AR'];

function placeInVector(metric: string): number {
  return usualOrder.indexOf(metric.split(':')[0] ?? '');
}

/** Every product group with its id and its products alone. */
export function groupsWithoutSummary(document: unknown): unknown {
  for (const site of sitesOf(document)) {
    if (site.name !== 'product_groups' || !isRecord(site.value)) continue;
    const { group_id, product_ids } = site.value;
    assign(site, { group_id, product_ids });
  }
  return document;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The revision history in the order of its dates, and within a moment in that of its numbers. */
export function sortedHistory(document: unknown): unknown {
  const tracking = trackingOf(document);
  if (!Array.isArray(tracking?.revision_history)) return document;
  tracking.revision_history = tracking.revision_history.toSorted(
    (a, b) => Date.parse(a.date) - Date.parse(b.date) || compareNumbers(a.number, b.number),
  );
  return document;
}

/** The document once for each of its vulnerabilities, with that one alone. */
export function oneVulnerabilityEach(document: unknown): unknown[] {
  if (!isRecord(document) || !Array.isArray(document.vulnerabilities)) return [document];
  return document.vulnerabilities.map((one) => ({ ...document, vulnerabilities: [one] }));
}

/** The document once for each product of its branches, with the branches above that one alone. */
export function oneBranchEach(document: unknown): unknown[] {
  if (!isRecord(document) || !isRecord(document.product_tree)) return [document];
  const { product_tree: tree } = document;
  return chainsOf(tree.branches).map((chain) => ({ ...document, product_tree: { ...tree, branches: [chain] } }));
}

function chainsOf(branches: unknown): Record<string, unknown>[] {
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch) => {
    const inner = chainsOf(branch.branches).map((chain) => ({ ...branch, branches: [chain] }));
    return inner.length === 0 ? [branch] : inner;
  });
}

function trackingOf(document: unknown): Record<string, unknown> | undefined {
  const metadata = isRecord(document) ? document.document : undefined;
  return isRecord(metadata) && isRecord(metadata.tracking) ? metadata.tracking : undefined;
}

function compareNumbers(a: string, b: string): number {
  const [first, second] = [a, b].map((one) => one.split(/[.+-]/).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.includes('-')) - Number(a.includes('-'));
}
