/** A way to make a document large. Each stresses other loops of the engine. */
export interface Shape {
  name: string;
  /** A CSAF 2.0 document with `count` of what the shape multiplies. */
  build(count: number): unknown;
}

/** The shapes that the bench grows to 50 MB. */
export const shapes: readonly Shape[] = [
  { name: 'products in branches', build: (count) => documentWith({ products: count }) },
  { name: 'vulnerabilities', build: (count) => documentWith({ products: 3, vulnerabilities: count }) },
  { name: 'relationships', build: (count) => documentWith({ products: 3, relationships: count }) },
  { name: 'members of groups', build: (count) => documentWith({ products: count, groups: 20 }) },
  { name: 'revisions', build: (count) => documentWith({ products: 1, revisions: count }) },
  { name: 'references', build: (count) => documentWith({ products: 1, references: count }) },
  { name: 'text of one note', build: (count) => documentWith({ products: 1, noteLength: count * 100 }) },
  { name: 'branches in branches', build: (count) => documentWith({ products: count, families: Math.min(count, 100) }) },
];

interface Sizes {
  products: number;
  vulnerabilities?: number;
  relationships?: number;
  groups?: number;
  revisions?: number;
  references?: number;
  noteLength?: number;
  families?: number;
}

/** The document of a shape that has about so many bytes of JSON. */
export function documentOfSize({ build }: Shape, bytes: number): unknown {
  const few = 200;
  const empty = JSON.stringify(build(1)).length;
  const each = (JSON.stringify(build(few)).length - empty) / (few - 1);
  return build(Math.max(1, Math.round((bytes - empty) / each)));
}

function list<Item>(count: number, item: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

function documentWith(sizes: Sizes): unknown {
  const { products, vulnerabilities = 1, relationships = 0, groups = 0, revisions = 1, references = 0 } = sizes;
  const ids = list(products, (index) => `P-${index}`);
  const joined = list(relationships, (index) => `R-${index}`);
  return {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      lang: 'en',
      notes: [{ category: 'summary', text: 'All is well. '.repeat(Math.ceil((sizes.noteLength ?? 13) / 13)) }],
      publisher: { category: 'vendor', name: 'Example', namespace: 'https://example.com' },
      references: [
        { category: 'self', summary: 'Canonical', url: 'https://example.com/x-1.json' },
        ...list(references, (index) => ({ summary: `No. ${index}`, url: `https://example.com/${index}` })),
      ],
      title: 'A large document',
      tracking: {
        current_release_date: '2024-01-01T00:00:00Z',
        id: 'X-1',
        initial_release_date: '2024-01-01T00:00:00Z',
        revision_history: list(revisions, (index) => ({
          date: new Date(Date.UTC(2000, 0, 1) + index * 1000).toISOString(),
          number: String(index + 1),
          summary: 'A revision.',
        })),
        status: 'final',
        version: String(revisions),
      },
    },
    product_tree: {
      branches: [{ category: 'vendor', name: 'Example', branches: inFamilies(ids, sizes.families ?? 0) }],
      ...(groups === 0
        ? {}
        : {
            product_groups: list(groups, (index) => ({
              group_id: `G-${index}`,
              product_ids: [...ids, ...ids.slice(0, 1)].slice(0, products),
            })),
          }),
      ...(relationships === 0
        ? {}
        : {
            relationships: list(relationships, (index) => ({
              category: 'installed_on',
              full_product_name: { name: `Joined ${index}`, product_id: `R-${index}` },
              product_reference: 'P-0',
              relates_to_product_reference: 'P-1',
            })),
          }),
    },
    vulnerabilities: list(vulnerabilities, (index) => vulnerability(index, [...ids, ...joined], groups)),
  };
}

function inFamilies(ids: readonly string[], depth: number): unknown[] {
  let branches: unknown[] = ids.map((id) => ({
    category: 'product_name',
    name: `Product ${id}`,
    product: { name: `Product ${id}`, product_id: id, product_identification_helper: { purl: `pkg:generic/${id}@1` } },
  }));
  for (let level = 0; level < depth; level += 1)
    branches = [{ category: 'product_family', name: `Family ${level}`, branches }];
  return branches;
}

function vulnerability(index: number, ids: readonly string[], groups: number): unknown {
  return {
    cve: `CVE-2024-${String(10_000 + index)}`,
    cwe: { id: 'CWE-22', name: "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')" },
    notes: [{ category: 'description', text: 'A path is joined before it is normalised.' }],
    product_status: { known_affected: ids },
    remediations: [
      {
        category: 'vendor_fix',
        details: 'Upgrade.',
        ...(groups > 0 ? { group_ids: list(groups, (group) => `G-${group}`) } : { product_ids: ids }),
      },
    ],
    scores: [
      {
        cvss_v3: {
          baseScore: 7.5,
          baseSeverity: 'HIGH',
          vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
          version: '3.1',
        },
        products: ids,
      },
    ],
  };
}
