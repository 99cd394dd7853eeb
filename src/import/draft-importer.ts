import type { AuthoredPublisher } from '../model/authored.ts';
import type { Outcome } from './refusal.ts';
import type { SourceRecord } from './source-record.ts';

/** A format that is not CSAF: what it tells becomes a draft, which a maintainer finishes. */
export interface DraftImporter {
  /** As people call it. */
  name: string;
  /** Whether a parsed JSON file is meant to be of this format. */
  recognises(value: unknown): boolean;
  /** The records of a file: one, or those of a list. Each may still be refused. */
  recordsOf(value: unknown): Outcome<SourceRecord>[];
}

/** A guess at who publishes, for a folder that has no publisher yet: what no record tells is a TODO. */
export function draftPublisher(record: SourceRecord | undefined): AuthoredPublisher {
  const { name, namespace = 'https://www.example.com' } = record?.publisher ?? {};
  return {
    name: name ?? 'TODO: name of your organization',
    namespace,
    contact: 'TODO: how to reach you, such as psirt@example.com',
    base_url: 'https://www.example.com/',
  };
}
