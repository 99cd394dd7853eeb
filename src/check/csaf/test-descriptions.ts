import type { TestDescription } from './conformity-test.ts';
import { conformityTests, serviceTests } from './conformity-tests.ts';

/** The JSON schema of CSAF, described like a test: findings name it `schema`. */
export const schemaDescription: TestDescription = {
  id: 'schema',
  title: 'JSON Schema',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document does not fit the schema of CSAF',
  why: 'Consumers refuse a document that the schema refuses.',
  mend: 'Give the element the shape that CSAF asks for.',
  mendYaml: 'Give the element the shape that CSAF asks for; if the YAML looks right, look into the `csaf:` overlay.',
};

/** What is to be known of the schema and of every test, by id; in the order of the standard. */
export const testDescriptions: ReadonlyMap<string, TestDescription> = new Map(
  [schemaDescription, ...inOrder([...conformityTests, ...serviceTests])].map((one) => [one.id, one]),
);

/** What stands for an id; the schema for one that nobody knows. */
export function testDescription(id: string): TestDescription {
  return testDescriptions.get(id) ?? schemaDescription;
}

function inOrder(tests: readonly TestDescription[]): TestDescription[] {
  return tests.toSorted((a, b) => compareSections(a.id.split('.').map(Number), b.id.split('.').map(Number)));
}

function compareSections(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
