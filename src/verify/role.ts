import type { ProviderRole } from '@csaf/types/provider-metadata';
import type { RequirementAudit, RequirementStatus, Standard } from '../model/audit.ts';

/** The roles of an issuing party, the lowest first. */
export const roles: readonly ProviderRole[] = ['csaf_publisher', 'csaf_provider', 'csaf_trusted_provider'];

const sections = { csaf_publisher: '7.2.1', csaf_provider: '7.2.2', csaf_trusted_provider: '7.2.3' };

/** The ways to find a provider that knows its domain: one of them is enough. */
export const alternatives: readonly number[] = [8, 9, 10];

/** The highest role that a provider reaches, and what keeps it from the next one (CSAF §7.2). */
export function reachedRole(
  audits: readonly RequirementAudit[],
  standard: Standard,
): { reached?: ProviderRole; reason: string } {
  const status = new Map(audits.map((audit) => [audit.number, audit.status]));
  let reached: ProviderRole | undefined;
  for (const role of roles) {
    const missing = obstacles[role]((number) => status.get(number) ?? 'not_visible', standard);
    if (missing !== undefined) {
      const reason = `${role} (CSAF ${standard} §${sections[role]}) needs ${missing}.`;
      return reached === undefined ? { reason } : { reached, reason };
    }
    reached = role;
  }
  return {
    reached: 'csaf_trusted_provider',
    reason: `All visible requirements of csaf_trusted_provider (CSAF ${standard} §${sections.csaf_trusted_provider}) are fulfilled.`,
  };
}

type StatusOf = (requirement: number) => RequirementStatus;

/** What each role asks for beyond the one below it and the provider lacks; undefined when nothing is lacking. */
const obstacles: Readonly<Record<ProviderRole, (status: StatusOf, standard: Standard) => string | undefined>> = {
  csaf_publisher: (status) => allOf([1, 2, 3, 4], status),
  csaf_provider: (status, standard) =>
    allOf(standard === '2.0' ? [5, 6, 7] : [5, 6, 7, 24, 25], status) ?? findable(status) ?? distributed(status),
  csaf_trusted_provider: (status) => allOf([18, 19, 20], status),
};

function allOf(numbers: readonly number[], status: StatusOf): string | undefined {
  const unfulfilled = numbers.filter((number) => status(number) === 'unfulfilled');
  if (unfulfilled.length === 0) return undefined;
  return `${unfulfilled.length === 1 ? 'requirement' : 'requirements'} ${unfulfilled.join(' and ')}`;
}

/** One of 8, 9 and 10; the tenth, DNS, cannot vouch for a folder. Where none of them is visible, the domain is not known. */
function findable(status: StatusOf): string | undefined {
  const states = alternatives.map(status);
  if (states.includes('fulfilled') || states.every((state) => state === 'not_visible')) return undefined;
  const hidden = status(10) === 'not_visible' ? ' (which is not visible here)' : '';
  return `one of the requirements 8, 9 and 10${hidden}`;
}

/** By directory or by ROLIE, and what is used must be whole. The service and category documents are optional. */
function distributed(status: StatusOf): string | undefined {
  const broken = allOf([11, 12, 13, 14, 15, 16, 17], status);
  if (broken !== undefined) return broken;
  const used = status(12) === 'fulfilled' || status(15) === 'fulfilled';
  return used ? undefined : 'requirements 11 to 14 (directory) or 15 to 17 (ROLIE)';
}
