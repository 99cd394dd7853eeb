import { spawn } from 'node:child_process';
import { programPath, type ToolName } from './tools.ts';

/** How a program ended, and what it said. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** How a program is run. */
export interface Surrounding {
  /** PEM file of the authority to trust, alone. */
  ca?: string;
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  input?: string;
  /** Milliseconds; 200 s when left out. */
  timeout?: number;
}

/** Runs a program to its end, whatever its exit code. No proxy of the surroundings applies, unless it is given. */
export function runProgram(name: ToolName, args: readonly string[], surrounding: Surrounding = {}): Promise<Ended> {
  const { ca, env, cwd, input, timeout = 200_000 } = surrounding;
  const trust = ca === undefined ? {} : { SSL_CERT_FILE: ca, SSL_CERT_DIR: '/nonexistent', CURL_CA_BUNDLE: ca };
  const noProxy = { HTTPS_PROXY: '', https_proxy: '', HTTP_PROXY: '', http_proxy: '', ALL_PROXY: '', all_proxy: '' };
  return new Promise((resolve, reject) => {
    const child = spawn(programPath(name), args, {
      env: { ...process.env, ...noProxy, ...trust, ...env },
      ...(cwd === undefined ? {} : { cwd }),
      timeout,
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
