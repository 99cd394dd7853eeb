import type { BranchCategory } from '@csaf/types/csaf-2.1';
import { quote } from '../quote.ts';
import type { Cpe, CpeAttribute, CpeValue } from '../values/cpe.ts';
import { type CategorizedStrings, isSameVersion, suggestsWildcard } from './categorized-strings.ts';

/** Where a CPE name says what a branch says. `platform` may mean the processor or the software. */
const counterparts: readonly (readonly [BranchCategory, readonly CpeAttribute[]])[] = [
  ['vendor', ['vendor']],
  ['product_name', ['product']],
  ['product_version', ['version']],
  ['product_version_range', ['version']],
  ['service_pack', ['update']],
  ['patch_level', ['update']],
  ['language', ['language']],
  ['architecture', ['target_hw']],
  ['platform', ['target_hw', 'target_sw']],
];

/** How a CPE name differs from the branches above its product, in words (CSAF 2.1 §6.2.42). */
export function differencesOfCpe(cpe: Cpe, branches: CategorizedStrings): string[] {
  return [...lacks(cpe, branches), ...versionFaults(cpe, branches), ...extras(cpe, branches)];
}

/** A range is no value that a CPE name could have, so it may leave the version out. */
function lacks({ values, isExtended }: Cpe, branches: CategorizedStrings): string[] {
  return counterparts.flatMap(([category, [attribute, alternative]]) => {
    const name = branches.get(category);
    if (name === undefined || attribute === undefined || category === 'product_version_range') return [];
    if (attribute === 'target_hw' && !isExtended) return [];
    const value = values.get(attribute) ?? (alternative && values.get(alternative));
    if (value === undefined) return isInVersion(attribute, name, values) ? [] : [`it has no ${attribute}`];
    return value.hasWildcard && !suggestsWildcard(name) ? [`its ${attribute} ${quote(value.text)} has a wildcard`] : [];
  });
}

/** `4.2 SP1` may be one version or a version and an update. */
function isInVersion(attribute: CpeAttribute, name: string, values: ReadonlyMap<CpeAttribute, CpeValue>): boolean {
  const version = values.get('version')?.text.toLowerCase();
  return attribute === 'update' && version !== undefined && version.includes(name.toLowerCase().replaceAll(' ', '_'));
}

function versionFaults({ values }: Cpe, branches: CategorizedStrings): string[] {
  const version = values.get('version');
  if (version === undefined || version.hasWildcard) return [];
  const name = branches.get('product_version');
  if (name !== undefined) {
    const others = [...values].flatMap(([attribute, { text }]) => (attribute === 'version' ? [] : [text]));
    const context = [...others, branches.get('service_pack') ?? '', branches.get('patch_level') ?? ''];
    const isSame = isSameVersion(name, version.text, context) || isSameVersion(version.text, name, context);
    return isSame ? [] : [`its version is ${quote(version.text)}`];
  }
  const range = branches.get('product_version_range');
  return range === undefined ? [] : [`its version is ${quote(version.text)} alone`];
}

function extras({ values }: Cpe, branches: CategorizedStrings): string[] {
  return [...values].flatMap(([attribute, { text }]) => {
    const categories = counterparts.filter(([, ofCategory]) => ofCategory.includes(attribute));
    const hasBranch = categories.some(([category]) => branches.get(category) !== undefined);
    return hasBranch || branches.mention(text) ? [] : [`its ${attribute} ${quote(text)} is in no branch`];
  });
}
