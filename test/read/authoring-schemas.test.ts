import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type {
  AuthoredAdvisory,
  AuthoredCatalogue,
  AuthoredPolicy,
  AuthoredPublisher,
  AuthoredVulnerability,
} from '../../src/model/authored.ts';
import { addFormats } from '../../src/read/schema.ts';
import type { SchemaPart } from '../../src/read/slip.ts';

const kinds = ['advisory', 'publisher', 'products', 'policy'] as const;

function schemaOf(kind: string): SchemaPart & Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8'));
}

/** Every schema inside a schema, with where it stands. */
function* partsOf(node: unknown, path = ''): Generator<{ part: Record<string, unknown>; path: string }> {
  if (typeof node !== 'object' || node === null) return;
  const part = Object.fromEntries(Object.entries(node));
  if (!Array.isArray(node)) yield { part, path };
  for (const [key, item] of Object.entries(part)) {
    if (key !== 'examples' && key !== 'enum') yield* partsOf(item, `${path}/${key}`);
  }
}

describe('the schemas of the authored files', () => {
  for (const kind of kinds) {
    it(`${kind} is a valid, strict schema`, () => {
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
      addFormats(ajv);
      assert.doesNotThrow(() => ajv.compile(schemaOf(kind)));
    });

    it(`${kind} describes every property and closes every mapping`, () => {
      const schema = schemaOf(kind);
      for (const { part, path } of partsOf(schema)) {
        if (!('properties' in part) || path.endsWith('/properties')) continue;
        assert.equal(part.additionalProperties, false, `${path} takes unknown keys`);
        for (const [name, property] of Object.entries(Object(part.properties))) {
          const { description, $ref } = Object(property);
          const described = description ?? Object(schema.$defs)[String($ref).replace('#/$defs/', '')]?.description;
          assert.equal(typeof described, 'string', `${path}/properties/${name} has no description`);
        }
      }
    });

    it(`${kind} gives examples that it accepts`, () => {
      const schema = schemaOf(kind);
      for (const { part, path } of partsOf(schema)) {
        if (!Array.isArray(part.examples)) continue;
        const ajv = new Ajv2020({ strict: false });
        addFormats(ajv);
        const validate = ajv.compile({ ...part, $defs: schema.$defs });
        for (const example of part.examples) {
          assert.ok(validate(example), `${path}: ${JSON.stringify(example)}`);
        }
      }
    });
  }
});

/** Keys of a type, listed so that the compiler refuses a list with one too many, and one too few. */
type KeyTable<T> = { [Key in keyof Required<T>]: true };

const keys = {
  advisory: {
    id: true,
    title: true,
    summary: true,
    details: true,
    category: true,
    lang: true,
    tlp: true,
    status: true,
    embargo_until: true,
    withdrawn: true,
    aliases: true,
    revisions: true,
    notes: true,
    references: true,
    credits: true,
    vendor: true,
    products: true,
    product_names: true,
    vulnerabilities: true,
    csaf: true,
  } satisfies KeyTable<AuthoredAdvisory>,
  publisher: {
    name: true,
    namespace: true,
    category: true,
    contact: true,
    issuing_authority: true,
    base_url: true,
    restricted: true,
    lang: true,
    tlp: true,
    legal_notice: true,
    notes: true,
    references: true,
    note_titles: true,
    tlp_text: true,
    tlp_url: true,
    aggregate_severity: true,
    temporal_scores: true,
    cvss_metrics: true,
    aggregators: true,
    keys: true,
    signer: true,
  } satisfies KeyTable<AuthoredPublisher>,
  policy: {
    introduction: true,
    contacts: true,
    never_by: true,
    languages: true,
    encryption: true,
    include: true,
    report_when: true,
    check_first: true,
    targets: true,
    disclosure: true,
    severities: true,
    communication: true,
    scope: true,
    safe_harbour: true,
    rules: true,
    credit: true,
    bounty: true,
    updates: true,
    dependencies: true,
    expires: true,
    changes: true,
  } satisfies KeyTable<AuthoredPolicy>,
};

const vulnerabilityKeys = {
  cve: true,
  title: true,
  cwe: true,
  ids: true,
  cvss: true,
  summary: true,
  description: true,
  notes: true,
  component: true,
  affected: true,
  first_affected: true,
  last_affected: true,
  fixed: true,
  first_fixed: true,
  recommended: true,
  under_investigation: true,
  not_affected: true,
  remediations: true,
  threats: true,
  credits: true,
  timeline: true,
  references: true,
  csaf: true,
} satisfies KeyTable<AuthoredVulnerability>;

const productKeys = {
  name: true,
  vendor: true,
  family: true,
  description: true,
  url: true,
  cpe: true,
  purl: true,
  ecosystem: true,
  skus: true,
  model_numbers: true,
  branches: true,
} satisfies KeyTable<AuthoredCatalogue[string]>;

describe('schemas and types have the same keys', () => {
  const pairs = [
    ['advisory', schemaOf('advisory').properties, keys.advisory],
    ['publisher', schemaOf('publisher').properties, keys.publisher],
    ['policy', schemaOf('policy').properties, keys.policy],
    ['vulnerability', schemaOf('advisory').$defs?.vulnerability?.properties, vulnerabilityKeys],
    ['product', schemaOf('products').$defs?.product?.properties, productKeys],
  ] as const;
  for (const [name, properties, table] of pairs) {
    it(name, () => {
      assert.deepEqual(Object.keys(properties ?? {}).sort(), Object.keys(table).sort());
    });
  }
});

describe('base_url', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(Object(schemaOf('publisher').properties).base_url);
  const sound = ['x.example/', 'x.example:8443/a/b-c_d~e.f/', '[2001:db8::1]:443/'];
  for (const rest of sound) it(`may be https://${rest}`, () => assert.ok(validate(`https://${rest}`)));
  // Servers compare their decoded, normalised paths with it: a rule for one of these would hold for no file, "deny all" neither.
  const odd = ['/', '/closed/', 'a//b/', 'a%20b/', '%63losed/', './', '../', 'a/../b/', '.a/'];
  for (const path of odd) it(`has no path ${path}`, () => assert.equal(validate(`https://x.example/${path}`), false));
  const signs = [...';$\'"()*[]{}`|\\<>^@!&+,=: #?%\n'];
  for (const sign of signs) {
    it(`has no ${JSON.stringify(sign)} in its path or name`, () => {
      assert.equal(validate(`https://x.example/a${sign}b/`), false);
      assert.equal(validate(`https://x${sign}y.example/`), false);
    });
  }
});
