import type { CsafDocument, DocumentMeta, Metric, MetricContent, Vulnerability } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { Facts } from '../../../../src/check/csaf/facts/facts.ts';
import { Verdict } from '../../../../src/check/csaf/verdict.ts';

/** What a case puts into an otherwise empty document of CSAF 2.1. */
export interface Advisory21 {
  meta?: Partial<DocumentMeta>;
  status?: 'draft' | 'final' | 'interim';
  /** The dates of the revision history, each number one higher. */
  revisions?: readonly string[];
  vulnerabilities?: Vulnerability[];
}

/** A case of a test: the document, and the pointers that the test must report. */
export type Case = [name: string, advisory: Advisory21, pointers: readonly string[]];

/** A minimal document of CSAF 2.1, with what the case adds. */
export function advisory21(given: Advisory21): CsafDocument {
  const { meta, status = 'final', revisions = ['2024-01-24T10:00:00.000Z'], vulnerabilities } = given;
  const [first = ''] = revisions;
  return {
    $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
    document: {
      category: 'csaf_base',
      csaf_version: '2.1',
      distribution: { tlp: { label: 'CLEAR' } },
      publisher: { category: 'vendor', name: 'Example', namespace: 'https://example.com' },
      title: 'Example',
      tracking: {
        current_release_date: revisions.at(-1) ?? first,
        id: 'EX-1',
        initial_release_date: first,
        revision_history: revisions.map((date, index) => ({ date, number: String(index + 1), summary: 'Text.' })),
        status,
        version: String(revisions.length),
      },
      ...meta,
    },
    ...(vulnerabilities === undefined ? {} : { vulnerabilities }),
  };
}

/** A metric for one product. */
export function metric(content: MetricContent, source?: string, products: string[] = ['P1']): Metric {
  return { content, products, ...(source === undefined ? {} : { source }) };
}

/** The pointers that a test reports on the document of a case. */
export function pointersOf(test: ConformityTest, given: Advisory21): string[] {
  const verdict = new Verdict();
  test.run(new Facts(advisory21(given), '2.1'), verdict);
  return verdict.faults.map(({ pointer }) => pointer);
}

/** What a test says about the document of a case, beside the headline. */
export function detailsOf(test: ConformityTest, given: Advisory21): (string | undefined)[] {
  const verdict = new Verdict();
  test.run(new Facts(advisory21(given), '2.1'), verdict);
  return verdict.faults.map(({ detail }) => detail);
}
