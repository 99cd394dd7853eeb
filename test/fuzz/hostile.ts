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
      name: '200,000 ranges that contain each other',
      value: withKey(valid, ['product_tree'], {
        branches: Array.from({ length: 200_000 }, (_, index) => ({
          category: 'product_version_range',
          name: `vers:intdot/<${index + 1}`,
          product: { name: 'x', product_id: `P-${index}` },
        })),
      }),
    },
    {
      name: 'a path of 200,000 products',
      value: withKey(valid, ['product_tree'], {
        full_product_names: [{ name: 'x', product_id: 'x' }],
        product_paths: [
          {
            beginning_product_reference: 'x',
            full_product_name: { name: 'y', product_id: 'y' },
            subpaths: Array.from({ length: 200_000 }, () => ({
              category: 'installed_on',
              next_product_reference: 'x',
            })),
          },
        ],
      }),
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

/** Texts that a careless parser takes quadratic time for, or a deep recursion. */
const longTexts: readonly (readonly [name: string, text: string])[] = [
  ['parentheses', '('.repeat(5_000_000)],
  ['stars', '*'.repeat(5_000_000)],
  ['package URL', `pkg:npm/${'a/'.repeat(2_500_000)}a@1`],
  ['package URL of encodings', `pkg:npm/${'%20'.repeat(1_600_000)}@1`],
  ['CPE', `cpe:2.3:a:${'a\\:'.repeat(1_600_000)}:b:*:*:*:*:*:*:*:*`],
  ['VERS', `vers:semver/${Array.from({ length: 600_000 }, (_, index) => `>${index}.0.0`).join('|')}`],
  ['vers-like specifier', Array.from({ length: 1_000_000 }, () => '<1').join('|')],
  ['CVSS vector', `CVSS:3.1${'/AV:N'.repeat(1_000_000)}`],
  ['SSVC namespace', `x_${'a.'.repeat(2_500_000)}#${'b.'.repeat(1_000)}`],
  ['license expression', `MIT${' AND MIT'.repeat(600_000)}`],
  ['language tag', `en${'-a-bb'.repeat(1_000_000)}`],
];

/** Documents that have a long text in one of the places where tests look closely, in either version; made one at a time, as they are large. */
export function* hostileTexts(valid: unknown): Generator<Hostile> {
  for (const [text, value] of longTexts) {
    for (const [place, put] of places) yield { name: `5 MB ${text} as ${place}`, value: put(valid, value) };
  }
}

/** How a text gets into a document, so that nothing else in it stops the schema. */
type Place = readonly [name: string, put: (valid: unknown, text: string) => unknown];

const places: readonly Place[] = [
  ['category', (valid, text) => withKey(valid, ['document', 'category'], text)],
  ['title', (valid, text) => withKey(valid, ['document', 'title'], text)],
  ['tracking id', (valid, text) => withKey(valid, ['document', 'tracking', 'id'], text)],
  ['license expression', (valid, text) => withKey(valid, ['document', 'license_expression'], text)],
  ['language', (valid, text) => withKey(valid, ['document', 'source_lang'], text)],
  ['vendor', (valid, text) => withBranch(valid, { category: 'vendor', name: text })],
  ['product version', (valid, text) => withBranch(valid, { category: 'product_version', name: text })],
  ['version range', (valid, text) => withBranch(valid, { category: 'product_version_range', name: text })],
  ['product id', (valid, text) => withProduct(valid, { product_id: text })],
  ['model number', (valid, text) => withHelper(valid, { model_numbers: [text], serial_numbers: [text], skus: [text] })],
  ['package URL', (valid, text) => withHelper(valid, { purl: text, purls: [text] })],
  ['CPE', (valid, text) => withHelper(valid, { cpe: text })],
  ['vulnerability id', (valid, text) => withKey(valid, ['vulnerabilities'], [{ ids: [{ system_name: text, text }] }])],
  ['CVSS vector', (valid, text) => withContent(valid, { cvss_v3: { ...score, vectorString: text } })],
  [
    'SSVC namespace',
    (valid, text) => {
      const selection = { key: 'E', namespace: text, values: [{ key: 'N' }], version: '1.0.0' };
      const ssvc_v2 = { schemaVersion: '2.0.0', selections: [selection], timestamp: '2024-01-01T00:00:00Z' };
      return withContent(valid, { ssvc_v2 });
    },
  ],
];

const score = { baseScore: 1, baseSeverity: 'LOW', version: '3.1' };

function withProduct(valid: unknown, product: object): unknown {
  return withKey(valid, ['product_tree'], { full_product_names: [{ name: 'x', product_id: 'x', ...product }] });
}

function withHelper(valid: unknown, product_identification_helper: object): unknown {
  return withProduct(valid, { product_identification_helper });
}

function withBranch(valid: unknown, branch: object): unknown {
  return withKey(valid, ['product_tree'], { branches: [{ ...branch, product: { name: 'x', product_id: 'x' } }] });
}

function withContent(valid: unknown, content: object): unknown {
  const vulnerability = { metrics: [{ content, products: ['x'] }], scores: [{ ...content, products: ['x'] }] };
  return withKey(withProduct(valid, {}), ['vulnerabilities'], [vulnerability]);
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
