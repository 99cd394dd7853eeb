import { compareVersionNumbers, parseVersionNumber } from '../../../standard/versions/version-number.ts';
import type { ConformityTest } from '../conformity-test.ts';
import type { RevisionFact } from '../facts/revisions.ts';
import { quote } from '../quote.ts';

const history = '/document/tracking/revision_history';

/**
 * CSAF 2.0 and 2.1 §6.1.30. The history is at fault when its items differ among each other, and the version of the document when it
 * differs from the item with the highest number.
 */
export const mixedIntegerAndSemanticVersioning: ConformityTest = {
  id: '6.1.30',
  title: 'Mixed Integer and Semantic Versioning',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'Integer and semantic versions are mixed',
  why: 'They cannot be ordered among each other.',
  mend: 'Use either 1, 2, 3 or 1.0.0, 1.1.0, 2.0.0 for the document and all its revisions.',
  mendYaml: 'Use either 1, 2, 3 or 1.0.0, 1.1.0, 2.0.0 in all revisions.',
  run({ revisions, tracking }, verdict) {
    const [integer, semantic] = [true, false].map((kind) =>
      revisions.find(({ version }) => version.isInteger === kind),
    );
    if (integer !== undefined && semantic !== undefined)
      verdict.fail(history, bothOf(integer.revision.number, semantic.revision.number), [
        `${integer.pointer}/number`,
        `${semantic.pointer}/number`,
      ]);
    const highest = highestOf(revisions);
    if (highest === undefined || highest.version.isInteger === parseVersionNumber(tracking.version).isInteger) return;
    verdict.fail('/document/tracking/version', bothOf(tracking.version, highest.revision.number), [
      `${highest.pointer}/number`,
    ]);
  },
};

function bothOf(one: string, other: string): string {
  return `${quote(one)} and ${quote(other)}`;
}

function highestOf(revisions: readonly RevisionFact[]): RevisionFact | undefined {
  let highest: RevisionFact | undefined;
  for (const fact of revisions) {
    if (highest === undefined || compareVersionNumbers(fact.version, highest.version) > 0) highest = fact;
  }
  return highest;
}
