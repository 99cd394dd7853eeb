import type { Range, Severity } from '../model/diagnostic.ts';
import type { ValidationFinding } from '../model/validation.ts';

/** A rule about a file, which comes before what CSAF asks for. */
export interface FileRule {
  severity: Severity;
  what: string;
  why: string;
  mend: string;
}

/** Id of a rule about files and their JSON. */
export type FileRuleId =
  | 'file/missing'
  | 'file/unreadable'
  | 'file/size'
  | 'file/defeated'
  | 'json/empty'
  | 'json/encoding'
  | 'json/byte-order-mark'
  | 'json/syntax'
  | 'json/conflict'
  | 'json/markup'
  | 'json/repeated-name';

const unreadableJson = 'Nothing in the file can be checked until it is mended.';

/** The rules about files and their JSON, a closed set. */
export const fileRules: Readonly<Record<FileRuleId, FileRule>> = {
  'file/missing': {
    severity: 'error',
    what: 'There is no such file or folder',
    why: 'What is not there cannot be checked.',
    mend: 'Check the path.',
  },
  'file/unreadable': {
    severity: 'error',
    what: 'The file cannot be read',
    why: 'What cannot be read cannot be checked.',
    mend: 'Check its permissions, and that it is an ordinary file.',
  },
  'file/size': {
    severity: 'error',
    what: 'The file is too large to be read',
    why: 'CSAF advises against documents of more than 15 MB (2.0 and 2.1, Guidance on the Size), and programs give up on far smaller ones than this.',
    mend: 'Check that it is a single CSAF document, or split it.',
  },
  'file/defeated': {
    severity: 'error',
    what: 'The file could not be checked to its end',
    why: 'Whether it is valid remains unknown.',
    mend: 'Check it alone; if that fails too, please report it to csaf-press, with the file.',
  },
  'json/empty': {
    severity: 'error',
    what: 'The file is empty',
    why: unreadableJson,
    mend: 'Write or download it again.',
  },
  'json/encoding': {
    severity: 'error',
    what: 'The file is not written in UTF-8',
    why: 'JSON that travels between systems is (RFC 8259 §8.1), and a guess could change the text of an advisory.',
    mend: 'Save it in UTF-8, or convert it, for example with iconv -f UTF-16 -t UTF-8.',
  },
  'json/byte-order-mark': {
    severity: 'error',
    what: 'The file begins with a byte order mark',
    why: 'JSON must not have one (RFC 8259 §8.1); many programs refuse the file.',
    mend: 'Save it as UTF-8 without a byte order mark.',
  },
  'json/syntax': {
    severity: 'error',
    what: 'The file is not JSON',
    why: unreadableJson,
    mend: 'Mend the marked place; if the file ends too early, it may have been cut off: download it again.',
  },
  'json/conflict': {
    severity: 'error',
    what: 'The file holds the markers of an unresolved merge',
    why: unreadableJson,
    mend: 'Keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  },
  'json/markup': {
    severity: 'error',
    what: 'The file holds HTML or XML instead of JSON',
    why: 'Servers answer with a page when a document is missing.',
    mend: 'Download it again, and look at the status of the answer.',
  },
  'json/repeated-name': {
    severity: 'warning',
    what: 'An object has the same name twice',
    why: 'Programs differ in which of the two they take (RFC 8259 §4); the last one was checked here.',
    mend: 'Keep one of them.',
  },
};

/** A finding of a rule about files. */
export function fileFinding(
  test: FileRuleId,
  details: { subject?: string; pointer?: string; range?: Range } = {},
): ValidationFinding {
  const { severity, what, why, mend } = fileRules[test];
  return { test, group: 'file', severity, pointer: '', message: what, why, mend, ...details };
}
