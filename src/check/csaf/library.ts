import AjvJtd from 'ajv/dist/jtd.js';
import { valueAt } from '../../standard/json-pointer.ts';
import type { TestGroup } from './finding.ts';
import { withRevisionsByVersion } from './revisions-by-version.ts';

/** What a test reports, untold how grave: its group says that. */
export interface LibraryFinding {
  instancePath: string;
  message: string;
}

/** An error of the JSON schema, as Ajv gives it. */
export interface SchemaError extends LibraryFinding {
  keyword: string;
  schemaPath: string;
  params: Readonly<Record<string, unknown>>;
}

/** One conformity test of CSAF 2.0 §6. Throws on documents that the schema refuses. */
export interface ConformityTest {
  /** `6.1.27.3`. */
  test: string;
  group: TestGroup;
  run(document: unknown): Promise<LibraryFinding[]>;
}

/** The schema and the tests of CSAF 2.0 that need neither network nor other programs. */
export interface ConformityTests {
  /** Errors of the strict schema: the official one, in which unknown keys are errors of keyword `additionalProperties`. */
  validateSchema(document: unknown): SchemaError[];
  tests: readonly ConformityTest[];
}

const moduleStems = {
  mandatory: 'mandatoryTests/mandatoryTest',
  optional: 'optionalTests/optionalTest',
  informative: 'informativeTests/informativeTest',
} as const satisfies Record<TestGroup, string>;

const profileTests = Array.from({ length: 11 }, (_, index) => `6.1.27.${index + 1}`);

/**
 * The tests of each group. Left out: 6.1.8, which the schema contains; 6.2.13, the order of keys, which is nothing that an author
 * writes and which the library judges by the machine's locale; 6.2.20, which is the strict schema; 6.3.6 and 6.3.7, which use the
 * network; 6.3.8, which starts hunspell.
 */
const groupTests: Record<TestGroup, readonly string[]> = {
  mandatory: numbered('6.1', 33, [8, 27]).concat(profileTests),
  optional: numbered('6.2', 19, [13]),
  informative: numbered('6.3', 11, [6, 7, 8]),
};

function numbered(section: string, last: number, without: readonly number[]): string[] {
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  return numbers.filter((number) => !without.includes(number)).map((number) => `${section}.${number}`);
}

const loadedTests = new Map<TestGroup, Promise<ConformityTest[]>>();

/**
 * Loads the tests of csaf-validator-lib. Every module of it compiles Ajv schemas when it is imported, so groups are imported when they
 * are asked for.
 */
export async function loadConformityTests(
  groups: readonly TestGroup[] = ['mandatory', 'optional', 'informative'],
): Promise<ConformityTests> {
  trustSchemasOfTests();
  const { default: strictSchema } = await import('@secvisogram/csaf-validator-lib/lib/schemaTests/csaf_2_0_strict.js');
  const tests = await Promise.all(groups.map(loadGroup));
  return {
    validateSchema: (document) => errorsOf(strictSchema(document)).map(toSchemaError),
    tests: tests.flat(),
  };
}

/**
 * The library makes some 36 Ajv instances, and each would compile the meta-schema of JSON Type Definition to check one schema
 * with it: nine tenths of the time of the import. Those schemas are constants of the library, so they are taken as they are.
 */
function trustSchemasOfTests(): void {
  AjvJtd.default.prototype.validateSchema = () => true;
}

/** Names of all weaknesses by `CWE-<number>`: the data file alone, a few milliseconds. */
export async function loadCweNames(): Promise<ReadonlyMap<string, string>> {
  const { default: catalogue } = await import('@secvisogram/csaf-validator-lib/lib/shared/cwec.js');
  return new Map(catalogue.weaknesses.map(({ id, name }) => [id, name]));
}

function loadGroup(group: TestGroup): Promise<ConformityTest[]> {
  const known = loadedTests.get(group);
  if (known !== undefined) return known;
  const loading = Promise.all(groupTests[group].map((test) => loadTest(test, group)));
  loadedTests.set(group, loading);
  return loading;
}

async function loadTest(test: string, group: TestGroup): Promise<ConformityTest> {
  const name = `${moduleStems[group]}_${test.replaceAll('.', '_')}`;
  const module: { default: (document: unknown) => unknown } = await import(
    `@secvisogram/csaf-validator-lib/lib/${name}.js`
  );
  const judge = adapted(test, module.default);
  const run = async (document: unknown) => errorsOf(await judge(document));
  return { test, group, run };
}

/** A test as the library has it. */
type Judge = (document: unknown) => unknown;

function adapted(test: string, judge: Judge): Judge {
  if (test === '6.1.21') return (document) => judge(withRevisionsByVersion(document));
  return languageTests.has(test) ? oncePerLanguage(judge) : judge;
}

/** They look at a document's languages alone, but search a list of nine thousand: a quarter of the time of all tests. */
const languageTests: ReadonlySet<string> = new Set(['6.1.12', '6.2.14']);

/** The verdict on a document, from its languages; most documents of a publisher have the same. */
function oncePerLanguage(judge: Judge): Judge {
  const known = new Map<string, unknown>();
  return (document) => {
    const lang = valueAt(document, '/document/lang');
    const source_lang = valueAt(document, '/document/source_lang');
    const key = JSON.stringify([lang, source_lang]);
    if (!known.has(key)) known.set(key, judge({ document: { lang, source_lang } }));
    return known.get(key);
  };
}

/** A test reports under one of three keys, after its group. */
function errorsOf(result: unknown): LibraryFinding[] {
  if (!isRecord(result)) return [];
  const reported = [result.errors, result.warnings, result.infos];
  return reported.flatMap((list) => (Array.isArray(list) ? list.filter(isFinding) : []));
}

function isFinding(value: unknown): value is LibraryFinding {
  return isRecord(value) && typeof value.instancePath === 'string' && typeof value.message === 'string';
}

function toSchemaError(
  finding: LibraryFinding & { keyword?: unknown; schemaPath?: unknown; params?: unknown },
): SchemaError {
  const { instancePath, message, keyword, schemaPath, params } = finding;
  return {
    instancePath,
    message,
    keyword: String(keyword),
    schemaPath: String(schemaPath),
    params: isRecord(params) ? params : {},
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
