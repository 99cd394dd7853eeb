/** The part of JSON Schema 2020-12 that our schemas of CSAF use; {@link parseSchema} refuses the rest. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  properties?: Readonly<Record<string, Schema | true>>;
  required?: readonly string[];
  additionalProperties?: boolean;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  uniqueItems?: boolean;
  enum?: readonly string[];
  const?: string;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
}

const validating = [
  '$defs $id $ref additionalProperties anyOf const enum format items maxLength maxProperties maximum minItems minLength minProperties',
  'minimum multipleOf oneOf pattern properties required type uniqueItems',
].flatMap((words) => words.split(' '));
const explaining = ['$schema', '$comment', 'title', 'description', 'default'];
const known: ReadonlySet<string> = new Set([...validating, ...explaining]);

/** Reads a schema. A keyword that the compiler does not know must not pass silently. */
export function parseSchema(text: string): Schema {
  const schema: Schema = JSON.parse(text);
  refuseUnknown(schema);
  return schema;
}

function refuseUnknown(schema: Schema | true): void {
  if (schema === true) return;
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) throw new Error(`The compiler of schemas does not know ${unknown.join(', ')}`);
  const { $defs = {}, properties = {}, items, oneOf = [], anyOf = [] } = schema;
  const parts = [...Object.values($defs), ...Object.values(properties), ...oneOf, ...anyOf];
  for (const part of items === undefined ? parts : [...parts, items]) refuseUnknown(part);
}

/** Schemas that refer to each other by `$id`. */
export class SchemaSet {
  readonly #byId: Map<string, Schema>;

  constructor(schemas: readonly Schema[]) {
    this.#byId = new Map(schemas.map((schema) => [schema.$id ?? '', schema]));
  }

  /** The schema that `schema` stands for, and the document that its own references are in. */
  resolve(schema: Schema, root: Schema): { schema: Schema; root: Schema } {
    const { $ref } = schema;
    if ($ref === undefined) return { schema, root };
    const [, name] = /^#\/\$defs\/(\w+)$/.exec($ref) ?? [];
    const target = name === undefined ? this.#byId.get($ref) : root.$defs?.[name];
    if (target === undefined) throw new Error(`No schema for ${$ref}`);
    return this.resolve(target, name === undefined ? target : root);
  }
}
