/** The library ships untyped JavaScript; these are the modules of it that are imported by a literal name. */

declare module '@secvisogram/csaf-validator-lib/lib/schemaTests/csaf_2_0_strict.js' {
  /** The official schema with `additionalProperties: false` everywhere. Answers Ajv's errors under `errors`, spread. */
  export default function csaf_2_0_strict(document: unknown): unknown;
}

declare module '@secvisogram/csaf-validator-lib/lib/shared/cwec.js' {
  const catalogue: { readonly weaknesses: readonly { readonly id: string; readonly name: string }[] };
  export default catalogue;
}
