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

/** Selections made before; a server is asked for few different ones, unless somebody means harm. */
const known = new Map<string, Selection>();
const mostKnown = 100;

/** The tests that names stand for. Names that nothing has are ignored: {@link unknownTestNames} tells them. */
export function selectTests(names: TestNames, version: CsafVersion): Selection {
  const key = `${version} ${names.join(' ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const isMeant = ({ id, group, versions }: TestDescription): boolean =>
    versions.includes(version) && names.some((name) => isOf(name, version) && meansTest(name, id, group));
  const selection = { tests: conformityTests.filter(isMeant), serviceTests: serviceTests.filter(isMeant) };
  if (known.size >= mostKnown) known.clear();
  known.set(key, selection);
  return selection;
}

/** Names that are neither a preset nor a test of any version. */
export function unknownTestNames(names: TestNames): string[] {
  const tests = [...conformityTests, ...serviceTests];
  return names.filter((name) => !presets.has(name) && !tests.some(({ id, group }) => meansTest(name, id, group)));
}

function isOf(name: string, version: CsafVersion): boolean {
  const preset = presets.get(name);
  return preset?.version === undefined || preset.version === version;
}

function meansTest(name: string, id: string, group: TestDescription['group']): boolean {
  const preset = presets.get(name);
  if (preset === undefined) return id === name || id.startsWith(`${name}.`);
  return preset.groups.includes(group) ? !preset.without?.includes(id) : (preset.tests?.includes(id) ?? false);
}
