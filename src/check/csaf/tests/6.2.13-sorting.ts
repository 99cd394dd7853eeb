import { byCodeUnits } from '../../../standard/code-unit-order.ts';
import { formatPointer } from '../../../standard/json-pointer.ts';
import { isRecord } from '../../../standard/record.ts';
import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.0 and 2.1 §6.2.13. Keys go by code units, so that no locale has a say; each object is reported once. */
export const sorting: ConformityTest = {
  id: '6.2.13',
  title: 'Sorting',
  group: 'recommended',
  versions: ['2.0', '2.1'],
  what: 'The keys of an object are not in alphabetical order',
  why: 'Two documents of the same content compare more easily when they are.',
  mend: 'Sort the keys of the JSON document.',
  run(facts, verdict) {
    const waiting: Node[] = [{ value: facts.root, key: '', up: undefined }];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const { value } = node;
      if (Array.isArray(value)) pushItems(waiting, node, value);
      else if (isRecord(value)) pushMembers(waiting, node, value, verdict);
    }
  },
};

/** An object or list, and the way to it: its pointer is wanted of the few alone that fail. */
interface Node {
  value: unknown;
  key: string | number;
  up: Node | undefined;
  pointer?: string;
}

/** The last one first, so that the first one is popped next. */
function pushItems(waiting: Node[], up: Node, items: readonly unknown[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const value = items[index];
    if (typeof value === 'object' && value !== null) waiting.push({ value, key: index, up });
  }
}

function pushMembers(waiting: Node[], up: Node, members: Readonly<Record<string, unknown>>, verdict: Verdict): void {
  const keys = Object.keys(members);
  let isSorted = true;
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at] ?? '';
    const value = members[key];
    if (typeof value === 'object' && value !== null) waiting.push({ value, key, up });
    if (at > 0 && key < (keys[at - 1] ?? '')) isSorted = false;
  }
  if (!isSorted) failFirstOutOfPlace(keys, up, verdict);
}

/** JavaScript puts keys that look like an index first, wherever they stood, so nothing can be said of them. */
const index = /^(?:0|[1-9]\d{0,9})$/;

function failFirstOutOfPlace(all: readonly string[], node: Node, verdict: Verdict): void {
  const keys = all.filter((key) => !index.test(key));
  const sorted = keys.toSorted(byCodeUnits);
  const at = keys.findIndex((key, place) => key !== sorted[place]);
  const key = keys[at];
  if (key === undefined) return;
  verdict.fail(`${pointerOf(node)}${formatPointer([key])}`, `${quote(key)} stands where ${quote(sorted[at])} belongs`);
}

/** Remembered on the way, so that the pointers of ten thousand objects within each other share their text. */
function pointerOf(node: Node): string {
  const way: Node[] = [];
  let known = node;
  for (; known.pointer === undefined && known.up !== undefined; known = known.up) way.push(known);
  let pointer = known.pointer ?? '';
  for (const step of way.reverse()) {
    pointer += formatPointer([step.key]);
    step.pointer = pointer;
  }
  return pointer;
}
