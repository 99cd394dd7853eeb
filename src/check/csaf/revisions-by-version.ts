import { compareDocumentVersions } from '../document-version.ts';

/**
 * The document with its revisions in the order of their versions. csaf-validator-lib 2.0.10 sorts them by date alone in 6.1.21, and
 * then takes two revisions of the same moment for a gap if the higher version stands first.
 */
export function withRevisionsByVersion(document: unknown): unknown {
  const root = recordOf(document);
  const meta = recordOf(root.document);
  const tracking = recordOf(meta.tracking);
  const revisions: unknown = tracking.revision_history;
  if (!Array.isArray(revisions)) return document;
  const revision_history = revisions.toSorted((a, b) => compareDocumentVersions(versionOf(a), versionOf(b)) ?? 0);
  return { ...root, document: { ...meta, tracking: { ...tracking, revision_history } } };
}

function versionOf(revision: unknown): string {
  return String(recordOf(revision).number);
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
