import advisorySchema from '../../schemas/advisory.schema.json' with { type: 'json' };
import productsSchema from '../../schemas/products.schema.json' with { type: 'json' };
import publisherSchema from '../../schemas/publisher.schema.json' with { type: 'json' };
import { isRecord } from '../../src/standard/record.ts';
import { Planter, plantHere } from './planter.ts';

/** Why an advisory is in no public tree. */
export interface HeldBackState {
  name: string;
  /** Whether the restricted tree has it. */
  isRestricted: boolean;
  settings: Readonly<Record<string, string>>;
}

export const heldBackStates: readonly HeldBackState[] = [
  { name: 'draft', isRestricted: false, settings: { status: 'draft' } },
  { name: 'embargoed', isRestricted: false, settings: { embargo_until: '2027-01-01T00:00:00Z' } },
  { name: 'restricted draft', isRestricted: false, settings: { status: 'draft', tlp: 'AMBER' } },
  { name: 'amber', isRestricted: true, settings: { tlp: 'AMBER' } },
  { name: 'amber strict', isRestricted: true, settings: { tlp: 'AMBER+STRICT' } },
  { name: 'red', isRestricted: true, settings: { tlp: 'RED' } },
];

/** What one state adds to the content: two advisories, and what only they use of the shared files. */
export interface Planting {
  state: HeldBackState;
  planter: Planter;
  files: Map<string, string>;
  products: Record<string, unknown>;
  notes: Record<string, unknown>;
  references: Record<string, unknown>;
}

/** One for each state, unlike those of public advisories. */
const weaknesses = ['CWE-1321', 'CWE-1333', 'CWE-917', 'CWE-1236', 'CWE-601', 'CWE-776'];
const vectors = ['A', 'L', 'P'].flatMap((from) =>
  ['L', 'H'].map((how) => `CVSS:3.1/AV:${from}/AC:${how}/PR:H/UI:R/S:C/C:L/I:L/A:L`),
);

/** Places where no canary can stand, or stands already: what is named there is planted in the catalogue. */
export const unplantable: readonly string[] = [
  'notAffected',
  'products',
  'vulnerability.not_affected',
  'vulnerability.not_affected[]',
  'vulnerability.cvss',
  'vulnerability.cvss[]',
  'product.ecosystem',
];

const publisherParts = publisherSchema.properties;

/** Plants canaries in every field that an advisory of this state can have. */
export function plantState(state: HeldBackState, index: number): Planting {
  const planter = new Planter();
  const slug = (what: string): string => planter.word(`${state.name}: ${what}`).toLowerCase();
  const keys = {
    product: slug('product key'),
    withdrawn: slug('former product key'),
    note: slug('note name'),
    reference: slug('reference name'),
  };
  const product = {
    name: plantHere,
    ecosystem: 'semver',
    cpe: `cpe:2.3:a:${slug('cpe vendor')}:${slug('cpe product')}:*:*:*:*:*:*:*:*`,
    purl: `pkg:generic/${slug('purl namespace')}/${slug('purl name')}`,
    skus: [plantHere],
    model_numbers: [plantHere],
    branches: [{ name: plantHere, supported: true }],
  };
  const catalogue = {
    [keys.product]: product,
    [keys.withdrawn]: { name: plantHere, branches: [{ name: plantHere, supported: true }] },
  };
  const reference = { url: plantHere, summary: plantHere };
  const planting: Planting = {
    state,
    planter,
    files: new Map(),
    products: recordOf(plantIn(planter, productsSchema, productsSchema, catalogue, state.name)),
    notes: {
      [keys.note]: plantIn(
        planter,
        publisherSchema,
        publisherParts.notes.additionalProperties.items,
        { text: plantHere },
        keys.note,
      ),
    },
    references: {
      [keys.reference]: plantIn(
        planter,
        publisherSchema,
        publisherParts.references.additionalProperties.items,
        reference,
        keys.reference,
      ),
    },
  };
  for (const skeleton of [
    advisory(state, planter, keys, index),
    withdrawnAdvisory(state, planter, keys.withdrawn, index),
  ]) {
    const value = plantIn(planter, advisorySchema, advisorySchema, skeleton, state.name);
    // YAML takes JSON as it is, and comments with it.
    const text = `# ${planter.word(`${state.name}: comment`)}\n${JSON.stringify(value, undefined, 1)}\n`;
    planting.files.set(`advisories/2026/${skeleton.id}.yaml`, text);
  }
  return planting;
}

/** An advisory in which the texts are left out. */
interface Skeleton extends Readonly<Record<string, unknown>> {
  id: string;
}

type PlantedSchema = Parameters<Planter['plant']>[0];

function plantIn(
  planter: Planter,
  root: PlantedSchema,
  schema: PlantedSchema,
  skeleton: unknown,
  where: string,
): unknown {
  return planter.plant(root, schema, skeleton, where);
}

/** Newer than all that is public, to the second: a list that were dated by it would show it. */
function moment(planter: Planter, index: number, what: string): string {
  return `2026-11-21T${planter.odd(`1${index}:5${what.length % 10}:3${index}`, what)}Z`;
}

function withdrawnAdvisory(
  { name, settings }: HeldBackState,
  planter: Planter,
  product: string,
  index: number,
): Skeleton {
  return {
    id: `TEST-${planter.word(`${name}: id of the withdrawn one`)}`,
    ...settings,
    summary: plantHere,
    withdrawn: plantHere,
    vulnerabilities: [{ affected: { [product]: '1.0.0' } }],
    revisions: [{ version: 1, date: moment(planter, index, `${name}, withdrawn`), summary: plantHere }],
    references: [`https://example.com/${planter.word(`${name}: link of the withdrawn one`)}`],
  };
}

function advisory(
  { name, settings }: HeldBackState,
  planter: Planter,
  keys: { product: string; note: string; reference: string },
  index: number,
): Skeleton {
  const word = (what: string): string => planter.word(`${name}: ${what}`);
  const own = ['first', 'second', 'third'].map((each) => word(`${each} own product id`));
  return {
    id: `TEST-${word('id')}`,
    title: plantHere,
    ...settings,
    // It would take the rest away: an advisory of its own has it.
    withdrawn: undefined,
    category: `x_${word('category')}`,
    aliases: [plantHere],
    revisions: [{ version: `1.0.0+${word('build')}`, date: moment(planter, index, name), summary: plantHere }],
    notes: [keys.note, { text: plantHere }],
    lang: planter.odd(`en-x-q${index}leak${index}`, `${name}: language`),
    references: [keys.reference, `https://example.com/${word('link')}`, { url: plantHere }],
    credits: [
      { name: plantHere },
      { names: [plantHere, plantHere], organization: plantHere, urls: [plantHere], hall_of_fame: false },
      { organization: plantHere, url: plantHere },
    ],
    products: [
      {
        name: plantHere,
        skus: [plantHere],
        model_numbers: [plantHere],
        cpe: `cpe:2.3:h:${word('own cpe').toLowerCase()}:x:*:*:*:*:*:*:*:*`,
        purl: `pkg:generic/${word('own purl').toLowerCase()}`,
        versions: {
          [own[0] ?? '']: { version: word('own plain version'), name: plantHere },
          [own[1] ?? '']: { range: `<${word('own range')}` },
          [own[2] ?? '']: `<=${word('own version')}`,
        },
      },
    ],
    vulnerabilities: [vulnerability(name, planter, keys, own, index)],
  };
}

function vulnerability(
  name: string,
  planter: Planter,
  keys: { product: string; note: string },
  own: readonly string[],
  index: number,
): object {
  const word = (what: string): string => planter.word(`${name}: ${what}`);
  const version = (release: string): string => `${release}-${word('version').toLowerCase()}`;
  const affected = version('1.0.0');
  const products = { [keys.product]: affected };
  return {
    cve: planter.odd(`CVE-2026-${4_000_000 + index}${index}7`, `${name}: cve`),
    ids: [planter.odd(`GHSA-${'23456789'[index]}cfg-hjmp-qrvw`, `${name}: ghsa`), { system: plantHere, id: plantHere }],
    cwe: planter.odd(weaknesses[index] ?? '', `${name}: weakness`),
    cvss: [{ vector: planter.odd(vectors[index] ?? '', `${name}: vector`), products: [keys.product] }],
    notes: [keys.note, { text: plantHere }],
    // Of a product that public advisories name too.
    affected: { ...products, gateway: '9.9.1' },
    fixed: [...own],
    under_investigation: { [keys.product]: [version('3.0.0')] },
    not_affected: {
      [keys.product]: { because: 'component_not_present', impact: plantHere, versions: version('2.0.0') },
    },
    remediations: [
      ...['fix', 'workaround', 'mitigation'].map((kind) => ({
        [kind]: plantHere,
        entitlements: [plantHere],
        products,
      })),
      // Of another product, which has no fix.
      ...['no_fix_planned', 'none_available'].map((kind) => ({ [kind]: plantHere, products: { gateway: '9.9.1' } })),
    ],
    threats: ['impact', 'exploit_status', 'target_set'].map((kind) => ({ [kind]: plantHere, products })),
    credits: [{ name: plantHere, hall_of_fame: false }],
    references: [`https://example.com/${word('link')}`, { url: plantHere }],
    timeline: { reported: '2026-10-01' },
    csaf: {
      involvements: [{ party: 'vendor', status: 'completed', date: '2026-10-02T00:00:00Z', summary: word('overlay') }],
    },
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
