/** What some tests need beside the document; each is asked for by name, and a test whose service is absent is skipped by name. */
export type ServiceName = 'online' | 'spelling' | 'grammar';

/** The services of a run, made by the caller, so that the engine itself touches neither network nor disk. */
export interface Services {
  online?: LinkChecker;
  spelling?: SpellChecker;
  grammar?: GrammarChecker;
}

/** Tells whether a URL can be retrieved. Bounds its own time and concurrency. */
export interface LinkChecker {
  /** Undefined when the URL answers with a status below 400 after redirects, or the reason why it does not. */
  faultOf(url: string): Promise<string | undefined>;
}

/** Finds misspelt words. */
export interface SpellChecker {
  /** The misspelt words of a text, each once, or undefined when the language (BCP 47) has no dictionary. */
  misspelt(text: string, language: string): Promise<readonly string[] | undefined>;
}

/** Finds mistakes of grammar. */
export interface GrammarChecker {
  /** What is wrong with a text, in words, or undefined when the language (BCP 47) is not supported. */
  mistakes(text: string, language: string): Promise<readonly string[] | undefined>;
}
