import type { AuthoredKinds } from '../../src/read/schema.ts';

/** One slip in the values of a file each: where it is underlined and what is said. */
export interface ValueFault {
  name: string;
  kind: keyof AuthoredKinds;
  text: string;
  /** `rule line:column-line:column message | mend`, one for each diagnostic. */
  expected: string[];
}

/** The least that an advisory must have: four lines. */
export const leastAdvisory = 'id: X-1\ntitle: T\nrevisions:\n  - { version: 1.0.0, date: 2026-03-02, summary: S }\n';

const vulnerability = `${leastAdvisory}vulnerabilities:\n  - `;

export const valueFaults: readonly ValueFault[] = [
  {
    name: 'misspelt required key',
    kind: 'advisory',
    text: 'titel: x\nid: X\nrevisions:\n  - { version: 1.0.0, date: 2026-03-02, summary: S }\n',
    expected: ['authoring/unknown-key 1:1-1:6 `titel` is not a key of an advisory. | Did you mean `title`?'],
  },
  {
    name: 'key of a vulnerability at the top',
    kind: 'advisory',
    text: `${leastAdvisory}cve: CVE-2026-1234\n`,
    expected: [
      'authoring/unknown-key 5:1-5:4 `cve` is not a key of an advisory. | It is a key of a vulnerability: move it there.',
    ],
  },
  {
    name: 'key that nobody knows',
    kind: 'advisory',
    text: `${leastAdvisory}foo-bar-baz: 1\n`,
    expected: [
      'authoring/unknown-key 5:1-5:12 `foo-bar-baz` is not a key of an advisory. | Remove it, or use one of: id, title, category, lang, tlp, status, embargo_until, withdrawn, summary, details, aliases, revisions, notes, vendor, products, product_names, vulnerabilities, credits, references, csaf.',
    ],
  },
  {
    name: 'key __proto__',
    kind: 'advisory',
    text: `${leastAdvisory}"__proto__": 1\n`,
    expected: [
      'authoring/unknown-key 5:1-5:12 `__proto__` is not a key of an advisory. | Remove it, or use one of: id, title, category, lang, tlp, status, embargo_until, withdrawn, summary, details, aliases, revisions, notes, vendor, products, product_names, vulnerabilities, credits, references, csaf.',
    ],
  },
  {
    name: 'key in other case',
    kind: 'advisory',
    text: `${vulnerability}CVE: CVE-2026-1234\n`,
    expected: ['authoring/unknown-key 6:5-6:8 `CVE` is not a key of a vulnerability. | Did you mean `cve`?'],
  },
  {
    name: 'key with a hyphen',
    kind: 'advisory',
    text: `${leastAdvisory}embargo-until: 2026-01-01\n`,
    expected: [
      'authoring/unknown-key 5:1-5:14 `embargo-until` is not a key of an advisory. | Did you mean `embargo_until`?',
    ],
  },
  {
    name: 'comma in a flow mapping',
    kind: 'advisory',
    text: `${vulnerability}not_affected: { a: { because: component_not_present, impact: Files, and more } }\n`,
    expected: [
      'authoring/unknown-key 6:73-6:81 `and more` is not a key of a justification. | If it belongs to the text before the comma, put that whole text between double quotes.',
    ],
  },
  {
    name: 'missing keys',
    kind: 'advisory',
    text: 'id: X\n',
    expected: [
      'authoring/required 1:1-1:6 `title` is missing. | Add `title: Path traversal in the file API of Example Gateway`.',
      'authoring/required 1:1-1:6 `revisions` is missing. | Add `revisions: [{ version: 1.0.0, date: 2026-03-02T09:00:00Z, summary: Initial release }]`.',
    ],
  },
  {
    name: 'missing key of an item',
    kind: 'advisory',
    text: `${leastAdvisory}notes: [{ title: a }]\n`,
    expected: ['authoring/required 5:9-5:21 `text` is missing in this note. | Add `text: …`.'],
  },
  {
    name: 'number that lost a zero',
    kind: 'advisory',
    text: 'id: X\ntitle: T\nrevisions:\n  - { version: 1.10, date: 2026-03-02, summary: S }\n',
    expected: [
      'authoring/type 4:16-4:20 `version` must be text, and YAML reads 1.10 as the number 1.1. | Write a version of a document like `1.0.0`.',
    ],
  },
  {
    name: 'whole number that lost a zero',
    kind: 'advisory',
    text: `${vulnerability}fixed: { gateway: [4.0, 3.10, 1e5] }\n`,
    expected: [
      'authoring/type 6:24-6:27 Item 1 of `gateway` must be text, and YAML reads 4.0 as the number 4. | Quote it: "4.0"',
      'authoring/type 6:29-6:33 Item 2 of `gateway` must be text, and YAML reads 3.10 as the number 3.1. | Quote it: "3.10"',
      'authoring/type 6:35-6:38 Item 3 of `gateway` must be text, and YAML reads 1e5 as the number 100000. | Quote it: "1e5"',
    ],
  },
  {
    name: 'number for text',
    kind: 'advisory',
    text: `${leastAdvisory}summary: 2026\n`,
    expected: [
      'authoring/type 5:10-5:14 `summary` must be text, and 2026 without quotes is a number. | Quote it: summary: "2026"',
    ],
  },
  {
    name: 'number for a date',
    kind: 'advisory',
    text: `${vulnerability}timeline: { reported: 2026 }\n`,
    expected: [
      'authoring/type 6:27-6:31 `reported` must be text, and 2026 without quotes is a number. | Write a date like `2026-03-02`.',
    ],
  },
  {
    name: 'number too large',
    kind: 'advisory',
    text: `${vulnerability}fixed: { gateway: 12345678901234567890 }\n`,
    expected: [
      'authoring/type 6:23-6:43 `gateway` is a number too large to be kept exactly. | Put it between double quotes.',
    ],
  },
  {
    name: 'negative number',
    kind: 'advisory',
    text: `${vulnerability}fixed: { gateway: [-1] }\n`,
    expected: ['authoring/value 6:24-6:26 Item 1 of `gateway` cannot be -1. | Write a version or range of at least 0.'],
  },
  {
    name: 'score for a vector',
    kind: 'advisory',
    text: `${vulnerability}cvss: 9.8\n`,
    expected: [
      'authoring/type 6:11-6:14 `cvss` must be text, and 9.8 without quotes is a number. | Write a CVSS vector like `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N`.',
    ],
  },
  {
    name: 'switch for text',
    kind: 'advisory',
    text: `${leastAdvisory}summary: true\n`,
    expected: [
      'authoring/type 5:10-5:14 `summary` must be text, and true without quotes is a switch. | Quote it: summary: "true"',
    ],
  },
  {
    name: 'text for a switch',
    kind: 'advisory',
    text: `${leastAdvisory}credits: [{ name: J, hall_of_fame: no }]\n`,
    expected: [
      'authoring/type 5:36-5:38 `hall_of_fame` must be true or false, not text. | Write hall_of_fame: true or hall_of_fame: false, without quotes.',
    ],
  },
  {
    name: 'no value',
    kind: 'advisory',
    text: `${leastAdvisory}summary:\n`,
    expected: ['authoring/type 5:1-5:8 `summary` has no value. | Write text, or remove the key.'],
  },
  {
    name: 'null',
    kind: 'advisory',
    text: `${leastAdvisory}summary: ~\n`,
    expected: [
      'authoring/type 5:10-5:11 `summary` is `~`, which is no value to YAML. | Write text, or remove the key.',
    ],
  },
  {
    name: 'null in a list',
    kind: 'advisory',
    text: `${leastAdvisory}aliases: [~]\n`,
    expected: [
      'authoring/type 5:11-5:12 Item 1 of `aliases` is `~`, which is no value to YAML. | Write text, or remove the item.',
    ],
  },
  {
    name: 'mapping for text',
    kind: 'advisory',
    text: `${leastAdvisory}aliases:\n  - Foo: bar\n`,
    expected: [
      'authoring/type 6:5-6:13 Item 1 of `aliases` must be text, and YAML reads it as a key with a value. | Quote it: "Foo: bar"',
    ],
  },
  {
    name: 'text for a list',
    kind: 'advisory',
    text: `${leastAdvisory}aliases: foo\n`,
    expected: ['authoring/type 5:10-5:13 `aliases` must be a list, not text. | Write a list: aliases: [foo]'],
  },
  {
    name: 'mapping for a list',
    kind: 'advisory',
    text: `${vulnerability}remediations: { fix: a }\n`,
    expected: [
      'authoring/type 6:19-6:29 `remediations` must be a list, not a mapping. | Write a list: remediations: [{ fix: a }]',
    ],
  },
  {
    name: 'text for a mapping',
    kind: 'advisory',
    text: `${vulnerability}threats: [Foo]\n`,
    expected: [
      'authoring/type 6:15-6:18 Item 1 of `threats` must be a mapping, not text. | Write keys and values below it: impact, exploit_status, target_set, date, products.',
    ],
  },
  {
    name: 'list for the file',
    kind: 'advisory',
    text: '- a\n',
    expected: [
      'authoring/type 1:1-1:4 The file must be a mapping, not a list. | Write keys and values below it: id, title, category, lang, tlp, status, embargo_until, withdrawn, summary, details, aliases, revisions, notes, vendor, products, product_names, vulnerabilities, credits, references, csaf.',
    ],
  },
  {
    name: 'list for an overlay',
    kind: 'advisory',
    text: `${leastAdvisory}csaf: []\n`,
    expected: [
      'authoring/type 5:7-5:9 `csaf` must be a mapping, not a list. | Write keys and values below it, each on its line.',
    ],
  },
  {
    name: 'value near another',
    kind: 'advisory',
    text: `${leastAdvisory}status: drfat\n`,
    expected: [
      'authoring/value 5:9-5:14 `status` cannot be `drfat`. | Did you mean `draft`? Allowed: `draft`, `interim`, `final`.',
    ],
  },
  {
    name: 'value in other case',
    kind: 'advisory',
    text: `${leastAdvisory}tlp: red\n`,
    expected: [
      'authoring/value 5:6-5:9 `tlp` cannot be `red`. | Did you mean `RED`? Allowed: `CLEAR`, `WHITE`, `GREEN`, `AMBER`, `AMBER+STRICT`, `RED`.',
    ],
  },
  {
    name: 'value far from any',
    kind: 'advisory',
    text: `${leastAdvisory}tlp: PURPLE\n`,
    expected: [
      'authoring/value 5:6-5:12 `tlp` cannot be `PURPLE`. | Allowed: `CLEAR`, `WHITE`, `GREEN`, `AMBER`, `AMBER+STRICT`, `RED`.',
    ],
  },
  {
    name: 'unknown flag label',
    kind: 'advisory',
    text: `${vulnerability}not_affected: { a: component_not_presnt }\n`,
    expected: [
      'authoring/value 6:24-6:44 The justification of `a` cannot be `component_not_presnt`. | Did you mean `component_not_present`? Allowed: `component_not_present`, `inline_mitigations_already_exist`, `vulnerable_code_cannot_be_controlled_by_adversary`, `vulnerable_code_not_in_execute_path`, `vulnerable_code_not_present`.',
    ],
  },
  {
    name: 'name as credit',
    kind: 'advisory',
    text: `${leastAdvisory}credits: [Jane Doe]\n`,
    expected: [
      'authoring/value 5:11-5:19 Item 1 of `credits` cannot be `Jane Doe`. | Write `{ name: Jane Doe }`, or `anonymous`.',
    ],
  },
  {
    name: 'two remediations in one',
    kind: 'advisory',
    text: `${vulnerability}remediations: [{ fix: a, workaround: b }]\n`,
    expected: [
      'authoring/choice 6:30-6:40 This remediation has `workaround` beside `fix`. | Keep one of the two, or make a second entry with `workaround`.',
    ],
  },
  {
    name: 'no remediation',
    kind: 'advisory',
    text: `${vulnerability}remediations: [{ url: https://x.example }]\n`,
    expected: [
      'authoring/choice 6:20-6:46 This remediation has none of `fix`, `workaround`, `mitigation`, `no_fix_planned`, `none_available`. | Add one of them.',
    ],
  },
  {
    name: 'credit without a name',
    kind: 'advisory',
    text: `${leastAdvisory}credits: [{ role: finder }]\n`,
    expected: [
      'authoring/choice 5:11-5:27 This credit has none of `name`, `names`, `organization`, `url`, `urls`. | Add at least one of them.',
    ],
  },
  {
    name: 'CVE id',
    kind: 'advisory',
    text: `${vulnerability}cve: CVE-26-1\n`,
    expected: ['authoring/format 6:10-6:18 `CVE-26-1` is not a CVE id. | Write it like `CVE-2026-12345`.'],
  },
  {
    name: 'CWE id',
    kind: 'advisory',
    text: `${vulnerability}cwe: 22\n`,
    expected: [
      'authoring/type 6:10-6:12 `cwe` must be text, and 22 without quotes is a number. | Write a CWE id like `CWE-22`.',
    ],
  },
  {
    name: 'CVSS vector',
    kind: 'advisory',
    text: `${vulnerability}cvss: 3.1/AV:N\n`,
    expected: ['authoring/format 6:11-6:19 `3.1/AV:N` is not a CVSS vector. | Did you mean `CVSS:3.1/AV:N`?'],
  },
  {
    name: 'date in no calendar',
    kind: 'advisory',
    text: `${leastAdvisory}embargo_until: 2026-02-30\n`,
    expected: [
      'authoring/format 5:16-5:26 `2026-02-30` is not in the calendar. | Write it like `2026-03-02` or `2026-03-02T09:00:00Z`.',
    ],
  },
  {
    name: 'date in words',
    kind: 'advisory',
    text: `${leastAdvisory}embargo_until: tomorrow\n`,
    expected: [
      'authoring/format 5:16-5:24 `tomorrow` is not a date. | Write it like `2026-03-02` or `2026-03-02T09:00:00Z`.',
    ],
  },
  {
    name: 'date-time without zone',
    kind: 'advisory',
    text: `${leastAdvisory}embargo_until: 2026-03-02 10:00\n`,
    expected: ['authoring/format 5:16-5:32 `2026-03-02 10:00` is not a date. | Did you mean `2026-03-02T10:00:00Z`?'],
  },
  {
    name: 'language',
    kind: 'advisory',
    text: `${leastAdvisory}lang: en_US\n`,
    expected: ['authoring/format 5:7-5:12 `en_US` is not a language tag. | Did you mean `en-US`?'],
  },
  {
    name: 'no web address',
    kind: 'advisory',
    text: `${leastAdvisory}references: [www.example.com]\n`,
    expected: [
      'authoring/format 5:14-5:29 `www.example.com` is not a web address. | Did you mean `https://www.example.com`?',
    ],
  },
  {
    name: 'space in a web address',
    kind: 'advisory',
    text: `${leastAdvisory}references: ["https://a.example/b c"]\n`,
    expected: [
      'authoring/format 5:14-5:37 `https://a.example/b c` is not a web address. | Did you mean `https://a.example/b%20c`?',
    ],
  },
  {
    name: 'blank text',
    kind: 'advisory',
    text: `${leastAdvisory}summary: " "\n`,
    expected: ['authoring/format 5:10-5:13 `summary` is blank. | Write something, or remove it.'],
  },
  {
    name: 'space before an id',
    kind: 'advisory',
    text: 'id: " X"\ntitle: T\nrevisions:\n  - { version: 1.0.0, date: 2026-03-02, summary: S }\n',
    expected: ['authoring/format 1:5-1:9 ` X` is not a tracking id. | Did you mean `X`?'],
  },
  {
    name: 'empty list',
    kind: 'advisory',
    text: `${leastAdvisory}aliases: []\n`,
    expected: ['authoring/value 5:1-5:8 `aliases` is empty. | Write at least one entry, or remove the key.'],
  },
  {
    name: 'listed twice',
    kind: 'advisory',
    text: `${leastAdvisory}aliases: [a, b, a]\n`,
    expected: ['authoring/value 5:17-5:18 `a` is listed twice. | Remove one of the two.'],
  },
  {
    name: 'version of three numbers',
    kind: 'advisory',
    text: 'id: X-1\ntitle: T\nrevisions:\n  - { version: v1, date: 2026-03-02, summary: S }\n',
    expected: ['authoring/format 4:16-4:18 `v1` is not a version of a document. | Did you mean `1`?'],
  },
  {
    name: 'publisher',
    kind: 'publisher',
    text: 'name: X\nnamespace: https://x.example\ncontact: c\nbase_url: http://x.example\nkeys: [../k.asc]\n',
    expected: [
      'authoring/format 4:11-4:27 `http://x.example` is not an https address that ends with `/`, of plain characters. | Did you mean `https://x.example/`?',
      'authoring/format 5:8-5:16 `../k.asc` is not a path below the content folder. | Write it like `keys/2025.asc`.',
    ],
  },
  {
    name: 'base URL without slash',
    kind: 'publisher',
    text: 'name: X\nnamespace: https://x.example\ncontact: c\nbase_url: https://x.example\n',
    expected: [
      'authoring/format 4:11-4:28 `https://x.example` is not an https address that ends with `/`, of plain characters. | Did you mean `https://x.example/`?',
    ],
  },
  {
    name: 'product key',
    kind: 'products',
    text: 'Gate Way: { name: x }\n',
    expected: ['authoring/format 1:1-1:9 `Gate Way` is not a product key. | Did you mean `gate-way`?'],
  },
  {
    name: 'product key that is too long',
    kind: 'products',
    text: `${'a'.repeat(100)}: { name: x }\n${'b'.repeat(101)}: { name: x }\n`,
    expected: [
      `authoring/value 2:1-2:102 The product key \`${'b'.repeat(59)}…\` has 101 characters. | Shorten it to at most 100 characters.`,
    ],
  },
  {
    name: 'tracking id that is too long',
    kind: 'advisory',
    text: leastAdvisory.replace('X-1', 'X'.repeat(201)),
    expected: [
      `authoring/value 1:5-1:206 The tracking id \`${'X'.repeat(59)}…\` has 201 characters. | Shorten it to at most 200 characters.`,
    ],
  },
  {
    name: 'CPE and purl',
    kind: 'products',
    text: 'b:\n  name: B\n  cpe: foo\n  purl: pkg:npm/a@1\n',
    expected: [
      'authoring/format 3:8-3:11 `foo` is not a CPE name. | Write it like `cpe:2.3:a:example:gateway:*:*:*:*:*:*:*:*`.',
      'authoring/format 4:9-4:20 `pkg:npm/a@1` is not a package URL without a version. | Did you mean `pkg:npm/a`?',
    ],
  },
  {
    name: 'release line as number',
    kind: 'products',
    text: 'b:\n  name: B\n  branches: [{ name: 4.0 }]\n',
    expected: [
      'authoring/type 3:22-3:25 `name` must be text, and YAML reads 4.0 as the number 4. | Quote it: name: "4.0"',
    ],
  },
  {
    name: 'policy',
    kind: 'policy',
    text: 'contacts: [me]\ntargets: { acknowledge: 3 busines days, fix: 90 }\nseverities: [{ name: x, from: 11 }]\n',
    expected: [
      'authoring/format 1:12-1:14 `me` is not a mail address or https address. | Write it like `psirt@example.com`.',
      'authoring/format 2:25-2:39 `3 busines days` is not a duration. | Write it like `3 business days` or `48 hours`.',
      'authoring/type 2:46-2:48 `fix` must be text, and 90 without quotes is a number. | Write a duration like `3 business days`.',
      'authoring/value 3:31-3:33 `from` cannot be 11. | Write a CVSS base score of at most 10.',
    ],
  },
  {
    name: 'no contacts',
    kind: 'policy',
    text: 'introduction: x\n',
    expected: ['authoring/required 1:1-1:16 `contacts` is missing. | Add `contacts: [psirt@example.com]`.'],
  },
];
