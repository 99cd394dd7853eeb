import type { Artifact } from '../../src/model/artifact.ts';
import type { Signer } from '../../src/model/signer.ts';
import { seal } from '../../src/sign/seal.ts';

export const base = 'https://psirt.example.com/';
const root = '.well-known/csaf/';

/** A small provider tree, written down independently of what emits ours: text of each file by path. */
export type Tree = Map<string, string>;

export interface ExampleDocument {
  id: string;
  label: 'WHITE' | 'GREEN' | 'AMBER' | 'RED';
  initial: string;
  current: string;
}

export const exampleDocuments: readonly ExampleDocument[] = [
  { id: 'EX-2025-0001', label: 'WHITE', initial: '2025-12-31T23:30:00Z', current: '2026-02-01T10:00:00Z' },
  { id: 'EX-2026-0002', label: 'WHITE', initial: '2026-01-15T08:00:00Z', current: '2026-01-15T08:00:00Z' },
  { id: 'EX-2026-0003', label: 'GREEN', initial: '2026-02-20T08:00:00Z', current: '2026-02-20T08:00:00Z' },
];

/** Path of a document in the tree. */
export function pathOf({ id, label, initial }: ExampleDocument): string {
  return `${root}${label.toLowerCase()}/${initial.slice(0, 4)}/${id.toLowerCase()}.json`;
}

/** A whole, signed tree that fulfils every visible requirement. */
export async function providerTree(
  signer: Signer,
  documents: readonly ExampleDocument[] = exampleDocuments,
): Promise<Tree> {
  const labels = [...new Set(documents.map(({ label }) => label))];
  const artifacts: Artifact[] = [
    ...documents.map((document) => artifact(pathOf(document), json(csaf(document)), document.current, 'detached')),
    ...labels.flatMap((label) =>
      lists(
        label,
        documents.filter((document) => document.label === label),
      ),
    ),
    artifact(`${root}service.json`, json(service(labels))),
    artifact(`${root}openpgp/${signer.publicKey.fingerprint}.asc`, signer.publicKey.armored),
    artifact(`${root}provider-metadata.json`, json(metadata(labels, documents, signer))),
    artifact('.well-known/security.txt', securityTxt, '2026-03-01T00:00:00Z', 'cleartext'),
    artifact('index.html', '<h1>Security advisories</h1>'),
    artifact('feed.json', '{"version":"https://jsonfeed.org/version/1.1"}'),
  ];
  return new Map((await seal(artifacts, signer)).map(({ path, content }) => [path, content]));
}

function artifact(path: string, content: string, date?: string, how: Artifact['seal'] = 'none'): Artifact {
  return { path, content, mediaType: '', seal: how, wave: 'list', ...(date === undefined ? {} : { date }) };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const publisher = {
  category: 'vendor',
  contact_details: 'psirt@example.com',
  name: 'Example Company',
  namespace: 'https://psirt.example.com',
};

function csaf({ id, label, initial, current }: ExampleDocument): object {
  const revisions = initial === current ? [initial] : [initial, current];
  return {
    document: {
      category: 'csaf_base',
      csaf_version: '2.0',
      distribution: { tlp: { label } },
      publisher,
      title: `Advisory ${id}`,
      tracking: {
        current_release_date: current,
        id,
        initial_release_date: initial,
        revision_history: revisions.map((date, index) => ({ date, number: String(index + 1), summary: 'A release' })),
        status: 'final',
        version: String(revisions.length),
      },
    },
  };
}

const csafCategory = { scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' };

function lists(label: string, documents: readonly ExampleDocument[]): Artifact[] {
  const folder = `${root}${label.toLowerCase()}/`;
  const newestFirst = documents.toSorted((a, b) => Date.parse(b.current) - Date.parse(a.current));
  const files = newestFirst.map((document) => ({ ...document, file: pathOf(document).slice(folder.length) }));
  const years = [...new Set(files.map(({ file }) => file.slice(0, 4)))];
  const lines = (texts: string[]): string => texts.map((text) => `${text}\n`).join('');
  const page = (names: string[]): string => names.map((name) => `<a href="${name}">${name}</a>\n`).join('');
  const feed = {
    feed: {
      id: `example-${label.toLowerCase()}`,
      title: `Advisories TLP:${label}`,
      link: [{ rel: 'self', href: feedUrl(label) }],
      category: [csafCategory],
      updated: newestFirst[0]?.current,
      entry: newestFirst.map(entry),
    },
  };
  return [
    artifact(`${folder}index.txt`, lines(files.map(({ file }) => file))),
    artifact(`${folder}changes.csv`, lines(files.map(({ file, current }) => `"${file}","${current}"`))),
    artifact(`${folder}index.html`, page(years.map((year) => `${year}/`))),
    ...years.map((year) =>
      artifact(
        `${folder}${year}/index.html`,
        page(files.filter(({ file }) => file.startsWith(year)).map(({ file }) => file.slice(5))),
      ),
    ),
    artifact(feedUrl(label).slice(base.length), json(feed)),
    artifact(categoryUrl(label).slice(base.length), json({ categories: { category: [{ term: 'Example Gateway' }] } })),
  ];
}

function entry(document: ExampleDocument): object {
  const url = `${base}${pathOf(document)}`;
  return {
    id: document.id,
    title: `Advisory ${document.id}`,
    link: [
      { rel: 'self', href: url },
      { rel: 'hash', href: `${url}.sha256` },
      { rel: 'hash', href: `${url}.sha512` },
      { rel: 'signature', href: `${url}.asc` },
    ],
    published: document.initial,
    updated: document.current,
    content: { type: 'application/json', src: url },
    format: { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', version: '2.0' },
  };
}

export function feedUrl(label: string): string {
  return `${base}${root}${label.toLowerCase()}/csaf-feed-tlp-${label.toLowerCase()}.json`;
}

function categoryUrl(label: string): string {
  return `${base}${root}${label.toLowerCase()}/category-${label.toLowerCase()}.json`;
}

function service(labels: readonly string[]): object {
  const collection = labels.map((label) => ({
    title: `TLP:${label}`,
    href: feedUrl(label),
    categories: { category: [csafCategory] },
  }));
  return { service: { workspace: [{ title: 'Public CSAF feeds', collection }] } };
}

function metadata(labels: readonly string[], documents: readonly ExampleDocument[], { publicKey }: Signer): object {
  return {
    canonical_url: `${base}${root}provider-metadata.json`,
    distributions: labels.map((label) => ({
      directory_url: `${base}${root}${label.toLowerCase()}/`,
      rolie: {
        categories: [categoryUrl(label)],
        feeds: [{ summary: `All TLP:${label} advisories`, tlp_label: label, url: feedUrl(label) }],
        services: [`${base}${root}service.json`],
      },
    })),
    last_updated: documents
      .map(({ current }) => current)
      .toSorted()
      .at(-1),
    list_on_CSAF_aggregators: true,
    metadata_version: '2.0',
    mirror_on_CSAF_aggregators: true,
    public_openpgp_keys: [
      { fingerprint: publicKey.fingerprint, url: `${base}${root}openpgp/${publicKey.fingerprint}.asc` },
    ],
    publisher,
    role: 'csaf_trusted_provider',
  };
}

const securityTxt = `CSAF: ${base}${root}provider-metadata.json
Contact: mailto:psirt@example.com
Expires: 2026-08-01T00:00:00Z
`;
