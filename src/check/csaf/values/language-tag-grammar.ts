import { isGrandfathered } from './language-tag-registry.ts';

/** A language tag taken apart (RFC 5646 §2.1), everything in lower case. */
export interface LanguageTag {
  /** The whole tag, when it is one of those from the time before the grammar. */
  grandfathered?: string;
  language?: string;
  extendedLanguages: readonly string[];
  script?: string;
  region?: string;
  variants: readonly string[];
  /** By singleton, in the order of the tag; a singleton can stand twice in a tag that is not valid. */
  extensions: readonly { singleton: string; subtags: readonly string[] }[];
  /** What follows `x`. */
  privateUse: readonly string[];
}

/** No registered tag is near as long; beyond it a tag is not worth taking apart. */
const longest = 1000;

/** Takes a tag apart by the grammar; undefined when it is not well-formed (RFC 5646 §2.2.9). */
export function parseLanguageTag(tag: string): LanguageTag | undefined {
  const text = tag.toLowerCase();
  if (tag.length > longest || !/^[a-z0-9-]+$/.test(text)) return undefined;
  if (isGrandfathered(text)) {
    return { grandfathered: text, extendedLanguages: [], variants: [], extensions: [], privateUse: [] };
  }
  const subtags = new Subtags(text.split('-'));
  const parsed =
    subtags.peek() === 'x' ? { ...nothing, privateUse: takePrivateUse(subtags) } : takeLanguageTag(subtags);
  return subtags.peek() === undefined ? parsed : undefined;
}

const nothing: LanguageTag = { extendedLanguages: [], variants: [], extensions: [], privateUse: [] };

const languagePattern = /^[a-z]{2,8}$/;
const extendedPattern = /^[a-z]{3}$/;
const scriptPattern = /^[a-z]{4}$/;
const regionPattern = /^(?:[a-z]{2}|\d{3})$/;
const variantPattern = /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/;
const singletonPattern = /^[a-wyz0-9]$/;
const extensionPattern = /^[a-z0-9]{2,8}$/;
const privatePattern = /^[a-z0-9]{1,8}$/;

/** Subtags, read from left to right. */
class Subtags {
  readonly #all: readonly string[];
  #position = 0;

  constructor(all: readonly string[]) {
    this.#all = all;
  }

  peek(): string | undefined {
    return this.#all[this.#position];
  }

  /** The next subtag, if it has the shape. */
  take(shape: RegExp): string | undefined {
    const next = this.peek();
    if (next === undefined || !shape.test(next)) return undefined;
    this.#position += 1;
    return next;
  }

  takeAll(shape: RegExp, most = Number.POSITIVE_INFINITY): string[] {
    const taken: string[] = [];
    while (taken.length < most) {
      const next = this.take(shape);
      if (next === undefined) break;
      taken.push(next);
    }
    return taken;
  }

  /** A subtag and those behind it; a head with nothing behind it is left over, so that the tag does not fit. */
  takeGroup(head: RegExp, tail: RegExp): string[] {
    const start = this.#position;
    const first = this.take(head);
    if (first === undefined) return [];
    const rest = this.takeAll(tail);
    if (rest.length > 0) return [first, ...rest];
    this.#position = start;
    return [];
  }
}

/** A tag that does not fit leaves subtags over, or has no language. */
function takeLanguageTag(subtags: Subtags): LanguageTag | undefined {
  const language = subtags.take(languagePattern);
  if (language === undefined) return undefined;
  const extendedLanguages = language.length <= 3 ? subtags.takeAll(extendedPattern, 3) : [];
  const script = subtags.take(scriptPattern);
  const region = subtags.take(regionPattern);
  const variants = subtags.takeAll(variantPattern);
  return {
    language,
    extendedLanguages,
    ...(script === undefined ? {} : { script }),
    ...(region === undefined ? {} : { region }),
    variants,
    extensions: takeExtensions(subtags),
    privateUse: takePrivateUse(subtags),
  };
}

function takeExtensions(subtags: Subtags): LanguageTag['extensions'] {
  const extensions: { singleton: string; subtags: string[] }[] = [];
  for (let next = subtags.takeGroup(singletonPattern, extensionPattern); next.length > 0; ) {
    const [singleton = '', ...taken] = next;
    extensions.push({ singleton, subtags: taken });
    next = subtags.takeGroup(singletonPattern, extensionPattern);
  }
  return extensions;
}

function takePrivateUse(subtags: Subtags): string[] {
  return subtags.takeGroup(/^x$/, privatePattern).slice(1);
}
