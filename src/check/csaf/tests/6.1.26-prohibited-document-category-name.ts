import type { ConformityTest, CsafVersion } from '../conformity-test.ts';

/** The values of the profiles of each version but CSAF Base. Their names are these without the prefix. */
const profiles: Readonly<Record<CsafVersion, readonly string[]>> = {
  '2.0': ['csaf_informational_advisory', 'csaf_security_advisory', 'csaf_security_incident_response', 'csaf_vex'],
  '2.1': [
    'csaf_deprecated_security_advisory',
    'csaf_informational_advisory',
    'csaf_security_advisory',
    'csaf_security_incident_response',
    'csaf_superseded',
    'csaf_vex',
    'csaf_withdrawn',
  ],
};

const prefix = 'csaf_';
const base = 'csaf_base';

/** CSAF 2.0 and 2.1 §6.1.26. */
export const prohibitedDocumentCategoryName: ConformityTest = {
  id: '6.1.26',
  title: 'Prohibited Document Category Name',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'The document category is reserved or too close to one that is',
  why: 'Consumers choose their checks by category.',
  mend: 'Use the value of a profile exactly as the standard writes it, or a category that cannot be taken for one.',
  mendYaml: 'Leave `category` out, or use a category of CSAF 2.0 §4 exactly as it is written there.',
  run({ category, version }, verdict) {
    const reserved = profiles[version];
    if (category === base || reserved.includes(category)) return;
    const condensed = condense(category);
    const isTooClose = reserved.some((value) =>
      [value, value.slice(prefix.length)].some((name) => condense(name) === condensed),
    );
    if (isTooClose || category.slice(0, prefix.length).toUpperCase() === prefix.toUpperCase())
      verdict.fail('/document/category');
  },
};

/**
 * What is left out of the comparison: white space, dashes and underscores in the widest sense. The properties of Unicode take in all that
 * it calls so; listed are a minus, a hyphen bullet and low lines that it has no property for, combining ones among them.
 */
const separators =
  /\p{White_Space}|\p{Default_Ignorable_Code_Point}|\p{Dash}|\p{Pd}|\p{Pc}|[\u02CD\u02D7\u2017\u2043\u2796]|\u0320|\u0331|\u0332|\u0333/gu;

/** As it is compared: in upper case, so that letters with two lower cases, such as `ſ`, fall together. */
function condense(category: string): string {
  return category.replace(separators, '').toUpperCase();
}
