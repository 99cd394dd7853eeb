/** Ids of the SPDX licence list; `values/spdx-license.ts` reads it. */
declare const spdx: string;
export default spdx;
