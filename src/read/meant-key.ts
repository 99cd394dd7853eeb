import { nearestKeyword } from '../standard/nearest.ts';

/** Words of CSAF, OSV, CVE records and everyday language for what has another name here. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  acknowledgements: ['credits'],
  acknowledgments: ['credits'],
  action: ['fix'],
  affected_products: ['affected'],
  affected_versions: ['affected'],
  author: ['name'],
  cves: ['cve'],
  cwes: ['cwe'],
  cvss_v3: ['cvss'],
  cvss_v4: ['cvss'],
  details: ['text'],
  embargo: ['embargo_until'],
  fixed_versions: ['fixed'],
  href: ['url'],
  justification: ['because'],
  known_affected: ['affected'],
  known_not_affected: ['not_affected'],
  language: ['lang'],
  link: ['url'],
  links: ['references'],
  metrics: ['cvss'],
  number: ['version'],
  package_url: ['purl'],
  patch: ['fix'],
  patched: ['fixed'],
  published: ['date'],
  reason: ['because'],
  released: ['date'],
  revision_history: ['revisions'],
  scores: ['cvss'],
  solution: ['fix'],
  tracking_id: ['id'],
  unaffected: ['not_affected'],
  vector: ['cvss'],
  vectors: ['cvss'],
  vendor_fix: ['fix'],
  versions_fixed: ['fixed'],
  website: ['url'],
};

/** The key of a mapping that was probably meant: another word for it, or one that is spelt alike. */
export function meantKey(key: string, keys: readonly string[]): string | undefined {
  const plain = key.toLowerCase().replaceAll(/[-\s]/g, '_');
  const same = Object.hasOwn(synonyms, plain) ? synonyms[plain]?.find((word) => keys.includes(word)) : undefined;
  return same ?? nearestKeyword(key, keys);
}

/** Keys that people add although the tool works their values out, and from what. */
const derived: Readonly<Record<string, string>> = {
  severity: 'the severity follows from `cvss`',
  score: 'the score follows from `cvss`',
  base_score: 'the score follows from `cvss`',
  cvss_score: 'the score follows from `cvss`',
  aggregate_severity: 'the severity follows from `cvss`',
  cwe_name: 'the name of the weakness follows from `cwe`',
  initial_release_date: 'the date follows from the oldest of `revisions`',
  current_release_date: 'the date follows from the newest of `revisions`',
  product_tree: 'the product tree follows from products.yaml and the products that are named',
  csaf_version: 'it is always written',
};

/** Why a key is not there to be authored. */
export function derivation(key: string): string | undefined {
  return Object.hasOwn(derived, key) ? derived[key] : undefined;
}
