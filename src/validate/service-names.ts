import type { CsafVersion, TestDescription, TestGroup } from '../check/csaf/conformity-test.ts';
import { presets } from '../check/csaf/presets.ts';
import { testDescriptions } from '../check/csaf/test-descriptions.ts';

/** A test by one of the names that clients of csaf-validator-service know. */
export interface NamedTest {
  name: string;
  /** What runs it: an id of §6, or `schema`. */
  id: string;
  /** The group, called as the service does: `optional` is that of CSAF 2.0, `recommended` that of 2.1. */
  preset: string;
}

/** The names of the JSON schema; that of a strict one refuses keys that CSAF does not define as well. */
const schemaNames = ['csaf_2_0', 'csaf_2_0_strict', 'csaf_2_1', 'csaf_2_1_strict'];

const prefixes: Readonly<Record<TestGroup, Readonly<Record<CsafVersion, string>>>> = {
  mandatory: { '2.0': 'mandatory', '2.1': 'mandatory' },
  recommended: { '2.0': 'optional', '2.1': 'recommended' },
  informative: { '2.0': 'informative', '2.1': 'informative' },
};

/** How a test is called for documents of one version: `optionalTest_6_2_1`. */
export function serviceNameOf({ id, group }: TestDescription, version: CsafVersion): string {
  return `${prefixes[group][version]}Test_${id.replaceAll('.', '_')}`;
}

/** How the schema is called for documents of one version: `csaf_2_0`. */
export function schemaNameOf(version: CsafVersion): string {
  return `csaf_${version.replace('.', '_')}`;
}

/** Every test, in the order of the standard; those of §6.2 by both of their names. */
export const namedTests: readonly NamedTest[] = [
  ...schemaNames.map((name) => ({ name, id: 'schema', preset: 'schema' })),
  ...[...testDescriptions.values()].flatMap(namesOf),
];

function namesOf(test: TestDescription): NamedTest[] {
  if (test.id === 'schema') return [];
  const names = test.versions.map((version): [string, NamedTest] => {
    const name = serviceNameOf(test, version);
    return [name, { name, id: test.id, preset: prefixes[test.group][version] }];
  });
  return [...new Map(names).values()];
}

const byName = new Map(namedTests.map((test) => [test.name, test]));

/** The test of a name, or of a bare id such as `6.1.1`; undefined when there is none. */
export function testOfName(name: string): NamedTest | undefined {
  const test = testDescriptions.get(name);
  return byName.get(name) ?? (test === undefined ? undefined : { name, id: test.id, preset: test.group });
}

/** Names of presets. */
export function isPresetName(name: string): boolean {
  return presets.has(name);
}
