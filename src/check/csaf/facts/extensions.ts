import type { Extension } from '@csaf/types/csaf-2.1';
import { located } from './document.ts';
import type { Facts } from './facts.ts';

/** Where extensions may stand (CSAF 2.1 §6.3.21.3 to §6.3.21.9). */
export type ExtensionPlace =
  | 'document'
  | 'branches'
  | 'full_product_names'
  | 'product_paths'
  | 'metrics'
  | 'vulnerabilities'
  | 'root';

/** An extension where it is used. */
export interface ExtensionFact {
  extension: Extension;
  /** Of the item. */
  pointer: string;
  /** Of the `x_extensions` that it is in. */
  listPointer: string;
  place: ExtensionPlace;
}

/** All extensions, list by list, in the order of the standard's paths. */
export function extensionFacts(facts: Facts): ExtensionFact[] {
  const document = facts.csaf21;
  if (document === undefined) return [];
  return [
    ...itemsOf(document.document, '/document', 'document'),
    ...facts.productTree.products.flatMap(({ product, pointer, branch, path }) =>
      itemsOf(product, pointer, branch ? 'branches' : path ? 'product_paths' : 'full_product_names'),
    ),
    ...located(document.vulnerabilities, '/vulnerabilities').flatMap(({ element, pointer }) => [
      ...located(element.metrics, `${pointer}/metrics`).flatMap((metric) =>
        itemsOf(metric.element.content, `${metric.pointer}/content`, 'metrics'),
      ),
      ...itemsOf(element, pointer, 'vulnerabilities'),
    ]),
    ...itemsOf(document, '', 'root'),
  ];
}

function itemsOf(carrier: object, pointer: string, place: ExtensionPlace): ExtensionFact[] {
  const { x_extensions }: { x_extensions?: readonly Extension[] } = carrier;
  const listPointer = `${pointer}/x_extensions`;
  return located(x_extensions, listPointer).map((item) => ({
    extension: item.element,
    pointer: item.pointer,
    listPointer,
    place,
  }));
}
