/** Attributes of a CPE name after its part, in the order of the formatted string (NISTIR 7695 §6.2). */
export type CpeAttribute =
  | 'vendor'
  | 'product'
  | 'version'
  | 'update'
  | 'edition'
  | 'language'
  | 'sw_edition'
  | 'target_sw'
  | 'target_hw'
  | 'other';

/** What a CPE name says of an attribute, where it says something: `ANY` and `NA` are absent. */
export interface CpeValue {
  /** Without escapes; the beginning of a huge one. */
  text: string;
  hasWildcard: boolean;
}

/** A CPE name taken apart. */
export interface Cpe {
  values: ReadonlyMap<CpeAttribute, CpeValue>;
  /** Whether its form has a place for software edition and target; the URI of CPE 2.2 has one only where it is packed. */
  isExtended: boolean;
}

const attributes: readonly CpeAttribute[] = [
  'vendor',
  'product',
  'version',
  'update',
  'edition',
  'language',
  'sw_edition',
  'target_sw',
  'target_hw',
  'other',
];

const packed: readonly CpeAttribute[] = ['edition', 'sw_edition', 'target_sw', 'target_hw', 'other'];

/** Code units of a value that are read; no real one is as long. */
const longestValue = 1000;

const formattedPrefix = 'cpe:2.3:';

/** Takes apart a CPE name, a formatted string of 2.3 or a URI of 2.2; the schema has accepted its form. */
export function parseCpe(name: string): Cpe {
  return name.startsWith(formattedPrefix) ? parseFormatted(name.slice(formattedPrefix.length)) : parseUri(name);
}

function parseFormatted(text: string): Cpe {
  const [, ...components] = splitUnescaped(text);
  const values = new Map<CpeAttribute, CpeValue>();
  for (const [index, component] of components.entries()) {
    const attribute = attributes[index];
    if (attribute === undefined || component === '*' || component === '-') continue;
    const escaped = component.slice(0, longestValue);
    values.set(attribute, {
      text: escaped.replaceAll(/\\(.)/gs, '$1'),
      hasWildcard: /[*?]/.test(escaped.replaceAll(/\\./gs, '')),
    });
  }
  return { values, isExtended: true };
}

/** Splits at the colons that no backslash escapes; in a loop, because the backtracking of a pattern has a limit that long text reaches. */
function splitUnescaped(text: string): string[] {
  const components: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (character === ':') {
      components.push(text.slice(start, index));
      start = index + 1;
    }
  }
  components.push(text.slice(start));
  return components;
}

function parseUri(uri: string): Cpe {
  const [, ...components] = uri.slice(uri.indexOf('/') + 1).split(':');
  const values = new Map<CpeAttribute, CpeValue>();
  let isExtended = false;
  for (const [index, component] of components.entries()) {
    const attribute = attributes[index];
    if (attribute === 'edition' && component.startsWith('~')) {
      isExtended = true;
      for (const [at, part] of component.slice(1).split('~', packed.length).entries())
        setFromUri(values, packed[at], part);
    } else setFromUri(values, attribute, component);
  }
  return { values, isExtended };
}

/** `%01` and `%02` are the wildcards of the URI. */
function setFromUri(values: Map<CpeAttribute, CpeValue>, attribute: CpeAttribute | undefined, text: string): void {
  if (attribute === undefined || text === '' || text === '-') return;
  const encoded = text.slice(0, longestValue);
  values.set(attribute, {
    text: encoded.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    hasWildcard: /%0[12]/.test(encoded),
  });
}
