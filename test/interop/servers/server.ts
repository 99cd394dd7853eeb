import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Certificate, makeCertificate } from '../certificate.ts';
import type { ServedTree } from '../trees.ts';

/** A web server that runs. */
export interface Server {
  /** `https://localhost:PORT`, without a slash at the end. */
  origin: string;
  /** Path of the tree: `/`, or `/security/`. */
  base: string;
  /** PEM file of the authority that clients have to trust. */
  ca: string;
  /** What the server said so far, to be shown when a test fails. */
  log(): Promise<string>;
  /** Ends the server, by its process id, and removes its files. */
  stop(): Promise<void>;
}

/** What a server needs to be told before it starts. */
export interface Surroundings {
  tree: ServedTree;
  certificate: Certificate;
  /** For configuration, logs and sockets; removed with the server. Others may read it, as servers do that give up root's rights. */
  folder: string;
}

/** How one kind of server is started: its command, after its configuration has been written. */
export type Preparation = (surroundings: Surroundings) => Promise<{
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
}>;

const startLimit = 15_000;
const stopLimit = 10_000;

/**
 * Starts a server for a tree, in the foreground and with all its state in a temporary folder, and waits until it answers.
 *
 * @throws Error with the server's log when it ends or does not answer
 */
export async function startServer(tree: ServedTree, prepare: Preparation): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-server-'));
  await chmod(folder, 0o755);
  const certificate = await makeCertificate(folder);
  const { command, args, env } = await prepare({ tree, certificate, folder });
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  const log = async (): Promise<string> =>
    `${Buffer.concat(said)}${await readFile(join(folder, 'error.log'), 'utf8').catch(() => '')}`;
  const stop = async (): Promise<void> => {
    await end(child);
    process.off('exit', atExit);
    await rm(folder, { recursive: true, force: true });
  };
  const failed = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(`It ended with ${code ?? signal}.`));
  });
  const fault = await Promise.race([failed, answering(tree, certificate.ca)]);
  if (fault !== undefined) {
    const text = await log();
    await stop();
    throw new Error(`${command} does not serve ${tree.origin}${tree.base}. ${fault}\n${text}`);
  }
  return { origin: tree.origin, base: tree.base, ca: certificate.ca, log, stop };
}

/** Undefined once the server answers, whatever it says; or why it does not. */
async function answering({ origin, base }: ServedTree, ca: string): Promise<string | undefined> {
  const authority = await readFile(ca, 'utf8');
  const deadline = Date.now() + startLimit;
  let last = '';
  while (Date.now() < deadline) {
    const fault = await new Promise<string | undefined>((resolve) => {
      const asked = request(`${origin}${base}`, { ca: authority, agent: false, timeout: 2000 }, (response) => {
        response.resume();
        resolve(undefined);
      });
      asked.on('timeout', () => asked.destroy(new Error('no answer within 2 s')));
      asked.on('error', ({ message }) => resolve(message));
      asked.end();
    });
    if (fault === undefined) return undefined;
    last = fault;
    await sleep(50);
  }
  return `It did not answer within ${startLimit / 1000} s: ${last}`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), stopLimit);
  await ended;
  clearTimeout(hard);
}
