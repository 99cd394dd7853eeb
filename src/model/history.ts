import type { CompiledAdvisory } from './publication.ts';

/** An advisory as it was. */
export type EarlierAdvisory = Pick<CompiledAdvisory, 'id' | 'file' | 'document' | 'visibility'>;

/** What was published before, against which the history rules hold what is authored now. */
export interface EarlierPublication {
  /** As messages name it, after "at": `origin/main (3f2a1bc)`. */
  name: string;
  /** Held back ones too: their content is free, but not their ids. `document` may lack the shape of CSAF. */
  advisories: readonly EarlierAdvisory[];
  /**
   * Where this branch left the line that was published; the same list when nothing was published since. What is still as it was there
   * was not changed by this branch. Absent where that is not known.
   */
  fork?: readonly EarlierAdvisory[];
  /** Files that were at fault then, so that nobody can tell what they said. */
  unreadable: readonly string[];
}
