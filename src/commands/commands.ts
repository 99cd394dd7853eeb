import { questionKeys, questions } from '../init/answers.ts';
import type { CommandEntry, CommandOption } from './command.ts';
import { keyCommands } from './keys/commands.ts';

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
  choices: ['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit'],
  default: 'pretty',
};

const info: CommandOption = { flags: '--info', text: 'show advice too, not only errors and warnings' };

/** Every command, in the order of the help. A new command is one file and one entry here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    heading: 'Write advisories:',
    summary: 'write a new repository of advisories, with its workflows; never overwrites',
    operands: '<dir>',
    options: [
      ...questionKeys.map((key) => ({ flags: questions[key].flag, text: questions[key].text })),
      { flags: '--yes', text: 'ask nothing; fill in what no flag tells' },
    ],
    load: async () => (await import('./init.ts')).runInit,
  },
  {
    name: 'new',
    heading: 'Write advisories:',
    summary: 'begin an advisory: the next free id, and a draft that tells what to write',
    options: [
      content,
      { flags: '--yes', text: 'ask nothing: take what the flags say and leave the rest as TODO' },
      { flags: '--id <id>', text: 'instead of the next one by the scheme of those that are there' },
      { flags: '--title <text>', text: 'the flaw, and in which product' },
      { flags: '--product <key>', text: 'affected product of the catalogue; may be repeated', repeatable: true },
      { flags: '--cve <id>', text: 'CVE id; may be repeated', repeatable: true },
      { flags: '--cvss <vector>', text: 'CVSS vector; may be repeated, once for a version of CVSS', repeatable: true },
      {
        flags: '--severity <severity>',
        text: 'what the score is expected to come out as',
        choices: ['low', 'medium', 'high', 'critical'],
      },
    ],
    load: async () => (await import('./new.ts')).runNew,
  },
  {
    name: 'import',
    heading: 'Write advisories:',
    summary: 'turn CSAF JSON into YAML advisories, and GHSA, OSV and CVE records into drafts',
    operands: '<paths...>',
    options: [
      { ...content, text: 'content folder that receives the advisories' },
      { flags: '--force', text: 'replace advisories that are there already' },
    ],
    load: async () => (await import('./import.ts')).runImport,
  },
  {
    name: 'dev',
    heading: 'Write advisories:',
    summary: 'show the site while you write: drafts included, faults on top, reloaded at every save',
    options: [
      content,
      { flags: '--port <number>', text: 'port of the preview; 0 takes any that is free', default: '4321' },
      { flags: '--host <address>', text: 'address that the preview listens on', default: '127.0.0.1' },
    ],
    load: async () => (await import('./dev.ts')).runDev,
  },
  {
    name: 'check',
    heading: 'Write advisories:',
    summary: 'check every advisory, or the ones named, and say what to mend',
    operands: '[files...]',
    options: [
      content,
      format,
      info,
      { flags: '--fix', text: 'first mend in the files what needs no decision' },
      {
        flags: '--since <rev>',
        text: 'compare with a git revision (`origin/main`, a tag): check what changed since, and what may not change once it is published',
      },
      {
        flags: '--previous <dir|url>',
        text: 'compare with a published tree instead, such as the output of the last build, or the site itself',
      },
      { flags: '--all', text: 'with --since: show what is found in unchanged files too' },
    ],
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'release',
    heading: 'Write advisories:',
    summary: 'add the revision under which an advisory is published as it stands now',
    operands: '<id>',
    options: [
      content,
      { flags: '--summary <text>', text: 'what changed, in a sentence for readers' },
      { flags: '--editorial', text: 'nothing but wording changed: a patch' },
      { flags: '--since <rev>', text: 'git revision that was published (default: HEAD)' },
      { flags: '--previous <dir|url>', text: 'published tree to compare with, instead of a git revision' },
    ],
    load: async () => (await import('./release.ts')).runRelease,
  },
  {
    name: 'withdraw',
    heading: 'Write advisories:',
    summary: 'say why an advisory no longer holds; it stays published',
    operands: '<id>',
    options: [
      content,
      { flags: '--reason <text>', text: 'why it no longer holds, in Markdown' },
      { flags: '--summary <text>', text: 'of the revision (default: Withdrawn)' },
    ],
    load: async () => (await import('./withdraw.ts')).runWithdraw,
  },
  {
    name: 'status',
    heading: 'Write advisories:',
    summary: 'list drafts and embargoes with their clocks, and count what is published',
    options: [content, { ...format, choices: ['pretty', 'json'] }],
    load: async () => (await import('./status.ts')).runStatus,
  },
  {
    name: 'plan',
    heading: 'Publish them:',
    summary: 'tell what publishing would change, as Markdown for the summary of a pull request',
    options: [
      content,
      { flags: '--since <rev>', text: 'compare with where this branch left that revision of git', default: 'HEAD' },
    ],
    load: async () => (await import('./plan.ts')).runPlan,
  },
  {
    name: 'build',
    heading: 'Publish them:',
    summary: 'check, sign and write the whole site and CSAF provider',
    options: [
      content,
      { flags: '--out <dir>', text: 'folder that receives the tree; replaced whole, or not at all', default: 'dist' },
      {
        flags: '--out-restricted <dir>',
        text: 'folder that receives the tree of restricted advisories, if publisher.yaml says where it is served (default: that of --out, with -restricted)',
      },
      {
        flags: '--previous <dir|url>',
        text: 'what is public now: unchanged documents keep their bytes and signatures, and forbidden changes stop the build',
      },
      { flags: '--first', text: 'with --previous: nothing is published yet' },
      { flags: '--key <file>', text: 'armoured private key (or CSAF_PRESS_SIGNING_KEY, CSAF_PRESS_SIGNING_KEY_FILE)' },
      { flags: '--production', text: 'refuse to sign with a development key' },
      {
        flags: '--allow-dev-key',
        text: 'without a key, sign with the development key even under CI=true or --production; runs no `signer` of publisher.yaml',
      },
      { flags: '--allow-expiring-key', text: 'publish though signatures will be valid for 30 days or less' },
      allowInvalid,
      format,
    ],
    load: async () => (await import('./build.ts')).runBuild,
  },
  {
    name: 'deploy',
    heading: 'Publish them:',
    summary: 'carry a built tree to where it is served: resumable, and consistent at every moment',
    options: [
      { flags: '--to <target>', text: 'folder, or s3://bucket/prefix' },
      { flags: '--from <dir>', text: 'tree that `build` wrote', default: 'dist' },
      { flags: '--endpoint <url>', text: 'of a store other than AWS that speaks S3 (or AWS_ENDPOINT_URL)' },
      { flags: '--dry-run', text: 'print the plan, and change nothing' },
      { flags: '--restricted', text: 'the tree holds TLP:AMBER and RED documents, and the target is protected' },
      { flags: '--force', text: 'overwrite files of others that are in the way, or a site of another base_url' },
      { flags: '--allow-dev-key', text: 'deploy a tree that is signed with the development key' },
    ],
    load: async () => (await import('./deploy.ts')).runDeploy,
  },
  keyCommands,
  {
    name: 'verify',
    heading: 'Look at what anyone has published:',
    summary: 'audit a published tree, or a provider on the web, against CSAF §7.1',
    operands: '<dir|url|domain>',
    options: [
      { ...format, choices: ['pretty', 'json'] },
      {
        flags: '--header <field>',
        text: "header sent to the provider: 'Authorization: …'; may be repeated",
        repeatable: true,
      },
      { flags: '--client-cert <file>', text: 'client certificate (PEM), for protected documents' },
      { flags: '--client-key <file>', text: 'key of the client certificate (PEM)' },
      { flags: '--ca <file>', text: 'certificate authority to trust beside the known ones (PEM)' },
      { flags: '--insecure', text: 'do not check certificates' },
      { flags: '--connections <number>', text: 'requests at once (default: 8)' },
      { flags: '--timeout <seconds>', text: 'for one request (default: 60)' },
      { flags: '--cache <dir>', text: 'where fetched files are kept (default: .csaf-press/verify)' },
      { flags: '--no-cache', text: 'keep nothing' },
      { flags: '--fresh', text: 'forget what was kept, and an audit that was broken off' },
    ],
    load: async () => (await import('./verify.ts')).runVerify,
  },
  {
    name: 'validate',
    heading: 'Look at what anyone has published:',
    summary: 'check CSAF 2.0 and 2.1 documents, whoever wrote them, or serve that as a REST interface',
    operands: '[files...]',
    options: [
      {
        flags: '--tests <names>',
        text: 'presets and ids of tests, separated by commas; `csaf-press explain` lists them (default: extended)',
      },
      { ...format, choices: ['pretty', 'json', 'github', 'sarif', 'junit'] },
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
    heading: 'Look at what anyone has published:',
    summary: 'tell what a test, a preset or a rule is about, or list them all',
    operands: '[rule]',
    options: [],
    load: async () => (await import('./explain.ts')).runExplain,
  },
];
