import { formatInLine, formatText } from './yaml-document.ts';

/** What is known of an advisory when its draft is made. */
export interface DraftFacts {
  id: string;
  title?: string;
  /** RFC 3339. */
  date: string;
  /** Keys of the catalogue that are known to be affected. */
  affected: readonly string[];
  /** Keys of the catalogue that may be, when none is known. */
  candidates: readonly string[];
  cves: readonly string[];
  cvss: readonly string[];
  severity?: string;
  /** Comment that tells an editor where the schema is. */
  modeline?: string;
}

/** Begins the comment that goes when the draft is released. */
export const draftComment = '# A draft: checked, and not published. When no TODO is left: csaf-press release ';

/**
 * The text of a draft. It passes every check as it is, and its notes tell what to write: a text that is missing begins with `TODO:`, and
 * a key that takes no such text stands in a comment.
 */
export function draftText(facts: DraftFacts): string {
  const { affected, candidates, date, id, modeline, title } = facts;
  const vulnerabilities = facts.cves.length === 0 ? [undefined] : facts.cves;
  return `${modeline === undefined ? '' : `${modeline}\n`}${draftComment}${id}

id: ${formatText(id, 'plain')}
title: ${formatText(title ?? 'TODO: the flaw, and in which product, such as: Path traversal in the file API of Example Gateway', 'plain')}
status: draft${affected.length + candidates.length === 0 ? noProducts : ''}
summary: "TODO: who can do what, in one or two sentences, for people who decide whether to read on."
revisions:
  - { version: 0.1.0, date: ${date}, summary: Draft }

vulnerabilities:
${vulnerabilities.map((cve, index) => vulnerabilityText(facts, cve, index)).join('\n')}
# TODO: where to read more; remove what there is not.
# references:
#   - https://www.example.com/
`;
}

/** The usual category asks for products, which only a catalogue can name. */
const noProducts =
  '\n# TODO: put your products into products.yaml, name those that are affected below, and remove these two lines.\ncategory: csaf_base';

function vulnerabilityText(facts: DraftFacts, cve: string | undefined, index: number): string {
  const year = facts.date.slice(0, 4);
  const first = index === 0;
  const head =
    cve === undefined
      ? ['  # TODO: the CVE id once there is one, as its first key:', `  #   cve: CVE-${year}-12345`]
      : [];
  const description = 'description: "TODO: what is wrong, and what an attacker needs and gains."';
  const weakness = [
    ...(first ? ['# TODO: the weakness, from https://cwe.mitre.org/; the number is enough.'] : []),
    '# cwe: CWE-22',
    ...scoreLines(facts, first),
  ];
  const keys = [
    ...(cve === undefined ? [description, ...weakness] : [`cve: ${cve}`, ...weakness, description]),
    ...productLines(facts, first),
    '# TODO: who is to be thanked, or anonymous.',
    '# credits:',
    '#   - { name: Jane Doe, organization: Example University, role: finder }',
  ];
  return [...head, ...keys.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`), ''].join('\n');
}

function scoreLines({ cvss, severity }: DraftFacts, first: boolean): string[] {
  const [only, another] = cvss;
  if (only !== undefined)
    return another === undefined ? [`cvss: ${only}`] : ['cvss:', ...cvss.map((vector) => `  - ${vector}`)];
  const expected = severity === undefined ? '' : ` It should come out as ${severity}.`;
  return [
    ...(first || expected !== ''
      ? [`# TODO: the vector, from https://www.first.org/cvss/; scores are computed.${expected}`]
      : []),
    '# cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  ];
}

function productLines({ affected, candidates }: DraftFacts, first: boolean): string[] {
  if (affected.length > 0) {
    return [
      '# TODO: which versions? One (4.2.6), a range (">=4.0.0 <4.2.7"), a list of these, or all.',
      'affected:',
      ...affected.map((key) => `  ${formatText(key, 'plain')}: all`),
      '# TODO: the versions with the fix; remove this while there is none.',
      '# fixed:',
      ...affected.map((key) => `#   ${formatText(key, 'plain')}: 4.2.7`),
      'remediations:',
      '  # TODO: `fix`, or what there is instead: workaround, mitigation, no_fix_planned, none_available.',
      '  - fix: "TODO: which version to upgrade to, and how."',
    ];
  }
  if (candidates.length === 0)
    return ['# TODO: put your products into products.yaml, and name those that are affected here.'];
  return [
    ...(first
      ? [
          '# TODO: move each to `affected`, `fixed` or `not_affected`, with its versions; remove those that do not matter.',
        ]
      : []),
    'under_investigation:',
    ...candidates.map((key) => `  - ${formatText(key, 'plain')}`),
    'remediations:',
    '  - none_available: "TODO: what is known so far, and when there will be more."',
    `    products: ${formatInLine(candidates)}`,
  ];
}
