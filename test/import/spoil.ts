import { isObject } from '../../src/import/json-value.ts';

/** Puts `junk` where the path leads, its numbers taken modulo what there is. */
export function spoil(value: unknown, path: number[], junk: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return junk;
  if (Array.isArray(value) && value.length > 0)
    return value.with(step % value.length, spoil(value[step % value.length], rest, junk));
  if (!isObject(value) || Object.keys(value).length === 0) return junk;
  const keys = Object.keys(value);
  const key = keys[step % keys.length] ?? '';
  return { ...value, [key]: spoil(value[key], rest, junk) };
}
