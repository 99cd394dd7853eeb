import type { AuditFinding } from '../../model/audit.ts';
import { shown } from '../json.ts';
import { caution, fault, type Requirement } from '../requirement.ts';
import { isFailure } from '../site/exchange.ts';
import type { AnsweredUrl } from '../site/fetched-files.ts';

const why = 'Some clients follow none, and what they verify is not at the address that they were told.';
const mend = 'Name the address where the file is, everywhere.';

/** Of redirects in a row; the Fetch standard, which CSAF 2.1 §7.1.6 takes over, bears more. */
const tolerable = 10;

/** No redirects; where there are any, by HTTP headers alone, and few (CSAF §7.1.6). */
export const noRedirects: Requirement = {
  number: 6,
  title: 'No redirects',
  async audit({ provider: { site } }) {
    if (site === undefined) return 'not_visible';
    return site.answers().flatMap(auditAnswer);
  },
};

function auditAnswer({ url, redirects, outcome, page }: AnsweredUrl): AuditFinding[] {
  if (isFailure(outcome) && outcome.kind === 'redirect') {
    const way = redirects.length === 0 ? '' : ` It was sent to ${shown(redirects.at(-1) ?? '')}.`;
    return [fault(url, `It ${shown(outcome.reason)}.${way}`, why, mend)];
  }
  if (redirects.length > tolerable)
    return [
      fault(url, `It redirects ${redirects.length} times, at last to ${shown(redirects.at(-1) ?? '')}.`, why, mend),
    ];
  const isFile = /\.(json|txt|csv|asc|sha\d+)$/.test(new URL(url).pathname);
  if (isFile && page !== undefined && /http-equiv\s*=\s*["']?refresh|location\.(href|replace)/i.test(page))
    return [fault(url, 'It is a page that sends browsers elsewhere by its content.', why, mend)];
  if (redirects.length === 0) return [];
  const where = shown(redirects.at(-1) ?? '');
  const elsewhere = new URL(redirects.at(-1) ?? url).host === new URL(url).host ? '' : ', on another host';
  return [caution(url, `It redirects to ${where}${elsewhere}.`, why, mend)];
}
