import type { CsafVersion } from '../../../src/check/csaf/conformity-test.ts';

/** What a case of the standard gets wrong, and why we say so. Each text is the reason. */
export interface Flaw {
  /** The verdict of the test itself. */
  test?: string;
  /** The instance paths. */
  paths?: string;
  /** The verdict on the whole document. */
  document?: string;
}

/** The flaws of the cases themselves. Everything else must agree. */
export const flawedCases: Readonly<Record<CsafVersion, Readonly<Record<string, Flaw>>>> = {
  '2.0': {
    '6-2-08-02': { document: 'it gives a hash of one file twice by one algorithm, which breaks 6.1.25' },
    '6-2-09-02': { document: 'it gives a hash of one file twice by one algorithm, which breaks 6.1.25' },
  },
  '2.1': {
    '6-1-10-13': { document: 'its CVSS 2 base score is 9.0 where the vector gives 10.0, which breaks 6.1.9' },
    '6-1-27-08-02': {
      paths:
        'it names product CSAFPID-9080702 of the first vulnerability, the only one there that an item of `ids` is for',
    },
    '6-1-27-13-16': {
      document: 'it defines CSAFPID-9080701 twice and CSAFPID-9080702 never, which breaks 6.1.1 and 6.1.2',
    },
    '6-1-48-16': {
      test: 'SSVC has no version 3.0.1 of the decision point `E` (oasis-tcs/csaf issue 1489)',
      document: 'as above',
    },
    '6-1-48-19': {
      test: 'its values stand as M, C, R, where the decision point has N, M, R, C (oasis-tcs/csaf issue 1489)',
      document: 'as above',
    },
    '6-1-50-14': {
      test: 'it writes `vers:/all`, which has no type; the standard asks for `vers:all/*`',
      document: 'as above, and it defines CSAFPID-9080700 twice, which breaks 6.1.2',
    },
    '6-1-50-15': { document: 'it defines CSAFPID-9080700 twice, which breaks 6.1.2' },
    '6-2-08-02': { document: 'it gives a hash of one file twice by `md5`, which breaks 6.1.25' },
    '6-2-09-02': { document: 'it gives a hash of one file twice by `sha1`, which breaks 6.1.25' },
    '6-2-20-02': {
      document: 'the schema of CVSS 4.0 forbids unknown keys, so it breaks 6.1.8 as the case 6-1-08-05 does',
    },
    '6-2-21-02': { document: 'revision 6 is dated before revision 5, which breaks 6.1.14 and 6.1.21' },
    '6-2-34-03': { document: 'it uses the SSVC namespace `invalid`, which 6.1.48 refuses as in the case 6-1-48-21' },
    '6-2-39-02-01': { document: 'it is withdrawn and has no note of category `description`, which breaks 6.1.27.14' },
    '6-2-39-03-01': { document: 'it is superseded and has no note of category `description`, which breaks 6.1.27.14' },
    '6-2-42-02': {
      document: 'the package URLs of a product differ in name and version, which breaks 6.1.42, and some 6.1.13',
    },
    '6-2-54-03-01': { document: 'it refers to CSAFPID-9080701, which it does not define: 6.1.1' },
    '6-3-21-01-02': { document: 'it refers to CSAFPID-9080701, which it does not define: 6.1.1' },
    '6-3-21-01-12': { document: 'it refers to CSAFPID-9080701 and -702, which it does not define: 6.1.1' },
  },
};
