import type { AuthoredCatalogue, AuthoredPublisher } from '../model/authored.ts';

/** What a draft is made against. */
export interface DraftContext {
  publisher: AuthoredPublisher;
  catalogue: AuthoredCatalogue;
  now: Date;
  cweNames: ReadonlyMap<string, string>;
}

/** An advisory that a maintainer has to finish. */
export interface Draft<Advisory> {
  advisory: Advisory;
  /** Entries that the catalogue lacks. */
  products: AuthoredCatalogue;
  /** What the record says and the advisory does not, a line each. */
  left: string[];
}
