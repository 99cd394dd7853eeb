import type { AuthoredAdvisory, AuthoredPublisher } from '../model/authored.ts';
import type { Outcome } from './refusal.ts';
import type { DocumentTexts } from './shared-texts.ts';
import type { Trial } from './trial.ts';

/** A document as an advisory. */
interface ImportedAdvisory {
  advisory: AuthoredAdvisory;
  /** RFC 3339; its UTC year is the advisory's folder. */
  initialReleaseDate: string;
}

/** A format that advisories can be imported from. */
export interface Importer {
  /** As people call it. */
  name: string;
  /** Whether a parsed JSON file is meant to be of this format. */
  recognises(value: unknown): boolean;
  /** The publisher that a document tells of, for a content folder that has none yet. */
  publisherOf(value: unknown): AuthoredPublisher | undefined;
  /** The texts of a document that others of its publisher may repeat, so that they can go into `publisher.yaml`. */
  textsOf?(value: unknown): DocumentTexts | undefined;
  importDocument(value: unknown, trial: Trial): Outcome<ImportedAdvisory>;
}
