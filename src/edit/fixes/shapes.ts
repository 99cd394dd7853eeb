import { isRecord } from '../../standard/record.ts';
import type { ShapeFix } from '../fix.ts';
import { fits, isTaken } from '../schema-places.ts';

/** `affected: { gateway: 1.10 }`: YAML reads 1.1. Quotes keep what was written. */
export const quotedText: ShapeFix = {
  kind: 'shape',
  id: 'quoted-text',
  what: 'Texts that YAML would read as numbers or switches are quoted',
  mend(document, { pointer, part, value }) {
    if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
    const written = document.written(pointer);
    if (isTaken(part, value, written) || !fits(part, written)) return undefined;
    return document.setText(pointer, written) ? `quoted ${written}` : undefined;
  },
};

/** `aliases: EX-1` → `aliases: [EX-1]`. */
export const listOfOne: ShapeFix = {
  kind: 'shape',
  id: 'list-of-one',
  what: 'What must be a list is one, also with a single item',
  mend(document, { pointer, part: { type, items }, value }) {
    if (type !== 'array' || typeof value !== 'string' || value.trim() === '') return undefined;
    if (items?.type !== undefined && ![items.type].flat().includes('string')) return undefined;
    return document.wrapInList(pointer) ? `made a list of ${document.written(pointer).slice(1, -1)}` : undefined;
  },
};

/** Keys as CSAF, other formats or other dialects of English spell them, where ours has another name for the same. */
const otherNames: Readonly<Record<string, string>> = {
  acknowledgements: 'credits',
  acknowledgments: 'credits',
  document_category: 'category',
  embargo: 'embargo_until',
  exploit: 'exploit_status',
  known_affected: 'affected',
  known_not_affected: 'not_affected',
  language: 'lang',
  organisation: 'organization',
  safe_harbor: 'safe_harbour',
  vendor_fix: 'fix',
};

/** `Not-Affected`, `known_not_affected` → `not_affected`. */
export const keySpelling: ShapeFix = {
  kind: 'shape',
  id: 'key-spelling',
  what: 'Keys are spelt as in the schema',
  mend(document, { pointer, part: { properties, additionalProperties }, value }) {
    if (properties === undefined || additionalProperties !== false || !isRecord(value)) return undefined;
    const known = Object.keys(properties);
    const renamed: string[] = [];
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const [name, another] = new Set(known.filter((each) => plain(each) === plain(key) || each === otherName(key)));
      if (name === undefined || another !== undefined) continue;
      if (document.renameKey(`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, name)) {
        renamed.push(`\`${key}\` to \`${name}\``);
      }
    }
    return renamed.length === 0 ? undefined : `renamed ${renamed.join(', ')}`;
  },
};

function otherName(key: string): string | undefined {
  const name = key.toLowerCase().replaceAll(/[\s-]+/g, '_');
  return Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
}

/** `embargoUntil`, `Embargo-Until` and `embargo_until` are the same. */
function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

/** Keys stand in the order of the schema, so that files of many authors read alike. */
export const keyOrder: ShapeFix = {
  kind: 'shape',
  id: 'key-order',
  what: 'Keys stand in the order of the schema',
  mend(document, { pointer, part: { properties }, value }) {
    if (properties === undefined || !isRecord(value)) return undefined;
    return document.orderKeys(pointer, Object.keys(properties)) === true ? 'put keys in order' : undefined;
  },
};
