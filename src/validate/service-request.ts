import { conformityTests, serviceTests } from '../check/csaf/conformity-tests.ts';
import { presets } from '../check/csaf/presets.ts';
import type { Services } from '../check/csaf/services.ts';
import { nearest } from '../standard/nearest.ts';
import { isRecord } from '../standard/record.ts';
import { isPresetName, type NamedTest, namedTests, testOfName } from './service-names.ts';
import { serviceOptions } from './test-choice.ts';

/** What a client asks for. */
export interface ServiceRequest {
  document: unknown;
  /** Tests that are named, each once. */
  tests: readonly NamedTest[];
  presets: readonly string[];
}

/** A request that cannot be answered, with a sentence for whoever wrote the client. */
export interface RequestFault {
  fault: string;
}

/** Takes a parsed request body for a request: `{ tests: [{ type: 'test' | 'preset', name }], document }`. */
export function readRequest(body: unknown, services: Services): ServiceRequest | RequestFault {
  if (!isRecord(body)) return { fault: 'The body must be an object with `tests` and `document`.' };
  const { tests, document } = body;
  if (!isRecord(document)) return { fault: '`document` must be an object, the CSAF document.' };
  if (!Array.isArray(tests)) return { fault: '`tests` must be a list of objects with `type` and `name`.' };
  const named = new Map<string, NamedTest>();
  const chosen = new Set<string>();
  for (const [index, item] of tests.entries()) {
    const fault = take(item, named, chosen, services);
    if (fault !== undefined) return { fault: `\`tests[${index}]\` ${fault}` };
  }
  return { document, tests: [...named.values()], presets: [...chosen] };
}

/** Returns what is wrong with the item. */
function take(
  item: unknown,
  named: Map<string, NamedTest>,
  chosen: Set<string>,
  services: Services,
): string | undefined {
  if (!isRecord(item) || typeof item.name !== 'string') return 'must be an object with `type` and `name`.';
  const { type, name } = item;
  if (type === 'preset') {
    if (!isPresetName(name)) return `names no preset: ${quoted(name)}.${suggestion(name, presets.keys())}`;
    chosen.add(name);
    return undefined;
  }
  if (type !== 'test') return 'must have the `type` "test" or "preset".';
  const test = testOfName(name);
  if (test === undefined) return `names no test: ${quoted(name)}.${suggestion(name, knownNames())}`;
  const service = serviceTests.find(({ id }) => id === test.id)?.service;
  if (service !== undefined && services[service] === undefined) {
    return `names a test that this server was not started for: ${name} needs ${serviceOptions[service]}.`;
  }
  named.set(test.name, test);
  return undefined;
}

function knownNames(): string[] {
  return [...namedTests.map(({ name }) => name), ...conformityTests.map(({ id }) => id)];
}

function suggestion(name: string, candidates: Iterable<string>): string {
  const meant = nearest(name, candidates);
  return meant === undefined ? ' GET /api/v1/tests lists all.' : ` Did you mean ${meant}?`;
}

function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 79)}…` : name);
}
