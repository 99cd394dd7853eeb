import type { Purl, PurlEdition } from './purl.ts';

/** What the registered definition of a type says, as far as it decides whether a PURL is valid, or the same as another one. */
interface PurlType {
  namespace?: 'required' | 'prohibited';
  /** Components in which upper and lower case are the same. */
  caseless?: readonly ('namespace' | 'name' | 'version')[];
  /** What a name looks like, or a version. */
  name?: RegExp;
  version?: RegExp;
  /** Qualifiers that must be there. */
  qualifiers?: readonly string[];
}

const caselessNames = ['namespace', 'name'] as const;

/** Registered types (purl-spec, `types/`), those that say more than that there is a name. */
const types: ReadonlyMap<string, PurlType> = new Map<string, PurlType>([
  ['alpm', { namespace: 'required', caseless: caselessNames }],
  ['apk', { namespace: 'required', caseless: caselessNames }],
  ['bazel', { namespace: 'prohibited' }],
  ['bitbucket', { namespace: 'required', caseless: caselessNames }],
  ['bitnami', { namespace: 'prohibited', caseless: ['name'] }],
  ['brew', { caseless: caselessNames }],
  ['cargo', { namespace: 'prohibited' }],
  [
    'chrome-extension',
    { namespace: 'prohibited', caseless: ['name'], name: /^[a-p]{32}$/i, version: /^\d+(?:\.\d+){0,3}$/ },
  ],
  ['cocoapods', { namespace: 'prohibited' }],
  ['composer', { namespace: 'required', caseless: caselessNames }],
  ['conda', { namespace: 'prohibited' }],
  // A distribution; `::` separates the parts of a module.
  ['cpan', { name: /^(?!.*::)/ }],
  ['cran', { namespace: 'prohibited' }],
  ['deb', { namespace: 'required', caseless: caselessNames }],
  ['gem', { namespace: 'prohibited' }],
  ['git', { namespace: 'required' }],
  ['github', { namespace: 'required', caseless: caselessNames }],
  ['golang', { namespace: 'required' }],
  ['hackage', { namespace: 'prohibited' }],
  ['hex', { caseless: caselessNames }],
  ['huggingface', { namespace: 'required', caseless: ['version'] }],
  ['julia', { namespace: 'prohibited', qualifiers: ['uuid'] }],
  ['luarocks', { caseless: caselessNames }],
  ['maven', { namespace: 'required' }],
  ['mlflow', { namespace: 'prohibited' }],
  ['nuget', { namespace: 'prohibited' }],
  ['oci', { namespace: 'prohibited', caseless: ['name', 'version'] }],
  ['opam', { namespace: 'prohibited' }],
  ['otp', { namespace: 'prohibited', caseless: ['name'] }],
  ['pub', { namespace: 'prohibited', caseless: ['name'] }],
  ['pypi', { namespace: 'prohibited', caseless: ['name', 'version'] }],
  ['qpkg', { namespace: 'required', caseless: ['namespace'] }],
  ['rpm', { namespace: 'required', caseless: ['namespace'] }],
  ['swid', { qualifiers: ['tag_id'] }],
  ['swift', { namespace: 'required' }],
  ['vcpkg', { namespace: 'prohibited' }],
  ['vscode-extension', { namespace: 'required', caseless: ['namespace', 'name', 'version'] }],
  ['yocto', { caseless: ['namespace'] }],
]);

/** Types of which the specification said the same before there were registered definitions. */
const sinceEver: ReadonlySet<string> = new Set(['maven', 'mlflow', 'oci', 'swift']);

/** What the definition of its type finds wrong with a PURL. Types that nobody registered may be anything. */
export function faultOfType(
  { type, namespace, name, version, qualifiers }: Purl,
  edition: PurlEdition,
): string | undefined {
  const rules = types.get(type);
  if (rules === undefined || (edition === 'purl-spec' && !sinceEver.has(type))) return undefined;
  if (rules.namespace === 'required' && namespace.length === 0) return `the type \`${type}\` asks for a namespace`;
  if (rules.namespace === 'prohibited' && namespace.length > 0) return `the type \`${type}\` has no namespace`;
  if (rules.name?.test(name) === false) return `the type \`${type}\` has no such names`;
  if (version !== undefined && rules.version?.test(version) === false)
    return `the type \`${type}\` has no such versions`;
  const missing = rules.qualifiers?.find((key) => !qualifiers.has(key));
  return missing === undefined ? undefined : `the type \`${type}\` asks for the qualifier \`${missing}\``;
}

/** The PURL with its components written as its type compares them. */
export function normalizedForType(purl: Purl): Purl {
  const caseless = types.get(purl.type)?.caseless ?? [];
  const name = caseless.includes('name') ? purl.name.toLowerCase() : purl.name;
  return {
    ...purl,
    namespace: caseless.includes('namespace') ? purl.namespace.map((segment) => segment.toLowerCase()) : purl.namespace,
    name: purl.type === 'pypi' ? name.replaceAll('_', '-') : name,
    version: caseless.includes('version') ? purl.version?.toLowerCase() : purl.version,
  };
}
