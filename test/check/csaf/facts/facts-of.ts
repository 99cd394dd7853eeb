import type { CsafVersion } from '../../../../src/check/csaf/conformity-test.ts';
import type { AnyDocument } from '../../../../src/check/csaf/facts/document.ts';
import { Facts } from '../../../../src/check/csaf/facts/facts.ts';
import { instantOf } from '../../../../src/standard/instant.ts';

/** What a document has beside the least that the schema asks for. */
export interface Parts {
  /** Keys of `document`, in place of the usual ones. */
  document?: object;
  /** Keys of `tracking`, in place of the usual ones. */
  tracking?: object;
  product_tree?: object;
  vulnerabilities?: readonly object[];
  /** Keys of the root that no version defines. */
  others?: object;
}

/** The facts of a small document. What a table leaves undefined is not there; hostile keys are made with {@link json}. */
export function factsOf(version: CsafVersion, parts: Parts, now?: string): Facts {
  return new Facts(documentOf(version, parts), version, undefined, now === undefined ? undefined : instantOf(now));
}

/** An object of JSON text, in which `__proto__` is a key like any other. */
export function json(text: string): object {
  return JSON.parse(text);
}

/** Revisions as tables write them: `2024-01-21T10:00:00Z 1.0.0`. */
export function revisions(...lines: readonly string[]): object[] {
  return lines.map((line) => {
    const space = line.lastIndexOf(' ');
    return { date: line.slice(0, space), number: line.slice(space + 1), summary: 'A change.' };
  });
}

function documentOf(
  version: CsafVersion,
  { document, tracking, product_tree, vulnerabilities, others }: Parts,
): AnyDocument {
  const date = '2024-01-24T10:00:00Z';
  return JSON.parse(
    JSON.stringify({
      document: {
        category: 'csaf_base',
        csaf_version: version,
        publisher: { category: 'vendor', name: 'Example', namespace: 'https://example.com' },
        title: 'A document',
        ...(version === '2.1' ? { distribution: { tlp: { label: 'CLEAR' } } } : {}),
        ...document,
        tracking: {
          current_release_date: date,
          id: 'EX-1',
          initial_release_date: date,
          revision_history: revisions(`${date} 1`),
          status: 'final',
          version: '1',
          ...tracking,
        },
      },
      product_tree,
      vulnerabilities,
      ...others,
    }),
  );
}
