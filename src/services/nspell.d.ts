/** The package ships untyped JavaScript. */
declare module 'nspell' {
  /** A spell checker for one Hunspell dictionary. */
  export interface Nspell {
    correct(word: string): boolean;
  }

  /** Reads the affix file and the word list of a Hunspell dictionary. */
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Nspell;
}
