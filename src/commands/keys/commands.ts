import type { CommandGroup, CommandOption } from '../command.ts';

const content: CommandOption = {
  flags: '--content <dir>',
  text: 'folder that holds what people write',
  default: 'advisories',
};
const key: CommandOption = {
  flags: '--key <file>',
  text: 'armoured private key that signs (or CSAF_PRESS_SIGNING_KEY, CSAF_PRESS_SIGNING_KEY_FILE)',
};
const format: CommandOption = {
  flags: '--format <format>',
  text: 'how it is printed',
  choices: ['pretty', 'json'],
  default: 'pretty',
};
const newKey: readonly CommandOption[] = [
  { flags: '--name <text>', text: 'name of the user id (default: that of the publisher)' },
  { flags: '--email <address>', text: 'mail address of the user id (default: that of the publisher)' },
  { flags: '--expires <term>', text: 'such as 3y, 18m, 2030-12-31 or never (default: 3y)' },
  { flags: '--algorithm <name>', text: 'of the key', choices: ['ed25519', 'rsa4096'], default: 'ed25519' },
  { flags: '--no-encryption', text: 'make no subkey that reporters can encrypt to' },
  { flags: '--no-passphrase', text: 'leave the private key unlocked' },
  {
    flags: '--out <file>',
    text: 'file of the private key, outside of the content folder (default: signing-key-<key id>.asc here)',
  },
];

/** The commands about signing keys, in the order of the help. */
export const keyCommands: CommandGroup = {
  name: 'keys',
  heading: 'Publish them:',
  summary: 'make, list, check, rotate and revoke signing keys',
  options: [],
  commands: [
    {
      name: 'generate',
      summary: 'make a signing key; its public half is published from the next build on',
      options: [content, ...newKey],
      load: async () => (await import('./generate.ts')).runGenerate,
    },
    {
      name: 'list',
      summary: 'list every key that is or would be published',
      options: [content, key, format],
      load: async () => (await import('./list.ts')).runList,
    },
    {
      name: 'check',
      summary: 'check the keys, and that the signer signs (it runs `signer` of publisher.yaml)',
      options: [content, key, format],
      load: async () => (await import('./check.ts')).runCheck,
    },
    {
      name: 'rotate',
      summary: 'go over to a new key; the old one stays published',
      options: [
        content,
        { ...key, text: `${key.text}; it certifies the new one` },
        { flags: '--new-key <file>', text: 'go over to this key, public or private, instead of making one' },
        ...newKey,
      ],
      load: async () => (await import('./rotate.ts')).runRotate,
    },
    {
      name: 'revoke',
      summary: 'take a key back; it stays published, as revoked',
      operands: '<fingerprint>',
      options: [
        content,
        { ...key, text: 'its private key (or CSAF_PRESS_SIGNING_KEY, CSAF_PRESS_SIGNING_KEY_FILE)' },
        { flags: '--reason <reason>', text: 'why', choices: ['compromised', 'superseded', 'retired'] },
        { flags: '--certificate <file>', text: 'revocation certificate, in place of the private key' },
      ],
      load: async () => (await import('./revoke.ts')).runRevoke,
    },
  ],
};
