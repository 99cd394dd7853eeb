import type { AuthoredAdvisory, AuthoredReference } from '../model/authored.ts';
import type { Draft, DraftContext } from './draft-context.ts';
import { placePackages } from './draft-products.ts';
import { draftRevisions } from './draft-revisions.ts';
import { type DescriptionParts, partsOf, summaryOf, todo } from './draft-text.ts';
import { draftCredit, draftVulnerabilities } from './draft-vulnerabilities.ts';
import type { SourceRecord, SourceReference } from './source-record.ts';
import { once } from './version-interval.ts';

/** A prefilled advisory: everything that the record tells, and a `TODO:` where it does not. */
export function draftOf(record: SourceRecord, id: string, context: DraftContext): Draft<AuthoredAdvisory> {
  const left = [...record.left];
  const parts = partsOf(record.description);
  const { placed, added } = placePackages(record.packages, context.catalogue);
  const vulnerabilities = draftVulnerabilities(record, parts, placed, left, context);
  const single = vulnerabilities.length === 1;
  const aliases = once([record.id, ...record.otherIds]).filter((one) => one !== id && !/^CVE-/.test(one));
  const hasProducts = placed.length > 0 || record.withdrawn !== undefined;
  const summary = parts.description === undefined ? undefined : summaryOf(parts.description);
  const advisory: AuthoredAdvisory = {
    id,
    title: titleOf(record),
    status: 'draft',
    ...(hasProducts ? {} : { category: 'csaf_base' }),
    ...(summary === undefined && record.withdrawn !== undefined
      ? {}
      : { summary: summary ?? todo('one or two sentences: who can do what, and to which product.') }),
    ...(single || parts.description === undefined || parts.description === summary
      ? {}
      : { details: parts.description }),
    ...(record.withdrawn === undefined ? {} : { withdrawn: withdrawal(record, parts) }),
    ...(aliases.length === 0 ? {} : { aliases }),
    revisions: draftRevisions(record, context.now),
    ...(hasProducts ? {} : { notes: [noProducts] }),
    ...(vulnerabilities.length === 0 ? {} : { vulnerabilities }),
    ...(single || record.credits.length === 0 ? {} : { credits: record.credits.map(draftCredit) }),
    ...(record.references.length === 0 ? {} : { references: record.references.map(referenceOf) }),
  };
  return { advisory, products: added, left };
}

const noProducts = {
  title: 'Affected products',
  text: todo(
    'name the products and versions under `affected` of the vulnerability, and remove this note and `category`. The source names none.',
  ),
};

function titleOf({ title, id, withdrawn }: SourceRecord): string {
  if (title !== undefined) return title;
  if (withdrawn !== undefined) return `${id} (withdrawn)`;
  return todo('the flaw, and in which product, such as: Path traversal in the file API of Example Gateway');
}

function withdrawal({ withdrawn, format }: SourceRecord, parts: DescriptionParts): string {
  const date = withdrawn?.date === undefined ? '' : ` on ${withdrawn.date.slice(0, 10)}`;
  return (
    withdrawn?.reason ??
    parts.withdrawal ??
    todo(`why the advisory no longer holds. The source (${format}) withdrew it${date} and does not tell.`)
  );
}

function referenceOf({ url, summary, self }: SourceReference): AuthoredReference {
  if (summary === undefined && !self) return url;
  return { url, ...(summary === undefined ? {} : { summary }), ...(self ? { category: 'self' as const } : {}) };
}
