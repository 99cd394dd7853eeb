import type { CsafVersion, TestDescription } from '../check/csaf/conformity-test.ts';
import { type Preset, presets } from '../check/csaf/presets.ts';
import { sectionUrl, titleIn } from '../check/csaf/section.ts';
import { selectTests } from '../check/csaf/selection.ts';
import { testDescriptions } from '../check/csaf/test-descriptions.ts';
import { historyRules } from '../check/history-rules.ts';
import { contentRules } from '../check/rules.ts';
import { compileRules } from '../compile/compile-rules.ts';
import { readRules } from '../read/rules.ts';
import { fileRules } from '../validate/file-rules.ts';
import { type RuleExample, ruleExamples } from './rule-examples.ts';

/** A rule, a test or a preset, as `explain` tells it. */
export interface KnownRule {
  /** `csaf/6.1.27.3`, `content/unknown-product`, `extended`. */
  name: string;
  /** The section of the list that it belongs to. */
  group: string;
  /** What it looks for, in a line. */
  what: string;
  /** What an author did wrong, and how a report shows that. */
  example?: RuleExample;
  /** Further lines, as pairs of a name and texts. */
  facts: readonly (readonly [name: string, texts: readonly string[]])[];
}

const groupNames: Readonly<Record<TestDescription['group'], string>> = {
  mandatory: 'Mandatory tests (CSAF §6.1), severity error',
  recommended: 'Recommended tests (CSAF §6.2; in 2.0 optional tests), severity warning',
  informative: 'Informative tests (CSAF §6.3), severity info',
};

/** Everything that a finding can name, and the presets, in the order of a list. */
export function knownRules(): KnownRule[] {
  return rulesOfAll().map((rule) => {
    const example = ruleExamples.get(rule.name);
    return example === undefined ? rule : { ...rule, example };
  });
}

function rulesOfAll(): KnownRule[] {
  return [
    ...[...presets].map(([name, preset]) => presetRule(name, preset)),
    ...[...testDescriptions.values()].map(testRule),
    ...contentRules.map(({ id, what, why, mend }) => ownRule(id, { what, why, mend })),
    ...historyRules.map(({ id, what, why, mend, example }) => ({
      ...ownRule(id, { what, why, mend }),
      example: { description: example, frame: '' },
    })),
    ...[compileRules, readRules, fileRules].flatMap((rules) =>
      Object.entries(rules).map(([id, rule]) => ownRule(id, rule)),
    ),
  ];
}

function presetRule(name: string, preset: Preset): KnownRule {
  const versions: CsafVersion[] = ['2.0', '2.1'];
  const facts = versions.map((version) => {
    const { tests, serviceTests } = selectTests([name], version);
    const ids = [...tests, ...serviceTests].map(({ id }) => id);
    return [
      `in ${version}`,
      [ids.length === 0 ? 'no test beside the schema' : `${ids.length}: ${ids.join(', ')}`],
    ] as const;
  });
  return { name, group: 'Presets, for --tests', what: preset.what, facts };
}

function testRule(test: TestDescription): KnownRule {
  const { id, group, versions, what, why, mend, mendYaml } = test;
  const titles = [...new Set(versions.map((version) => titleIn(test, version)))];
  return {
    name: `csaf/${id}`,
    group: id === 'schema' ? 'The JSON schema (CSAF §3), severity error' : groupNames[group],
    what,
    facts: [
      ['title', titles],
      ['group', [group]],
      ['versions', [versions.join(', ')]],
      ['why', [why]],
      ['mend', [mend]],
      ...(mendYaml === undefined || mendYaml === mend ? [] : [['in YAML', [mendYaml]] as const]),
      ['read', versions.map((version) => sectionUrl(test, version))],
    ],
  };
}

function ownRule(name: string, { what, why, mend }: { what: string; why: string; mend: string }): KnownRule {
  const group =
    name.startsWith('json/') || name.startsWith('file/')
      ? 'Files and JSON, for validate'
      : 'Rules about YAML and content, for check and build';
  return {
    name,
    group,
    what: what.replace(/\.$/, ''),
    facts: [
      ['why', [why]],
      ['mend', [mend]],
    ],
  };
}
