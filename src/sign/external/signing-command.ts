import { spawn } from 'node:child_process';
import { PublisherError } from '../../publisher-error.ts';
import { redacted } from './redaction.ts';

/** What a signing command is asked to do: the names of gpg's options. */
export type SigningOperation = 'detach-sign' | 'clear-sign';

/** How a signing command is run. */
export interface CommandSetting {
  /** Program and arguments. */
  command: readonly string[];
  /** Names of the variables that are passed on beside {@link everyday}. */
  environment: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** Folder in which the command runs: programs with a relative path are looked for from here. */
  cwd: string;
  /** In milliseconds; somebody may have to type a PIN or to touch a token. */
  timeLimit: number;
}

/**
 * What programs need to find themselves, their home, their agent and the terminal of whoever is asked. Neither the key and the passphrase of
 * csaf-press nor the credentials of a deployment are among them.
 */
const everyday: readonly string[] = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'TERM',
  'TMPDIR',
  'GNUPGHOME',
  'GPG_TTY',
  'XDG_RUNTIME_DIR',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'DBUS_SESSION_BUS_ADDRESS',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TEMP',
];

/** A signature is a few kilobytes; security.txt with it not much more. */
const mostBytes = 1 << 20;

/**
 * Runs the command on a text and gives what it writes, unchecked. The command gets `CSAF_PRESS_OPERATION` and `CSAF_PRESS_DATE` too, for scripts
 * that take no arguments.
 *
 * @throws PublisherError SIGNER when it cannot be run, fails, takes too long, or writes too much
 */
export function runSigningCommand(
  setting: CommandSetting,
  operation: SigningOperation,
  content: string,
  date: Date,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const seconds = String(Math.floor(date.getTime() / 1000));
  const fill = (argument: string): string =>
    argument.replaceAll('{operation}', operation).replaceAll('{date}', seconds);
  const [program = '', ...args] = setting.command;
  const env = { ...environmentOf(setting), CSAF_PRESS_OPERATION: operation, CSAF_PRESS_DATE: seconds };
  const child = spawn(program, args.map(fill), { cwd: setting.cwd, env, stdio: 'pipe', windowsHide: true });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let received = 0;
  let stopped: string | undefined;
  const stop = (why: string): void => {
    stopped ??= why;
    child.kill('SIGKILL');
    // What the command has started may hold the pipes open for ever.
    for (const stream of child.stdio) stream?.destroy();
  };
  const limit = setTimeout(() => stop(`gave nothing within ${setting.timeLimit / 1000} seconds`), setting.timeLimit);
  const collect = (into: Buffer[]) => (bytes: Buffer) => {
    received += bytes.length;
    if (received > mostBytes) stop('writes more than a signature');
    else into.push(bytes);
  };
  child.stdout.on('data', collect(out));
  child.stderr.on('data', collect(err));
  // A command may end before it has read everything; its exit code tells why.
  child.stdin.on('error', () => {});
  child.stdin.end(content);
  const refuse = (why: string): void => {
    clearTimeout(limit);
    reject(failure(setting, why, Buffer.concat(err).toString('utf8')));
  };
  child.on('error', (error) => refuse(cannotRun(error)));
  child.on('close', (code, signal) => {
    if (stopped !== undefined) return refuse(stopped);
    if (code !== 0) return refuse(code === null ? `was ended by ${signal}` : `ended with exit code ${code}`);
    clearTimeout(limit);
    resolve(Buffer.concat(out).toString('utf8'));
  });
  return promise;
}

/** A fault of the signing command; what it said itself comes last, without secrets. */
export function failure({ command, env, environment }: CommandSetting, why: string, said = ''): PublisherError {
  const words = redacted(said, env, environment);
  const name = redacted(command[0] ?? '', env, environment);
  return new PublisherError(
    'SIGNER',
    `The signing command ${name} ${why}${words === '' ? '.' : `. It says: ${words}`}`,
    why === absent
      ? 'Install it, or mend its name in `signer` of publisher.yaml; a name without a slash is looked for in PATH.'
      : 'Run it by hand on a file; `signer` in publisher.yaml names it, and SIGNING.md shows what it has to do.',
  );
}

function environmentOf({ env, environment }: CommandSetting): Record<string, string> {
  const names = [...everyday, ...environment].filter((name) => !/^CSAF_PRESS_/i.test(name));
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

const absent = 'is not there';

function cannotRun(error: Error): string {
  const code = 'code' in error ? String(error.code) : error.name;
  if (code === 'ENOENT') return absent;
  return code === 'EACCES' ? 'may not be run' : `cannot be run (${code})`;
}
