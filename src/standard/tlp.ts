import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredTlp } from '../model/authored.ts';
import type { FeedLabel } from '../model/publication.ts';

/** TLP 2.0 words to the labels of CSAF 2.0 (§3.2.1.5.2), which knows TLP 1.0 only. AMBER+STRICT falls to the stricter reading, RED. */
const csafLabels = {
  CLEAR: 'WHITE',
  WHITE: 'WHITE',
  GREEN: 'GREEN',
  AMBER: 'AMBER',
  'AMBER+STRICT': 'RED',
  RED: 'RED',
} as const satisfies Record<AuthoredTlp, FeedLabel>;

/** The label that CSAF 2.0 has for a label of TLP 2.0. */
export function csafTlp(label: AuthoredTlp): Exclude<FeedLabel, 'UNLABELED'> {
  return csafLabels[label];
}

/** The feed that a document belongs to. */
export function feedLabel(document: CsafDocument): FeedLabel {
  return document.document.distribution?.tlp?.label ?? 'UNLABELED';
}

/** Whether documents of this label may be given to everyone (DESIGN: CLEAR and GREEN; an unlabelled document has no restriction). */
export function isOpen(label: FeedLabel): boolean {
  return label === 'WHITE' || label === 'GREEN' || label === 'UNLABELED';
}
