import type { ConformityTest } from '../conformity-test.ts';
import { quote } from '../quote.ts';

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
    const waiting: Node[] = [{ value: facts.root, pointer: '' }];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const { value, pointer } = node;
      if (!Array.isArray(value)) {
        const { key, rightful } = firstOutOfPlace(value) ?? {};
        if (key !== undefined) {
          verdict.fail(`${pointer}/${escaped(key)}`, `${quote(key)} stands where ${quote(rightful)} belongs`);
        }
      }
      pushChildren(waiting, node);
    }
  },
};

/** An object or list, and where it is. */
interface Node {
  value: object;
  pointer: string;
}

/** The last one first, so that the first one is popped next. */
function pushChildren(waiting: Node[], { value, pointer }: Node): void {
  const children: Node[] = [];
  for (const [key, child] of Object.entries(value)) {
    if (isContainer(child)) children.push({ value: child, pointer: `${pointer}/${escaped(key)}` });
  }
  for (let child = children.pop(); child !== undefined; child = children.pop()) waiting.push(child);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** JavaScript puts keys that look like an index first, wherever they stood, so nothing can be said of them. */
const index = /^(?:0|[1-9]\d{0,9})$/;

function firstOutOfPlace(value: object): { key: string; rightful: string } | undefined {
  const keys = Object.keys(value).filter((key) => !index.test(key));
  if (!keys.some((key, at) => key < (keys[at - 1] ?? ''))) return undefined;
  const sorted = keys.toSorted(byCodeUnits);
  const at = keys.findIndex((key, place) => key !== sorted[place]);
  return { key: keys[at] ?? '', rightful: sorted[at] ?? '' };
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
