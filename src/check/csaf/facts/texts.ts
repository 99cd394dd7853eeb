import type { Acknowledgment, Note, Reference } from '@csaf/types/csaf-2.1';
import { type AnyVulnerability, type Located, located } from './document.ts';
import type { Facts } from './facts.ts';

/** A text that people read. */
export interface TextFact {
  text: string;
  pointer: string;
  /** It names a product, a person, an organization or a tool, so its words need not be those of a language. */
  isName: boolean;
}

/** The texts of a document in the order of CSAF §6.3.8; those that are no names are also the ones of §6.3.16. */
export function textsOf(facts: Facts): TextFact[] {
  const found = new Texts();
  addDocument(found, facts);
  addProductTree(found, facts);
  for (const { vulnerability, pointer } of facts.vulnerabilities) addVulnerability(found, vulnerability, pointer);
  return found.all;
}

class Texts {
  readonly all: TextFact[] = [];

  prose(text: string | undefined, pointer: string): void {
    if (text !== undefined) this.all.push({ text, pointer, isName: false });
  }

  name(text: string | undefined, pointer: string): void {
    if (text !== undefined) this.all.push({ text, pointer, isName: true });
  }

  names(list: readonly string[] | undefined, pointer: string): void {
    for (const { element, pointer: at } of located(list, pointer)) this.name(element, at);
  }

  /** A text of each item, such as its `summary`. */
  each<Item>(
    list: readonly Item[] | undefined,
    pointer: string,
    key: string,
    textOf: (item: Item) => string | undefined,
  ) {
    for (const { element, pointer: at } of located(list, pointer)) this.prose(textOf(element), `${at}/${key}`);
  }
}

function addDocument(found: Texts, { root, revisions, tracking }: Facts): void {
  const { document } = root;
  const { publisher } = document;
  addThanks(found, document.acknowledgments, '/document');
  found.prose(document.aggregate_severity?.text, '/document/aggregate_severity/text');
  found.prose(document.distribution?.text, '/document/distribution/text');
  addNotes(found, document.notes, '/document');
  found.prose(publisher.issuing_authority, '/document/publisher/issuing_authority');
  found.name(publisher.name, '/document/publisher/name');
  addReferences(found, document.references, '/document');
  found.prose(document.title, '/document/title');
  found.names(tracking.aliases, '/document/tracking/aliases');
  found.name(tracking.generator?.engine.name, '/document/tracking/generator/engine/name');
  for (const { revision, pointer } of revisions) found.prose(revision.summary, `${pointer}/summary`);
}

function addProductTree(found: Texts, { root, productTree }: Facts): void {
  for (const { branch, pointer } of productTree.branches) found.name(branch.name, `${pointer}/name`);
  for (const { product, pointer } of productTree.products) found.name(product.name, `${pointer}/name`);
  const groups: readonly { summary?: string }[] | undefined = root.product_tree?.product_groups;
  found.each(groups, '/product_tree/product_groups', 'summary', ({ summary }) => summary);
}

function addVulnerability(found: Texts, vulnerability: AnyVulnerability, pointer: string): void {
  addThanks(found, vulnerability.acknowledgments, pointer);
  const involvements: readonly { summary?: string }[] | undefined = vulnerability.involvements;
  found.each(involvements, `${pointer}/involvements`, 'summary', ({ summary }) => summary);
  addNotes(found, vulnerability.notes, pointer);
  addReferences(found, vulnerability.references, pointer);
  for (const remediation of located<Remediation>(vulnerability.remediations, `${pointer}/remediations`)) {
    addRemediation(found, remediation);
  }
  const threats: readonly { details: string }[] | undefined = vulnerability.threats;
  found.each(threats, `${pointer}/threats`, 'details', ({ details }) => details);
  found.prose(vulnerability.title, `${pointer}/title`);
}

interface Remediation {
  details: string;
  entitlements?: readonly string[];
  restart_required?: { details?: string };
}

function addRemediation(found: Texts, { element, pointer }: Located<Remediation>): void {
  found.prose(element.details, `${pointer}/details`);
  for (const { element: text, pointer: at } of located(element.entitlements, `${pointer}/entitlements`)) {
    found.prose(text, at);
  }
  found.prose(element.restart_required?.details, `${pointer}/restart_required/details`);
}

function addThanks(found: Texts, thanks: readonly Omit<Acknowledgment, 'urls'>[] | undefined, pointer: string): void {
  for (const { element, pointer: at } of located(thanks, `${pointer}/acknowledgments`)) {
    found.names(element.names, `${at}/names`);
    found.name(element.organization, `${at}/organization`);
    found.prose(element.summary, `${at}/summary`);
  }
}

function addNotes(found: Texts, notes: readonly Omit<Note, 'category'>[] | undefined, pointer: string): void {
  for (const { element, pointer: at } of located(notes, `${pointer}/notes`)) {
    found.prose(element.audience, `${at}/audience`);
    found.prose(element.text, `${at}/text`);
    found.prose(element.title, `${at}/title`);
  }
}

function addReferences(found: Texts, references: readonly Pick<Reference, 'summary'>[] | undefined, pointer: string) {
  found.each(references, `${pointer}/references`, 'summary', ({ summary }) => summary);
}
