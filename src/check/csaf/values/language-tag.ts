import { parseLanguageTag } from './language-tag-grammar.ts';
import {
  isPrivateUse,
  isRegistered,
  preferredValue,
  prefixOfExtendedLanguage,
  type SubtagKind,
} from './language-tag-registry.ts';

/** What keeps a tag from being valid in the sense of RFC 5646 §2.2.9: well-formed, all subtags registered, none of them twice. */
export function faultOfLanguageTag(tag: string): string | undefined {
  const parsed = parseLanguageTag(tag);
  if (parsed === undefined) return 'it is not written as RFC 5646 has it';
  const { language, extendedLanguages, script, region, variants, extensions } = parsed;
  return (
    unregistered('language', language) ??
    faultOfExtendedLanguages(language, extendedLanguages) ??
    unregistered('script', script) ??
    unregistered('region', region) ??
    variants.map((variant) => unregistered('variant', variant)).find((fault) => fault !== undefined) ??
    repeated('variant', variants) ??
    repeated(
      'extension',
      extensions.map(({ singleton }) => singleton),
    )
  );
}

/** Subtags of a well-formed tag that mean something only to those who agreed on it. */
export function privateSubtags(tag: string): string[] {
  const parsed = parseLanguageTag(tag);
  if (parsed === undefined) return [];
  const kinds: [SubtagKind, string | undefined][] = [
    ['language', parsed.language],
    ['script', parsed.script],
    ['region', parsed.region],
  ];
  const reserved = kinds.flatMap(([kind, subtag]) =>
    subtag !== undefined && isPrivateUse(kind, subtag) ? subtag : [],
  );
  return parsed.privateUse.length === 0 ? reserved : [...reserved, ['x', ...parsed.privateUse].join('-')];
}

/** What the registry prefers to a deprecated language, region or whole tag; undefined when there is nothing to prefer. */
export function preferredToTag(tag: string): string | undefined {
  const text = tag.toLowerCase();
  const whole = preferredValue('grandfathered', text) ?? preferredValue('redundant', text);
  if (whole !== undefined) return whole;
  const { language, region } = parseLanguageTag(tag) ?? {};
  const subtags = tag.split('-').map((subtag, index) => {
    const lower = subtag.toLowerCase();
    if (index === 0) return language === undefined ? subtag : (preferredValue('language', lower) ?? subtag);
    return lower === region ? (preferredValue('region', lower) ?? subtag) : subtag;
  });
  const preferred = subtags.join('-');
  return preferred === tag ? undefined : preferred;
}

function unregistered(kind: SubtagKind, subtag: string | undefined): string | undefined {
  if (subtag === undefined || isRegistered(kind, subtag)) return undefined;
  return `no ${kind} \`${subtag}\` is registered`;
}

/** The grammar allows three, but only one can ever be registered behind a language (RFC 5646 §2.2.2). */
function faultOfExtendedLanguages(language: string | undefined, extended: readonly string[]): string | undefined {
  const [first, second] = extended;
  if (first === undefined) return undefined;
  const prefix = prefixOfExtendedLanguage(first);
  if (prefix === undefined) return `no extended language \`${first}\` is registered`;
  if (prefix !== language) return `the extended language \`${first}\` belongs behind \`${prefix}\``;
  return second === undefined ? undefined : `a second extended language, \`${second}\`, is never valid`;
}

function repeated(kind: string, subtags: readonly string[]): string | undefined {
  const twice = subtags.find((subtag, index) => subtags.indexOf(subtag) !== index);
  return twice === undefined ? undefined : `the ${kind} \`${twice}\` stands in it twice`;
}
