import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SsvcReference, SsvcSelection, TlpLabel } from '@csaf/types/csaf-2.1';
import type { ConformityTest } from '../../../../src/check/csaf/conformity-test.ts';
import { invalidSsvc } from '../../../../src/check/csaf/tests/6.1.46-invalid-ssvc.ts';
import { inconsistentSsvcTargetIds } from '../../../../src/check/csaf/tests/6.1.47-inconsistent-ssvc-target-ids.ts';
import { ssvcDecisionPoints } from '../../../../src/check/csaf/tests/6.1.48-ssvc-decision-points.ts';
import { inconsistentSsvcTimestamp } from '../../../../src/check/csaf/tests/6.1.49-inconsistent-ssvc-timestamp.ts';
import { usageOfUnknownSsvcDecisionPointBaseNamespace } from '../../../../src/check/csaf/tests/6.2.34-usage-of-unknown-ssvc-decision-point-base-namespace.ts';
import { usageOfUnregisteredSsvcDecisionPointBaseNamespaceInTlpClearDocument } from '../../../../src/check/csaf/tests/6.2.35-usage-of-unregistered-ssvc-decision-point-base-namespace-in-tlp-clear-document.ts';
import { usageOfSsvcDecisionPointNamespaceWithExtensionInTlpClearDocument } from '../../../../src/check/csaf/tests/6.2.36-usage-of-ssvc-decision-point-namespace-with-extension-in-tlp-clear-document.ts';
import { usageOfUnknownSsvcDecisionPointNamespaceWithoutResource } from '../../../../src/check/csaf/tests/6.2.37-usage-of-unknown-ssvc-decision-point-namespace-without-resource.ts';
import { usageOfNonLatestSsvcDecisionPointVersion } from '../../../../src/check/csaf/tests/6.3.13-usage-of-non-latest-ssvc-decision-point-version.ts';
import { usageOfUnregisteredSsvcDecisionPointBaseNamespaceInNonTlpClearDocument } from '../../../../src/check/csaf/tests/6.3.14-usage-of-unregistered-ssvc-decision-point-base-namespace-in-non-tlp-clear-document.ts';
import { usageOfSsvcDecisionPointNamespaceWithExtensionInNonTlpClearDocument } from '../../../../src/check/csaf/tests/6.3.15-usage-of-ssvc-decision-point-namespace-with-extension-in-non-tlp-clear-document.ts';
import { type Advisory21, type Case, metric, pointersOf } from './advisory-21.ts';

const list = '/vulnerabilities/0/metrics/0/content/ssvc_v2';
const first = `${list}/selections/0`;
const second = `${list}/selections/1`;

interface Ssvc {
  timestamp?: string;
  targets?: string[];
  resources?: SsvcReference[];
  label?: TlpLabel;
}

/** A document with one vulnerability and one `ssvc_v2`. */
function assessed(
  selections: SsvcSelection[],
  { timestamp = '2024-01-24T10:00:00Z', targets, resources, label }: Ssvc = {},
): Advisory21 {
  const ssvc_v2 = {
    timestamp,
    schemaVersion: '2.0.0' as const,
    selections,
    ...(targets === undefined ? {} : { target_ids: targets }),
    ...(resources === undefined ? {} : { decision_point_resources: resources }),
  };
  return {
    ...(label === undefined ? {} : { meta: { distribution: { tlp: { label } } } }),
    vulnerabilities: [
      { cve: 'CVE-1900-0001', ids: [{ system_name: 'Bugs', text: 'Bug#1' }], metrics: [metric({ ssvc_v2 })] },
    ],
  };
}

/** A selection; `SI 2.0.0 M R`. */
function select(namespace: string, words = 'TI 1.0.0 T', name?: string): SsvcSelection {
  const [key = '', version = '', ...values] = words.split(' ');
  return {
    namespace,
    key,
    version,
    values: values.map((value) => ({ key: value })),
    ...(name === undefined ? {} : { name }),
  };
}

function named(namespace: string, words: string, valueName: string): SsvcSelection {
  const selection = select(namespace, words);
  return { ...selection, values: selection.values.map((value) => ({ ...value, name: valueName })) };
}

function withTargets(targets: string[], more: Advisory21['vulnerabilities'] = []): Advisory21 {
  const advisory = assessed([select('ssvc')], { targets });
  return { ...advisory, vulnerabilities: [...(advisory.vulnerabilities ?? []), ...more] };
}

const foreign = 'x_example.test#own';
const extended = 'ssvc//.example.test#refined';

const cases: [ConformityTest, Case[]][] = [
  [
    invalidSsvc,
    [
      ['a domain without a fragment', assessed([select('ssvc'), select('x_example.test')]), [`${second}/namespace`]],
      ['what follows the grammar', assessed([select('ssvc'), select(foreign)]), []],
    ],
  ],
  [
    inconsistentSsvcTargetIds,
    [
      ['the CVE and an id of the vulnerability', withTargets(['CVE-1900-0001', 'Bug#1']), []],
      [
        'those of another',
        withTargets(['Bug#1', 'CVE-1900-0002'], [{ cve: 'CVE-1900-0002' }]),
        [`${list}/target_ids/1`],
      ],
      ['another case', withTargets(['bug#1', '__proto__']), [`${list}/target_ids/0`, `${list}/target_ids/1`]],
      ['the document itself', withTargets(['EX-1']), [`${list}/target_ids/0`]],
      [
        'the document as an id of one of two vulnerabilities',
        {
          vulnerabilities: [
            { ...withTargets(['EX-1']).vulnerabilities?.[0], ids: [{ system_name: 'Own', text: 'EX-1' }] },
            { cve: 'CVE-1900-0002' },
          ],
        },
        [`${list}/target_ids/0`],
      ],
      [
        'the document as an id of its only vulnerability',
        {
          vulnerabilities: [
            { ...withTargets(['EX-1']).vulnerabilities?.[0], ids: [{ system_name: 'Own', text: 'EX-1' }] },
          ],
        },
        [],
      ],
    ],
  ],
  [
    ssvcDecisionPoints,
    [
      ['all values in order', assessed([select('ssvc', 'SI 2.0.0 N M R C')]), []],
      ['another order', assessed([select('ssvc', 'SI 2.0.0 C R M')]), [`${first}/values/1`]],
      ['a value twice', assessed([select('ssvc', 'SI 2.0.0 M M')]), [`${first}/values/1`]],
      ['an unknown value', assessed([select('ssvc', 'SI 2.0.0 M X R')]), [`${first}/values/1/key`]],
      ['a value of another version', assessed([select('ssvc', 'MI 1.0.0 D')]), [`${first}/values/0/key`]],
      ['an unknown version', assessed([select('ssvc', 'SI 1.9.7 M')]), [`${first}/version`]],
      ['an unknown key', assessed([select('ssvc', '__proto__ 1.0.0 M')]), [`${first}/key`]],
      ['a key of another namespace', assessed([select('cvss', 'TI 1.0.0 T')]), [`${first}/key`]],
      ['a group of a namespace', assessed([select('nist#800-30', 'P_5X 1.0.0 VL VH')]), []],
      ['the namespace without the group', assessed([select('nist', 'P_5X 1.0.0 VL VH')]), [`${first}/key`]],
      ['a key that is no word', assessed([select('cisa', 'CISA 1.1.0 T T* AC')]), []],
      ['an extension that leaves values out', assessed([select(extended, 'SI 2.0.0 M C')]), []],
      ['an extension that adds one', assessed([select(extended, 'SI 2.0.0 M X')]), [`${first}/values/1/key`]],
      ['an extension that moves one', assessed([select('ssvc/de-DE', 'SI 2.0.0 C M')]), [`${first}/values/1`]],
      ['another name', assessed([select('ssvc', 'TI 1.0.0 T', 'Impact')]), [`${first}/name`]],
      ['another case of the name', assessed([select('ssvc', 'TI 1.0.0 T', 'Technical impact')]), []],
      ['a name of another value', assessed([named('ssvc', 'SI 2.0.0 R', 'Catastrophic')]), [`${first}/values/0/name`]],
      ['names that an extension translates', assessed([named('ssvc/de-DE', 'SI 2.0.0 R', 'Kritisch')]), []],
      ['whatever third parties do', assessed([select(foreign, 'SI 9.9.9 X')]), []],
      ['whatever tests do', assessed([select('test', 'TEST 2.0.0 A'), select('example//.example.test#x')]), []],
      ['the namespace that nobody uses', assessed([select('invalid')]), [`${first}/namespace`]],
      ['a namespace registered later', assessed([select('later')]), []],
    ],
  ],
  [
    inconsistentSsvcTimestamp,
    [
      [
        'the moment of the revision, elsewhere',
        assessed([select('ssvc')], { timestamp: '2024-01-24T12:00:00+02:00' }),
        [],
      ],
      [
        'a moment later',
        assessed([select('ssvc')], { timestamp: '2024-01-24T12:00:00.0001+02:00' }),
        [`${list}/timestamp`],
      ],
      ['a draft', { ...assessed([select('ssvc')], { timestamp: '2025-01-01T00:00:00Z' }), status: 'draft' }, []],
    ],
  ],
  [
    usageOfUnknownSsvcDecisionPointBaseNamespace,
    [
      [
        'registered ones',
        assessed([select('ssvc'), select('nist#800-30/de-DE'), select('example'), select(extended)]),
        [],
      ],
      ['one of a third party', assessed([select('ssvc'), select(foreign)]), [`${second}/namespace`]],
      [
        'unknown and forbidden ones',
        assessed([select('later'), select('invalid')]),
        [`${first}/namespace`, `${second}/namespace`],
      ],
    ],
  ],
  [
    usageOfUnregisteredSsvcDecisionPointBaseNamespaceInTlpClearDocument,
    [
      ['for everyone', assessed([select('ssvc'), select(foreign)]), [`${second}/namespace`]],
      ['for some', assessed([select(foreign)], { label: 'AMBER+STRICT' }), []],
      ['a registered one', assessed([select(extended)]), []],
    ],
  ],
  [
    usageOfUnregisteredSsvcDecisionPointBaseNamespaceInNonTlpClearDocument,
    [
      ['for some', assessed([select('ssvc'), select(foreign)], { label: 'RED' }), [`${second}/namespace`]],
      ['for everyone', assessed([select(foreign)]), []],
    ],
  ],
  [
    usageOfSsvcDecisionPointNamespaceWithExtensionInTlpClearDocument,
    [
      ['for everyone', assessed([select('ssvc'), select(extended)]), [`${second}/namespace`]],
      ['a translation', assessed([select(`${foreign}/de-DE`)]), [`${first}/namespace`]],
      ['an empty one', assessed([select('ssvc/')]), [`${first}/namespace`]],
      ['in tests', assessed([select('test//.example.test#x')]), []],
      ['for some', assessed([select(extended)], { label: 'GREEN' }), []],
    ],
  ],
  [
    usageOfSsvcDecisionPointNamespaceWithExtensionInNonTlpClearDocument,
    [
      ['for some', assessed([select('ssvc'), select(extended)], { label: 'GREEN' }), [`${second}/namespace`]],
      ['for everyone', assessed([select(extended)]), []],
    ],
  ],
  [
    usageOfUnknownSsvcDecisionPointNamespaceWithoutResource,
    [
      ['no resource at all', assessed([select('ssvc'), select(foreign)]), [list]],
      [
        'a resource for another one',
        assessed([select(foreign), select(`${foreign}/de-DE`)], {
          resources: [{ uri: 'https://example.com', summary: `On ${foreign}.` }],
        }),
        [`${list}/decision_point_resources`],
      ],
      [
        'a resource that names it among other words',
        assessed([select(extended)], {
          resources: [{ uri: 'https://example.com', summary: `see:${extended}-and-more` }],
        }),
        [],
      ],
      ['one finding for each namespace', assessed([select(foreign), select(foreign)]), [list]],
      ['a group that SSVC does not know', assessed([select('ssvc#group')]), [list]],
      [
        'registered ones, and one for tests',
        assessed([select('nist'), select('nist#800-30'), select('test#x/de-DE')]),
        [],
      ],
    ],
  ],
  [
    usageOfNonLatestSsvcDecisionPointVersion,
    [
      ['the latest', assessed([select('ssvc', 'MI 2.0.0 D')]), []],
      [
        'an older one',
        assessed([select('ssvc', 'MI 1.0.0 N'), select(extended, 'MI 1.0.0 N')]),
        [`${first}/version`, `${second}/version`],
      ],
      [
        'one that came later',
        assessed([select('ssvc', 'SI 2.0.1 M')], { timestamp: '2025-09-14T23:59:59Z' }),
        [`${first}/version`],
      ],
      ['one that came before', assessed([select('ssvc', 'SI 2.0.1 M')], { timestamp: '2025-09-16T00:00:00Z' }), []],
      [
        'both on the day of a new one',
        assessed([select('ssvc', 'SI 2.0.1 M'), select('ssvc', 'SI 2.0.0 M')], { timestamp: '2025-09-15T12:00:00Z' }),
        [],
      ],
      ['one of a time before all', assessed([select('cvss', 'U 1.0.0 G')]), [`${first}/version`]],
      ['unknown keys and namespaces', assessed([select('ssvc', 'X 1.0.0 M'), select(foreign)]), []],
    ],
  ],
];

for (const [conformityTest, group] of cases) {
  for (const [name, advisory, pointers] of group) {
    test(`${conformityTest.id}: ${name}`, () => assert.deepEqual(pointersOf(conformityTest, advisory), pointers));
  }
}
