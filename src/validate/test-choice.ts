import { conformityTests, serviceTests } from '../check/csaf/conformity-tests.ts';
import { presets } from '../check/csaf/presets.ts';
import { unknownTestNames } from '../check/csaf/selection.ts';
import type { ServiceName } from '../check/csaf/services.ts';
import type { UnrunTest } from '../model/validation.ts';
import { PublisherError } from '../publisher-error.ts';
import { nearest } from '../standard/nearest.ts';

/** What the options of `validate` say about the tests. */
export interface TestChoice {
  /** Names of presets and ids of tests, separated by commas; undefined when not told. */
  names: string | undefined;
  /** Whether advice is wanted. */
  info: boolean;
  services: ReadonlySet<ServiceName>;
}

/** The option that brings a service. */
export const serviceOptions: Readonly<Record<ServiceName, string>> = {
  online: '--online',
  spelling: '--spell',
  grammar: '--grammar',
};

const usualTests = 'extended';

/**
 * The tests to run: those named or the usual ones, and those that an option asks for by bringing what they need.
 *
 * @throws PublisherError USAGE when a name means nothing, or a test that is named lacks its service
 */
export function chooseTests({ names, info, services }: TestChoice): string[] {
  const named = names?.split(',').map((name) => name.trim().replace(/^csaf\//, ''));
  if (named !== undefined) refuseUnknown(named);
  for (const { id, service } of serviceTests) {
    if (named?.includes(id) && !services.has(service)) throw missingService(id, serviceOptions[service]);
  }
  const brought = serviceTests.filter(({ service }) => services.has(service)).map(({ id }) => id);
  const advice = named === undefined && info ? ['informative'] : [];
  return [...new Set([...(named ?? [usualTests]), ...advice, ...brought])];
}

/** How to have a test run that was skipped, or why that is not possible. */
export function remedyOf({ test, reason }: UnrunTest): string {
  const service = serviceTests.find(({ id }) => id === test)?.service;
  return service !== undefined && reason.startsWith('needs the service') ? `needs ${serviceOptions[service]}` : reason;
}

/** Every name that `--tests` understands. */
export function testNames(): string[] {
  return [...presets.keys(), ...[...conformityTests, ...serviceTests].map(({ id }) => id)];
}

function refuseUnknown(names: readonly string[]): void {
  const [unknown] = unknownTestNames(names);
  if (unknown === undefined) return;
  const meant = nearest(unknown, testNames());
  throw new PublisherError(
    'USAGE',
    `"${unknown}" is neither a preset nor a test of CSAF.`,
    meant === undefined
      ? `Presets are ${[...presets.keys()].join(', ')}; tests go by their ids, such as 6.1.7.`
      : `Did you mean ${meant}?`,
  );
}

function missingService(id: string, option: string): PublisherError {
  return new PublisherError('USAGE', `Test ${id} needs ${option}.`, `Add ${option}, or leave the test out.`);
}
