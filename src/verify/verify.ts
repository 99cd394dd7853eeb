import type { ProviderRole } from '@csaf/types/provider-metadata';
import type { Audit, AuditFinding, RequirementAudit } from '../model/audit.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { openFolder } from './folder.ts';
import { textAt } from './json.ts';
import { caution, type Requirement } from './requirement.ts';
import { requirements } from './requirements.ts';
import { alternatives, reachedRole, roles } from './role.ts';
import { type Survey, surveyProvider } from './survey.ts';

/**
 * Audits a published tree on disk against the requirements of CSAF §7.1, as it would be served at the place that its
 * provider metadata names. Whatever is in the folder, faults are findings and never exceptions.
 *
 * @throws PublisherError VERIFY when there is no such folder
 */
export async function verifyTree(folder: string, options: { now: Date }): Promise<Audit> {
  return { folder, ...(await auditSurvey(await surveyProvider(await openFolder(folder), options.now))) };
}

/** Looks at all requirements, and what role they make. */
export async function auditSurvey(survey: Survey): Promise<Audit> {
  const seen: RequirementAudit[] = [];
  for (const requirement of requirements) seen.push(await auditRequirement(requirement, survey));
  const audits = seen.map((audit) => ({ ...audit, binding: audit.binding && !isReplaced(audit, seen) }));
  const { standard } = survey;
  const { reached, reason } = isEmpty(survey) ? nothing : reachedRole(audits, standard);
  const claimed = claimedRole(survey);
  const exceeds =
    claimed !== undefined && roles.indexOf(claimed) > (reached === undefined ? -1 : roles.indexOf(reached));
  if (exceeds) addFinding(audits, 7, overclaim(survey, claimed, reached));
  const publisher = 'value' in survey.metadata ? textAt(survey.metadata.value, 'publisher', 'name') : undefined;
  return {
    standard,
    ...(publisher === undefined ? {} : { publisher }),
    ...(survey.urls.base === undefined ? {} : { baseUrl: survey.urls.base }),
    documents: survey.documents.length,
    ...(survey.elsewhere.size === 0 ? {} : { elsewhere: toldElsewhere(survey.elsewhere) }),
    ...(claimed === undefined ? {} : { claimed }),
    ...(reached === undefined ? {} : { reached }),
    reason,
    passed: !exceeds && audits.every(({ status, binding }) => status !== 'unfulfilled' || !binding),
    requirements: audits,
  };
}

function toldElsewhere(urls: ReadonlySet<string>): NonNullable<Audit['elsewhere']> {
  const hosts = new Set([...urls].map((url) => new URL(url).host));
  return { urls: urls.size, hosts: [...hosts].toSorted(byCodeUnits) };
}

async function auditRequirement(requirement: Requirement, survey: Survey): Promise<RequirementAudit> {
  const { number, title, since, audit } = requirement;
  const binding = since === undefined || since === survey.standard;
  const head = { number, title, section: `CSAF ${since ?? survey.standard} §7.1.${number}`, binding };
  const findings = await audit(survey);
  if (findings === 'unused' || findings === 'not_visible') return { ...head, status: findings, findings: [] };
  const failed = findings.some(({ severity }) => severity === 'error');
  return { ...head, status: failed ? 'unfulfilled' : 'fulfilled', findings };
}

/** Of the ways to find a provider, one is enough (§7.2.2). */
function isReplaced({ number, status }: RequirementAudit, audits: readonly RequirementAudit[]): boolean {
  const others = audits.filter((other) => alternatives.includes(other.number) && other.status === 'fulfilled');
  return status === 'unfulfilled' && alternatives.includes(number) && others.length > 0;
}

const nothing: ReturnType<typeof reachedRole> = { reason: 'There is no CSAF document and no provider metadata.' };

function isEmpty({ documents, metadata }: Survey): boolean {
  return documents.length === 0 && 'fault' in metadata;
}

function claimedRole({ metadata }: Survey): ProviderRole | undefined {
  const claimed = 'value' in metadata ? textAt(metadata.value, 'role') : undefined;
  return roles.find((role) => role === claimed);
}

function overclaim({ metadataPath }: Survey, claimed: ProviderRole, reached: ProviderRole | undefined): AuditFinding {
  const what = `It claims the role ${claimed}, and what is published fulfils ${reached ?? 'none'}.`;
  return caution(
    metadataPath,
    what,
    'Consumers rely on what the role promises, signatures above all.',
    'Mend the requirements that fail, or claim less.',
  );
}

function addFinding(audits: readonly RequirementAudit[], number: number, finding: AuditFinding): void {
  audits.find((audit) => audit.number === number)?.findings.push(finding);
}
