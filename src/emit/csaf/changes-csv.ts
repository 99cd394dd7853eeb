import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { csv } from '../../standard/media-types.ts';
import { csafRoot, labelFolder } from '../../standard/provider-paths.ts';
import { currentRelease, distributions } from './distributions.ts';
import { pathInLabel } from './index-txt.ts';

/** The documents of a label and when each last changed, newest first, no heading (CSAF 2.0 §7.1.13). Neither field can hold a quote. */
export function emitChangesCsv(released: Released, context: EmitContext): Artifact[] {
  return distributions(released, context).map(({ label, advisories }) => ({
    path: `${csafRoot}${labelFolder(label)}changes.csv`,
    mediaType: csv,
    content: advisories.map((each) => `"${pathInLabel(each, label)}","${currentRelease(each)}"\n`).join(''),
    seal: 'none',
    wave: 'list',
  }));
}
