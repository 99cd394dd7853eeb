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

function acknowledgment({ name, organization, role, url }: LongCredit): Acknowledgment {
  const anonymous = name === undefined && organization === undefined;
  return present<Acknowledgment>({
    names: name === undefined ? undefined : [name],
    organization,
    summary: anonymous ? ['anonymous', role].filter((part) => part !== undefined).join(' ') : role,
    urls: url === undefined ? undefined : [url],
  });
}

/** Names that stay out of the hall of fame: the person, or the organisation where no person is named. */
export function unlistedNames(authored: AuthoredCredit[] | undefined): string[] {
  return longCredits(authored, '').flatMap(({ listed, name, organization }) => {
    const whose = name ?? organization;
    return listed || whose === undefined ? [] : [whose];
  });
}
