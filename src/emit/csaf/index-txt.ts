import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { CompiledAdvisory, FeedLabel, Released } from '../../model/publication.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { text } from '../../standard/media-types.ts';
import { csafRoot, labelFolder } from '../../standard/provider-paths.ts';
import { distributions } from './distributions.ts';

/** The names of all documents of a label, a line each (CSAF 2.0 §7.1.12). No blank line: some clients would read it as a name. */
export function emitIndexTxt(released: Released, context: EmitContext): Artifact[] {
  return distributions(released, context).map(({ label, advisories }) => ({
    path: `${csafRoot}${labelFolder(label)}index.txt`,
    mediaType: text,
    content: advisories
      .map((advisory) => pathInLabel(advisory, label))
      .sort(byCodeUnits)
      .map((path) => `${path}\n`)
      .join(''),
    seal: 'none',
    wave: 'list',
  }));
}

/** `2026/example-sa-2026-0001.json`: where a document stands below its label's folder, as index.txt and changes.csv name it. */
export function pathInLabel({ path }: CompiledAdvisory, label: FeedLabel): string {
  return path.slice(labelFolder(label).length);
}
