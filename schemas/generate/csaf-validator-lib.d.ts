/** The library ships untyped JavaScript; this is the module of it that the look-ups are made from. */
declare module '@secvisogram/csaf-validator-lib/lib/cwec.js' {
  interface Catalogue {
    /** When the version of CWE appeared, as a full date. */
    date: string;
    weaknesses: readonly { id: string; name: string; status: string; usage?: string }[];
  }
  export const cwecMap: ReadonlyMap<string, () => Promise<{ default: Catalogue }>>;
}
