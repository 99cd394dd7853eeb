import type { ProductStatus, Vulnerability } from '@csaf/types/csaf-2.0';
import type { ProductLine, ProductOverview, StatedVersion, Value } from '../../model/site.ts';
import type { Listed, ProductIndex } from './products.ts';
import { shorten } from './wording.ts';

type Column = ProductOverview['columns'][number];
type Status = keyof ProductStatus;

/** Statuses in the order of the columns, the gravest first; `mark` goes before the version. */
export const statuses: readonly { status: Status; kind: Column['kind']; title: string; mark: string }[] = [
  { status: 'known_affected', kind: 'affected', title: 'Affected', mark: '' },
  { status: 'first_affected', kind: 'affected', title: 'First affected', mark: 'first: ' },
  { status: 'last_affected', kind: 'affected', title: 'Last affected', mark: 'last: ' },
  { status: 'under_investigation', kind: 'investigation', title: 'Under investigation', mark: '' },
  { status: 'fixed', kind: 'fixed', title: 'Fixed', mark: '' },
  { status: 'first_fixed', kind: 'fixed', title: 'First fixed', mark: 'first: ' },
  { status: 'recommended', kind: 'recommended', title: 'Recommended', mark: '' },
  { status: 'known_not_affected', kind: 'safe', title: 'Not affected', mark: '' },
];

const columns: readonly Column[] = [
  { kind: 'affected', title: 'Affected' },
  { kind: 'investigation', title: 'Under investigation' },
  { kind: 'fixed', title: 'Fixed' },
  { kind: 'recommended', title: 'Recommended' },
  { kind: 'safe', title: 'Not affected' },
];

/** What puts products under one status: by product id, the vulnerabilities for which it holds. */
interface Found {
  kind: Column['kind'];
  mark: string;
  holders: ReadonlyMap<string, readonly Vulnerability[]>;
}

/** For each kind of status those that outweigh it: what one vulnerability affects is not safe because another spares it. */
const graver: Readonly<Record<Column['kind'], readonly Column['kind'][]>> = {
  affected: [],
  investigation: ['affected'],
  fixed: ['affected', 'investigation'],
  recommended: [],
  safe: ['affected', 'investigation'],
};

/** So many names fit beside a version; more are counted. */
const mostNames = 3;

/**
 * What is known of each product, over all vulnerabilities of the document: a version that one of them affects counts as
 * affected, whatever the others say, and a status that does not hold for all of them says for which it does.
 *
 * @param nameOf how the page calls a vulnerability
 */
export function overviewOf(
  index: ProductIndex,
  vulnerabilities: readonly Vulnerability[],
  nameOf: (vulnerability: Vulnerability) => Value,
): ProductOverview | undefined {
  const found = statuses.map(
    ({ status, kind, mark }): Found => ({ kind, mark, holders: holdersOf(status, vulnerabilities) }),
  );
  const lines = new Map<string, ProductLine>();
  for (const { kind, mark, holders } of found) {
    for (const [id, holding] of holders) {
      const product = index.products.get(id);
      if (product === undefined || isWorseElsewhere(id, kind, found)) continue;
      lineOf(lines, product).cells[columns.findIndex((column) => column.kind === kind)]?.push({
        text: `${mark}${product.version || 'this product'}`,
        only: holding.length === vulnerabilities.length ? undefined : namesOf(holding, vulnerabilities, nameOf),
      });
    }
  }
  if (lines.size === 0) return undefined;
  const used = columns.map((_, at) => [...lines.values()].some(({ cells }) => (cells[at]?.length ?? 0) > 0));
  return {
    columns: columns.filter((_, at) => used[at]),
    lines: [...lines.values()].map((line) => ({
      ...line,
      cells: line.cells.filter((_, at) => used[at]).map(eachOnce),
    })),
  };
}

/** Ids of the products that any vulnerability puts under one kind of status. */
export function idsOfKind(vulnerabilities: readonly Vulnerability[], kind: Column['kind']): Set<string> {
  const names = statuses.filter((status) => status.kind === kind).map(({ status }) => status);
  return new Set(
    vulnerabilities.flatMap(({ product_status }) => names.flatMap((name) => product_status?.[name] ?? [])),
  );
}

function holdersOf(status: Status, vulnerabilities: readonly Vulnerability[]): Found['holders'] {
  const holders = new Map<string, Vulnerability[]>();
  for (const vulnerability of vulnerabilities) {
    for (const id of vulnerability.product_status?.[status] ?? []) {
      const holding = holders.get(id);
      if (holding === undefined) holders.set(id, [vulnerability]);
      else if (holding.at(-1) !== vulnerability) holding.push(vulnerability);
    }
  }
  return holders;
}

/** Names the few for which a status holds, or the few for which it does not; only where both are many, it counts. */
function namesOf(
  holding: readonly Vulnerability[],
  vulnerabilities: readonly Vulnerability[],
  nameOf: (vulnerability: Vulnerability) => Value,
): string[] {
  const list = (some: readonly Vulnerability[]): string[] => [
    ...new Set(some.map((one) => shorten(nameOf(one).text, 60))),
  ];
  if (holding.length <= mostNames) return list(holding);
  const held = new Set(holding);
  const others = vulnerabilities.filter((one) => !held.has(one));
  if (others.length > mostNames) return [`${holding.length} of ${vulnerabilities.length} vulnerabilities`];
  return list(others).map((name, at) => (at === 0 ? `all but ${name}` : name));
}

/** Variants of a product that the tree names alike, by order numbers say, have the same versions. */
function eachOnce(cell: readonly StatedVersion[]): StatedVersion[] {
  return [...new Map(cell.map((stated) => [JSON.stringify(stated), stated])).values()];
}

function isWorseElsewhere(id: string, kind: Column['kind'], found: readonly Found[]): boolean {
  return found.some((other) => graver[kind].includes(other.kind) && other.holders.has(id));
}

function lineOf(lines: Map<string, ProductLine>, product: Listed): ProductLine {
  const key = `${product.detail}\n${product.line}`;
  const line = lines.get(key) ?? {
    product: product.line,
    detail: product.detail === '' ? undefined : product.detail,
    cells: columns.map((): StatedVersion[] => []),
  };
  lines.set(key, line);
  return line;
}
