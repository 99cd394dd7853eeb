import {
  addArray,
  addLiteral,
  addObject,
  emptyShape,
  type Kind,
  type PropertyShape,
  type Shape,
  type ShapeReader,
} from './shape.ts';

/** A JSON object as it comes from a file. */
export type JsonObject = Record<string, unknown>;

/** A schema object and the document in which its own references are looked up. */
interface SchemaPart {
  schema: JsonObject;
  document: JsonObject;
}

/** Schemas that all hold at once for the same value. */
export type SchemaNode = SchemaPart[];

/** Schema documents by their URI, without query or fragment. */
export type SchemaDocuments = Map<string, JsonObject>;

/** Keywords that shape the value, each read below. */
const READ = [
  '$ref',
  'additionalProperties',
  'allOf',
  'anyOf',
  'const',
  'enum',
  'items',
  'oneOf',
  'prefixItems',
  'properties',
  'required',
  'type',
];

/** Keywords that describe or narrow a value in ways that a TypeScript type does not show. */
const PASSED_OVER = [
  '$anchor',
  '$comment',
  '$defs',
  '$dynamicAnchor',
  '$id',
  '$schema',
  'contains',
  'default',
  'definitions',
  'description',
  'examples',
  'format',
  'id',
  'license',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'pattern',
  'title',
  'unevaluatedItems',
  'unevaluatedProperties',
  'uniqueItems',
];

const KNOWN_KEYWORDS = new Set([...READ, ...PASSED_OVER]);

/** Tells whether a parsed JSON value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The URI by which other schemas refer to this one: its id without query and fragment. */
export function uriOfSchema(document: JsonObject): string {
  const id = document.$id ?? document.id;
  if (typeof id !== 'string') throw new Error('a schema document without $id');
  return id.replace(/[?#].*$/, '');
}

/** The top of a schema document, as the reader takes it. */
export function schemaNode(document: JsonObject): SchemaNode {
  return [{ schema: document, document }];
}

/** Reads JSON Schemas (draft 4 to 2020-12) level by level, across the documents that they refer to. */
export class SchemaReader implements ShapeReader<SchemaNode> {
  readonly #documents: SchemaDocuments;
  readonly #numbers = new Map<JsonObject, number>();

  constructor(documents: SchemaDocuments) {
    this.#documents = documents;
  }

  /** Names a conjunction by the numbers that its schema objects got when they were first met. */
  keyOf(node: SchemaNode): string {
    return node.map(({ schema }) => this.#numberOf(schema)).join('&');
  }

  readShape(union: SchemaNode[]): Shape<SchemaNode> {
    const shape = emptyShape<SchemaNode>();
    for (const node of union) {
      for (const alternative of this.#alternativesOf(node)) addAlternative(shape, alternative);
    }
    return shape;
  }

  #numberOf(schema: JsonObject): number {
    const number = this.#numbers.get(schema) ?? this.#numbers.size;
    this.#numbers.set(schema, number);
    return number;
  }

  /** Follows $ref, allOf, oneOf and anyOf until only plain conjunctions are left. */
  #alternativesOf(node: SchemaNode): SchemaNode[] {
    return node.reduce<SchemaNode[]>((sofar, part) => combine(sofar, this.#alternativesOfPart(part)), [[]]);
  }

  #alternativesOfPart(part: SchemaPart): SchemaNode[] {
    const { schema, document } = part;
    refuseUnknownKeywords(schema);
    let alternatives: SchemaNode[] = [[part]];
    if (typeof schema.$ref === 'string') {
      const target = this.#resolve(schema.$ref, document);
      alternatives = combine(alternatives, this.#alternativesOfPart(target));
    }
    for (const each of partsOf(schema.allOf, document)) {
      alternatives = combine(alternatives, this.#alternativesOfPart(each));
    }
    for (const keyword of ['oneOf', 'anyOf']) {
      const choices = partsOf(schema[keyword], document);
      if (choices.length === 0) continue;
      alternatives = combine(
        alternatives,
        choices.flatMap((choice) => this.#alternativesOfPart(choice)),
      );
    }
    return alternatives;
  }

  #resolve(reference: string, from: JsonObject): SchemaPart {
    const [uri = '', pointer = ''] = reference.split('#');
    const document = uri === '' ? from : this.#documents.get(uri);
    if (document === undefined) throw new Error(`no schema document for ${reference}`);
    let schema: unknown = document;
    for (const token of pointer.split('/').slice(1)) {
      const name = decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~');
      schema = isJsonObject(schema) ? schema[name] : undefined;
    }
    if (!isJsonObject(schema)) throw new Error(`nothing at ${reference}`);
    return { schema, document };
  }
}

function refuseUnknownKeywords(schema: JsonObject): void {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN_KEYWORDS.has(keyword));
  if (unknown.length > 0) throw new Error(`JSON Schema keyword not understood: ${unknown}`);
}

function partsOf(list: unknown, document: JsonObject): SchemaPart[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isJsonObject).map((schema) => ({ schema, document }));
}

function combine(some: SchemaNode[], others: SchemaNode[]): SchemaNode[] {
  return some.flatMap((one) => others.map((other) => [...one, ...other]));
}

function addAlternative(shape: Shape<SchemaNode>, parts: SchemaNode): void {
  const values = valuesOf(parts);
  if (values !== undefined) {
    for (const value of values) addLiteral(shape, value);
    return;
  }
  for (const kind of kindsOf(parts)) {
    if (kind === 'object') addObjectAlternative(shape, parts);
    else if (kind === 'array') addArrayAlternative(shape, parts);
    else shape.kinds.add(kind);
  }
}

/** The values that every enum and const among the parts allows; undefined when there is none. */
function valuesOf(parts: SchemaNode): unknown[] | undefined {
  const lists = parts.flatMap(({ schema }) => {
    if ('const' in schema) return [[schema.const]];
    return Array.isArray(schema.enum) ? [schema.enum] : [];
  });
  const [first, ...rest] = lists;
  return first?.filter((value) => rest.every((list) => list.includes(value)));
}

function kindsOf(parts: SchemaNode): Kind[] {
  const declared = parts.flatMap(({ schema }) => {
    const type = schema.type;
    return type === undefined ? [] : [(Array.isArray(type) ? type : [type]).map(kindOfType)];
  });
  const [first, ...rest] = declared;
  if (first !== undefined) return first.filter((kind) => rest.every((list) => list.includes(kind)));
  if (parts.some(({ schema }) => 'properties' in schema)) return ['object'];
  if (parts.some(({ schema }) => 'items' in schema || 'prefixItems' in schema)) return ['array'];
  return ['any'];
}

function kindOfType(type: unknown): Kind {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
    case 'boolean':
    case 'null':
    case 'number':
    case 'object':
    case 'string':
      return type;
    default:
      throw new Error(`JSON Schema type not understood: ${type}`);
  }
}

function addObjectAlternative(shape: Shape<SchemaNode>, parts: SchemaNode): void {
  const required = new Set<string>(
    parts.flatMap(({ schema }) => (Array.isArray(schema.required) ? schema.required : [])),
  );
  // A name that is required and nowhere described may hold anything: the empty conjunction.
  const nodes = new Map<string, SchemaNode>([...required].map((name) => [name, []]));
  for (const { schema, document } of parts) {
    if (!isJsonObject(schema.properties)) continue;
    for (const [name, value] of Object.entries(schema.properties)) {
      if (!isJsonObject(value)) throw new Error(`property ${name} has no schema object`);
      nodes.set(name, [...(nodes.get(name) ?? []), { schema: value, document }]);
    }
  }
  const properties = new Map<string, PropertyShape<SchemaNode>>();
  for (const [name, node] of nodes) {
    properties.set(name, { required: required.has(name), value: [node] });
  }
  addObject(shape, properties);
  shape.others.push(...parts.flatMap(othersOf));
}

/** Other properties count only where the schema speaks of them: silence is taken for none. */
function othersOf({ schema, document }: SchemaPart): SchemaNode[] {
  const others = schema.additionalProperties;
  if (others === true) return [[{ schema: {}, document }]];
  return isJsonObject(others) ? [[{ schema: others, document }]] : [];
}

function addArrayAlternative(shape: Shape<SchemaNode>, parts: SchemaNode): void {
  for (const { schema, document } of parts) {
    const leading = partsOf(schema.prefixItems, document).map((part) => [part]);
    const items = schema.items;
    const elements = isJsonObject(items) ? [[{ schema: items, document }]] : [];
    addArray(shape, leading, elements);
  }
}
