import type { JsonObject } from '../../src/import/json-value.ts';
import { type Trial, trialUnder } from '../../src/import/trial.ts';
import type { AuthoredPublisher } from '../../src/model/authored.ts';

/** Members of a document that a test cares about; the rest is valid and plain. */
export interface Members {
  document?: JsonObject;
  tracking?: JsonObject;
  root?: JsonObject;
}

/** A small valid CSAF 2.0 document with members replaced; `undefined` removes one. */
export function makeDocument({ document = {}, tracking = {}, root = {} }: Members = {}): JsonObject {
  const whole = {
    document: {
      category: 'csaf_base',
      csaf_version: '2.0',
      publisher: {
        category: 'vendor',
        contact_details: 'psirt@test.example',
        name: 'Test Works',
        namespace: 'https://test.example',
      },
      title: 'A test document',
      tracking: {
        current_release_date: '2026-03-02T09:00:00Z',
        id: 'TEST-SA-2026-0001',
        initial_release_date: '2026-03-02T09:00:00Z',
        revision_history: [{ date: '2026-03-02T09:00:00Z', number: '1.0.0', summary: 'Initial release' }],
        status: 'final',
        version: '1.0.0',
        ...tracking,
      },
      ...document,
    },
    ...root,
  };
  // Removes what is undefined, as a JSON file would.
  return JSON.parse(JSON.stringify(whole)) as JsonObject;
}

export const testPublisher: AuthoredPublisher = {
  name: 'Test Works',
  namespace: 'https://test.example',
  contact: 'psirt@test.example',
  base_url: 'https://test.example/',
};

export const cweNames: ReadonlyMap<string, string> = new Map([
  ['CWE-22', "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')"],
]);

export const now: Date = new Date('2026-11-22T10:00:00Z');

/** Compiles under the publisher above, with members replaced. */
export function testTrial(publisher: Partial<AuthoredPublisher> = {}): Trial {
  return trialUnder({ publisher: { ...testPublisher, ...publisher }, now, cweNames });
}
