import { assign, isRecord, sitesOf } from './sites.ts';

// Changes of a document that leave our verdict as it is, to find out what the library makes its own by.

/** Dates as every library reads them: no leap seconds, upper case, nanoseconds at most, no offset beyond 18 hours. */
export function plainDates(document: unknown): unknown {
  for (const site of sitesOf(document)) {
    if (typeof site.value === 'string' && /^\d{4}-\d\d-\d\d[Tt]/.test(site.value)) assign(site, plainDate(site.value));
  }
  return document;
}

function plainDate(date: string): string {
  const plain = date
    .toUpperCase()
    .replace(/:60(?:\.\d+)?/, ':59.9999')
    .replace(/(\.\d{9})\d+/, '$1');
  return /[+-](?:1[89]|2\d):\d\d$/.test(plain) ? new Date(plain).toISOString() : plain;
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
