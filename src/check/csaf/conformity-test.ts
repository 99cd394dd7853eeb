import type { Facts } from './facts/facts.ts';
import type { ServiceName, Services } from './services.ts';
import type { Verdict } from './verdict.ts';

/** The versions of CSAF whose tests are here: the OASIS Standard 2.0 with Errata 01, and 2.1 (Committee Specification Draft 03). */
export type CsafVersion = '2.0' | '2.1';

/** The three groups of tests of CSAF §6. CSAF 2.0 calls the second one optional. */
export type TestGroup = 'mandatory' | 'recommended' | 'informative';

/** What is to be known of a test, whoever runs it. */
export interface TestDescription {
  /** The number of its section: `6.1.27.3`. */
  id: string;
  /** The heading of its section, in the newest version that has it. */
  title: string;
  /** Headings of older versions, where they differ. */
  titles?: Partial<Readonly<Record<CsafVersion, string>>>;
  group: TestGroup;
  versions: readonly CsafVersion[];
  /** What is wrong when it fails, in plain words; the finding's detail or value follows it after a colon. */
  what: string;
  /** Why it matters to those who read the document. */
  why: string;
  /** What to do about it, in terms of the CSAF document. */
  mend: string;
  /** What to do about it, in terms of the YAML that csaf-press compiles, where that is another thing. */
  mendYaml?: string;
}

/** A test of CSAF §6 that needs the document alone. Runs on documents that the schema accepts, and does not throw on them. */
export interface ConformityTest extends TestDescription {
  run(facts: Facts, verdict: Verdict): void;
}

/** A test of CSAF §6 that needs a service: the network, a dictionary, a grammar checker. */
export interface ServiceTest extends TestDescription {
  service: ServiceName;
  runWith(facts: Facts, verdict: Verdict, services: Services): Promise<void>;
}
