import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Audit } from '../model/audit.ts';
import { PublisherError } from '../publisher-error.ts';
import { reportAudit } from '../report/audit.ts';
import type { Access } from '../verify/site/request.ts';
import { type Target, targetOf } from '../verify/site/target.ts';
import { verifyTree } from '../verify/verify.ts';
import { verifySite } from '../verify/verify-site.ts';
import { currentTime } from './clock.ts';
import type { CommandRun, OptionValues } from './command.ts';
import { countOption, formatOption, pathOption, textOption } from './options.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** `csaf-press verify`: audits a published folder or a provider on the web; exit code 1 when a requirement is not fulfilled. */
export const runVerify: CommandRun = async (terminal, [operand = '.'], options) => {
  terminal.progress('verifying …');
  const target = targetOf(operand, await isFolder(resolve(terminal.cwd, operand)));
  const audit = await auditOf(terminal, target, options).finally(() => terminal.progress(''));
  const { color, width } = terminal;
  terminal.out(reportAudit(audit, formatOption(options) === 'json' ? 'json' : 'pretty', { color, width }));
  return audit.passed ? 0 : 1;
};

async function auditOf(terminal: Terminal, target: Target, options: OptionValues): Promise<Audit> {
  const now = currentTime(terminal);
  if (target.kind === 'folder') return verifyTree(resolve(terminal.cwd, target.folder), { now });
  return verifySite(target, {
    now,
    access: await accessOf(terminal, options),
    userAgent,
    connections: countOption(options, 'connections', { fallback: 8, most: 64 }),
    timeLimit: 1000 * countOption(options, 'timeout', { fallback: 60, most: 3600 }),
    sleep: async (time) => void (await sleep(time)),
    clock: () => terminal.clock().getTime(),
    ...(options.cache === false ? {} : { cache: pathOption(terminal, options, 'cache', '.csaf-press/verify') }),
    fresh: options.fresh === true,
    onProgress: (done, expected) => terminal.progress(`verifying ${progressBar(done, expected, terminal.width)}`),
  });
}

/** Whoever runs a server sees who asks. */
const userAgent = `csaf-press/${version}`;

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function accessOf(terminal: Terminal, options: OptionValues): Promise<Access> {
  const [authority, cert, key] = await Promise.all(
    ['ca', 'clientCert', 'clientKey'].map((name) => pemOption(terminal, options, name)),
  );
  if ((cert === undefined) !== (key === undefined)) {
    const mend = 'Name both: --client-cert FILE --client-key FILE.';
    throw new PublisherError('USAGE', 'A client certificate needs its key, and the key its certificate.', mend);
  }
  const headers = (textOption(options, 'header')?.split('\n') ?? []).map(headerOf);
  return {
    headers,
    insecure: options.insecure === true,
    proxies: terminal.env,
    ...(authority === undefined ? {} : { authorities: [authority] }),
    ...(cert === undefined || key === undefined ? {} : { clientCertificate: { cert, key } }),
  };
}

function headerOf(text: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x20-\x7e\t]*)$/.exec(text) ?? [];
  if (name !== '') return [name.toLowerCase(), value];
  // What was typed may be a secret, and is not repeated.
  throw new PublisherError(
    'USAGE',
    'A --header is not of the form "Name: value".',
    "Write --header 'Authorization: Bearer …'.",
  );
}

async function pemOption(terminal: Terminal, options: OptionValues, name: string): Promise<string | undefined> {
  const given = textOption(options, name);
  if (given === undefined) return undefined;
  const text = await readFile(resolve(terminal.cwd, given), 'utf8').catch(() => undefined);
  if (text?.includes('-----BEGIN ') === true) return text;
  throw new PublisherError('USAGE', `${given} is no readable PEM file.`, 'Name a file that starts with -----BEGIN.');
}
