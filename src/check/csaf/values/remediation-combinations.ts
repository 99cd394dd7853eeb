import type { RemediationCategory } from '@csaf/types/csaf-2.1';
import type { StatusGroup } from '../facts/vulnerability.ts';

/** The categories that a product must not have beside one of this category (CSAF 2.1 §3.2.4.14.1). */
export const contradictingCategories: Readonly<Record<RemediationCategory, readonly RemediationCategory[]>> = {
  fix_planned: ['no_fix_planned', 'none_available', 'optional_patch', 'vendor_fix'],
  mitigation: ['none_available', 'optional_patch'],
  no_fix_planned: ['fix_planned', 'none_available', 'optional_patch', 'vendor_fix'],
  none_available: ['fix_planned', 'mitigation', 'no_fix_planned', 'optional_patch', 'vendor_fix', 'workaround'],
  optional_patch: ['fix_planned', 'mitigation', 'no_fix_planned', 'none_available', 'vendor_fix', 'workaround'],
  vendor_fix: ['fix_planned', 'no_fix_planned', 'none_available', 'optional_patch'],
  workaround: ['none_available', 'optional_patch'],
};

/** For each category, groups of statuses that a product in a remediation of that category is in. */
export type StatusGroupsOfCategory = Readonly<Record<RemediationCategory, readonly StatusGroup[]>>;

/** The prohibited combinations (CSAF 2.1 §3.2.4.14.1). `recommended` goes with every category. */
export const prohibitedStatusGroups: StatusGroupsOfCategory = {
  fix_planned: ['fixed'],
  mitigation: ['not affected', 'fixed'],
  no_fix_planned: ['fixed'],
  none_available: ['not affected', 'fixed'],
  optional_patch: ['affected'],
  vendor_fix: ['not affected', 'fixed'],
  workaround: ['not affected', 'fixed'],
};

/** The discouraged combinations (CSAF 2.1 §3.2.4.14.1). */
export const discouragedStatusGroups: StatusGroupsOfCategory = {
  fix_planned: ['not affected', 'under investigation', 'unknown'],
  mitigation: ['under investigation', 'unknown'],
  no_fix_planned: ['not affected'],
  none_available: [],
  optional_patch: ['fixed'],
  vendor_fix: ['under investigation', 'unknown'],
  workaround: ['under investigation', 'unknown'],
};
