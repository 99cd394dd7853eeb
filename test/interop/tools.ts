import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A program that the tests run, and that no one here wrote. */
interface Tool {
  /** Arguments that make it tell its version. */
  version: readonly string[];
  /** How it is had. */
  install: string;
}

const csaf = 'github.com/gocsaf/csaf/v3/cmd';
const csafVersion = 'v3.7.0';

export type ToolName =
  | 'nginx'
  | 'caddy'
  | 'apache2'
  | 'openssl'
  | 'curl'
  | 'gpg'
  | 'sha256sum'
  | 'sha512sum'
  | 'csaf_checker'
  | 'csaf_downloader'
  | 'csaf_aggregator'
  | 'csaf'
  | 'go'
  | 'python3';

/** Every program that the tests know, by the name that it is run by; `csaf` is csaf-walker's. */
const tools: Readonly<Record<ToolName, Tool>> = {
  nginx: { version: ['-v'], install: 'apt-get install nginx-light' },
  caddy: { version: ['version'], install: 'apt-get install caddy' },
  apache2: { version: ['-v'], install: 'apt-get install apache2' },
  openssl: { version: ['version'], install: 'apt-get install openssl' },
  curl: { version: ['--version'], install: 'apt-get install curl' },
  gpg: { version: ['--version'], install: 'apt-get install gnupg' },
  sha256sum: { version: ['--version'], install: 'apt-get install coreutils' },
  sha512sum: { version: ['--version'], install: 'apt-get install coreutils' },
  csaf_checker: { version: ['--version'], install: `go install ${csaf}/csaf_checker@${csafVersion}` },
  csaf_downloader: { version: ['--version'], install: `go install ${csaf}/csaf_downloader@${csafVersion}` },
  csaf_aggregator: { version: ['--version'], install: `go install ${csaf}/csaf_aggregator@${csafVersion}` },
  csaf: {
    version: ['--version'],
    install: 'cargo install csaf-cli@0.20.0 --locked',
  },
  go: { version: ['version'], install: 'https://go.dev/doc/install' },
  python3: { version: ['--version'], install: 'apt-get install python3 python3-venv' },
};

/** What is known of a tool on this machine. */
export interface FoundTool {
  name: ToolName;
  /** Undefined where it is missing. */
  path: string | undefined;
  /** One line, in the tool's own words. */
  version: string;
  install: string;
}

export const toolNames: readonly ToolName[] = Object.keys(tools).filter((name): name is ToolName => name in tools);

const found = new Map<ToolName, FoundTool>();

/** Looks for a tool on the path, where systems keep servers, and where Go and Cargo install to. */
export function findTool(name: ToolName): FoundTool {
  const known = found.get(name);
  if (known !== undefined) return known;
  const path = folders()
    .map((folder) => join(folder, name))
    .find(isExecutable);
  const { install } = tools[name];
  const tool = { name, path, version: path === undefined ? '' : versionOf(name, path), install };
  found.set(name, tool);
  return tool;
}

/**
 * Where a tool is.
 *
 * @throws Error when it is missing: a test says beforehand what it needs
 */
export function programPath(name: ToolName): string {
  const { path } = findTool(name);
  if (path === undefined) throw new Error(missingLine(name));
  return path;
}

/** What is said of a missing tool. */
export function missingLine(name: ToolName): string {
  return `${name}: not found; install with: ${tools[name].install}`;
}

/** Whether a missing tool is a fault: `INTEROP_REQUIRE=1` wants all, `INTEROP_REQUIRE=nginx,gpg` wants these. */
export function isRequired(name: ToolName): boolean {
  const wanted = (process.env.INTEROP_REQUIRE ?? '').split(/[ ,]+/).filter((word) => word !== '');
  return wanted.includes('1') || wanted.includes(name);
}

function folders(): string[] {
  const { PATH = '', GOBIN, GOPATH, CARGO_HOME } = process.env;
  return [
    ...PATH.split(delimiter).filter((folder) => folder !== ''),
    '/usr/local/sbin',
    '/usr/sbin',
    '/sbin',
    ...(GOBIN ? [GOBIN] : []),
    join(GOPATH || join(homedir(), 'go'), 'bin'),
    join(CARGO_HOME || join(homedir(), '.cargo'), 'bin'),
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Go's binaries tell their version by the module that they were built from; those of `go install` say 0.0.0 themselves. */
function versionOf(name: ToolName, path: string): string {
  const go = name.startsWith('csaf_') ? moduleVersion(path) : undefined;
  return go ?? output(path, tools[name].version).split('\n')[0]?.trim() ?? '';
}

function moduleVersion(path: string): string | undefined {
  const { path: go } = findTool('go');
  if (go === undefined) return undefined;
  return /^\tmod\t(\S+)\t(\S+)/m
    .exec(output(go, ['version', '-m', path]))
    ?.slice(1)
    .join(' ');
}

/** Standard output and error together: nginx tells its version on the latter. */
function output(path: string, args: readonly string[]): string {
  try {
    return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', path, ...args], { encoding: 'utf8' });
  } catch {
    return 'version unknown';
  }
}
