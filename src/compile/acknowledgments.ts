import type { Acknowledgment } from '@csaf/types/csaf-2.0';
import type { AuthoredCredit } from '../model/authored.ts';
import { type LongCredit, longCredits } from './long-form.ts';
import { present } from './present.ts';
import type { Scope } from './scope.ts';

/** Thanks (CSAF 2.0 §3.1.1); the role stands as summary. */
export function compileAcknowledgments(
  scope: Scope,
  authored: AuthoredCredit[] | undefined,
  at: string,
): Acknowledgment[] {
  return longCredits(authored, at).map((credit) => scope.origins.mark(acknowledgment(credit), scope.file, credit.at));
}

function acknowledgment({ names, organization, role, urls }: LongCredit): Acknowledgment {
  const anonymous = names.length === 0 && organization === undefined;
  return present<Acknowledgment>({
    names: [...names],
    organization,
    summary: anonymous ? ['anonymous', role].filter((part) => part !== undefined).join(' ') : role,
    urls: [...urls],
  });
}

/** Names that stay out of the hall of fame: the people, or the organisation where no person is named. */
export function unlistedNames(authored: AuthoredCredit[] | undefined): string[] {
  return longCredits(authored, '').flatMap(({ listed, names, organization }) => {
    if (listed) return [];
    if (names.length > 0) return names;
    return organization === undefined ? [] : [organization];
  });
}
