import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { documentYear } from '../../standard/document-file.ts';

/** `tag:` URI of an advisory (RFC 4151): the host's owner in the year of first release, and the tracking id. Nothing that an edit changes. */
export function advisoryTag({ document: { tracking } }: CsafDocument, baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  return `tag:${hostname},${documentYear(tracking.initial_release_date)}:${encode(tracking.id)}`;
}

/** `tag:` URI of one revision of an advisory. */
export function revisionTag(csaf: CsafDocument, version: string, baseUrl: string): string {
  return `${advisoryTag(csaf, baseUrl)}:${encode(version)}`;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
