import type { ConformityTest, CsafVersion, ServiceTest, TestDescription } from './conformity-test.ts';
import { conformityTests, serviceTests } from './conformity-tests.ts';
import { presets } from './presets.ts';

/** The tests to run on documents of one version. */
export interface Selection {
  tests: readonly ConformityTest[];
  serviceTests: readonly ServiceTest[];
}

/** Names of presets, and ids of tests (`6.1.27.3`); a section (`6.1.27`) stands for all tests in it. */
export type TestNames = readonly string[];

const known = new Map<string, Selection>();

/** The tests that names stand for. Names that nothing has are ignored: {@link unknownTestNames} tells them. */
export function selectTests(names: TestNames, version: CsafVersion): Selection {
  const key = `${version} ${names.join(' ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const isMeant = ({ id, group, versions }: TestDescription): boolean =>
    versions.includes(version) && names.some((name) => meansTest(name, id, group));
  const selection = { tests: conformityTests.filter(isMeant), serviceTests: serviceTests.filter(isMeant) };
  known.set(key, selection);
  return selection;
}

/** Names that are neither a preset nor a test of any version. */
export function unknownTestNames(names: TestNames): string[] {
  const tests = [...conformityTests, ...serviceTests];
  return names.filter((name) => !presets.has(name) && !tests.some(({ id, group }) => meansTest(name, id, group)));
}

function meansTest(name: string, id: string, group: TestDescription['group']): boolean {
  const preset = presets.get(name);
  if (preset === undefined) return id === name || id.startsWith(`${name}.`);
  return preset.groups.includes(group) ? !preset.without?.includes(id) : (preset.tests?.includes(id) ?? false);
}
