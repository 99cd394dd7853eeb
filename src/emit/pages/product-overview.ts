import type { ProductStatus, Vulnerability } from '@csaf/types/csaf-2.0';
import type { ProductLine, ProductOverview } from '../../model/site.ts';
import type { Listed, ProductIndex } from './products.ts';

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

/** Kinds of status that say the less grave thing: they hold for a product only where no vulnerability says worse of it. */
const order: readonly Column['kind'][] = ['affected', 'investigation', 'fixed', 'safe'];

/**
 * What is known of each product, over all vulnerabilities of the document: a version that one of them affects counts as
 * affected, whatever the others say.
 */
export function overviewOf(
  index: ProductIndex,
  vulnerabilities: readonly Vulnerability[],
): ProductOverview | undefined {
  const found = statuses.map(({ status, kind, mark }) => ({
    kind,
    mark,
    ids: new Set(vulnerabilities.flatMap(({ product_status }) => product_status?.[status] ?? [])),
  }));
  const lines = new Map<string, ProductLine>();
  for (const { kind, mark, ids } of found) {
    for (const id of ids) {
      if (isWorseElsewhere(id, kind, found)) continue;
      const product = index.products.get(id);
      if (product === undefined) continue;
      const line = lineOf(lines, product);
      line.cells[columns.findIndex((column) => column.kind === kind)]?.push(
        `${mark}${product.version || 'this product'}`,
      );
    }
  }
  if (lines.size === 0) return undefined;
  const used = columns.map((_, at) => [...lines.values()].some(({ cells }) => (cells[at]?.length ?? 0) > 0));
  return {
    columns: columns.filter((_, at) => used[at]),
    lines: [...lines.values()].map((line) => ({ ...line, cells: line.cells.filter((_, at) => used[at]) })),
  };
}

/** Ids of the products that any vulnerability puts under one kind of status. */
export function idsOfKind(vulnerabilities: readonly Vulnerability[], kind: Column['kind']): Set<string> {
  const names = statuses.filter((status) => status.kind === kind).map(({ status }) => status);
  return new Set(
    vulnerabilities.flatMap(({ product_status }) => names.flatMap((name) => product_status?.[name] ?? [])),
  );
}

function isWorseElsewhere(
  id: string,
  kind: Column['kind'],
  found: readonly { kind: Column['kind']; ids: ReadonlySet<string> }[],
): boolean {
  const rank = order.indexOf(kind);
  return found.some((other) => order.includes(other.kind) && order.indexOf(other.kind) < rank && other.ids.has(id));
}

function lineOf(lines: Map<string, ProductLine>, product: Listed): ProductLine {
  const key = `${product.detail}\n${product.line}`;
  const line = lines.get(key) ?? {
    product: product.line,
    detail: product.detail === '' ? undefined : product.detail,
    cells: columns.map((): string[] => []),
  };
  lines.set(key, line);
  return line;
}
