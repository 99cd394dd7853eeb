import type { CsafDocument, Vulnerability } from '@csaf/types/csaf-2.0';
import type { EmitContext } from '../../src/model/artifact.ts';
import type { AuthoredCatalogue, AuthoredPolicy } from '../../src/model/authored.ts';
import type { CompiledAdvisory, Publisher, Released } from '../../src/model/publication.ts';
import { documentFileName, documentYear } from '../../src/standard/document-file.ts';
import { documentPath } from '../../src/standard/provider-paths.ts';
import { feedLabel } from '../../src/standard/tlp.ts';

export const publisher: Publisher = {
  name: 'Example Company ProductCERT',
  namespace: 'https://psirt.example.com',
  category: 'vendor',
  contact: 'psirt@example.com',
  issuingAuthority: 'Responsible for all products of Example Company.',
  baseUrl: 'https://security.example.com/',
  lang: 'en',
  aggregators: { list: true, mirror: false },
  publicKeys: [],
};

export const catalogue: AuthoredCatalogue = {
  gateway: {
    name: 'Example Gateway',
    branches: [
      { name: '4.x', supported_until: '2028-06-30' },
      { name: '3.x', supported: false },
    ],
  },
  'gateway-lite': { name: 'Example Gateway Lite <small & light>', branches: [{ name: '1.x' }] },
};

/** Everything that a policy can say. */
export const policy: AuthoredPolicy = {
  introduction: 'We want to hear of **every** vulnerability.',
  contacts: [
    {
      name: 'Product security team',
      email: 'psirt@example.com',
      subject: 'Security Alert',
      note: 'Two people read it.',
    },
    'https://security.example.com/report/',
    'security+reports@example.com',
  ],
  never_by: ['public issues', 'the status page'],
  languages: ['en', 'de'],
  encryption: { required: true, note: 'See [how to encrypt](https://example.com/how-to).' },
  include: ['Description', 'Exact steps'],
  report_when: ['You think there is a vulnerability'],
  check_first: ["It is not a third party's component"],
  targets: {
    acknowledge: '3 business days',
    triage: '5 business days',
    follow_up: '48 hours',
    updates: '1 week',
    fix: '60 days',
  },
  disclosure: {
    deadline: '90 days',
    text: 'Longer times are discussed with the reporter.',
    steps: ['A private draft.', 'A patch,\nthen the advisory.'],
  },
  severities: [
    { name: 'High', from: 7, means: 'Breach of confidentiality.', triggers: ['Customers are told within 72 hours.'] },
    { name: 'Low', means: 'The rest.' },
  ],
  communication: ['Feeds and CSAF.'],
  scope: { in: ['All supported products.'], out: ['Insecure defaults that are documented: `<config>`.'] },
  safe_harbour: 'No legal action when the rules are kept.',
  rules: ['No automated scanning without leave.'],
  credit: 'Named in the advisory unless you ask for anonymity.',
  bounty: 'Now and then, by invitation.',
  updates: ['Urgent fixes are patch releases.'],
  dependencies: ['Audited for every change.'],
  expires: '2027-12-31',
  changes: 'Suggestions are welcome.',
};

export const context: EmitContext = {
  now: new Date('2026-04-05T13:14:15Z'),
  publicKeys: [
    {
      fingerprint: 'AAAABBBBCCCCDDDDEEEEFFFF0000111122223333',
      armored: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nsigning\n-----END PGP PUBLIC KEY BLOCK-----\n',
      userId: 'Example Company ProductCERT <psirt@example.com>',
      canEncrypt: true,
      created: '2026-01-01T00:00:00Z',
      expires: '2030-01-01T00:00:00Z',
    },
    {
      fingerprint: '99998888777766665555444433332222aaaabbbb',
      armored: '-----BEGIN PGP PUBLIC KEY BLOCK-----\r\n\r\nretained\r\n-----END PGP PUBLIC KEY BLOCK-----',
      userId: 'Example Company ProductCERT (2021)',
      canEncrypt: true,
      created: '2021-01-01T00:00:00Z',
      expires: '2025-01-01T00:00:00Z',
    },
  ],
  development: false,
};

/** Published first and changed last. */
export const pathTraversal: CompiledAdvisory = compiled({
  id: 'EXAMPLE-SA-2026-0001',
  title: 'Path traversal in the file API of Example Gateway',
  summary: 'An attacker can read **any** file, `a < b` included.',
  revisions: [
    ['1.0.0', '2026-03-02T09:00:00Z', 'Initial release'],
    ['1.1.0', '2026-04-01T09:00:00+02:00', 'Version 3.12.4 & later are fixed'],
  ],
  products: ['Example Gateway', 'Example Gateway Lite <small & light>'],
  vulnerabilities: [
    {
      cve: 'CVE-2026-12345',
      cwe: { id: 'CWE-22', name: 'Improper Limitation of a Pathname to a Restricted Directory' },
      scores: [
        {
          cvss_v3: {
            version: '3.1',
            vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
            baseScore: 7.5,
            baseSeverity: 'HIGH',
          },
          products: ['gateway@*'],
        },
      ],
      acknowledgments: [
        { names: ['Jane Doe'], organization: 'Example University', urls: ['https://jane.example/'] },
        { names: ['Anonymous'] },
      ],
    },
  ],
});

/** Labelled GREEN, with the same reporter in another spelling. */
export const weakCookies: CompiledAdvisory = compiled({
  id: 'EXAMPLE-SA-2026-0002',
  title: 'Weak cookies in Example Gateway',
  label: 'GREEN',
  revisions: [['1', '2026-03-20T10:00:00Z', 'Initial release']],
  products: ['Example Gateway'],
  vulnerabilities: [
    { title: 'Weak cookies', acknowledgments: [{ names: ['JANE DOE'] }, { organization: 'Example Labs' }] },
  ],
});

/** Withdrawn: no products, no vulnerabilities; first released in the last hours of another year. */
export const withdrawn: CompiledAdvisory = {
  ...compiled({
    id: 'EXAMPLE-SA-2025-0009',
    title: 'Withdrawn advisory',
    revisions: [
      ['1.0.0', '2026-01-01T01:00:00+02:00', 'Initial release'],
      ['2.0.0', '2026-03-10T00:00:00Z', 'Withdrawn'],
    ],
    acknowledgments: [{ names: ['Nobody Any More'] }],
  }),
  withdrawn: true,
};

/** What a compiled document of the tests differs in. */
export interface Sketch {
  id: string;
  title?: string;
  summary?: string;
  label?: 'WHITE' | 'GREEN' | 'AMBER';
  /** Number, date, summary; oldest first. */
  revisions?: [string, string, string][];
  products?: string[];
  vulnerabilities?: Vulnerability[];
  acknowledgments?: NonNullable<CsafDocument['document']['acknowledgments']>;
}

/** A public advisory, with a document that follows the schema of CSAF 2.0. */
export function compiled(sketch: Sketch): CompiledAdvisory {
  const document = csafDocument(sketch);
  const { id, initial_release_date } = document.document.tracking;
  const label = feedLabel(document);
  return {
    id,
    file: `2026/${id}.yaml`,
    document,
    visibility: 'public',
    label,
    path: documentPath(label, documentYear(initial_release_date), documentFileName(id)),
    withdrawn: false,
    unlisted: [],
  };
}

function csafDocument(sketch: Sketch): CsafDocument {
  const { revisions = [['1', '2026-01-02T03:04:05Z', 'Initial release']], products = [] } = sketch;
  const history = revisions.map(([number, date, summary]) => ({ date, number, summary }));
  const { name, namespace, category } = publisher;
  return {
    document: {
      ...(sketch.acknowledgments === undefined ? {} : { acknowledgments: sketch.acknowledgments }),
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      distribution: { tlp: { label: sketch.label ?? 'WHITE' } },
      lang: 'en',
      notes: [{ category: 'summary', text: sketch.summary ?? 'A summary.' }],
      publisher: { category, name, namespace },
      title: sketch.title ?? 'A title',
      tracking: {
        current_release_date: history.at(-1)?.date ?? '',
        id: sketch.id,
        initial_release_date: history[0]?.date ?? '',
        revision_history: history,
        status: 'final',
        version: history.at(-1)?.number ?? '',
      },
    },
    ...(products.length === 0 ? {} : { product_tree: productTree(products) }),
    ...(sketch.vulnerabilities === undefined ? {} : { vulnerabilities: sketch.vulnerabilities }),
  };
}

function productTree(products: readonly string[]): NonNullable<CsafDocument['product_tree']> {
  const branches = products.map((product, index) => ({
    category: 'product_name' as const,
    name: product,
    branches: [
      {
        category: 'product_version_range' as const,
        name: 'vers:all/*',
        product: { name: `${product} (all versions)`, product_id: `p${index}@*` },
      },
    ],
  }));
  return { branches: [{ category: 'vendor', name: publisher.name, branches }] };
}

/** The whole cast, newest change first. */
export const advisories: CompiledAdvisory[] = [pathTraversal, weakCookies, withdrawn];

/** A publication as if it had been checked: what `check/` alone may mint in earnest, tests mint here. */
export function released(parts: Partial<Released> = {}): Released {
  const publication = { publisher, products: catalogue, policy, advisories, ...parts };
  return { heldBack: { draft: 0, embargoed: 0, restricted: 0 }, ...publication } as Released;
}
