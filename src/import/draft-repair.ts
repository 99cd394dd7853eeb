import { compile } from '../compile/compile.ts';
import type { AuthoredAdvisory, AuthoredCatalogue } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type AuthoredKinds, checkAgainstSchema } from '../read/schema.ts';
import { formatYaml } from '../read/yaml.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { parsePointer, valueAt } from '../standard/json-pointer.ts';
import type { Draft, DraftContext } from './draft-context.ts';
import { isObject } from './json-value.ts';
import { told } from './leftovers.ts';
import type { Outcome } from './refusal.ts';

/** Each round removes what was found in the one before; a record that needs more is no record. */
const mostRounds = 20;

/** Removes what a draft may not say, by the schemas and by compiling it, and lists that as left: what is written is free of errors. */
export function repaired(draft: Draft<AuthoredAdvisory>, context: DraftContext): Outcome<Draft<AuthoredAdvisory>> {
  const left = [...draft.left];
  const products = accepted('products', draft.products, left);
  let advisory: unknown = draft.advisory;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = errorsIn(advisory, products ?? {}, context);
    if ('clean' in found) {
      return { ok: { advisory: found.clean, products: namedIn(found.clean, products ?? {}), left } };
    }
    advisory = without(advisory, found.errors, left);
  }
  return {
    refusal: {
      what: 'No advisory can be made of what the record says.',
      mend: 'Check that it is a record of a vulnerability, and write the advisory by hand.',
    },
  };
}

/** The value without what its schema refuses. */
function accepted<Kind extends keyof AuthoredKinds>(
  kind: Kind,
  value: unknown,
  left: string[],
): AuthoredKinds[Kind] | undefined {
  let rest = value;
  for (let round = 0; round < mostRounds; round += 1) {
    const checked = checkAgainstSchema(kind, rest, { path: `${kind}.yaml`, text: formatYaml(rest) });
    if (checked.value !== undefined) return checked.value;
    rest = without(rest, checked.diagnostics, left);
  }
  return undefined;
}

function errorsIn(
  advisory: unknown,
  products: AuthoredCatalogue,
  { publisher, catalogue, now, cweNames }: DraftContext,
): { clean: AuthoredAdvisory } | { errors: readonly Diagnostic[] } {
  const path = 'advisory.yaml';
  const { value, diagnostics } = checkAgainstSchema('advisory', advisory, { path, text: formatYaml(advisory) });
  if (value === undefined) return { errors: diagnostics };
  const workspace = {
    publisher: { path: 'publisher.yaml', value: publisher },
    products: { path: 'products.yaml', value: { ...catalogue, ...products } },
    policy: { path: 'policy.yaml', value: { contacts: [] } },
    // A withdrawn advisory is published without its vulnerabilities, which are to be free of errors all the same.
    advisories: [{ path, value: withoutKey(value, 'withdrawn') }],
    publicKeys: [],
    sources: new Map(),
  };
  const errors = compile(workspace, { now, cweNames }).diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? { clean: value } : { errors };
}

function withoutKey(advisory: AuthoredAdvisory, key: 'withdrawn'): AuthoredAdvisory {
  const { [key]: _removed, ...rest } = advisory;
  return rest;
}

/** The value without the places of the errors; later items of a list are removed first, as the earlier ones keep their places then. */
function without(value: unknown, errors: readonly Diagnostic[], left: string[]): unknown {
  const pointers = new Map(errors.map(({ at, message }) => [at.pointer ?? '', message]));
  const inOrder = [...pointers].sort(([a], [b]) => byPlace(parsePointer(b), parsePointer(a)));
  let rest = value;
  for (const [pointer, message] of inOrder) {
    const bad = valueAt(rest, pointer);
    left.push(`${pointer}: ${told(bad)}: ${message}`);
    rest = removed(rest, parsePointer(pointer));
  }
  return rest;
}

/** Items of lists by their numbers; the order of keys does not matter, as long as there is one. */
function byPlace([a, ...left]: readonly string[], [b, ...right]: readonly string[]): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a === b) return byPlace(left, right);
  return /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : byCodeUnits(a, b);
}

/** Undefined when nothing is left: a list or mapping that has become empty goes too. */
function removed(value: unknown, [token, ...more]: readonly string[]): unknown {
  if (token === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item, index) =>
      String(index) === token ? (keep(removed(item, more)) ?? []) : [item],
    );
    return items.length === 0 ? undefined : items;
  }
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    const kept = key === token ? removed(member, more) : member;
    return kept === undefined ? [] : [[key, kept]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function keep(value: unknown): unknown[] | undefined {
  return value === undefined ? undefined : [value];
}

/** Of the new entries those that the advisory still names. */
function namedIn({ vulnerabilities = [] }: AuthoredAdvisory, products: AuthoredCatalogue): AuthoredCatalogue {
  const lists = vulnerabilities.flatMap(({ affected, fixed, under_investigation: open }) => [affected, fixed, open]);
  const keys = new Set(lists.flatMap((list) => (isObject(list) ? Object.keys(list) : [])));
  return Object.fromEntries(Object.entries(products).filter(([key]) => keys.has(key)));
}
