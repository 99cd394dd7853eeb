import type { ConformityTest } from '../conformity-test.ts';
import { located } from '../facts/document.ts';
import { type SelectionFact, selectionsOf } from '../facts/metric-content.ts';
import { quote } from '../quote.ts';
import { type DecisionPoint, versionsOfDecisionPoint } from '../values/ssvc-decision-point.ts';
import type { SsvcNamespace } from '../values/ssvc-namespace.ts';
import { registryDay } from '../values/ssvc-registry.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.48. */
export const ssvcDecisionPoints: ConformityTest = {
  id: '6.1.48',
  title: 'SSVC Decision Points',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An SSVC selection differs from the decision point that it names',
  why: 'Readers look the decision point up and find other values, or none at all.',
  mend: 'Use key, version, names and values of the decision point as SSVC registers it, the values in its order.',
  run(facts, verdict) {
    for (const fact of selectionsOf(facts)) {
      const { namespace, pointer } = fact;
      if (namespace?.standing === 'forbidden') {
        verdict.fail(`${pointer}/namespace`, `SSVC reserves ${quote(namespace.base)} so that nobody uses it`);
      }
      if (namespace?.standing === 'registered') checkSelection(fact, namespace, verdict);
    }
  },
};

function checkSelection(
  { selection, pointer }: SelectionFact,
  { base, extensions }: SsvcNamespace,
  verdict: Verdict,
): void {
  const versions = versionsOfDecisionPoint(base, selection.key);
  const point = versions.find(({ version }) => version === selection.version);
  if (versions.length === 0) {
    verdict.fail(`${pointer}/key`, `${quote(base)} has no ${quote(selection.key)} as of ${registryDay}`);
  } else if (point === undefined) {
    const known = versions.map(({ version }) => version).join(', ');
    verdict.fail(
      `${pointer}/version`,
      `${quote(selection.key)} has no ${quote(selection.version)}, only ${known}, as of ${registryDay}`,
    );
  } else {
    checkValues(selection.values, point, `${pointer}/values`, verdict);
    if (extensions.length === 0) checkNames(selection, point, pointer, verdict);
  }
}

/** Extensions may leave out values, but neither add nor move them. The first value out of order is reported, as one move may mend all. */
function checkValues(
  values: SelectionFact['selection']['values'],
  { name, version, values: known }: DecisionPoint,
  pointer: string,
  verdict: Verdict,
): void {
  const positions = new Map([...known.keys()].map((key, position) => [key, position]));
  let last: number | undefined = -1;
  for (const { element: value, pointer: at } of located(values, pointer)) {
    const position = positions.get(value.key);
    if (position === undefined) {
      verdict.fail(
        `${at}/key`,
        `${name} ${version} has no value ${quote(value.key)}, only ${[...known.keys()].join(', ')}`,
      );
    } else if (last !== undefined && position > last) {
      last = position;
    } else if (last !== undefined) {
      verdict.fail(at, `${quote(value.key)} is out of the order ${[...known.keys()].join(', ')}`);
      last = undefined;
    }
  }
}

/** Only extensions may translate or refine names. */
function checkNames(
  selection: SelectionFact['selection'],
  point: DecisionPoint,
  pointer: string,
  verdict: Verdict,
): void {
  const check = (name: string | undefined, expected: string | undefined, at: string): void => {
    if (name === undefined || expected === undefined || name.toLowerCase() === expected.toLowerCase()) return;
    verdict.fail(at, `${quote(name)} instead of ${quote(expected)}`);
  };
  check(selection.name, point.name, `${pointer}/name`);
  for (const { element: value, pointer: at } of located(selection.values, `${pointer}/values`)) {
    check(value.name, point.values.get(value.key), `${at}/name`);
  }
}
