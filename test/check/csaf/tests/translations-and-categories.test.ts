import { translator } from '../../../../src/check/csaf/tests/6.1.15-translator.ts';
import { prohibitedDocumentCategoryName } from '../../../../src/check/csaf/tests/6.1.26-prohibited-document-category-name.ts';
import { translation } from '../../../../src/check/csaf/tests/6.1.28-translation.ts';
import { testRows } from './pointer-tables.ts';

const publisher = { category: 'translator', name: 'Example', namespace: 'https://example.com' };
const sourceLang = '/document/source_lang';

testRows(translator, [
  {
    name: 'no source language',
    parts: { document: { publisher, lang: 'de' } },
    fails: [sourceLang],
    details: ['`source_lang` is not there'],
  },
  {
    name: 'an empty one',
    parts: { document: { publisher, source_lang: '' } },
    fails: [sourceLang],
    details: ['`source_lang` is empty'],
  },
  { name: 'a source language', parts: { document: { publisher, source_lang: 'en' } } },
  { name: 'another publisher', parts: {} },
]);

testRows(translation, [
  {
    name: 'the same',
    parts: { document: { lang: 'en-US', source_lang: 'en-US' } },
    fails: [sourceLang],
    related: [['/document/lang']],
  },
  {
    name: 'the same in other letters',
    parts: { document: { lang: 'en-US', source_lang: 'EN-us' } },
    fails: [sourceLang],
  },
  { name: 'another region', parts: { document: { lang: 'en-US', source_lang: 'en-GB' } } },
  { name: 'a region more', parts: { document: { lang: 'en', source_lang: 'en-GB' } } },
  { name: 'one language', parts: { document: { lang: 'en' } } },
]);

const category = '/document/category';

/** Too close to a profile in both versions. */
const prohibited = [
  'Csaf_a',
  'csaf_',
  'CSAF_BASE',
  'csaf_Base',
  'csaf_VEX',
  'CsaF_VeX',
  'csafvex',
  'veX',
  'V_eX',
  'Informational Advisory',
  'security-incident-response',
  'Security      Advisory',
  'Security_Incident_Response',
  'csaf—vex',
  'csaf vex',
  '-vex-',
  'v\u2011e\u2212x',
  'v\u00ADe\u200Bx',
  'v\uFF3Fe\u0332x',
  'v\u3000e\u2028x',
  'v\uFE4De\u203Fx',
  'v\u2796e\u02D7x',
  'v\u2015e\u2012x\uFEFF',
  '\u017Fecurity advisory',
];

/** No profile in either version. */
const allowed = [
  'csaf_base',
  'csaf base',
  'base',
  'CSAFETY bulletin',
  'csaf',
  'OASIS CSAF TC Security Incident Response',
  'vexed',
  'security advisories',
  'v.e.x',
  'v+e+x',
];

const values20 = [
  'csaf_informational_advisory',
  'csaf_security_advisory',
  'csaf_security_incident_response',
  'csaf_vex',
];
const names21 = ['deprecated_security_advisory', 'superseded', 'withdrawn'];

testRows(prohibitedDocumentCategoryName, [
  ...prohibited.map((name) => ({
    name: JSON.stringify(name),
    parts: { document: { category: name } },
    fails: [category],
  })),
  ...[...allowed, ...values20].map((name) => ({ name, parts: { document: { category: name } } })),
  ...names21.flatMap((name) => [
    { name, versions: ['2.1' as const], parts: { document: { category: name } }, fails: [category] },
    { name: `csaf_${name}`, versions: ['2.1' as const], parts: { document: { category: `csaf_${name}` } } },
    { name, versions: ['2.0' as const], parts: { document: { category: name } } },
    {
      name: `csaf_${name}`,
      versions: ['2.0' as const],
      parts: { document: { category: `csaf_${name}` } },
      fails: [category],
    },
  ]),
]);
