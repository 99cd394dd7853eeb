import assert from 'node:assert/strict';
import { runProgram, type Surrounding } from './program.ts';

/** csaf_checker's report of one domain, as far as the tests read it. */
export interface CheckerReport {
  passed: boolean;
  role: string;
  /** By number of the requirement. */
  requirements: ReadonlyMap<number, CheckerMessages>;
}

/** What was said of a requirement, in the report's order. */
export interface CheckerMessages {
  infos: string[];
  warnings: string[];
  errors: string[];
}

/** How the report numbers the severity of a message. */
const [info, warning, error] = [0, 1, 2];

/**
 * Lets csaf_checker judge a domain, or the provider whose metadata has this URL.
 *
 * @param validator URL of a validation service; without one, csaf_checker warns of requirement 1
 * @param options further ones of its command line
 */
export async function runChecker(
  provider: string,
  validator: string | undefined,
  surrounding: Surrounding,
  options: readonly string[] = [],
): Promise<CheckerReport> {
  const service = validator === undefined ? [] : ['--validator', validator, '--validator_preset', 'mandatory'];
  const { stdout, stderr } = await runProgram('csaf_checker', [...service, ...options, provider], surrounding);
  return readReport(parsed(stdout, stderr));
}

function parsed(stdout: string, stderr: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`csaf_checker gave no report.\n${stderr}`);
  }
}

function readReport(report: unknown): CheckerReport {
  const domain = list(member(report, 'domains'))[0];
  const requirements = list(member(domain, 'requirements')).map((requirement): [number, CheckerMessages] => {
    const messages = list(member(requirement, 'messages') ?? []);
    const texts = (type: number | undefined): string[] =>
      messages.filter((message) => member(message, 'type') === type).map((message) => String(member(message, 'text')));
    return [Number(member(requirement, 'num')), { infos: texts(info), warnings: texts(warning), errors: texts(error) }];
  });
  return {
    passed: member(domain, 'passed') === true,
    role: String(member(domain, 'role')),
    requirements: new Map(requirements),
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function list(value: unknown): unknown[] {
  assert.ok(Array.isArray(value), 'csaf_checker reports in another form than before.');
  return value;
}
