import type { CsafVersion, TestDescription } from '../check/csaf/conformity-test.ts';
import type { Finding } from '../check/csaf/finding.ts';
import { selectTests } from '../check/csaf/selection.ts';
import { testDescription } from '../check/csaf/test-descriptions.ts';
import { validateWith } from '../check/csaf/validate.ts';
import { type NamedTest, schemaNameOf, serviceNameOf } from './service-names.ts';
import type { ServiceRequest } from './service-request.ts';
import type { Engine } from './validate-input.ts';

interface ServiceFinding {
  /** JSON pointer (RFC 6901). */
  instancePath: string;
  message: string;
}

interface ServiceTestResult {
  name: string;
  /** Whether it found no errors; warnings and infos leave a document valid. */
  isValid: boolean;
  errors: ServiceFinding[];
  warnings: ServiceFinding[];
  infos: ServiceFinding[];
}

/** What csaf-validator-service answers. No other keys: clients refuse those that they do not know. */
export interface ServiceAnswer {
  isValid: boolean;
  tests: ServiceTestResult[];
}

/** A key that CSAF does not define; an error to the strict schemas, a warning to the test of this id. */
const additionalProperties = '6.2.20';

/** What the schema refuses of a CVSS object goes by the number of the test that is about it. */
const invalidCvss = '6.1.8';

const presetsWithSchema: ReadonlySet<string> = new Set(['schema', 'basic', 'extended', 'full']);

const usualVersion: CsafVersion = '2.0';

/**
 * Validates the document of a request. The answer has one entry for each test that was run, in the order of the standard. The schema
 * is always checked; where it refuses the document, the schema's entry says so, and those of tests that were not run are left out.
 */
export async function answerRequest(
  request: ServiceRequest,
  { services, extensions, now }: Omit<Engine, 'tests'>,
): Promise<ServiceAnswer> {
  const { document, tests: named, presets } = request;
  const asked = named.map(({ id, name }) => (isStrict(name) ? additionalProperties : id));
  const verdict = await validateWith(document, services, {
    tests: [...presets, ...asked].filter((name) => name !== 'schema'),
    now,
    ...(extensions === undefined ? {} : { extensions }),
  });
  const { version = usualVersion } = verdict;
  const found = Map.groupBy(verdict.findings, ({ test }) => test);
  const results = schemaResults(request, version, found, verdict.fitsSchema);
  const skipped = new Set(verdict.skipped.map(({ test }) => test));
  const { tests, serviceTests } = selectTests([...presets, ...named.map(({ id }) => id)], version);
  for (const test of [...tests, ...serviceTests]) {
    // An entry without findings would claim that the test was run.
    if (skipped.has(test.id) || (!verdict.tested && !found.has(test.id))) continue;
    for (const name of namesOf(test, named, version)) results.push(resultOf(name, found.get(test.id) ?? []));
  }
  return { isValid: results.every(({ isValid }) => isValid), tests: results };
}

type Findings = readonly Finding[];

/** The schema has an entry where it was asked for, and where it refuses the document, whatever was asked for. */
function schemaResults(
  { tests, presets }: ServiceRequest,
  version: CsafVersion,
  found: ReadonlyMap<string, Findings>,
  fitsSchema: boolean,
): ServiceTestResult[] {
  const faults = fitsSchema ? [] : [...(found.get('schema') ?? []), ...(found.get(invalidCvss) ?? [])];
  const own = schemaNameOf(version);
  const names = new Set(tests.filter(({ id }) => id === 'schema').map(({ name }) => (name === 'schema' ? own : name)));
  const isIncluded = presets.some((preset) => presetsWithSchema.has(preset));
  if (isIncluded || (faults.length > 0 && names.size === 0)) names.add(own);
  return [...names].toSorted().map((name) => {
    if (!name.startsWith(own)) return resultOf(name, [otherVersion(version)]);
    return resultOf(name, isStrict(name) ? [...faults, ...unknownKeys(found)] : faults);
  });
}

function unknownKeys(found: ReadonlyMap<string, Findings>): Finding[] {
  return (found.get(additionalProperties) ?? []).map((finding) => ({ ...finding, severity: 'error' }));
}

function otherVersion(version: CsafVersion): Finding {
  const message = `This is a document of CSAF ${version}`;
  return { test: 'schema', severity: 'error', pointer: '/document/csaf_version', message };
}

/** The names that a test was asked for by; as part of a preset, its usual one. */
function namesOf(test: TestDescription, named: readonly NamedTest[], version: CsafVersion): string[] {
  const names = named.filter(({ id }) => id === test.id).map(({ name }) => name);
  return names.length > 0 ? names : [serviceNameOf(test, version)];
}

function resultOf(name: string, findings: Findings): ServiceTestResult {
  const of = (wanted: Finding['severity']): ServiceFinding[] =>
    findings.filter(({ severity }) => severity === wanted).map(toServiceFinding);
  const errors = of('error');
  return { name, isValid: errors.length === 0, errors, warnings: of('warning'), infos: of('info') };
}

function toServiceFinding({ test, pointer, message, subject }: Finding): ServiceFinding {
  const { mend } = testDescription(test);
  return { instancePath: pointer, message: `${message}${subject === undefined ? '' : `: ${subject}`}. ${mend}` };
}

function isStrict(name: string): boolean {
  return name.endsWith('_strict');
}
