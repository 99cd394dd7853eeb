import type { Diagnostic } from '../model/diagnostic.ts';
import { parsePointer } from '../standard/json-pointer.ts';
import { fault } from './rules.ts';
import type { SchemaPart, Slip } from './slip.ts';
import { capital, nameOf, shown, withArticle } from './wording.ts';

/** Whether quoting alone would do. */
function fitsPattern({ pattern }: SchemaPart, text: string): boolean {
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

function likeExample({ title, examples }: SchemaPart): string {
  const [example] = examples ?? [];
  return `Write ${withArticle(title ?? 'text')}${example === undefined ? '' : ` like \`${String(example)}\``}.`;
}

/** A value of the wrong kind. Most often YAML read unquoted text as something else; then the mend quotes it as it was written. */
export function typeFault(slip: Slip): Diagnostic {
  const { value, pointer, at, part } = slip;
  const expected = [part.type ?? []].flat();
  const name = capital(nameOf(pointer));
  if (value === null) return noValue(slip, name);
  const written = slip.source.written(pointer);
  if (expected.includes('string') && typeof value !== 'object') {
    const same = written === String(value);
    return fault(
      'authoring/type',
      at(),
      same
        ? `${name} must be text, and ${written} without quotes is ${typeof value === 'number' ? 'a number' : 'a switch'}.`
        : `${name} must be text, and YAML reads ${shown(written)} as the ${typeof value} ${String(value)}.`,
      fitsPattern(part, written) ? `Quote it: ${keyBefore(pointer)}"${shown(written)}"` : likeExample(part),
      typeof value === 'number' && written !== String(value)
        ? `The number ${value} and the text ${shown(written)} are not the same.`
        : undefined,
    );
  }
  if (expected.includes('string') && !expected.includes('object') && isColonSlip(value, written)) {
    return fault(
      'authoring/type',
      at(),
      `${name} must be text, and YAML reads it as a key with a value.`,
      `Quote it: "${shown(written)}"`,
      'A colon that is followed by a space makes a key of what stands before it.',
    );
  }
  return fault(
    'authoring/type',
    at(),
    `${name} must be ${kinds(expected)}, not ${kindOf(value)}.`,
    mendFor(slip, expected, written),
  );
}

function noValue({ pointer, at, part, source }: Slip, name: string): Diagnostic {
  const written = source.written(pointer);
  if (pointer === '') {
    return fault('authoring/type', at(), 'The file holds no value.', 'Write its content.');
  }
  return fault(
    'authoring/type',
    at(pointer, written === '' ? 'key' : undefined),
    written === '' ? `${name} has no value.` : `${name} is \`${shown(written)}\`, which is no value to YAML.`,
    `Write ${kinds([part.type ?? []].flat())}, or remove ${/^\d+$/.test(parsePointer(pointer).at(-1) ?? '') ? 'the item' : 'the key'}.`,
  );
}

function isColonSlip(value: unknown, written: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === 1 && !/[\r\n]/.test(written) && !written.startsWith('{');
}

function mendFor({ pointer, part, value }: Slip, expected: readonly string[], written: string): string {
  const key = keyBefore(pointer);
  if (expected.includes('object')) {
    const keys = Object.keys(part.properties ?? {});
    return keys.length > 0
      ? `Write keys and values below it: ${keys.join(', ')}.`
      : 'Write keys and values below it, each on its line.';
  }
  if (expected.includes('array') && isMappingOnLines(value, written)) {
    return 'Write `- ` before its first key, and indent the others by two spaces more.';
  }
  if (expected.includes('array')) return `Write a list: ${key}[${/[\r\n]/.test(written) ? '…' : shown(written)}]`;
  if (expected.includes('boolean')) return `Write ${key}true or ${key}false, without quotes.`;
  if (expected.includes('string') && Array.isArray(value)) return 'Write one text in place of the list.';
  if (expected.includes('string')) return likeExample(part);
  return 'Write a number, without quotes.';
}

function isMappingOnLines(value: unknown, written: string): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !written.startsWith('{');
}

function keyBefore(pointer: string): string {
  const last = parsePointer(pointer).at(-1);
  return last === undefined || /^\d+$/.test(last) ? '' : `${shown(last)}: `;
}

const kindNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function kinds(types: readonly string[]): string {
  const names = types.map((type) => kindNames[type] ?? type);
  const last = names.pop() ?? 'something else';
  return names.length > 0 ? `${names.join(', ')} or ${last}` : last;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return kindNames[typeof value] ?? 'nothing';
}
