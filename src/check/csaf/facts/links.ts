import type { Acknowledgment, Reference } from '@csaf/types/csaf-2.1';
import { located } from './document.ts';
import type { Facts } from './facts.ts';

/** A URL that a reader may follow. */
export interface LinkFact {
  url: string;
  pointer: string;
  /** It is a reference of category `self`: the document itself. */
  isSelf: boolean;
}

/** The URLs of a document that CSAF §6.3.6 and §6.3.7 name, in the order of the document. */
export function linksOf(facts: Facts): LinkFact[] {
  const found: LinkFact[] = [];
  const { document } = facts.root;
  const { aggregate_severity, distribution, publisher } = document;
  addThanks(found, document.acknowledgments, '/document');
  add(found, aggregate_severity?.namespace, '/document/aggregate_severity/namespace');
  add(found, distribution?.tlp?.url, '/document/distribution/tlp/url');
  add(found, publisher.namespace, '/document/publisher/namespace');
  addReferences(found, document.references, '/document');
  for (const { product, pointer } of facts.productTree.products) {
    addProduct(found, product.product_identification_helper, `${pointer}/product_identification_helper`);
  }
  for (const { vulnerability, pointer } of facts.vulnerabilities) {
    addThanks(found, vulnerability.acknowledgments, pointer);
    addReferences(found, vulnerability.references, pointer);
    const remediations: readonly { url?: string }[] | undefined = vulnerability.remediations;
    for (const { element, pointer: at } of located(remediations, `${pointer}/remediations`)) {
      add(found, element.url, `${at}/url`);
    }
  }
  return found;
}

function add(found: LinkFact[], url: string | undefined, pointer: string): void {
  if (url !== undefined) found.push({ url, pointer, isSelf: false });
}

function addThanks(
  found: LinkFact[],
  thanks: readonly Pick<Acknowledgment, 'urls'>[] | undefined,
  pointer: string,
): void {
  for (const { element, pointer: at } of located(thanks, `${pointer}/acknowledgments`)) {
    for (const { element: url, pointer: urlAt } of located(element.urls, `${at}/urls`)) add(found, url, urlAt);
  }
}

function addReferences(
  found: LinkFact[],
  references: readonly Pick<Reference, 'category' | 'url'>[] | undefined,
  pointer: string,
): void {
  for (const { element, pointer: at } of located(references, `${pointer}/references`)) {
    found.push({ url: element.url, pointer: `${at}/url`, isSelf: element.category === 'self' });
  }
}

interface Identification {
  sbom_urls?: readonly string[];
  x_generic_uris?: readonly { namespace: string; uri: string }[];
}

/** A generic URI need not be a URL: a URN has nowhere to be retrieved from. */
function addProduct(found: LinkFact[], helper: Identification | undefined, pointer: string): void {
  for (const { element, pointer: at } of located(helper?.sbom_urls, `${pointer}/sbom_urls`)) add(found, element, at);
  for (const { element, pointer: at } of located(helper?.x_generic_uris, `${pointer}/x_generic_uris`)) {
    if (isWebAddress(element.namespace)) add(found, element.namespace, `${at}/namespace`);
    if (isWebAddress(element.uri)) add(found, element.uri, `${at}/uri`);
  }
}

function isWebAddress(uri: string): boolean {
  return /^https?:/i.test(uri);
}
