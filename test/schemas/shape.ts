/** The words in which a JSON value's kind is told. */
export type Kind = 'array' | 'boolean' | 'enum' | 'null' | 'number' | 'object' | 'string' | 'any';

/** A property and what its value may be. */
export interface PropertyShape<Node> {
  required: boolean;
  value: Node[];
}

/**
 * One level of what a JSON Schema or a TypeScript type allows, so that the two can be compared.
 *
 * `Node` is whatever the reader needs to look one level deeper; a list of nodes is a union.
 * Alternatives that are all objects, or all arrays, are merged: a property is required if each alternative requires it.
 */
export interface Shape<Node> {
  kinds: Set<Kind>;
  /** The single values allowed, as JSON text. */
  literals: Set<string>;
  properties: Map<string, PropertyShape<Node>>;
  /** What any other property may hold; empty when there is no index signature. */
  others: Node[];
  /** What the first elements of an array may be, one by one. */
  leading: Node[][];
  /** What every further element may be. */
  elements: Node[];
}

/** Reads the top level of a union of nodes. */
export interface ShapeReader<Node> {
  readShape(union: Node[]): Shape<Node>;
  /** Equal for equal nodes, so that a recursive type comes to an end. */
  keyOf(node: Node): string;
}

/** A shape that allows nothing yet. */
export function emptyShape<Node>(): Shape<Node> {
  return {
    kinds: new Set(),
    literals: new Set(),
    properties: new Map(),
    others: [],
    leading: [],
    elements: [],
  };
}

/** Merges the properties of one more object alternative into a shape. */
export function addObject<Node>(shape: Shape<Node>, properties: Map<string, PropertyShape<Node>>): void {
  const isFirst = !shape.kinds.has('object');
  shape.kinds.add('object');
  for (const [name, known] of shape.properties) {
    if (!properties.has(name)) known.required = false;
  }
  for (const [name, { required, value }] of properties) {
    const known = shape.properties.get(name);
    if (known === undefined) {
      shape.properties.set(name, { required: required && isFirst, value: [...value] });
    } else {
      known.required &&= required;
      known.value.push(...value);
    }
  }
}

/** Merges the elements of one more array alternative into a shape. */
export function addArray<Node>(shape: Shape<Node>, leading: Node[], elements: Node[]): void {
  shape.kinds.add('array');
  leading.forEach((node, index) => {
    const known = shape.leading[index];
    if (known === undefined) shape.leading.push([node]);
    else known.push(node);
  });
  shape.elements.push(...elements);
}

/** Adds one single value; true and false together are the same as any boolean. */
export function addLiteral<Node>(shape: Shape<Node>, value: unknown): void {
  shape.literals.add(JSON.stringify(value));
  if (shape.literals.has('true') && shape.literals.has('false')) {
    shape.literals.delete('true');
    shape.literals.delete('false');
    shape.kinds.add('boolean');
  }
  if (shape.literals.size > 0) shape.kinds.add('enum');
  else shape.kinds.delete('enum');
}
