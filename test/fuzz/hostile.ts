/** A JSON value made to break a validator. */
export interface Hostile {
  name: string;
  value: unknown;
}

/** Values that have broken validators: depth, width, length, and keys that mean something to JavaScript. */
export function hostileValues(valid: unknown): Hostile[] {
  const scalars = [null, true, false, 0, -0, 1e308, 1.5, '', 'x', [], {}, [[]], [null], [{}]];
  return [
    ...scalars.map((value, index) => ({ name: `scalar ${index}`, value })),
    { name: '10,000 levels of branches', value: withBranches(valid, 10_000) },
    { name: '100,000 levels of lists', value: nestedLists(100_000) },
    { name: '10,000 levels of lists as a title', value: withKey(valid, ['document', 'title'], nestedLists(10_000)) },
    { name: 'own __proto__', value: JSON.parse('{"__proto__": {"document": 1}, "document": {"__proto__": null}}') },
    { name: 'own __proto__ in a valid document', value: withProto(valid) },
    {
      name: 'keys of Object.prototype',
      value: withKey(valid, ['document', 'constructor'], { toString: 1, hasOwnProperty: [] }),
    },
    ...['title', 'category', 'lang'].map((key) => ({
      name: `5 MB string as ${key}`,
      value: withKey(valid, ['document', key], 'a-'.repeat(2_500_000)),
    })),
    {
      name: '5 MB date',
      value: withKey(valid, ['document', 'tracking', 'current_release_date'], '2'.repeat(5_000_000)),
    },
    { name: '5 MB version', value: withKey(valid, ['document', 'tracking', 'version'], '1.'.repeat(2_500_000)) },
    {
      name: '5 MB version of digits',
      value: withKey(valid, ['document', 'tracking', 'version'], '9'.repeat(5_000_000)),
    },
    { name: '5 MB id', value: withKey(valid, ['document', 'tracking', 'id'], ' '.repeat(5_000_000)) },
    {
      name: '5 MB namespace',
      value: withKey(valid, ['document', 'publisher', 'namespace'], `https://${'a.'.repeat(2_500_000)}`),
    },
    {
      name: '5 MB URL of a reference',
      value: withKey(
        valid,
        ['document', 'references'],
        [{ summary: 'x', url: `https://x/${'%41'.repeat(1_600_000)}` }],
      ),
    },
    {
      name: 'a million notes of junk',
      value: withKey(
        valid,
        ['document', 'notes'],
        Array.from({ length: 1_000_000 }, () => 0),
      ),
    },
    {
      name: 'a million equal product ids',
      value: withKey(
        valid,
        ['vulnerabilities'],
        [{ product_status: { fixed: Array.from({ length: 1_000_000 }, () => 'P') } }],
      ),
    },
    {
      name: 'a million unknown keys',
      value: withKey(
        valid,
        ['document', 'x'],
        Object.fromEntries(Array.from({ length: 1_000_000 }, (_, key) => [`k${key}`, key])),
      ),
    },
  ];
}

function nestedLists(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

function withBranches(valid: unknown, levels: number): unknown {
  let branch: unknown = { category: 'product_name', name: 'x', product: { name: 'x', product_id: 'x' } };
  for (let level = 0; level < levels; level += 1)
    branch = { category: 'product_family', name: 'x', branches: [branch] };
  return withKey(valid, ['product_tree'], { branches: [branch] });
}

/** A copy of the document with another value at a path of keys. */
function withKey(valid: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy: Record<string, unknown> = { ...Object(valid) };
  copy[key] = rest.length === 0 ? value : withKey(copy[key], rest, value);
  return copy;
}

function withProto(valid: unknown): unknown {
  return JSON.parse(JSON.stringify(valid).replace('{', '{"__proto__":{"polluted":true},'));
}
