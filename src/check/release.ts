import type { AuthoredCatalogue, AuthoredProduct } from '../model/authored.ts';
import type { CompiledAdvisory, Publication, Released, Visibility } from '../model/publication.ts';
import { concernedProducts } from '../standard/concerned-products.ts';

/** What is published of a publication, by tree. */
export interface ReleasedParts {
  released: Released;
  /** Absent when the publisher has no place for it. */
  restricted: Released | undefined;
}

/** Tells which advisories go into one of the trees. */
export function publishedBy({ publisher }: Publication): (advisory: CompiledAdvisory) => boolean {
  const hasRestricted = publisher.restrictedBaseUrl !== undefined;
  return ({ visibility }) => visibility === 'public' || (hasRestricted && visibility === 'restricted');
}

/** The one place that mints what can be published. */
export function release(publication: Publication): ReleasedParts {
  const { restrictedBaseUrl, ...publisher } = publication.publisher;
  const heldBack = countHeldBack(publication, restrictedBaseUrl !== undefined);
  const part = (visibility: Visibility, open: readonly Visibility[]): Omit<Released, symbol> => ({
    ...publication,
    publisher,
    products: productsFor(open, publication),
    advisories: publication.advisories.filter((advisory) => advisory.visibility === visibility),
    heldBack,
  });
  const released = part('public', ['public']) as Released;
  if (restrictedBaseUrl === undefined) return { released, restricted: undefined };
  const restricted = {
    ...part('restricted', ['public', 'restricted']),
    // The public part must not even know where the other one is.
    publisher: { ...publisher, baseUrl: restrictedBaseUrl, aggregators: { list: false, mirror: false } },
    audience: 'restricted',
    open: released,
  } as Released;
  return { released, restricted };
}

/** Keys of catalogued products that the public tree does not have, because only what is held back names them. */
export function heldBackProducts(publication: Publication): Set<string> {
  const known = productsFor(['public'], publication);
  return new Set(Object.keys(publication.products).filter((key) => !Object.hasOwn(known, key)));
}

function countHeldBack({ advisories }: Publication, hasRestricted: boolean): Released['heldBack'] {
  const heldBack = { draft: 0, embargoed: 0, restricted: 0 };
  for (const { visibility } of advisories) {
    if (visibility !== 'public' && !(hasRestricted && visibility === 'restricted')) heldBack[visibility] += 1;
  }
  return heldBack;
}

/**
 * Products that a document for these eyes names, and those with release lines that no document names yet. Any other could be in the
 * catalogue for an advisory that is held back, and would announce it.
 */
function productsFor(open: readonly Visibility[], { products, advisories }: Publication): AuthoredCatalogue {
  const named = { open: new Set<string>(), heldBack: new Set<string>() };
  for (const { visibility, document, formerProducts = [] } of advisories) {
    const isOpen = open.includes(visibility);
    for (const key of concernedProducts(document, products)) (isOpen ? named.open : named.heldBack).add(key);
    // A withdrawal that nobody may read yet tells nothing of its products either.
    if (!isOpen) for (const key of formerProducts) named.heldBack.add(key);
  }
  const isOpen = (key: string, { branches = [] }: AuthoredProduct): boolean =>
    named.open.has(key) || (branches.length > 0 && !named.heldBack.has(key));
  return Object.fromEntries(Object.entries(products).filter(([key, product]) => isOpen(key, product)));
}
