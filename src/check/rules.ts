import { type Observation, placeIn } from './observation.ts';
import type { ContentRule, RuleSubject, Violation } from './rule.ts';
import { contradictingRemediations } from './rules/contradicting-remediations.ts';
import { draftVersion } from './rules/draft-version.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { fileName } from './rules/file-name.ts';
import { futureDate } from './rules/future-date.ts';
import { missingSummary } from './rules/missing-summary.ts';
import { overlayId } from './rules/overlay-id.ts';
import { placeholder } from './rules/placeholder.ts';
import { restrictedAddress } from './rules/restricted-address.ts';
import { revisionOrder } from './rules/revision-order.ts';
import { unidentifiedProduct } from './rules/unidentified-product.ts';

/** Every rule about content. A new one is a file in `rules/`, a line here and its cases in the tests. */
export const contentRules: readonly ContentRule[] = [
  contradictingRemediations,
  draftVersion,
  duplicateId,
  fileName,
  futureDate,
  missingSummary,
  overlayId,
  placeholder,
  restrictedAddress,
  revisionOrder,
  unidentifiedProduct,
];

/** What the rules find, together with those findings of CSAF's tests that no rule supersedes. */
export function observeRules(subject: RuleSubject, conformity: readonly Observation[]): Observation[] {
  const own = contentRules.map((rule) => ({ rule, violations: rule.find(subject) }));
  const superseded = new Set(
    own.flatMap(({ rule, violations }) => violations.flatMap((one) => supersededBy(rule, one))),
  );
  const remaining = conformity.filter(
    ({ rule, found }) => !superseded.has(`${rule} `) && !superseded.has(`${rule} ${found?.advisory.file}`),
  );
  const observations = own.flatMap(({ rule, violations }) => violations.map((one) => observe(rule, one, subject)));
  return [...observations, ...remaining];
}

/** Rule and file of the findings that say the same as a violation; no file: in every document. */
function supersededBy(rule: ContentRule, { advisory }: Violation): string[] {
  return rule.supersedes.map((test) => `csaf/${test} ${advisory?.file ?? ''}`);
}

function observe(
  { id, severity, why, mend }: ContentRule,
  violation: Violation,
  { origins }: RuleSubject,
): Observation {
  const common = { rule: id, severity, why, mend: violation.mend ?? mend, message: violation.message };
  if ('at' in violation) return { ...common, at: violation.at };
  const { advisory, pointer } = violation;
  return { ...common, at: placeIn(advisory, pointer, origins), found: { advisory, pointer } };
}
