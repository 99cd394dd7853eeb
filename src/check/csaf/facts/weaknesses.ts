import type { Cwe } from '@csaf/types/csaf-2.1';
import { type Weakness, weaknessIn } from '../values/cwe.ts';
import { located } from './document.ts';
import type { Facts } from './facts.ts';

/** An item of `cwes` with what its version of CWE says of it. */
export interface WeaknessFact {
  cwe: Cwe;
  pointer: string;
  /** Undefined where that version does not have it, or nobody here knows the version. */
  weakness: Weakness | undefined;
}

/** The weaknesses of a document of CSAF 2.1; those of 2.0 tell no version. */
export function weaknessesOf(facts: Facts): WeaknessFact[] {
  return located(facts.csaf21?.vulnerabilities, '/vulnerabilities').flatMap(({ element, pointer }) =>
    located(element.cwes, `${pointer}/cwes`).map((item) => ({
      cwe: item.element,
      pointer: item.pointer,
      weakness: weaknessIn(item.element.version, item.element.id),
    })),
  );
}
