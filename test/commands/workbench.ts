import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitCode } from '../../src/commands/command.ts';
import { runCommandLine } from '../../src/commands/command-line.ts';
import type { Terminal } from '../../src/commands/terminal.ts';

/** What a run of the command line printed and returned. */
export interface Outcome {
  code: ExitCode;
  out: string;
  err: string;
}

/** A temporary project with a small, faultless content folder, on which the real command line is run. */
export interface Workbench {
  folder: string;
  run(args: string[], env?: Record<string, string>, now?: Date, terminal?: Partial<Terminal>): Promise<Outcome>;
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

export const advisoryFile = 'advisories/2026/TEST-SA-2026-0001.yaml';
export const advisoryText = `id: TEST-SA-2026-0001
title: Path traversal in the file API of Test Gateway
summary: An unauthenticated attacker can read any file of the service account.
revisions:
  - { version: 1.0.0, date: 2026-03-02T09:00:00Z, summary: Initial release }
vulnerabilities:
  - cve: CVE-2026-90001
    cwe: CWE-22
    cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N
    description: The parameter \`path\` is joined to the document root before it is normalised.
    affected:
      gateway: ">=4.0.0 <4.2.7"
    fixed:
      gateway: 4.2.7
    remediations:
      - fix: Upgrade to 4.2.7.
        url: https://downloads.example.com/gateway
references:
  - https://docs.example.com/gateway/files
`;
const content: Record<string, string> = {
  'advisories/publisher.yaml': `name: Test Works
namespace: https://test.example.com
contact: psirt@test.example.com
base_url: https://test.example.com/
legal_notice: Provided as is.
`,
  'advisories/products.yaml': `gateway:
  name: Test Gateway
  cpe: cpe:2.3:a:test:gateway:*:*:*:*:*:*:*:*
`,
  'advisories/policy.yaml': 'contacts: [psirt@test.example.com]\n',
  [advisoryFile]: advisoryText,
};

const root = join(import.meta.dirname, '../..');
export const testDay: Date = new Date('2026-11-22T10:00:00Z');

/** @param from copy this content folder instead of the small one */
export async function makeWorkbench(from?: string): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'csaf-press-test-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  if (from === undefined) for (const [path, text] of Object.entries(content)) await write(path, text);
  else await cp(join(root, from), join(folder, 'advisories'), { recursive: true });
  return {
    folder,
    write,
    run: async (args, env = {}, now = testDay, terminal = {}) => {
      const out: string[] = [];
      const err: string[] = [];
      const code = await runCommandLine(args, {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        progress: () => {},
        env,
        cwd: folder,
        color: false,
        width: 100,
        clock: () => now,
        ...terminal,
      });
      return { code, out: out.join(''), err: err.join('') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder, by path, in order; empty when there is no folder. */
export async function readTree(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const tree = new Map<string, Buffer>();
  for (const file of files.sort()) tree.set(file.slice(folder.length + 1), await readFile(file));
  return tree;
}
