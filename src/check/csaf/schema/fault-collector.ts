import type { CsafVersion } from '../conformity-test.ts';
import { isDateTime } from './date-time.ts';
import { describeFault } from './describe.ts';
import type { Examiner, Judge, Keyword } from './examiner.ts';
import { type Place, tokensOf } from './place.ts';
import type { SchemaFault } from './schema-fault.ts';
import { twinsOf } from './twins.ts';
import { isUri } from './uri.ts';

/** Who is told more has lost count anyway, and a hostile document has millions. */
const mostFaults = 1000;
/** Pointers into a deep document are long: a thousand of them shall not fill the memory. */
const mostTokens = 1_000_000;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A value that is judged when the stack is empty again. */
interface Deferred {
  judge: Judge;
  value: unknown;
  up: Place;
  key: string | number;
}

/** Turns what a generated validator tells into faults in plain words, as many as somebody reads. */
export class FaultCollector implements Examiner {
  readonly #version: CsafVersion;
  readonly #refusals: SchemaFault[] = [];
  readonly #unknownKeys: SchemaFault[] = [];
  readonly #deferred: Deferred[] = [];
  #omitted = 0;
  #tokensLeft = mostTokens;
  #hasShape = true;

  constructor(version: CsafVersion) {
    this.#version = version;
  }

  /** All that was told, the faults that make the document invalid first, and how many more there were. */
  faults(): SchemaFault[] {
    const kept = [...this.#refusals, ...this.#unknownKeys].slice(0, mostFaults);
    const told = this.#refusals.length + this.#unknownKeys.length + this.#omitted;
    if (told === kept.length) return kept;
    const test = this.#refusals.length > 0 ? 'schema' : '6.2.20';
    return [...kept, { test, pointer: '', message: `There are ${told - kept.length} more faults like these` }];
  }

  /** Whether what is wrong is a matter of values alone: each is of its type, and no key is missing. */
  hasShape(): boolean {
    return this.#hasShape;
  }

  fault(
    up: Place | undefined,
    key: string | number | undefined,
    keyword: Keyword,
    value: unknown,
    parameter: unknown,
  ): void {
    const list = keyword === 'unknownKey' ? this.#unknownKeys : this.#refusals;
    if (breaksShape(keyword, value)) this.#hasShape = false;
    const isFull = list.length >= mostFaults || (this.#tokensLeft <= 0 && list.length > 0);
    if (isFull) {
      this.#omitted++;
      return;
    }
    const tokens = tokensOf(up, key);
    this.#tokensLeft -= tokens.length;
    list.push(describeFault(this.#version, tokens, keyword, value, parameter));
  }

  unknown(object: object, at: Place, keyword: 'additionalProperties' | 'unknownKey', known: ReadonlySet<string>): void {
    for (const key of Object.keys(object)) {
      if (known.has(key)) continue;
      if (keyword === 'additionalProperties') this.fault(at, key, keyword, undefined, known);
      // What the schema forbids fails test 6.2.20, too: CSAF 2.1 would rather have it told twice.
      this.fault(at, key, 'unknownKey', undefined, known);
    }
  }

  defer(judge: Judge, value: unknown, up: Place, key: string | number): void {
    this.#deferred.push({ judge, value, up, key });
  }

  finish(): void {
    // The list grows while it is read.
    for (const { judge, value, up, key } of this.#deferred) judge(value, up, key, this);
    this.#deferred.length = 0;
  }

  twins(list: readonly unknown[]): readonly [number, number] | undefined {
    return twinsOf(list);
  }

  isUri(text: string): boolean {
    return isUri(text);
  }

  isDateTime(text: string): boolean {
    return isDateTime(text, this.#version === '2.1');
  }

  isUuid(text: string): boolean {
    return uuid.test(text);
  }
}

function breaksShape(keyword: Keyword, value: unknown): boolean {
  if (keyword === 'anyOf') return !hasScoreAndSeverity(value);
  if (keyword === 'enum' || keyword === 'const') return typeof value !== 'string';
  return keyword === 'type' || keyword === 'required' || keyword === 'minProperties';
}

/** The one choice in the schemas is about the score and the severity of CVSS 4.0. */
function hasScoreAndSeverity(object: unknown): boolean {
  const members = new Map(Object.entries(object ?? {}));
  return typeof members.get('baseScore') === 'number' && typeof members.get('baseSeverity') === 'string';
}
