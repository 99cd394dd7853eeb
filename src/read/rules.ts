import type { Diagnostic, Place } from '../model/diagnostic.ts';

/** A rule in words. */
export interface RuleText {
  what: string;
  why: string;
  mend: string;
}

/** Id of a rule of reading. */
export type ReadRule =
  | 'yaml/syntax'
  | 'yaml/conflict'
  | 'yaml/duplicate-key'
  | 'yaml/empty'
  | 'yaml/size'
  | 'yaml/aliases'
  | 'yaml/encoding'
  | 'authoring/unknown-key'
  | 'authoring/required'
  | 'authoring/type'
  | 'authoring/format'
  | 'authoring/value'
  | 'authoring/choice'
  | 'authoring/character'
  | 'authoring/todo'
  | 'content/missing'
  | 'content/extension'
  | 'content/unreadable'
  | 'content/link'
  | 'content/public-key';

/** The rules of reading, a closed set. `yaml/…`: the text; `authoring/…`: the values; `content/…`: files and folders. */
export const readRules: Readonly<Record<ReadRule, RuleText>> = {
  'yaml/syntax': {
    what: 'The file is not well-formed YAML 1.2.',
    why: 'Nothing in the file can be read until the fault is mended.',
    mend: 'Mend the marked place; quoting the text is the usual cure.',
  },
  'yaml/conflict': {
    what: 'The file holds the markers of an unresolved merge.',
    why: 'Git could not decide which side is right.',
    mend: 'Keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  },
  'yaml/duplicate-key': {
    what: 'A mapping has the same key twice.',
    why: 'Only one of the two values can hold.',
    mend: 'Remove one of the two, or join their values.',
  },
  'yaml/empty': {
    what: 'The file holds no value.',
    why: 'An empty file says nothing, and it is usually one that was never filled in.',
    mend: 'Write its content, or remove the file.',
  },
  'yaml/size': {
    what: 'The file is larger than 1 MB.',
    why: 'An authored file is a few kilobytes; a huge one is a mistake and would slow everything down.',
    mend: 'Check that the right file stands here; split it if it does.',
  },
  'yaml/aliases': {
    what: 'The aliases (`*name`) of the file repeat too much, or refer to themselves.',
    why: 'A few lines of nested aliases can stand for gigabytes.',
    mend: 'Write the values out where they are needed.',
  },
  'yaml/encoding': {
    what: 'The file is not UTF-8.',
    why: 'CSAF documents are UTF-8; a guess would put wrong letters into a signed document.',
    mend: 'Save the file as UTF-8.',
  },
  'authoring/unknown-key': {
    what: 'A mapping has a key that the format does not have.',
    why: 'A misspelt key would be lost in silence.',
    mend: 'Use the key that is suggested, or remove it. `csaf:` takes what the format does not have.',
  },
  'authoring/required': {
    what: 'A key that must be there is missing.',
    why: 'The document cannot be made without it.',
    mend: 'Add the key.',
  },
  'authoring/type': {
    what: 'A value is of the wrong kind: a number instead of text, text instead of a list.',
    why: 'YAML reads unquoted 1.10 as the number 1.1, `true` as a switch and an empty value as null.',
    mend: 'Quote text that YAML would read otherwise; write lists with `- ` or [ ].',
  },
  'authoring/format': {
    what: 'Text does not have the form that is needed: an id, a date, a web address, a version.',
    why: 'Consumers refuse documents with such values.',
    mend: 'Write it like the example in the message.',
  },
  'authoring/value': {
    what: 'A value is none of those that are allowed.',
    why: 'CSAF defines the list.',
    mend: 'Use one of the values in the message.',
  },
  'authoring/choice': {
    what: 'Of several keys exactly one, or at least one, must be there.',
    why: 'The key tells what kind of entry it is.',
    mend: 'Keep one of the keys; make a second entry for the other.',
  },
  'authoring/character': {
    what: 'Text holds a control character.',
    why: 'It would break feeds and pages, and it can hide what a text says.',
    mend: 'Remove the escape sequence.',
  },
  'authoring/todo': {
    what: 'A text begins with TODO, and does not stand in a draft.',
    why: '`new` and `import` leave such texts where only people know what belongs there; they would be published as they stand.',
    mend: 'Write what the text asks for, remove its key, or set `status: draft`.',
  },
  'content/missing': {
    what: 'A file that must be there is missing.',
    why: 'Without it nothing can be published.',
    mend: 'Make the file; the message shows what is enough to begin with.',
  },
  'content/extension': {
    what: 'A file in the content folder is not read because of its name.',
    why: 'Only .yaml files in a subfolder are advisories.',
    mend: 'Rename or move it.',
  },
  'content/unreadable': {
    what: 'A file cannot be read, or a folder stands where a file should.',
    why: 'What it holds would be missing in what is published.',
    mend: 'Mend its permissions or its kind.',
  },
  'content/link': {
    what: 'A symbolic link leads out of the content folder, to a folder or to nothing.',
    why: 'Following it could publish what nobody meant to publish.',
    mend: 'Put the file itself into the content folder.',
  },
  'content/public-key': {
    what: 'A file that `keys` or `signer` in publisher.yaml names is not an armoured public OpenPGP key.',
    why: 'It is published; a private key must never be.',
    mend: 'Export the public key with `gpg --armor --export FINGERPRINT`.',
  },
};

/** An error of one of the rules of reading. */
export function fault(rule: ReadRule, at: Place, message: string, mend: string, why?: string): Diagnostic {
  return { rule, severity: 'error', message, ...(why === undefined ? {} : { why }), mend, at };
}
