import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '../../../src/check/csaf/services.ts';
import { validateWith } from '../../../src/check/csaf/validate.ts';
import { prepareExtensions } from '../../../src/check/csaf/values/extension-schema.ts';
import { grammarChecker } from '../../../src/services/grammar-checker.ts';
import { spellChecker } from '../../../src/services/spell-checker.ts';
import { type OasisCase, oasisFolder } from './oasis-cases.ts';

/** What the engine says of a case. */
export interface CaseVerdict {
  /** The case's own test fails: a mandatory one may only warn, which fails nothing. */
  fails: boolean;
  /** Pointers of its findings. */
  paths: readonly string[];
  /** Nothing mandatory fails. */
  isValid: boolean;
}

/** The pages that the cases take to be missing on the Internet; `example.net` is there. */
const missingPages: ReadonlySet<string> = new Set([
  'https://example.invalid',
  'https://github.com/oasis-tcs/csaf/not-available',
]);

const services: Services = {
  online: { faultOf: async (url) => (missingPages.has(url) ? 'not found' : undefined) },
  spelling: spellChecker(),
  grammar: grammarChecker(),
};

/** Later than all dates of the cases. */
const now = new Date('2026-11-22T00:00:00Z');

const extensions = prepareExtensions(extensionPackages());

/** Runs every test on the document of a case, whatever its group. */
export async function judgeCase({ id, document }: OasisCase): Promise<CaseVerdict> {
  const options = { tests: ['full'], extensions: await extensions, now };
  const { findings } = await validateWith(document, services, options);
  const own = findings.filter(({ test, severity }) => test === id && (severity === 'error' || !id.startsWith('6.1.')));
  return {
    fails: own.length > 0,
    paths: own.map(({ pointer }) => pointer),
    isValid: !findings.some(({ severity }) => severity === 'error'),
  };
}

/** The extensions that the cases use, as their folder declares them. */
function extensionPackages(): { schema: unknown; metadata: unknown }[] {
  const folder = join(oasisFolder('2.1'), 'extension/valid');
  return readdirSync(folder).map((name) => ({
    schema: readJson(join(folder, name, `${name}-content_1.0.0.json`)),
    metadata: readJson(join(folder, name, `${name}-metadata_1.0.0.json`)),
  }));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
