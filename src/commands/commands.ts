import type { Command, CommandOption } from './command.ts';

const content: CommandOption = {
  flags: '--content <dir>',
  text: 'folder that holds what people write',
  default: 'advisories',
};
const allowInvalid: CommandOption = {
  flags: '--allow-invalid',
  text: 'publish documents that break a rule of CSAF itself (imported ones, say); faults of the YAML still stop the build',
};
const format: CommandOption = {
  flags: '--format <format>',
  text: 'how findings are printed',
  choices: ['pretty', 'json', 'github'],
  default: 'pretty',
};

const info: CommandOption = { flags: '--info', text: 'show advice too, not only errors and warnings' };

/** Every command, in the order of the help. A new command is one file and one entry here. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'check every advisory, or the ones named, and say what to mend',
    operands: '[files...]',
    options: [content, format, info],
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'build',
    summary: 'check, sign and write the whole site and CSAF provider',
    options: [
      content,
      { flags: '--out <dir>', text: 'folder that receives the tree; replaced whole, or not at all', default: 'dist' },
      { flags: '--key <file>', text: 'armoured private key (or CSAF_PRESS_SIGNING_KEY, CSAF_PRESS_SIGNING_KEY_FILE)' },
      { flags: '--production', text: 'refuse to sign with a development key' },
      { flags: '--allow-dev-key', text: 'allow the development key even under CI=true or --production' },
      allowInvalid,
      format,
    ],
    load: async () => (await import('./build.ts')).runBuild,
  },
  {
    name: 'import',
    summary: 'turn CSAF JSON into YAML advisories',
    operands: '<files...>',
    options: [
      { ...content, text: 'content folder that receives the advisories' },
      { flags: '--force', text: 'replace advisories that are there already' },
    ],
    load: async () => (await import('./import.ts')).runImport,
  },
  {
    name: 'verify',
    summary: 'audit a published tree against CSAF 2.0 §7.1',
    operands: '<dir>',
    options: [{ ...format, choices: ['pretty', 'json'] }],
    load: async () => (await import('./verify.ts')).runVerify,
  },
  {
    name: 'validate',
    summary: 'check CSAF 2.0 and 2.1 documents, whoever wrote them, or serve that as a REST interface',
    operands: '[files...]',
    options: [
      {
        flags: '--tests <names>',
        text: 'presets and ids of tests, separated by commas; `csaf-press explain` lists them (default: extended)',
      },
      format,
      { flags: '--info', text: 'run the informative tests too, and show what they find' },
      { flags: '--online', text: 'test whether links can be retrieved (6.3.6, 6.3.7)' },
      { flags: '--spell', text: 'check the spelling (6.3.8)' },
      { flags: '--grammar', text: 'check the grammar of English (6.3.16); needs the package harper.js' },
      { flags: '--extensions <dir>', text: 'folder with schemas and metadata of CSAF extensions' },
      { flags: '--threads <number>', text: 'how many threads check files (default: as many as are worth their start)' },
      { flags: '--serve', text: 'answer the REST interface of csaf-validator-service instead of reading files' },
      { flags: '--port <number>', text: 'port of --serve', default: '8082' },
      { flags: '--host <address>', text: 'address that --serve listens on', default: '127.0.0.1' },
    ],
    load: async () => (await import('./validate.ts')).runValidate,
  },
  {
    name: 'explain',
    summary: 'tell what a test, a preset or a rule is about, or list them all',
    operands: '[rule]',
    options: [],
    load: async () => (await import('./explain.ts')).runExplain,
  },
];
