import type { AuthoredCredit, AuthoredProducts, AuthoredVersions, AuthoredVulnerability } from '../model/authored.ts';
import { below } from './scope.ts';

/** The long forms: each authored short form has exactly one. `at` is the JSON pointer of what was authored. */

/** One version text. */
export interface LongVersion {
  text: string;
  at: string;
}

/** One product; without versions it was named alone. */
export interface LongProduct {
  key: string;
  versions: LongVersion[] | undefined;
  /** It stands here because of the word `all`: nobody named this very product. */
  implied?: true;
  at: string;
}

/** Whom to thank; anonymous when neither name nor organisation is told. */
export interface LongCredit {
  names: readonly string[];
  organization?: string;
  urls: readonly string[];
  role?: string;
  /** Whether the hall of fame may list the name. */
  listed: boolean;
  at: string;
}

/** One CVSS vector; without products it holds for all affected ones. */
export interface LongCvss {
  vector: string;
  products: LongProduct[] | undefined;
  at: string;
}

/** Why one product is not affected. */
export interface LongNotAffected {
  product: LongProduct;
  because: string | undefined;
  impact: string | undefined;
  date: string | undefined;
  at: string;
}

/** A key, a list of keys, or a mapping of keys to versions. */
export function longProducts(authored: AuthoredProducts, at: string): LongProduct[] {
  if (typeof authored === 'string') return [{ key: authored, versions: undefined, at }];
  if (Array.isArray(authored))
    return authored.map((key, index) => ({ key, versions: undefined, at: below(at, index) }));
  return Object.entries(authored).map(([key, versions]) => ({
    key,
    versions: longVersions(versions, below(at, key)),
    at: below(at, key),
  }));
}

/** One version text or a list of them; an unquoted whole number is a text as well. */
export function longVersions(authored: AuthoredVersions, at: string): LongVersion[] {
  if (!Array.isArray(authored)) return [{ text: String(authored), at }];
  return authored.map((text, index) => ({ text: String(text), at: below(at, index) }));
}

/** `anonymous`, or mappings. */
export function longCredits(authored: AuthoredCredit[] | undefined, at: string): LongCredit[] {
  return (authored ?? []).map((credit, index) => {
    if (credit === 'anonymous') return { names: [], urls: [], listed: true, at: below(at, index) };
    const { hall_of_fame: listed = true, name, names = [], url, urls = [], ...rest } = credit;
    return { ...rest, names: oneOr(name, names), urls: oneOr(url, urls), listed, at: below(at, index) };
  });
}

/** The one under its own key, or the list. */
function oneOr(one: string | undefined, list: readonly string[]): readonly string[] {
  return one === undefined ? list : [one];
}

/** One vector, or a list of vectors and mappings. */
export function longCvss(authored: AuthoredVulnerability['cvss'], at: string): LongCvss[] {
  if (authored === undefined) return [];
  if (typeof authored === 'string') return [{ vector: authored, products: undefined, at }];
  return authored.map((entry, index) => {
    const itemAt = below(at, index);
    if (typeof entry === 'string') return { vector: entry, products: undefined, at: itemAt };
    const products = entry.products === undefined ? undefined : longProducts(entry.products, below(itemAt, 'products'));
    return { vector: entry.vector, products, at: below(itemAt, 'vector') };
  });
}

function withoutReason(product: LongProduct): LongNotAffected {
  return { product, because: undefined, impact: undefined, date: undefined, at: product.at };
}

/** Products to a justification, or to a mapping; without versions it holds for all of them. */
export function longNotAffected(authored: AuthoredVulnerability['not_affected'], at: string): LongNotAffected[] {
  if (typeof authored === 'string' || Array.isArray(authored)) return longProducts(authored, at).map(withoutReason);
  return Object.entries(authored ?? {}).map(([key, reason]) => {
    const itemAt = below(at, key);
    const { because, impact, date, versions } = typeof reason === 'string' ? { because: reason } : reason;
    const product = {
      key,
      versions: versions === undefined ? undefined : longVersions(versions, below(itemAt, 'versions')),
      at: itemAt,
    };
    return { product, because, impact, date, at: itemAt };
  });
}
