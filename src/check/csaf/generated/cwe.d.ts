/** Weaknesses of all versions of CWE; `values/cwe.ts` reads it. */
declare const cwe: string;
export default cwe;
