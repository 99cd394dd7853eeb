import { parsePointer } from '../../../../src/standard/json-pointer.ts';

/** A copy of a document with another value at a pointer, or nothing where `change` has no `to`. */
export function edited(document: unknown, pointer: string, change: { to?: unknown }): unknown {
  const copy: unknown = structuredClone(document);
  const tokens = parsePointer(pointer);
  const last = tokens.pop() ?? '';
  const parent = tokens.reduce(memberOf, copy);
  if (typeof parent !== 'object' || parent === null) throw new TypeError(`Nothing at ${pointer}`);
  if ('to' in change) define(parent, last, change.to);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

/** As `JSON.parse` would: `__proto__` is a key as any other. */
function define(parent: object, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError(`No ${key}`);
  if (!Object.hasOwn(value, key)) define(value, key, {});
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
