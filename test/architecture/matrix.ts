/** What one stage may import: other parts of `src/`, packages, and Node's modules. Anything else breaks the build. */
export interface Allowance {
  parts: readonly string[];
  packages?: readonly string[];
  node?: readonly string[];
}

/** DESIGN §5's matrix. `model` may be imported from everywhere; a part may always import itself and `publisher-error.ts`. */
export const matrix: Readonly<Record<string, Allowance>> = {
  model: { parts: [] },
  standard: { parts: [], packages: ['ae-cvss-calculator', 'fastest-levenshtein'] },
  'publisher-error.ts': { parts: [] },
  read: {
    parts: ['standard'],
    packages: ['js-yaml', 'ajv', 'ajv-formats'],
    node: ['node:fs', 'node:fs/promises', 'node:path'],
  },
  compile: { parts: ['standard'] },
  check: { parts: ['standard'], packages: ['ajv', 'ajv-formats'] },
  emit: { parts: ['standard'], packages: ['feed', 'handlebars', 'markdown-it'] },
  sign: { parts: ['standard'], packages: ['openpgp'], node: ['node:crypto', 'node:child_process'] },
  keys: { parts: ['standard', 'read', 'edit', 'history', 'sign'], node: ['node:fs/promises', 'node:path'] },
  write: {
    parts: ['standard'],
    packages: ['astro'],
    node: ['node:fs', 'node:fs/promises', 'node:http', 'node:net', 'node:path', 'node:crypto', 'node:url'],
  },
  report: { parts: ['standard'], node: ['node:crypto', 'node:util'] },
  import: {
    parts: ['standard', 'read', 'compile', 'edit'],
    node: ['node:fs', 'node:fs/promises', 'node:path', 'node:util'],
  },
  verify: {
    parts: ['standard', 'sign', 'check'],
    packages: ['ajv', 'ajv-formats'],
    node: [
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:crypto',
      'node:http',
      'node:https',
      'node:net',
      'node:stream',
      'node:tls',
      'node:zlib',
    ],
  },
  edit: {
    parts: ['standard', 'read', 'history'],
    packages: ['yaml'],
    node: ['node:crypto', 'node:fs/promises', 'node:path', 'node:util'],
  },
  deploy: {
    parts: ['standard', 'sign', 'write'],
    packages: ['aws4fetch'],
    node: ['node:crypto', 'node:fs/promises', 'node:os', 'node:path', 'node:timers/promises'],
  },
  services: { parts: ['standard', 'check'], packages: ['nspell', 'dictionary-en', 'harper.js'] },
  validate: {
    parts: ['standard', 'check', 'services'],
    node: ['node:fs', 'node:fs/promises', 'node:path', 'node:http', 'node:net', 'node:worker_threads'],
  },
  history: {
    parts: ['standard'],
    node: ['node:child_process', 'node:crypto', 'node:fs/promises', 'node:os', 'node:path'],
  },
  plan: { parts: ['standard', 'emit'] },
  init: { parts: ['editor'], node: ['node:fs/promises', 'node:path'] },
  editor: { parts: ['standard'] },
  pipeline: {
    parts: [
      'standard',
      'read',
      'compile',
      'check',
      'emit',
      'sign',
      'write',
      'import',
      'edit',
      'editor',
      'history',
      'keys',
      'plan',
      'verify',
      'validate',
    ],
  },
  commands: {
    parts: [
      'standard',
      'pipeline',
      'keys',
      'report',
      'import',
      'edit',
      'editor',
      'verify',
      'validate',
      'init',
      'plan',
      'deploy',
    ],
    packages: ['commander', '@clack/prompts'],
    node: ['node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:stream', 'node:timers/promises', 'node:util'],
  },
  'library.ts': { parts: ['check'] },
  'cli.ts': { parts: ['commands'], node: ['node:module', 'node:path'] },
};

/** Packages that one file, or the files of one folder, alone may import, so that each has one home. */
export const homes: Readonly<Record<string, string>> = {
  'js-yaml': 'src/read/yaml.ts',
  yaml: 'src/edit/yaml-document.ts',
  feed: 'src/emit/feeds/syndication.ts',
  handlebars: 'src/emit/template.ts',
  'markdown-it': 'src/emit/markdown.ts',
  openpgp: 'src/sign/openpgp/',
  'ae-cvss-calculator': 'src/standard/cvss/scores.ts',
  'fastest-levenshtein': 'src/standard/nearest.ts',
  aws4fetch: 'src/deploy/s3/signature.ts',
  commander: 'src/commands/command-line.ts',
  '@clack/prompts': 'src/commands/prompts.ts',
  nspell: 'src/services/spell-checker.ts',
  'dictionary-en': 'src/services/spell-checker.ts',
  'harper.js': 'src/services/grammar-checker.ts',
};
