import { keyExpiry } from '../../keys/key-term.ts';
import { PublisherError } from '../../publisher-error.ts';
import type { OptionValues } from '../command.ts';
import { textOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** What a new key is to be, as flags and answers say. */
export interface WantedKey {
  name: string;
  email: string;
  algorithm: 'ed25519' | 'rsa4096';
  expires: Date | undefined;
  encryption: boolean;
  passphrase: string | undefined;
}

const usualTerm = '3y';

/**
 * Takes a new key from flags, the publisher and whoever is there.
 *
 * @param passphraseVariable names the environment variable of the passphrase
 * @throws PublisherError USAGE when something is missing and nobody is there, or an answer cannot be right
 */
export async function wantedKey(
  terminal: Terminal,
  options: OptionValues,
  publisher: { name: string; contact: string },
  now: Date,
  passphraseVariable: string,
): Promise<WantedKey> {
  const [found = ''] = /[^\s<>@,;:"()]{1,64}@[^\s<>@,;:"()]{1,255}/.exec(publisher.contact) ?? [];
  const address = found.replace(/\.$/, '');
  const name = await answer(terminal, options, 'name', 'Name of the key', publisher.name, nameFault);
  const email = await answer(terminal, options, 'email', 'Its mail address', address, emailFault);
  const term = await answer(terminal, options, 'expires', 'When does it expire? (3y, 18m, never)', usualTerm, (text) =>
    termFault(text, now),
  );
  return {
    name,
    email,
    algorithm: textOption(options, 'algorithm') === 'rsa4096' ? 'rsa4096' : 'ed25519',
    expires: keyExpiry(term, now),
    encryption: options.encryption !== false,
    passphrase: await newPassphrase(terminal, options, passphraseVariable),
  };
}

async function answer(
  terminal: Terminal,
  options: OptionValues,
  flag: string,
  message: string,
  suggestion: string,
  fault: (text: string) => string | undefined,
): Promise<string> {
  const given = textOption(options, flag)?.trim();
  const mayAsk = given === undefined && terminal.interactive === true;
  const tidy = (text: string): string => text.trim();
  const text = mayAsk
    ? await (await import('../prompts.ts')).askText({ message, suggestion, tidy, fault }, terminal.streams)
    : (given ?? suggestion);
  if (text === undefined) throw stopped();
  const wrong = fault(text);
  if (wrong !== undefined)
    throw new PublisherError('USAGE', `${JSON.stringify(text)} does not do for --${flag}.`, wrong);
  return text;
}

/** From the environment, or asked twice; undefined only when the person says so. */
async function newPassphrase(terminal: Terminal, options: OptionValues, variable: string): Promise<string | undefined> {
  if (options.passphrase === false) return undefined;
  const given = terminal.env[variable];
  if (given !== undefined && given !== '') return given;
  if (terminal.interactive !== true) {
    throw new PublisherError(
      'USAGE',
      'The new key has no passphrase, and there is nobody to ask.',
      `Set ${variable}, or pass --no-passphrase for a key that whoever reads its file can use.`,
    );
  }
  const { askSecret } = await import('../prompts.ts');
  const first = await askSecret('Passphrase of the new key', terminal.streams, (text) =>
    text === '' ? 'An empty passphrase locks nothing; stop, and pass --no-passphrase if that is meant.' : undefined,
  );
  if (first === undefined) throw stopped();
  const second = await askSecret('The passphrase again', terminal.streams, (text) =>
    text === first ? undefined : 'This is not the same.',
  );
  if (second === undefined) throw stopped();
  return first;
}

function nameFault(name: string): string | undefined {
  return /^[^<>\p{C}]{1,200}$/u.test(name) ? undefined : 'Write a name without < and >, such as Example Company PSIRT.';
}

function emailFault(email: string): string | undefined {
  return /^[^\s<>@\p{C}]+@[^\s<>@\p{C}]+$/u.test(email)
    ? undefined
    : 'Write a mail address, such as psirt@example.com.';
}

function termFault(text: string, now: Date): string | undefined {
  try {
    keyExpiry(text, now);
    return undefined;
  } catch (error) {
    if (error instanceof PublisherError) return error.mend;
    throw error;
  }
}

function stopped(): PublisherError {
  return new PublisherError('USAGE', 'Stopped before a key was made.', 'Nothing was written.');
}
