/** What a rule of `compile/` looks for, why, and how to mend a finding. */
export interface CompileRule {
  what: string;
  why: string;
  mend: string;
}

/** Id of a rule of `compile/`. */
export type CompileRuleId =
  | 'content/unknown-product'
  | 'content/unlisted-product'
  | 'content/no-product'
  | 'content/repeated-product'
  | 'content/version-range'
  | 'content/contradicting-versions'
  | 'content/version-scheme'
  | 'content/cvss-vector'
  | 'content/unknown-cwe'
  | 'content/unknown-word'
  | 'content/unknown-text'
  | 'content/overlay';

/** The rules that compile itself finds, because it resolves what they are about. */
export const compileRules: Readonly<Record<CompileRuleId, CompileRule>> = {
  'content/unknown-product': {
    what: 'An advisory names a product that the catalogue does not have.',
    why: 'Names, identifiers and version scheme of a product come from products.yaml.',
    mend: 'Correct the key, or add the product to products.yaml.',
  },
  'content/unlisted-product': {
    what: 'A remediation, threat or score names a product or version that its vulnerability lists under no status.',
    why: 'A reader could not tell whether that product is affected.',
    mend: 'List it under affected, fixed or another status of the same vulnerability, or leave it out.',
  },
  'content/no-product': {
    what: 'A remediation or CVSS vector is left without any product that it could hold for.',
    why: 'CSAF 2.0 demands products for each remediation and each score (§3.2.3.12.5, §3.2.3.13.3).',
    mend: 'List the affected products of the vulnerability, or name products on the entry itself.',
  },
  'content/repeated-product': {
    what: 'The same product and version stands twice under one status.',
    why: 'CSAF lists hold each product once; the second mention says nothing new.',
    mend: 'Remove one of the two.',
  },
  'content/version-range': {
    what: 'A version or version range cannot be understood, contradicts itself, or holds no version at all.',
    why: 'Scanners compare installed versions with the range; a wrong one hides affected systems.',
    mend: 'Write `all`, one version (4.2.7), or one lower and one upper bound (">=4.0.0 <4.2.7"); several ranges go into a list.',
  },
  'content/contradicting-versions': {
    what: 'A vulnerability lists a version as affected, and as fixed, not affected or under investigation as well.',
    why: 'A reader could not tell whether that version is affected (CSAF 2.0 §6.1.6).',
    mend: 'Correct one of the two, so that the affected ranges hold no version that is listed otherwise.',
  },
  'content/version-scheme': {
    what: 'A version does not follow the version scheme of its product.',
    why: 'Tools that compare versions by that scheme reject the range.',
    mend: 'Write the version in full, or set `ecosystem` of the product to the scheme it really follows.',
  },
  'content/cvss-vector': {
    what: 'A CVSS vector has an unknown, repeated or missing metric, or a value that its metric does not have.',
    why: 'No score can be computed from it.',
    mend: 'Copy the vector from the calculator at first.org again, or correct the metric that is named.',
  },
  'content/unknown-cwe': {
    what: 'A CWE id is not the id of a weakness that may be used.',
    why: 'CSAF 2.0 test 6.1.11 demands id and name of a weakness; categories, views and deprecated entries are none.',
    mend: 'Look the weakness up at cwe.mitre.org and use its id.',
  },
  'content/unknown-text': {
    what: 'An advisory mentions a note or reference by a name that publisher.yaml does not have, or one that needs what the advisory lacks.',
    why: 'A text among `notes` or `references` that is no web address is the name of one that all advisories share.',
    mend: 'Correct the name, or write the note or web address out.',
  },
  'content/unknown-word': {
    what: 'A word stands where CSAF knows only a fixed set of words.',
    why: 'A document with another word does not pass the schema.',
    mend: 'Use one of the words that the message lists.',
  },
  'content/overlay': {
    what: 'A `csaf` overlay nests too deeply or uses the key `__proto__`.',
    why: 'No CSAF document needs either, and both harm programs that read the document.',
    mend: 'Remove that part of the overlay.',
  },
};
