import { isObject, type JsonObject } from './json-value.ts';

/** Whether a value is an advisory as GitHub's GraphQL interface gives it. */
export function isGraphqlAdvisory(value: unknown): value is JsonObject {
  return isObject(value) && typeof value.ghsaId === 'string';
}

/** An advisory of the GraphQL interface in the shape of the REST interface: `snake_case`, and lists without `nodes`. */
export function restShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restShape);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && Array.isArray(value.nodes)) return value.nodes.map(restShape);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [restKey(key), restShape(member)]));
}

function restKey(key: string): string {
  if (key === 'permalink') return 'html_url';
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
