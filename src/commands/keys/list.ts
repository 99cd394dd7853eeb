import { daysLeft } from '../../keys/expiry-watch.ts';
import { readKeyRing } from '../../keys/key-ring.ts';
import { type KeyEntry, keyOverview } from '../../keys/overview.ts';
import { givenPublicKey } from '../../pipeline/signer.ts';
import { harmless } from '../../report/display-width.ts';
import { currentTime } from '../clock.ts';
import type { CommandRun } from '../command.ts';
import { formatOption, pathOption } from '../options.ts';
import { keySource } from '../passphrase.ts';

/** `csaf-press keys list`: every key that is or would be published. Needs no passphrase and runs nothing. */
export const runList: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const now = currentTime(terminal);
  const ring = await readKeyRing(content);
  const signing = await givenPublicKey(keySource(terminal, options));
  const keys = await keyOverview(ring, signing, now);
  if (formatOption(options) === 'json') {
    terminal.out(`${JSON.stringify({ version: 1, now: now.toISOString(), keys }, null, 2)}\n`);
    return 0;
  }
  terminal.out(keys.length === 0 ? 'No keys yet; csaf-press keys generate makes one.\n' : keys.map(inWords).join('\n'));
  for (const { file, message } of ring.faults) terminal.err(`${harmless(file)}: ${harmless(message)}\n`);
  if (keys.length > 0 && !keys.some(({ state }) => state === 'signing'))
    terminal.out(
      '\nWhich of them signs is known only where the signing key is (--key FILE, CSAF_PRESS_SIGNING_KEY).\n',
    );
  return 0;
};

function inWords({
  fingerprint,
  userId,
  algorithm,
  state,
  created,
  expires,
  daysLeft: left = 0,
  revoked,
  canEncrypt,
  file,
}: KeyEntry): string {
  const end = expires === undefined ? 'never' : `${expires.slice(0, 10)}${left < 0 ? '' : ` (${daysLeft(left)})`}`;
  const taken =
    revoked === undefined
      ? ''
      : `: ${revoked.reason}${revoked.date === undefined ? '' : `, ${revoked.date.slice(0, 10)}`}`;
  const lines = [
    ['user id', harmless(userId)],
    ['state', `${state}${taken}`],
    ['algorithm', `${algorithm}${canEncrypt ? ', can be encrypted to' : ''}`],
    ['created', created.slice(0, 10)],
    ['expires', end],
    ['file', file === undefined ? 'none: the build adds the signing key by itself' : harmless(file)],
  ];
  return `${fingerprint}\n${lines.map(([name = '', text]) => `  ${name.padEnd(11)}${text}\n`).join('')}`;
}
