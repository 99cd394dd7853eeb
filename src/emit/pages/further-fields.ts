import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { Fact } from '../../model/site.ts';
import { formatPointer } from '../../standard/json-pointer.ts';

/** What CSAF 2.0 §3.2 names, in its own shape; `true` is a value that the page shows, an array stands for each element. */
type Shape = true | readonly [Shape] | { readonly [key: string]: Shape };

const note: Shape = { audience: true, category: true, text: true, title: true };
const reference: Shape = { category: true, summary: true, url: true };
const acknowledgment: Shape = { names: [true], organization: true, summary: true, urls: [true] };
const targets = { product_ids: [true], group_ids: [true] } as const;

const product: Shape = {
  name: true,
  product_id: true,
  product_identification_helper: {
    cpe: true,
    hashes: [{ file_hashes: [{ algorithm: true, value: true }], filename: true }],
    model_numbers: [true],
    purl: true,
    sbom_urls: [true],
    serial_numbers: [true],
    skus: [true],
    x_generic_uris: [{ namespace: true, uri: true }],
  },
};

/** A branch holds branches. */
const branch: { [key: string]: Shape } = { category: true, name: true, product };
branch.branches = [branch];

const meta: Shape = {
  acknowledgments: [acknowledgment],
  aggregate_severity: { namespace: true, text: true },
  category: true,
  csaf_version: true,
  distribution: { text: true, tlp: { label: true, url: true } },
  lang: true,
  notes: [note],
  publisher: { category: true, contact_details: true, issuing_authority: true, name: true, namespace: true },
  references: [reference],
  source_lang: true,
  title: true,
  tracking: {
    aliases: [true],
    current_release_date: true,
    generator: { date: true, engine: { name: true, version: true } },
    id: true,
    initial_release_date: true,
    revision_history: [{ date: true, legacy_version: true, number: true, summary: true }],
    status: true,
    version: true,
  },
};

/** The page shows every property of a CVSS object, so nothing in it is further. */
const vulnerability: Shape = {
  acknowledgments: [acknowledgment],
  cve: true,
  cwe: { id: true, name: true },
  discovery_date: true,
  flags: [{ ...targets, date: true, label: true }],
  ids: [{ system_name: true, text: true }],
  involvements: [{ date: true, party: true, status: true, summary: true }],
  notes: [note],
  product_status: {
    first_affected: [true],
    first_fixed: [true],
    fixed: [true],
    known_affected: [true],
    known_not_affected: [true],
    last_affected: [true],
    recommended: [true],
    under_investigation: [true],
  },
  references: [reference],
  release_date: true,
  remediations: [
    {
      ...targets,
      category: true,
      date: true,
      details: true,
      entitlements: [true],
      restart_required: { category: true, details: true },
      url: true,
    },
  ],
  scores: [{ cvss_v2: true, cvss_v3: true, products: [true] }],
  threats: [{ ...targets, category: true, date: true, details: true }],
  title: true,
};

const document: Shape = {
  document: meta,
  product_tree: {
    branches: [branch],
    full_product_names: [product],
    product_groups: [{ group_id: true, product_ids: [true], summary: true }],
    relationships: [
      { category: true, full_product_name: product, product_reference: true, relates_to_product_reference: true },
    ],
  },
  vulnerabilities: [vulnerability],
};

/** Fields that the standard does not name (CSAF 2.0 allows them), by JSON pointer, so that a page never hides part of its document. */
export function furtherFields(csaf: CsafDocument): Fact[] {
  const found: Fact[] = [];
  seek(csaf, document, [], found);
  return found;
}

function seek(value: unknown, shape: Shape | undefined, path: readonly (string | number)[], found: Fact[]): void {
  if (shape === true) return;
  if (typeof value !== 'object' || value === null) {
    if (shape === undefined) found.push({ term: formatPointer(path), values: [{ text: String(value), code: true }] });
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    seek(child, shapeAt(shape, value, key), [...path, step], found);
  }
}

function shapeAt(shape: Shape | undefined, value: object, key: string): Shape | undefined {
  if (shape === undefined || shape === true) return shape;
  if (isList(shape)) return Array.isArray(value) ? shape[0] : undefined;
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

function isList(shape: Exclude<Shape, true>): shape is readonly [Shape] {
  return Array.isArray(shape);
}
