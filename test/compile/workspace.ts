import { compile } from '../../src/compile/compile.ts';
import type {
  AuthoredAdvisory,
  AuthoredCatalogue,
  AuthoredPublisher,
  AuthoredVulnerability,
} from '../../src/model/authored.ts';
import type { Compilation, CompiledAdvisory } from '../../src/model/publication.ts';
import type { Workspace } from '../../src/model/workspace.ts';

/** The clock of all these tests. */
export const now: Date = new Date('2026-06-01T12:00:00Z');

/** As many weaknesses as the tests name. */
export const cweNames: ReadonlyMap<string, string> = new Map([
  ['CWE-22', "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')"],
  ['CWE-79', "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"],
]);

export const publisher: AuthoredPublisher = {
  name: 'Example PSIRT',
  namespace: 'https://example.com',
  contact: 'psirt@example.com',
  base_url: 'https://security.example.com/',
};

export const catalogue: AuthoredCatalogue = {
  gateway: {
    name: 'Example Gateway',
    vendor: 'Example',
    family: 'Edge',
    cpe: 'cpe:2.3:a:example:gateway:*:*:*:*:*:*:*:*',
    purl: 'pkg:npm/%40example/gateway',
  },
  'gateway-lite': { name: 'Example Gateway Lite', vendor: 'Example', family: 'Edge' },
  sensor: { name: 'Example Sensor', vendor: 'Example', ecosystem: 'generic', skus: ['S-1'], model_numbers: ['S10'] },
  libcurl: { name: 'libcurl', vendor: 'curl', purl: 'pkg:generic/curl' },
  deb: { name: 'libfoo', vendor: 'Debian', purl: 'pkg:deb/debian/libfoo' },
  rpm: { name: 'libfoo', vendor: 'Fedora', purl: 'pkg:rpm/fedora/libfoo' },
  maven: { name: 'foo', vendor: 'Example', purl: 'pkg:maven/org.example/foo' },
  pypi: { name: 'foo', vendor: 'Example', ecosystem: 'pypi' },
  alpine: { name: 'libfoo', vendor: 'Alpine', ecosystem: 'alpine' },
};

/** An advisory with the least that one must say, and with `parts`. */
export function advisory(parts: Partial<AuthoredAdvisory> = {}): AuthoredAdvisory {
  return {
    id: 'EX-2026-1',
    title: 'A flaw',
    revisions: [{ version: '1.0.0', date: '2026-03-02T09:00:00Z', summary: 'Initial release' }],
    ...parts,
  };
}

/** A vulnerability that fulfils its profile, and `parts`. */
export function vulnerability(parts: Partial<AuthoredVulnerability> = {}): AuthoredVulnerability {
  return { cve: 'CVE-2026-1000', description: 'It breaks.', affected: { gateway: '<4.2.7' }, ...parts };
}

/** A workspace of these advisories, each in its own file `<index>.yaml`. */
export function workspace(advisories: AuthoredAdvisory[], parts: Partial<AuthoredPublisher> = {}): Workspace {
  return {
    publisher: { path: 'publisher.yaml', value: { ...publisher, ...parts } },
    products: { path: 'products.yaml', value: catalogue },
    policy: { path: 'policy.yaml', value: { contacts: ['psirt@example.com'] } },
    advisories: advisories.map((value, index) => ({ path: `${index}.yaml`, value })),
    publicKeys: [],
    sources: new Map(),
  };
}

/** Compiles one advisory and gives it beside the whole compilation. */
export function compiled(authored: AuthoredAdvisory): { advisory: CompiledAdvisory } & Compilation {
  const compilation = compile(workspace([authored]), { now, cweNames });
  const [first] = compilation.publication.advisories;
  if (first === undefined) throw new Error('nothing was compiled');
  return { ...compilation, advisory: first };
}
