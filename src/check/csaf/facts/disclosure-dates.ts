import { type Located, located } from './document.ts';
import type { Facts } from './facts.ts';

/** The `disclosure_date` of each vulnerability of CSAF 2.1 that has one. */
export function disclosureDates({ csaf21 }: Facts): Located<string>[] {
  return located(csaf21?.vulnerabilities, '/vulnerabilities').flatMap(({ element, pointer }) =>
    element.disclosure_date === undefined
      ? []
      : [{ element: element.disclosure_date, pointer: `${pointer}/disclosure_date` }],
  );
}
