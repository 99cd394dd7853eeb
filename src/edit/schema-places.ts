import { isRfc3339 } from '../standard/date.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import { isRecord } from '../standard/record.ts';
import type { FixPlace, Part } from './fix.ts';

/** Every value that a schema speaks of, parents before children. What stands in an overlay is CSAF's and is left alone. */
export function placesOf(value: unknown, schema: Part): FixPlace[] {
  const places: FixPlace[] = [];
  const visit = (node: unknown, part: Part | undefined, tokens: readonly (string | number)[]): void => {
    if (part === undefined) return;
    const resolved = resolve(part, schema, typeof node === 'string');
    const items = resolved.items && resolve(resolved.items, schema, true);
    places.push({ pointer: formatPointer(tokens), part: { ...resolved, ...(items && { items }) }, value: node });
    if (Array.isArray(node))
      for (const [index, item] of node.entries()) visit(item, resolved.items, [...tokens, index]);
    else if (isRecord(node)) {
      for (const [key, item] of Object.entries(node)) visit(item, partOf(resolved, key), [...tokens, key]);
    }
  };
  visit(value, schema, []);
  return places;
}

/** Whether a text is what a part of a schema wants. */
export function fits({ type, enum: allowed, pattern, format }: Part, text: string): boolean {
  if (type !== undefined && ![type].flat().includes('string')) return false;
  if (allowed !== undefined && !allowed.includes(text)) return false;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return false;
  if (format === 'authored-date') return isRfc3339(text);
  return format !== 'web-address' || URL.canParse(text);
}

/** Whether a number or a switch may stay one: of a kind that is wanted, and with nothing lost of how it was written. */
export function isTaken({ type = [] }: Part, value: number | boolean, written: string): boolean {
  const types = [type].flat();
  if (typeof value === 'boolean') return types.includes('boolean') || !types.includes('string');
  if (!types.includes('string') || types.includes('number')) return true;
  return types.includes('integer') && Number.isSafeInteger(value) && value >= 0 && written === String(value);
}

function partOf({ properties, additionalProperties }: Part, key: string): Part | undefined {
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A part with what it refers to; of parts that tell text from mappings (`if`, `then`), what holds for a text. */
function resolve(part: Part, root: Part, isText: boolean): Part {
  const name = part.$ref?.replace('#/$defs/', '');
  const definitions: Record<string, Part> = root.$defs ?? {};
  const own = name === undefined ? part : { ...resolve(definitions[name] ?? {}, root, isText), ...part };
  if (!isText || part.then === undefined) return own;
  return { ...own, ...resolve(part.then, root, isText) };
}
