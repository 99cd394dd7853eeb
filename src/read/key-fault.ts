import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPointer } from '../standard/json-pointer.ts';
import { derivation, meantKey } from './meant-key.ts';
import { fault } from './rules.ts';
import { choicesOf, keysOf, type SchemaPart, type Slip } from './slip.ts';
import type { AuthoredText } from './source-file.ts';
import { shown, withArticle } from './wording.ts';

/** A key that the format does not have: the one that was meant, or where it belongs. */
export function unknownKey({ error, part, pointer, at, root, source }: Slip): Diagnostic {
  const key = String(error.params.additionalProperty);
  const keys = keysOf(part);
  const suggestion = meantKey(key, keys);
  const place = at(`${pointer}${formatPointer([key])}`, 'key');
  const message = `\`${shown(key)}\` is not a key of ${withArticle(part.title ?? 'mapping')}.`;
  if (suggestion !== undefined)
    return fault('authoring/unknown-key', place, message, `Did you mean \`${suggestion}\`?`);
  const origin = derivation(key);
  if (origin !== undefined) return fault('authoring/unknown-key', place, message, `Remove it: ${origin}.`);
  const owner = Object.values(root.$defs ?? {}).find(
    (definition) => definition !== part && keysOf(definition).includes(key),
  );
  if (owner) {
    const mend = `It is a key of ${withArticle(owner.title ?? 'mapping')}: move it there.`;
    return fault('authoring/unknown-key', place, message, mend);
  }
  if (isCutByComma(source, `${pointer}${formatPointer([key])}`)) {
    const mend = 'If it belongs to the text before the comma, put that whole text between double quotes.';
    return fault('authoring/unknown-key', place, message, mend, 'Between { and } a comma ends a value.');
  }
  return fault('authoring/unknown-key', place, message, `Remove it, or use one of: ${keys.join(', ')}.`);
}

/** `{ impact: Files, and more }`: what stands behind the comma became a key without a value. */
function isCutByComma(source: AuthoredText, pointer: string): boolean {
  const { start, end } = source.locate(pointer, 'key');
  const line = source.text.split(/\r\n|\n|\r/)[start.line - 1] ?? '';
  return /[,{]\s*$/.test(line.slice(0, start.column - 1)) && /^\s*[,}]/.test(line.slice(end.column - 1));
}

/** A key that must be there, with an example of its value. */
export function missingKey({ error, part, pointer, at, root }: Slip): Diagnostic {
  const key = String(error.params.missingProperty);
  const example = exampleOf(part.properties?.[key], root);
  return fault(
    'authoring/required',
    at(pointer, 'key'),
    `\`${key}\` is missing${pointer === '' ? '' : ` in this ${part.title ?? 'mapping'}`}.`,
    `Add \`${key}: ${example ?? '…'}\`.`,
    resolved(part.properties?.[key], root)?.description,
  );
}

/** Keys of which exactly one, or at least one, must be there. */
export function choice({ error, part, value, pointer, at }: Slip): Diagnostic {
  const keys = choicesOf(part, error.keyword);
  const present =
    typeof value === 'object' && value !== null ? Object.keys(value).filter((key) => keys.includes(key)) : [];
  const [first, second] = present;
  const named = keys.map((key) => `\`${key}\``);
  if (first !== undefined && second !== undefined) {
    return fault(
      'authoring/choice',
      at(`${pointer}/${second}`, 'key'),
      `This ${part.title ?? 'entry'} has \`${second}\` beside \`${first}\`.`,
      `Keep one of the two, or make a second entry with \`${second}\`.`,
      part.description,
    );
  }
  return fault(
    'authoring/choice',
    at(pointer, 'key'),
    `This ${part.title ?? 'entry'} has none of ${named.join(', ')}.`,
    `Add ${error.keyword === 'oneOf' ? 'one of them' : 'at least one of them'}.`,
    part.description,
  );
}

function exampleOf(part: SchemaPart | undefined, root: SchemaPart): string | undefined {
  const [example] = part?.examples ?? resolved(part, root)?.examples ?? [];
  return example === undefined ? undefined : flow(example);
}

function resolved(part: SchemaPart | undefined, root: SchemaPart): SchemaPart | undefined {
  const name = part?.$ref?.replace('#/$defs/', '');
  return name === undefined ? part : { ...root.$defs?.[name], ...part };
}

/** A value as people write it on one line; the examples of the schemas need no quotes. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${flow(item)}`)
    .join(', ')} }`;
}
