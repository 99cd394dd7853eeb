import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { documentYear } from '../../standard/document-file.ts';

/**
 * `tag:` URI of an advisory (RFC 4151): the owner of the publisher's namespace in the year of first release, and the tracking id. Nothing that an
 * edit or a move to another host changes (RFC 4287 §4.2.6).
 */
export function advisoryTag({ document: { publisher, tracking } }: CsafDocument, baseUrl: string): string {
  const hostname = hostOf(publisher.namespace) ?? new URL(baseUrl).hostname;
  return `tag:${hostname},${documentYear(tracking.initial_release_date)}:${encode(tracking.id)}`;
}

/** `tag:` URI of one revision of an advisory. */
export function revisionTag(csaf: CsafDocument, version: string, baseUrl: string): string {
  return `${advisoryTag(csaf, baseUrl)}:${encode(version)}`;
}

function hostOf(namespace: string): string | undefined {
  const { hostname = '' } = URL.parse(namespace) ?? {};
  return hostname === '' ? undefined : hostname;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
