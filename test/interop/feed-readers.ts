import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programPath, type ToolName } from './tools.ts';
import { workFolder } from './work-folder.ts';

const run = promisify(execFile);
const sources = join(import.meta.dirname, 'feed-readers');

/** What a reader made of a feed; dates in RFC 3339, UTC, or empty where it found none. */
export interface ReadFeed {
  /** Why it could not be read as it stands; empty when it could. */
  fault: string;
  format: string;
  title: string;
  items: { id: string; link: string; published: string; updated: string }[];
}

/** A program that reads feeds, made ready at run time. */
export interface FeedReader {
  name: string;
  needs: ToolName;
  /** It reads JSON Feed too. */
  json: boolean;
  /** How to call it; or why it cannot be had, such as no network. */
  prepare(): Promise<Prepared | { unavailable: string }>;
}

interface Prepared {
  command: string;
  args: string[];
}

/** Readers of two languages and authors, one lenient that tells what it forgave (feedparser's `bozo`), one strict. */
export const feedReaders: readonly FeedReader[] = [
  { name: 'feedparser', needs: 'python3', json: false, prepare: attempt(prepareFeedparser) },
  { name: 'gofeed', needs: 'go', json: true, prepare: attempt(prepareGofeed) },
];

/** Reads files, in their order. */
export async function readFeeds(command: string, args: string[], files: readonly string[]): Promise<ReadFeed[]> {
  const { stdout } = await run(command, [...args, ...files], { maxBuffer: 64 << 20 });
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

async function prepareFeedparser(): Promise<Prepared> {
  const folder = join(await workFolder(), 'feedparser');
  const python = join(folder, 'bin/python');
  await run(programPath('python3'), ['-m', 'venv', '--clear', folder]);
  const quickly = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20'];
  await run(python, ['-m', 'pip', 'install', ...quickly, 'feedparser==6.0.14']);
  return { command: python, args: [join(sources, 'read.py')] };
}

/** Nothing but the modules of go.sum is fetched, and no other Go. */
async function prepareGofeed(): Promise<Prepared> {
  const program = join(await workFolder(), 'gofeed-reader');
  const env = { ...process.env, GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local' };
  await run(programPath('go'), ['build', '-o', program, '.'], { cwd: sources, env });
  return { command: program, args: [] };
}

/** Prepares once, when it is first asked for. */
function attempt(prepare: () => Promise<Prepared>): FeedReader['prepare'] {
  let result: ReturnType<FeedReader['prepare']> | undefined;
  return () => {
    result ??= prepare().catch((error: unknown) => ({ unavailable: lastLine(error) }));
    return result;
  };
}

/** Why a program failed, as it said last. */
function lastLine(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return said.trim().split('\n').at(-1) || String(error);
}
