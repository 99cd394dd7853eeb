import type * as csaf20 from '@csaf/types/csaf-2.0';
import type * as csaf21 from '@csaf/types/csaf-2.1';

/** A document that the schema of its version accepts. What both versions have is read without asking for the version. */
export type AnyDocument = csaf20.CsafDocument | csaf21.CsafDocument;

/** Tells the versions apart. */
export function isCsaf20(document: AnyDocument): document is csaf20.CsafDocument {
  return document.document.csaf_version === '2.0';
}

/** A branch of the product tree of either version. */
export type AnyBranch = csaf20.Branch | csaf21.Branch;

/** A product of either version. */
export type AnyProduct = csaf20.FullProductName | csaf21.FullProductName;

/** A vulnerability of either version. */
export type AnyVulnerability = csaf20.Vulnerability | csaf21.Vulnerability;

/** An element with its JSON pointer. */
export interface Located<Element> {
  element: Element;
  pointer: string;
}

/** The items of a list with their pointers. */
export function located<Element>(list: readonly Element[] | undefined, pointer: string): Located<Element>[] {
  if (list === undefined) return [];
  return list.map((element, index) => ({ element, pointer: `${pointer}/${index}` }));
}
