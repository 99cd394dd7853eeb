/** What a test of CSAF 2.0 §6 means to an author. */
export interface TestDescription {
  /** What is wrong when it fails; the offending value follows it after a colon. */
  what: string;
  why: string;
  /** What to do, in terms of the YAML. */
  mend: string;
  /** The title needs what the test itself says, because the element that it points at does not tell. */
  detail?: true;
}

const overlay = 'look into the `csaf:` overlay';

/** Every test of CSAF 2.0 §6.1, §6.2 and §6.3, and `schema` for the JSON schema (CSAF 2.0 §3). */
export const testDescriptions: Readonly<Record<string, TestDescription>> = {
  schema: {
    what: 'The document does not fit the schema of CSAF 2.0',
    why: 'Consumers refuse a document that the schema refuses.',
    mend: `Give the element the shape that CSAF asks for; if the YAML looks right, ${overlay}.`,
  },
  '6.1.1': {
    what: 'A product is referenced that no product tree defines',
    why: 'A reader cannot tell which product is meant.',
    mend: 'Use a key of products.yaml, or define the product in the product tree of the `csaf:` overlay.',
  },
  '6.1.2': {
    what: 'Two products of the product tree have the same product id',
    why: 'Every statement about that id would speak of both.',
    mend: 'Give each product of the `csaf:` overlay an id of its own; ids are made from catalogue key and version.',
  },
  '6.1.3': {
    what: 'A relationship defines a product by itself, directly or in a circle',
    why: 'Such a product cannot be resolved.',
    mend: 'Let no `component` contain its own carrier.',
  },
  '6.1.4': {
    what: 'A product group is referenced that is not defined',
    why: 'A reader cannot tell which products are meant.',
    mend: 'Define the group in `product_tree.product_groups` of the `csaf:` overlay, or name the products themselves.',
  },
  '6.1.5': {
    what: 'Two product groups have the same group id',
    why: 'Every statement about that id would speak of both.',
    mend: 'Give each product group of the `csaf:` overlay an id of its own.',
  },
  '6.1.6': {
    what: 'A product has two statuses that contradict each other',
    why: 'The same version of a product is either affected, or not affected, or fixed, or under investigation.',
    mend: 'List each version under one of `affected`, `not_affected`, `fixed` and `under_investigation`.',
    detail: true,
  },
  '6.1.7': {
    what: 'A product has two scores of the same CVSS version in one vulnerability',
    why: 'A reader cannot tell which of them holds.',
    mend: 'Give each product one vector of each CVSS version; limit vectors with `products`.',
  },
  '6.1.8': {
    what: 'A CVSS score does not fit the schema of its CVSS version',
    why: 'Consumers refuse a document whose scores cannot be read.',
    mend: 'Write the vector under `cvss` and let the score be worked out.',
    detail: true,
  },
  '6.1.9': {
    what: 'A CVSS score or severity is not what its vector gives',
    why: 'Readers rank by the score and machines by the vector.',
    mend: 'Take the score out of the `csaf:` overlay; it is worked out from the vector.',
  },
  '6.1.10': {
    what: 'A CVSS metric says something else than the vector beside it',
    why: 'Readers cannot tell which of the two holds.',
    mend: 'Take the metric out of the `csaf:` overlay; it is read from the vector.',
  },
  '6.1.11': {
    what: 'A weakness has an id or a name that the CWE list does not have',
    why: 'Weaknesses are found by id, and the name must belong to it.',
    mend: 'Give `cwe: CWE-<number>` of the list at cwe.mitre.org, and no name.',
  },
  '6.1.12': {
    what: 'A language tag is not valid',
    why: 'Screen readers, translations and search rely on it.',
    mend: 'Write a tag of BCP 47, such as `en`, `de` or `pt-BR`.',
  },
  '6.1.13': {
    what: 'A package URL is not valid',
    why: 'Scanners match products by it.',
    mend: 'Write `purl` as `pkg:<type>/<namespace>/<name>`.',
    detail: true,
  },
  '6.1.14': {
    what: 'The versions of the revisions do not rise with their dates',
    why: 'Consumers take the newest revision for the current one.',
    mend: 'Correct the date or the version of the revision, so that a later date has a higher version.',
  },
  '6.1.15': {
    what: 'A translation does not name the language that it was translated from',
    why: 'A publisher of category `translator` publishes translations.',
    mend: 'Give `document.source_lang` in the `csaf:` overlay.',
  },
  '6.1.16': {
    what: 'The version of the document is not that of its newest revision',
    why: 'Consumers compare it to see what is new.',
    mend: 'Take `tracking.version` out of the `csaf:` overlay; it follows the newest revision.',
  },
  '6.1.17': {
    what: 'The status does not go with the version',
    why: 'Version 0, 0.y.z and pre-releases are for drafts.',
    mend: 'Set `status: draft`, or begin the published revisions at version 1 or 1.0.0.',
  },
  '6.1.18': {
    what: 'A published document has a revision with version 0 or 0.y.z',
    why: 'Such versions are for drafts, which nobody outside has seen.',
    mend: 'Leave the revisions of the draft out and begin at version 1 or 1.0.0.',
  },
  '6.1.19': {
    what: 'A revision has a pre-release version',
    why: 'The history lists what was released.',
    mend: 'Leave the part after `-` out of the version.',
  },
  '6.1.20': {
    what: 'A published document has a pre-release version',
    why: 'Pre-releases are for drafts.',
    mend: 'Set `status: draft`, or leave the part after `-` out of the version.',
  },
  '6.1.21': {
    what: 'The history of revisions leaves a version out',
    why: 'A reader would look for the revision that is missing.',
    mend: 'Begin at version 0 or 1 and raise the first number by one at a time; do not remove old revisions.',
    detail: true,
  },
  '6.1.22': {
    what: 'Two revisions have the same version',
    why: 'A version names one state of the document.',
    mend: 'Give each revision a version of its own.',
  },
  '6.1.23': {
    what: 'Two vulnerabilities of the document have the same CVE',
    why: 'A CVE is one vulnerability.',
    mend: 'Join the two entries, or correct the CVE.',
  },
  '6.1.24': {
    what: 'One party has two involvements on the same date',
    why: 'A reader cannot tell which of them came last.',
    mend: 'Give the involvements in the `csaf:` overlay different dates, or join them.',
  },
  '6.1.25': {
    what: 'A file hash is given twice with the same algorithm',
    why: 'A reader cannot tell which of them holds.',
    mend: 'Keep one hash of each algorithm in the `csaf:` overlay.',
    detail: true,
  },
  '6.1.26': {
    what: 'The document category is reserved or too close to one that is',
    why: 'Consumers choose their checks by category.',
    mend: 'Leave `category` out, or use a category of CSAF 2.0 §4 exactly as it is written there.',
  },
  '6.1.27.1': {
    what: 'The document has no note that says what it is about',
    why: 'Its category requires one of category description, details, general or summary.',
    mend: 'Give the advisory a `summary`.',
  },
  '6.1.27.2': {
    what: 'The document has no reference to further information',
    why: 'Its category requires one of category external.',
    mend: 'Give the advisory at least one entry under `references`.',
  },
  '6.1.27.3': {
    what: 'The document lists vulnerabilities',
    why: 'Its category, informational advisory, is for what is no vulnerability.',
    mend: 'Leave `category` out, or take `vulnerabilities` out.',
  },
  '6.1.27.4': {
    what: 'The document has no product tree',
    why: 'Its category is about products.',
    mend: 'Name products under `affected`, `fixed` or another status.',
  },
  '6.1.27.5': {
    what: 'A vulnerability has no note',
    why: 'The category of the document requires each one to be described.',
    mend: 'Give the vulnerability a `description`.',
  },
  '6.1.27.6': {
    what: 'A vulnerability says nothing about any product',
    why: 'The category of the document, security advisory, requires a product status.',
    mend: 'Name the products under `affected`, `fixed` or another status.',
  },
  '6.1.27.7': {
    what: 'A vulnerability lacks a status that VEX knows',
    why: 'A VEX document says which products are fixed, affected, not affected or under investigation.',
    mend: 'Name the products under `fixed`, `affected`, `not_affected` or `under_investigation`.',
  },
  '6.1.27.8': {
    what: 'A vulnerability has neither a CVE nor another id',
    why: 'A VEX document must say which vulnerability it speaks of.',
    mend: 'Give the vulnerability a `cve` or `ids`.',
  },
  '6.1.27.9': {
    what: 'A product is not affected, but nothing says why',
    why: 'A VEX document must justify it.',
    mend: 'Give `because`, `impact` or both under `not_affected`.',
  },
  '6.1.27.10': {
    what: 'A product is affected, but nothing says what to do',
    why: 'A VEX document must give an action for each affected product.',
    mend: 'Add an entry under `remediations`; `none_available` and `no_fix_planned` are answers too.',
  },
  '6.1.27.11': {
    what: 'The document has no vulnerabilities',
    why: 'Its category is about vulnerabilities.',
    mend: 'Add `vulnerabilities`, or set `category: csaf_informational_advisory`.',
  },
  '6.1.28': {
    what: 'The translation has the language of its original',
    why: 'A document is not translated into its own language.',
    mend: 'Correct `lang`, or take `document.source_lang` out of the `csaf:` overlay.',
  },
  '6.1.29': {
    what: 'A remediation names no product',
    why: 'A reader cannot tell for which product it holds.',
    mend: 'Name products under an affected status, or give the remediation `products`.',
  },
  '6.1.30': {
    what: 'Integer and semantic versions are mixed',
    why: 'They cannot be ordered among each other.',
    mend: 'Use either 1, 2, 3 or 1.0.0, 1.1.0, 2.0.0 in all revisions.',
  },
  '6.1.31': {
    what: 'A version range stands where one version belongs',
    why: 'Machines compare it letter by letter.',
    mend: 'Write the range with comparators (`">=4.0.0 <4.2.7"`), not in words.',
  },
  '6.1.32': {
    what: 'A flag names no product',
    why: 'A reader cannot tell for which product it holds.',
    mend: 'Name products or groups beside the flag in the `csaf:` overlay.',
  },
  '6.1.33': {
    what: 'A product is not affected for two different reasons',
    why: 'One vulnerability takes one justification for a product.',
    mend: 'Keep the one that fits best under `because`.',
  },
  '6.2.1': {
    what: 'A product is defined but never mentioned',
    why: 'It makes a reader look for a statement that is not there.',
    mend: 'Give it a status in a vulnerability, or leave it out.',
  },
  '6.2.2': {
    what: 'A product is affected or under investigation and has no remediation',
    why: 'Whoever runs it wants to know what to do.',
    mend: 'Add an entry under `remediations`; `none_available` and `no_fix_planned` are answers too.',
  },
  '6.2.3': {
    what: 'An affected product has no CVSS score',
    why: 'Readers rank what to mend first by it.',
    mend: 'Give the vulnerability `cvss`, without `products` or with this one among them.',
  },
  '6.2.4': {
    what: 'A revision has build metadata in its version',
    why: 'It does not count when versions are compared.',
    mend: 'Leave the part after `+` out of the version.',
  },
  '6.2.5': {
    what: 'The initial release is older than the first revision',
    why: 'The two dates are of the same event.',
    mend: 'Take `tracking.initial_release_date` out of the `csaf:` overlay; it follows the first revision.',
  },
  '6.2.6': {
    what: 'The current release is older than the newest revision',
    why: 'Consumers that ask for changes since a date would miss it.',
    mend: 'Take `tracking.current_release_date` out of the `csaf:` overlay; it follows the newest revision.',
  },
  '6.2.7': {
    what: 'An involvement has no date',
    why: 'A reader cannot tell what came first.',
    mend: 'Give the involvement in the `csaf:` overlay a `date`.',
  },
  '6.2.8': {
    what: 'A file is identified by an MD5 hash alone',
    why: 'Other files with the same MD5 hash can be made.',
    mend: 'Add a SHA-256 or SHA-512 hash in the `csaf:` overlay.',
  },
  '6.2.9': {
    what: 'A file is identified by a SHA-1 hash alone',
    why: 'Other files with the same SHA-1 hash can be made.',
    mend: 'Add a SHA-256 or SHA-512 hash in the `csaf:` overlay.',
  },
  '6.2.10': {
    what: 'The document has no TLP label',
    why: 'A reader cannot tell to whom it may be passed on.',
    mend: 'Give the advisory or publisher.yaml a `tlp`.',
  },
  '6.2.11': {
    what: 'The document has no reference to its own address',
    why: 'A copy of it does not tell where the original is.',
    mend: 'Leave the self reference alone in the `csaf:` overlay; it is made from `base_url`.',
  },
  '6.2.12': {
    what: 'The document does not say in which language it is',
    why: 'Screen readers, translations and search rely on it.',
    mend: 'Give the advisory or publisher.yaml a `lang`.',
  },
  '6.2.13': {
    what: 'The keys of an object are not in alphabetical order',
    why: 'Two documents of the same content compare more easily when they are.',
    mend: 'Sort the keys of the JSON document.',
  },
  '6.2.14': {
    what: 'The language is one for private use',
    why: 'Nobody else knows what it means.',
    mend: 'Use a registered language tag, such as `en`.',
  },
  '6.2.15': {
    what: 'The language is given as `i-default`',
    why: 'It says only that nobody chose one.',
    mend: 'Use the tag of the language, such as `en`.',
  },
  '6.2.16': {
    what: 'A product has no identifier that machines can match',
    why: 'Scanners and inventories cannot find it.',
    mend: 'Give the product in products.yaml a `cpe` or a `purl`.',
  },
  '6.2.17': {
    what: 'A CVE stands among the other ids',
    why: 'Consumers look for it in the field of its own.',
    mend: 'Move it from `ids` to `cve`.',
  },
  '6.2.18': {
    what: 'A version range is written neither as vers nor with the operators of vers',
    why: 'Machines cannot compare versions with it.',
    mend: 'Write the range with comparators (`">=4.0.0 <4.2.7"`) and give the product an `ecosystem`.',
  },
  '6.2.19': {
    what: 'A fixed product has an environmental score above 0',
    why: 'What is fixed is no longer vulnerable.',
    mend: 'Limit the vector to the affected products, or give it environmental metrics that yield 0.',
    detail: true,
  },
  '6.2.20': {
    what: 'CSAF has no such key',
    why: 'Some consumers refuse documents with unknown keys, the others do not read them.',
    mend: 'Correct the spelling or take the key out of the `csaf:` overlay; put further information into a note.',
  },
  '6.3.1': {
    what: 'The only score is of CVSS 2',
    why: 'Most consumers rank by version 3.',
    mend: 'Add a vector of CVSS 3.1 under `cvss`.',
  },
  '6.3.2': {
    what: 'A CVSS 3.0 score could be one of 3.1',
    why: 'CVSS 3.1 is clearer and has the same metrics.',
    mend: 'Look the vector over and write `CVSS:3.1/…`.',
  },
  '6.3.3': {
    what: 'A vulnerability has no CVE',
    why: 'Readers and scanners join what they know by it.',
    mend: 'Request a CVE and give it under `cve`.',
  },
  '6.3.4': {
    what: 'A vulnerability has no weakness',
    why: 'It tells what kind of mistake was made.',
    mend: 'Give the vulnerability a `cwe`.',
  },
  '6.3.5': {
    what: 'A file hash is short',
    why: 'Short hashes collide.',
    mend: 'Add a SHA-256 or SHA-512 hash in the `csaf:` overlay.',
  },
  '6.3.6': {
    what: 'A reference does not resolve',
    why: 'A reader would find nothing there.',
    mend: 'Correct the address or leave the reference out.',
  },
  '6.3.7': {
    what: 'The address of the document itself does not resolve',
    why: 'A reader would look for the original there.',
    mend: 'Publish the document at that address, or correct `base_url`.',
  },
  '6.3.8': {
    what: 'A text has spelling mistakes',
    why: 'It reads more easily without.',
    mend: 'Correct them.',
    detail: true,
  },
  '6.3.9': {
    what: 'A product does not stand below its vendor, name and version in the product tree',
    why: 'Inventories read vendor, product and version from the branches.',
    mend: 'Give the branches of the `csaf:` overlay the order vendor, product_name, product_version.',
    detail: true,
  },
  '6.3.10': {
    what: 'A product is given as a range of versions',
    why: 'Inventories match single versions more easily.',
    mend: 'Nothing, if the list of versions would be long or open; otherwise list the versions one by one.',
  },
  '6.3.11': {
    what: 'A version starts with `v`',
    why: 'Machines compare `v1.2` and `1.2` as different versions.',
    mend: 'Leave the `v` out.',
  },
};
