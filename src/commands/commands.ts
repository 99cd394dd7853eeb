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
];
