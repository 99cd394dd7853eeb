import type { ProviderRole } from '@csaf/types/provider-metadata';
import type { RequirementAudit, RequirementStatus } from '../model/audit.ts';

/** The roles of an issuing party, the lowest first. */
export const roles: readonly ProviderRole[] = ['csaf_publisher', 'csaf_provider', 'csaf_trusted_provider'];

const sections = { csaf_publisher: '7.2.1', csaf_provider: '7.2.2', csaf_trusted_provider: '7.2.3' };

/** The highest role that a tree reaches, and what keeps it from the next one (CSAF 2.0 §7.2). */
export function reachedRole(audits: readonly RequirementAudit[]): { reached?: ProviderRole; reason: string } {
  const status = new Map(audits.map((audit) => [audit.number, audit.status]));
  let reached: ProviderRole | undefined;
  for (const role of roles) {
    const missing = obstacles[role]((number) => status.get(number) ?? 'not_visible');
    if (missing !== undefined) {
      const reason = `${role} (CSAF 2.0 §${sections[role]}) needs ${missing}.`;
      return reached === undefined ? { reason } : { reached, reason };
    }
    reached = role;
  }
  return {
    reached: 'csaf_trusted_provider',
    reason: `All visible requirements of csaf_trusted_provider (CSAF 2.0 §${sections.csaf_trusted_provider}) are fulfilled.`,
  };
}

type StatusOf = (requirement: number) => RequirementStatus;

/** What each role asks for beyond the one below it and the tree lacks; undefined when nothing is lacking. */
const obstacles: Readonly<Record<ProviderRole, (status: StatusOf) => string | undefined>> = {
  csaf_publisher: (status) => allOf([1, 2, 3, 4], status),
  csaf_provider: (status) => allOf([5, 6, 7], status) ?? findable(status) ?? distributed(status),
  csaf_trusted_provider: (status) => allOf([18, 19, 20], status),
};

function allOf(numbers: readonly number[], status: StatusOf): string | undefined {
  const unfulfilled = numbers.filter((number) => status(number) === 'unfulfilled');
  if (unfulfilled.length === 0) return undefined;
  return `${unfulfilled.length === 1 ? 'requirement' : 'requirements'} ${unfulfilled.join(' and ')}`;
}

/** One of 8, 9 and 10; the tenth, DNS, cannot vouch for a folder. */
function findable(status: StatusOf): string | undefined {
  return [8, 9].some((number) => status(number) === 'fulfilled')
    ? undefined
    : 'one of the requirements 8, 9 and 10 (which is not visible in a folder)';
}

/** By directory or by ROLIE, and what is used must be whole. The service and category documents are optional. */
function distributed(status: StatusOf): string | undefined {
  const broken = allOf([11, 12, 13, 14, 15, 16, 17], status);
  if (broken !== undefined) return broken;
  const used = status(12) === 'fulfilled' || status(15) === 'fulfilled';
  return used ? undefined : 'requirements 11 to 14 (directory) or 15 to 17 (ROLIE)';
}
