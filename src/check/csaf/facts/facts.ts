import type * as csaf20 from '@csaf/types/csaf-2.0';
import type * as csaf21 from '@csaf/types/csaf-2.1';
import type { Instant } from '../../../standard/instant.ts';
import type { CsafVersion } from '../conformity-test.ts';
import type { KnownExtensions } from '../values/extension-catalogue.ts';
import { groupMemberships } from './coverage.ts';
import { type AnyDocument, isCsaf20, type Located } from './document.ts';
import { type ExtensionFact, extensionFacts } from './extensions.ts';
import { ProductGroups } from './product-groups.ts';
import { type ProductTreeFacts, productTreeFacts } from './product-tree.ts';
import { collectReferences, type References } from './references.ts';
import { type RevisionFact, revisionFacts, sortedRevisions } from './revisions.ts';
import { type VersionRanges, versionRanges } from './version-ranges.ts';
import { productsOf, type VulnerabilityFact, vulnerabilityFacts } from './vulnerability.ts';

/** What tests need to know of one document: each thing worked out when it is first asked for, and then kept. */
export class Facts {
  readonly version: CsafVersion;
  readonly root: AnyDocument;
  /** Extensions of CSAF 2.1 that the caller knows; undefined when none were handed in. */
  readonly knownExtensions: KnownExtensions | undefined;
  /** When the tests are run; undefined when the caller does not tell. */
  readonly now: Instant | undefined;
  #productTree: ProductTreeFacts | undefined;
  #productGroups: ProductGroups | undefined;
  #memberships: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #references: References | undefined;
  #vulnerabilities: readonly VulnerabilityFact[] | undefined;
  #revisions: readonly RevisionFact[] | undefined;
  #sortedRevisions: readonly RevisionFact[] | undefined;
  #extensions: readonly ExtensionFact[] | undefined;
  #versionRanges: VersionRanges | undefined;

  /** @param root A document that the schema of `version` accepts. */
  constructor(root: AnyDocument, version: CsafVersion, knownExtensions?: KnownExtensions, now?: Instant) {
    this.root = root;
    this.version = version;
    this.knownExtensions = knownExtensions;
    this.now = now;
  }

  /** The document as one of CSAF 2.0; undefined when it is none. */
  get csaf20(): csaf20.CsafDocument | undefined {
    return isCsaf20(this.root) ? this.root : undefined;
  }

  /** The document as one of CSAF 2.1; undefined when it is none. */
  get csaf21(): csaf21.CsafDocument | undefined {
    return isCsaf20(this.root) ? undefined : this.root;
  }

  get tracking(): csaf20.Tracking {
    return this.root.document.tracking;
  }

  get category(): string {
    return this.root.document.category;
  }

  /** `final` or `interim`: the document is published. */
  get isReleased(): boolean {
    return this.tracking.status !== 'draft';
  }

  /** `CLEAR` of CSAF 2.1 and `WHITE` of 2.0 mean the same. Undefined when a document of 2.0 has none. */
  get tlpLabel(): csaf20.TlpLabel | csaf21.TlpLabel | undefined {
    return this.root.document.distribution?.tlp?.label;
  }

  /** `lang` and `source_lang`, as far as they are there. */
  get languages(): Located<string>[] {
    const { lang, source_lang } = this.root.document;
    const found: Located<string>[] = [];
    if (lang !== undefined) found.push({ element: lang, pointer: '/document/lang' });
    if (source_lang !== undefined) found.push({ element: source_lang, pointer: '/document/source_lang' });
    return found;
  }

  get productTree(): ProductTreeFacts {
    this.#productTree ??= productTreeFacts(this.root);
    return this.#productTree;
  }

  /** The product groups, asked for common products. */
  get productGroups(): ProductGroups {
    this.#productGroups ??= new ProductGroups(this.productTree);
    return this.#productGroups;
  }

  /** The groups that each product is in. */
  get memberships(): ReadonlyMap<string, ReadonlySet<string>> {
    this.#memberships ??= groupMemberships(this.productTree);
    return this.#memberships;
  }

  get references(): References {
    this.#references ??= collectReferences(this.root, this.version, this.productTree, this.vulnerabilities);
    return this.#references;
  }

  get vulnerabilities(): readonly VulnerabilityFact[] {
    this.#vulnerabilities ??= vulnerabilityFacts(this.root);
    return this.#vulnerabilities;
  }

  /** The revision history in the order of the document. */
  get revisions(): readonly RevisionFact[] {
    this.#revisions ??= revisionFacts(this.tracking.revision_history);
    return this.#revisions;
  }

  /** The revision history by date, then by number. */
  get sortedRevisions(): readonly RevisionFact[] {
    this.#sortedRevisions ??= sortedRevisions(this.revisions);
    return this.#sortedRevisions;
  }

  /** Every item of an `x_extensions` of CSAF 2.1; none in 2.0. */
  get extensions(): readonly ExtensionFact[] {
    this.#extensions ??= extensionFacts(this);
    return this.#extensions;
  }

  /** The version ranges of the product tree that can be read. */
  get versionRanges(): VersionRanges {
    this.#versionRanges ??= versionRanges(this.productTree.branches);
    return this.#versionRanges;
  }

  /** Product ids that an item names, directly or by a group. */
  productsOf(item: { product_ids?: readonly string[]; group_ids?: readonly string[] }): Set<string> {
    return productsOf(item, this.productTree);
  }
}
