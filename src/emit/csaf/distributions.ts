import type { EmitContext } from '../../model/artifact.ts';
import type { CompiledAdvisory, FeedLabel, Publisher, Released } from '../../model/publication.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { instant } from '../../standard/date.ts';

/** All documents of one TLP label in a tree, newest `current_release_date` first. */
export interface Distribution {
  label: FeedLabel;
  advisories: CompiledAdvisory[];
  /** `current_release_date` of the newest document. */
  updated: string;
}

const labels: readonly FeedLabel[] = ['WHITE', 'GREEN', 'UNLABELED', 'AMBER', 'RED'];

/**
 * One distribution for each label in use. A provider needs at least one open feed (CSAF 2.0 §7.1.15), so that an empty
 * publication has an empty one labelled WHITE; an empty restricted one has an empty AMBER feed, to which subscribers may hold on.
 */
export function distributions(released: Released, context: EmitContext): Distribution[] {
  const used = labels.filter((label) => released.advisories.some((advisory) => advisory.label === label));
  const fallback: FeedLabel = released.audience === 'restricted' ? 'AMBER' : 'WHITE';
  return (used.length > 0 ? used : [fallback]).map((label) => {
    const advisories = released.advisories.filter((advisory) => advisory.label === label).sort(newestFirst);
    return { label, advisories, updated: advisories[0] ? currentRelease(advisories[0]) : beginning(context) };
  });
}

/** A distribution, and the tree that it is in. */
export interface PlacedDistribution extends Distribution {
  publisher: Publisher;
}

/**
 * All distributions that the metadata of a tree names: its own, and for a restricted tree those of the public one where they are. So
 * it has an open feed too (CSAF 2.0 §7.1.15), and whoever polls it gets every advisory without a copy of any.
 */
export function namedDistributions(released: Released, context: EmitContext): PlacedDistribution[] {
  const parts = released.open === undefined ? [released] : [released, released.open];
  return parts.flatMap((part) => distributions(part, context).map((one) => ({ ...one, publisher: part.publisher })));
}

/** `current_release_date` of an advisory, as its document spells it. */
export function currentRelease({ document }: CompiledAdvisory): string {
  return document.document.tracking.current_release_date;
}

/** When a publication without documents last changed: when its key was made. It may not be the clock, or every build would differ. */
export function beginning({ publicKeys }: EmitContext): string {
  return publicKeys[0]?.created ?? '1970-01-01T00:00:00Z';
}

function newestFirst(a: CompiledAdvisory, b: CompiledAdvisory): number {
  return instant(currentRelease(b)) - instant(currentRelease(a)) || byCodeUnits(a.path, b.path);
}
