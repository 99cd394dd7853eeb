import { instantOf } from '../../standard/instant.ts';
import { valueAt } from '../../standard/json-pointer.ts';
import type { CsafVersion, TestDescription } from './conformity-test.ts';
import type { AnyDocument } from './facts/document.ts';
import { Facts } from './facts/facts.ts';
import { type Finding, groupSeverities } from './finding.ts';
import { quoteElement } from './quote.ts';
import { checkSchema, type SchemaVerdict } from './schema/check-schema.ts';
import { type Selection, selectTests, type TestNames } from './selection.ts';
import type { Services } from './services.ts';
import type { KnownExtensions } from './values/extension-catalogue.ts';
import { type Fault, Verdict } from './verdict.ts';

/** What to run on a document, and with what. */
export interface ValidationOptions {
  /** Presets (`basic`, `extended`, `full`, …) and ids of tests; `extended` unless told. The schema is always checked. */
  tests?: TestNames;
  /** CSAF extensions whose schemas are known, so that their use can be judged (CSAF 2.1 §6.1.60). */
  extensions?: KnownExtensions;
  /** What time it is; test 6.2.33 of CSAF 2.1 is skipped without. */
  now?: Date;
}

/** A test that was asked for and not run. */
export interface SkippedTest {
  test: string;
  reason: string;
}

/** The verdict on a document. */
export interface Validation {
  /** The version that the document states; undefined when it states none that is known. */
  version: CsafVersion | undefined;
  /** Whether nothing of severity `error` was found: with preset `basic` or more, a valid CSAF document (CSAF 2.1 §6.1). */
  isValid: boolean;
  /** Whether the schema accepts the document. */
  fitsSchema: boolean;
  /** Whether the tests ran: on every document that fits the schema, and on one of which the schema refuses values of CVSS alone. */
  tested: boolean;
  /** In the order of the tests; the schema comes first, and alone if it refuses the document. */
  findings: readonly Finding[];
  skipped: readonly SkippedTest[];
}

const usualTests: TestNames = ['extended'];

/**
 * Checks a parsed JSON value against the schema of its version of CSAF and the tests of §6. Never throws, whatever the value. A document
 * that the schema refuses is not tested further, because the tests take its shape for granted; only values of CVSS that it refuses do not
 * stand in their way. Tests that need a service are skipped by name; {@link validateWith} runs them.
 */
export function validate(document: unknown, options: ValidationOptions = {}): Validation {
  return judge(document, options).conclude({});
}

/** As {@link validate}, with the tests whose services are given. */
export async function validateWith(
  document: unknown,
  services: Services,
  options: ValidationOptions = {},
): Promise<Validation> {
  const judgement = judge(document, options);
  await judgement.runServiceTests(services);
  return judgement.conclude(services);
}

function judge(document: unknown, { tests = usualTests, extensions, now }: ValidationOptions): Judgement {
  const shape = checkSchema(document);
  const { version } = shape;
  if (version === undefined) return new Judgement(document, shape);
  const selection = selectTests(tests, version);
  if (!isTestable(document, shape)) return new Judgement(document, shape, selection);
  const judgement = new Judgement(
    document,
    shape,
    selection,
    new Facts(document, version, extensions, now && instantOf(now.toISOString())),
  );
  judgement.runTests();
  return judgement;
}

/** Keys that the schema does not know are a test of their own, and leave a document valid. */
const additionalProperties = '6.2.20';

/** What the schema refuses of a CVSS object, and of nothing else, leaves the tests something to say (cases of 6.1.7 and 6.1.9 want it). */
const invalidCvss = '6.1.8';

function isTestable(document: unknown, { hasShape, faults }: SchemaVerdict): document is AnyDocument {
  return hasShape && faults.every(({ test }) => test === additionalProperties || test === invalidCvss);
}

/** The run of the selected tests on one document. */
class Judgement {
  readonly #document: unknown;
  readonly #shape: SchemaVerdict;
  readonly #selection: Selection | undefined;
  /** Undefined when the document cannot be tested. */
  readonly #facts: Facts | undefined;
  readonly #findings: Finding[] = [];
  readonly #skipped: SkippedTest[] = [];

  constructor(document: unknown, shape: SchemaVerdict, selection?: Selection, facts?: Facts) {
    this.#document = document;
    this.#shape = shape;
    this.#selection = selection;
    this.#facts = facts;
    const wantsUnknownKeys = selection?.tests.some(({ id }) => id === additionalProperties) ?? false;
    for (const fault of shape.faults) {
      const isUnknownKey = fault.test === additionalProperties;
      if (!isUnknownKey || wantsUnknownKeys) {
        this.#findings.push({ severity: isUnknownKey ? 'warning' : 'error', ...fault });
      }
    }
  }

  runTests(): void {
    const facts = this.#facts;
    if (facts === undefined || this.#selection === undefined) return;
    for (const test of this.#selection.tests) {
      const verdict = new Verdict();
      try {
        test.run(facts, verdict);
        this.#take(test, verdict);
      } catch (cause) {
        this.#findings.push(broken(test, cause));
      }
    }
  }

  async runServiceTests(services: Services): Promise<void> {
    const facts = this.#facts;
    if (facts === undefined || this.#selection === undefined) return;
    for (const test of this.#selection.serviceTests) {
      if (services[test.service] === undefined) continue;
      const verdict = new Verdict();
      try {
        await test.runWith(facts, verdict, services);
        this.#take(test, verdict);
      } catch (cause) {
        this.#findings.push(broken(test, cause));
      }
    }
  }

  conclude(services: Services): Validation {
    const { version, faults } = this.#shape;
    const findings = this.#findings;
    return {
      version,
      isValid: !findings.some(({ severity }) => severity === 'error'),
      fitsSchema: version !== undefined && faults.every(({ test }) => test === additionalProperties),
      tested: this.#facts !== undefined,
      findings,
      skipped: this.#facts === undefined ? [] : [...this.#skipped, ...this.#withheld(services)],
    };
  }

  #take(test: TestDescription, { faults, omitted, skipReason }: Verdict): void {
    for (const fault of faults) this.#findings.push(toFinding(test, fault, this.#document));
    if (omitted > 0) {
      const detail = `${omitted} more places, too many to list`;
      this.#findings.push(toFinding(test, { pointer: '', detail }, this.#document));
    }
    if (skipReason !== undefined) this.#skipped.push({ test: test.id, reason: skipReason });
  }

  #withheld(services: Services): SkippedTest[] {
    const tests = this.#selection?.serviceTests ?? [];
    return tests
      .filter(({ service }) => services[service] === undefined)
      .map(({ id, service }) => ({ test: id, reason: `needs the service \`${service}\`` }));
  }
}

function toFinding(test: TestDescription, fault: Fault, document: unknown): Finding {
  const { pointer, detail, related, warning } = fault;
  const subject = detail ?? quoteElement(valueAt(document, pointer));
  return {
    test: test.id,
    severity: warning ? 'warning' : groupSeverities[test.group],
    pointer,
    message: test.what,
    ...(subject === undefined ? {} : { subject }),
    ...(related === undefined ? {} : { related }),
  };
}

/** A fault of ours: it must not hide the rest. */
function broken({ id, group }: TestDescription, cause: unknown): Finding {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return {
    test: id,
    severity: groupSeverities[group],
    pointer: '',
    message: `Test ${id} could not be run on this document`,
    subject: reason,
  };
}
