import type { Shape, ShapeReader } from './shape.ts';

/** One point on which a schema and a type disagree. */
export interface Difference {
  /** A JSON pointer to the value, with `*` for any element of an array or any other property. */
  path: string;
  schema: string;
  type: string;
}

/** A reader and the union of nodes at which to start. */
export interface Side<Node> {
  reader: ShapeReader<Node>;
  union: Node[];
}

interface Pair<A, B> {
  path: string;
  schemas: A[];
  types: B[];
}

/**
 * Walks a schema and a type together, level by level, and returns every difference between them.
 *
 * A pair that is met again, by a shared definition or by recursion, is reported where it is met first.
 */
export function findDifferences<A, B>(schema: Side<A>, type: Side<B>): Difference[] {
  const found: Difference[] = [];
  const seen = new Set<string>();
  const pairs: Pair<A, B>[] = [{ path: '', schemas: schema.union, types: type.union }];
  for (const { path, schemas, types } of pairs) {
    const key = `${keyOfUnion(schema.reader, schemas)} = ${keyOfUnion(type.reader, types)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const schemaShape = schema.reader.readShape(schemas);
    const typeShape = type.reader.readShape(types);
    found.push(...differencesAt(path, schemaShape, typeShape));
    pairs.push(...pairsBelow(path, schemaShape, typeShape));
  }
  return found;
}

/** Renders a difference as one line. */
export function describeDifference({ path, schema, type }: Difference): string {
  return `${path || '/'}: the schema has ${schema}, the type has ${type}`;
}

function differencesAt<A, B>(path: string, schema: Shape<A>, type: Shape<B>): Difference[] {
  return [
    ...differ(path, describeKinds(schema), describeKinds(type)),
    ...compareLiterals(path, schema, type),
    ...compareProperties(path, schema, type),
    ...compareElements(path, schema, type),
  ];
}

function compareLiterals<A, B>(path: string, schema: Shape<A>, type: Shape<B>): Difference[] {
  if (!bothHave('enum', schema, type)) return [];
  const inSchemaOnly = [...schema.literals].filter((value) => !type.literals.has(value));
  const inTypeOnly = [...type.literals].filter((value) => !schema.literals.has(value));
  return [
    ...inSchemaOnly.map((value) => ({ path, schema: value, type: 'nothing' })),
    ...inTypeOnly.map((value) => ({ path, schema: 'nothing', type: value })),
  ];
}

function compareProperties<A, B>(path: string, schema: Shape<A>, type: Shape<B>): Difference[] {
  if (!bothHave('object', schema, type)) return [];
  const names = new Set([...schema.properties.keys(), ...type.properties.keys()]);
  return [
    ...[...names].flatMap((name) =>
      differ(pathTo(path, name), describeProperty(schema, name), describeProperty(type, name)),
    ),
    ...differ(`${path}/*`, describeOthers(schema), describeOthers(type)),
  ];
}

function compareElements<A, B>(path: string, schema: Shape<A>, type: Shape<B>): Difference[] {
  if (!bothHave('array', schema, type)) return [];
  return differ(path, describeLeading(schema), describeLeading(type));
}

/** The values that both sides describe one level down. */
function pairsBelow<A, B>(path: string, schema: Shape<A>, type: Shape<B>): Pair<A, B>[] {
  const pairs: Pair<A, B>[] = [];
  for (const [name, { value }] of schema.properties) {
    const other = type.properties.get(name)?.value;
    if (other !== undefined) pairs.push({ path: pathTo(path, name), schemas: value, types: other });
  }
  schema.leading.forEach((union, index) => {
    const other = type.leading[index];
    if (other !== undefined) pairs.push({ path: `${path}/${index}`, schemas: union, types: other });
  });
  if (bothHave('array', schema, type)) {
    pairs.push({ path: `${path}/*`, schemas: schema.elements, types: type.elements });
  }
  if (schema.others.length > 0 && type.others.length > 0) {
    pairs.push({ path: `${path}/*`, schemas: schema.others, types: type.others });
  }
  return pairs;
}

function differ(path: string, schema: string, type: string): Difference[] {
  return schema === type ? [] : [{ path, schema, type }];
}

function bothHave<A, B>(kind: 'array' | 'enum' | 'object', schema: Shape<A>, type: Shape<B>): boolean {
  return schema.kinds.has(kind) && type.kinds.has(kind);
}

function describeKinds<Node>({ kinds }: Shape<Node>): string {
  return [...kinds].sort().join(' or ') || 'nothing';
}

function describeProperty<Node>({ properties }: Shape<Node>, name: string): string {
  const property = properties.get(name);
  if (property === undefined) return 'nothing';
  return property.required ? 'a required property' : 'an optional property';
}

function describeOthers<Node>({ others }: Shape<Node>): string {
  return others.length > 0 ? 'any other property' : 'no other property';
}

function describeLeading<Node>({ leading }: Shape<Node>): string {
  return leading.length === 1 ? 'a first element' : `${leading.length} leading elements`;
}

function pathTo(path: string, name: string): string {
  return `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function keyOfUnion<Node>(reader: ShapeReader<Node>, union: Node[]): string {
  return union.map((node) => reader.keyOf(node)).join('|');
}
