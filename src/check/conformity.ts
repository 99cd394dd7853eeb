import type { Place, Severity } from '../model/diagnostic.ts';
import type { CompiledAdvisory, Origins } from '../model/publication.ts';
import type { Finding } from './csaf/finding.ts';
import { testDescription } from './csaf/test-descriptions.ts';
import { validate } from './csaf/validate.ts';
import { type Observation, placeIn } from './observation.ts';

/** What CSAF's own tests say of one compiled document. */
export interface Conformity {
  /** The document has the shape of CSAF, so that its fields can be relied on. */
  wellShaped: boolean;
  observations: Observation[];
}

/** Graver than in the standard: an unknown key is a slip in an overlay, and some consumers refuse the document for it. */
const raised: Readonly<Record<string, Severity>> = { '6.2.20': 'error' };

/** What was found of compiled advisories, for as long as someone keeps them. */
export type ConformityMemory = WeakMap<CompiledAdvisory, Conformity>;

/** Runs all tests on the document of an advisory, and finds for each finding where its author wrote it. */
export function checkConformity(advisory: CompiledAdvisory, origins: Origins, memory?: ConformityMemory): Conformity {
  const known = memory?.get(advisory);
  if (known !== undefined) return known;
  const found = runTests(advisory, origins);
  memory?.set(advisory, found);
  return found;
}

function runTests(advisory: CompiledAdvisory, origins: Origins): Conformity {
  const { fitsSchema, findings } = validate(advisory.document, { tests: ['full'] });
  return {
    wellShaped: fitsSchema,
    observations: withoutRepetition(findings).map((one) => observe(one, advisory, origins)),
  };
}

/** A range of versions lacks the branch of a single version (6.3.9) because it is a range (6.3.10): that is said once. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const ranges = new Set(findings.filter(({ test }) => test === '6.3.10').map(({ pointer }) => pointer));
  return findings.filter(({ test, pointer }) => test !== '6.3.9' || !ranges.has(`${pointer}/category`));
}

function observe(finding: Finding, advisory: CompiledAdvisory, origins: Origins): Observation {
  const { test, severity, pointer, message, subject } = finding;
  const { why, mend, mendYaml } = testDescription(test);
  return {
    rule: `csaf/${test}`,
    severity: raised[test] ?? severity,
    message,
    ...(subject === undefined ? {} : { subject }),
    why,
    mend: mendYaml ?? mend,
    at: { ...placeOf(test, pointer, advisory, origins), ...(test === '6.2.20' ? { part: 'key' } : {}) },
    found: { advisory, pointer },
  };
}

/** What makes a test ask for something that is not there, and so has no place of its own. */
const causes: Readonly<Record<string, string>> = {
  '6.1.15': '/document/publisher/category',
  '6.1.27.1': '/document/category',
  '6.1.27.2': '/document/category',
  '6.1.27.4': '/document/category',
  '6.1.27.11': '/document/category',
};

function placeOf(test: string, pointer: string, advisory: CompiledAdvisory, origins: Origins): Place {
  const cause = causes[test];
  const place = cause === undefined ? undefined : placeIn(advisory, cause, origins);
  return place?.pointer === undefined ? placeIn(advisory, pointer, origins) : place;
}
