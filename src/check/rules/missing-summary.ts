import type { ContentRule } from '../rule.ts';

/** 6.1.27.1 requires a note of documents of these categories, and says so as an error. */
const checkedByCsaf = new Set(['csaf_informational_advisory', 'csaf_security_incident_response']);

const telling = new Set(['summary', 'description', 'details']);

/** Lists, feeds and search results show the summary. */
export const missingSummary: ContentRule = {
  id: 'content/missing-summary',
  severity: 'warning',
  what: 'An advisory says in a sentence or two what it is about',
  why: 'Lists, feeds and announcements show the summary beside the title.',
  mend: 'Give the advisory a `summary`: who can do what, and to which product.',
  supersedes: [],
  find: ({ publication }) =>
    publication.advisories
      .filter(({ document, withdrawn }) => !withdrawn && !checkedByCsaf.has(document.document.category))
      .filter(({ document }) => !document.document.notes?.some(({ category }) => telling.has(category)))
      .map((advisory) => ({
        advisory,
        pointer: '/document/title',
        message: `The advisory ${JSON.stringify(advisory.id)} has no summary.`,
      })),
};
