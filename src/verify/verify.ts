import type { ProviderRole } from '@csaf/types/provider-metadata';
import type { Audit, AuditFinding, RequirementAudit } from '../model/audit.ts';
import { openFolder } from './folder.ts';
import { textAt } from './json.ts';
import { caution, type Requirement } from './requirement.ts';
import { requirements } from './requirements.ts';
import { reachedRole, roles } from './role.ts';
import { type Survey, surveyFolder } from './survey.ts';

/**
 * Audits a published tree on disk against the requirements of CSAF 2.0 §7.1, as it would be served at the place that its
 * provider metadata names. Whatever is in the folder, faults are findings and never exceptions.
 *
 * @throws PublisherError VERIFY when there is no such folder
 */
export async function verifyTree(folder: string, options: { now: Date }): Promise<Audit> {
  const survey = await surveyFolder(await openFolder(folder), options.now);
  const audits: RequirementAudit[] = [];
  for (const requirement of requirements) audits.push(await auditRequirement(requirement, survey));
  const { reached, reason } = isEmpty(survey) ? nothing : reachedRole(audits);
  const claimed = claimedRole(survey);
  const exceeds =
    claimed !== undefined && roles.indexOf(claimed) > (reached === undefined ? -1 : roles.indexOf(reached));
  if (exceeds) addFinding(audits, 7, overclaim(survey, claimed, reached));
  const publisher = 'value' in survey.metadata ? textAt(survey.metadata.value, 'publisher', 'name') : undefined;
  return {
    folder,
    ...(publisher === undefined ? {} : { publisher }),
    ...(survey.urls.base === undefined ? {} : { baseUrl: survey.urls.base }),
    documents: survey.documents.length,
    ...(claimed === undefined ? {} : { claimed }),
    ...(reached === undefined ? {} : { reached }),
    reason,
    passed: !exceeds && audits.every(({ status }) => status !== 'unfulfilled'),
    requirements: audits,
  };
}

async function auditRequirement({ number, title, audit }: Requirement, survey: Survey): Promise<RequirementAudit> {
  const head = { number, title, section: `CSAF 2.0 §7.1.${number}` };
  if (audit === undefined) return { ...head, status: 'not_visible', findings: [] };
  const findings = await audit(survey);
  if (findings === 'unused') return { ...head, status: 'unused', findings: [] };
  const failed = findings.some(({ severity }) => severity === 'error');
  return { ...head, status: failed ? 'unfulfilled' : 'fulfilled', findings };
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
  const what = `It claims the role ${claimed}, and the tree fulfils ${reached ?? 'none'}.`;
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
