import { valueAt } from '../standard/json-pointer.ts';
import { isRecord } from '../standard/record.ts';

const informing = ['description', 'details', 'general', 'summary'];
const clearing = ['fixed', 'known_not_affected', 'under_investigation'];

/** The profile (CSAF 2.0 §4) that a compiled document without a category fulfils; a security advisory where it has vulnerabilities and too little else. */
export function deriveCategory(document: unknown): string {
  const vulnerabilities = records(valueAt(document, '/vulnerabilities'));
  if (vulnerabilities.length === 0) return isInformational(document) ? 'csaf_informational_advisory' : 'csaf_base';
  return isVex(vulnerabilities) ? 'csaf_vex' : 'csaf_security_advisory';
}

/** CSAF 2.0 §4.3: something to read, and somewhere to read on. */
function isInformational(document: unknown): boolean {
  return (
    records(valueAt(document, '/document/notes')).some(({ category }) =>
      informing.some((known) => known === category),
    ) && records(valueAt(document, '/document/references')).some(({ category }) => category === 'external')
  );
}

/** CSAF 2.0 §4.5, for documents that clear products or look into them; one that names affected products is an advisory. */
function isVex(vulnerabilities: Record<string, unknown>[]): boolean {
  const statuses = vulnerabilities.map(({ product_status }) =>
    isRecord(product_status) ? Object.keys(product_status) : [],
  );
  return (
    statuses.every((names) => names.length > 0 && names.every((name) => clearing.includes(name))) &&
    statuses.flat().some((name) => name !== 'fixed') &&
    vulnerabilities.every(isIdentifiedAndNoted) &&
    vulnerabilities.every(hasImpactStatements)
  );
}

function isIdentifiedAndNoted({ cve, ids, notes }: Record<string, unknown>): boolean {
  return (cve !== undefined || records(ids).length > 0) && records(notes).length > 0;
}

/** Whether each product that is not affected has a flag or an impact statement of its own. */
function hasImpactStatements(vulnerability: Record<string, unknown>): boolean {
  const impacts = records(vulnerability.threats).filter(({ category }) => category === 'impact');
  const stated = new Set([...records(vulnerability.flags), ...impacts].flatMap(({ product_ids }) => list(product_ids)));
  return list(valueAt(vulnerability, '/product_status/known_not_affected')).every((id) => stated.has(id));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function records(value: unknown): Record<string, unknown>[] {
  return list(value).filter(isRecord);
}
