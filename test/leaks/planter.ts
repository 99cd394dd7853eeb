import { randomBytes } from 'node:crypto';
import { isRecord } from '../../src/standard/record.ts';

/** A part of a JSON Schema, as far as planting reads it. */
type Schema = Readonly<Record<string, unknown>>;

/** Stands in a skeleton wherever a canary is to be planted. */
export const plantHere = '*';

/**
 * Plants canaries in everything that a schema lets people write: random words that stand nowhere else, so that a leak of any of them is
 * seen and can be traced to its field. A text that the skeleton leaves out is added, so that a new field of the schema is planted as well.
 */
export class Planter {
  /** Where each canary was planted, by the canary in lower case. */
  readonly planted: Map<string, string> = new Map();
  /** Places of the schemas that hold one: `vulnerability.title`, `note`. */
  readonly covered: Set<string> = new Set();

  /** A canary: a word of letters and digits, which every kind of text may hold. */
  word(where: string): string {
    const word = `Canary${randomBytes(6).toString('hex')}`;
    this.planted.set(word.toLowerCase(), where);
    return word;
  }

  /** A text that is a canary in its own right, having a form of its own: a CVE id, a time of the day. */
  odd(text: string, where: string): string {
    this.planted.set(text.toLowerCase(), where);
    return text;
  }

  /** Fills a skeleton: an instance of `schema` in which the texts, and what is optional, are left out. */
  plant(root: Schema, schema: Schema, skeleton: unknown, where: string, place = ''): unknown {
    const { node, place: at } = resolve(root, schema, place);
    if (typeof skeleton === 'string') return this.#text(node, skeleton, where, at);
    if (Array.isArray(skeleton)) {
      const items = recordOf(node.items);
      return skeleton.map((item) => this.plant(root, items, item, where, `${at}[]`));
    }
    if (!isRecord(skeleton)) return skeleton;
    const properties = recordOf(node.properties);
    const others = recordOf(node.additionalProperties);
    const filled = Object.entries(skeleton).map(([key, value]) => {
      if (this.#holdsCanary(key)) this.covered.add(`${at}{key}`);
      const own = Object.hasOwn(properties, key);
      const next = own ? `${at}.${key}` : `${at}{}`;
      return [key, this.plant(root, own ? recordOf(properties[key]) : others, value, `${where}.${key}`, next)];
    });
    const added = Object.entries(properties).flatMap(([key, property]) => {
      if (Object.hasOwn(skeleton, key) || alternatives(node).has(key)) return [];
      const { node: leaf, place: leafAt } = resolve(root, recordOf(property), `${at}.${key}`);
      const text = leaf.type === 'string' ? this.#fitting(leaf, `${where}.${key}`, leafAt) : undefined;
      return text === undefined ? [] : [[key, text]];
    });
    return Object.fromEntries([...filled, ...added]);
  }

  #text(node: Schema, skeleton: string, where: string, place: string): string {
    if (this.#holdsCanary(skeleton)) this.covered.add(place);
    if (skeleton !== plantHere) return skeleton;
    const text = this.#fitting(node, where, place);
    if (text === undefined) throw new Error(`no canary fits ${place}`);
    return text;
  }

  #holdsCanary(text: string): boolean {
    const lower = text.toLowerCase();
    return [...this.planted.keys()].some((canary) => lower.includes(canary));
  }

  #fitting({ pattern, enum: words, format }: Schema, where: string, place: string): string | undefined {
    if (words !== undefined || format === 'authored-date') return undefined;
    const isFit = (text: string): boolean => new RegExp(typeof pattern === 'string' ? pattern : '', 'u').test(text);
    // The marks are those of Markdown, HTML, JSON and YAML: what comes out escaped must be found too.
    const forms = [
      (word: string) => `${word} "quoted" & <${word}> \\${word}: '${word}' *${word}* é漏 ${word}`,
      (word: string) => word,
      (word: string) => word.toLowerCase(),
      (word: string) => `https://${word.toLowerCase()}.example/${word}?q=${word}#${word}`,
    ];
    const form = forms.find((make) => isFit(make('Canary123456789abc')));
    if (form === undefined) return undefined;
    this.covered.add(place);
    return form(this.word(where));
  }
}

/** Every place of a schema where people may write something that is neither a date nor a choice among given words. */
export function textPlaces(root: Schema): Set<string> {
  const places = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (schema: Schema, outer: string): void => {
    const { node, place } = resolve(root, schema, outer);
    const types = Array.isArray(node.type) ? node.type : [node.type];
    const isChoice = node.enum !== undefined || recordOf(node.then).enum !== undefined;
    if (types.includes('string') && !isChoice && node.format !== 'authored-date') places.add(place);
    // A definition has one place, wherever it is used.
    if (seen.has(node)) return;
    if (place !== outer) seen.add(node);
    for (const [key, property] of Object.entries(recordOf(node.properties)))
      walk(recordOf(property), `${place}.${key}`);
    if (isRecord(node.items)) walk(node.items, `${place}[]`);
    if (isRecord(node.additionalProperties)) walk(node.additionalProperties, `${place}{}`);
    if (isRecord(node.propertyNames)) places.add(`${place}{key}`);
  };
  walk(root, '');
  return places;
}

/** Follows a reference; a definition with parts is a place of its own, one of a mere text is not. */
function resolve(root: Schema, schema: Schema, place: string): { node: Schema; place: string } {
  const name = /^#\/\$defs\/(\w+)$/.exec(typeof schema.$ref === 'string' ? schema.$ref : '')?.[1];
  if (name === undefined) return { node: schema, place };
  const node = recordOf(recordOf(root.$defs)[name]);
  const isText = node.type === 'string';
  return isText ? { node: { ...node, ...schema, $ref: undefined }, place } : { node, place: name };
}

/** Properties of which one excludes the other, or that stand for each other. */
function alternatives(node: Schema): Set<string> {
  const choices = [node.oneOf, node.anyOf, recordOf(node.then).oneOf].flatMap((choice) =>
    Array.isArray(choice) ? choice : [],
  );
  return new Set(choices.flatMap((choice) => (Array.isArray(choice.required) ? choice.required : [])));
}

function recordOf(value: unknown): Schema {
  return isRecord(value) ? value : {};
}
