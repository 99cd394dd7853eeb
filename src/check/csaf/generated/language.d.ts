/** The IANA registry of language subtags; `values/language-tag-registry.ts` reads it. */
declare const language: string;
export default language;
