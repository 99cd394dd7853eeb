import type { CompiledAdvisory, FeedLabel, Released } from '../../model/publication.ts';
import type { AdvisoryPage, Notice, SiteData } from '../../model/site.ts';
import { renderMarkdown } from '../markdown.ts';
import { link } from './link.ts';

/** What TLP 2.0 allows with a document that is not for everyone. */
const sharing: Readonly<Partial<Record<FeedLabel, string>>> = {
  AMBER: 'For your organization and its clients only, and there for those who need to know it.',
  RED: 'For you alone: do not pass it on to anyone.',
};

/** Makes the pages of restricted advisories say so: a line on every page, a notice on each advisory, and a way to the public ones. */
export function asRestricted(site: SiteData, { advisories, open }: Released): SiteData {
  const { frame, feeds } = site;
  const byId = new Map(advisories.map((advisory) => [advisory.id, advisory]));
  const footer = [
    ...frame.footer,
    ...(open === undefined
      ? []
      : [{ term: 'Public advisories', values: [link(open.publisher.baseUrl, open.publisher.baseUrl)] }]),
  ];
  const access = 'This host asks who you are: add a --header with your credentials, or a client certificate.';
  return {
    ...site,
    frame: { ...frame, restricted: true, footer },
    advisories: site.advisories.map((page) => withNotice(page, byId.get(page.id))),
    feeds: { ...feeds, recipes: feeds.recipes.map((recipe) => ({ ...recipe, text: `${recipe.text} ${access}` })) },
  };
}

function withNotice(page: AdvisoryPage, advisory: CompiledAdvisory | undefined): AdvisoryPage {
  if (advisory === undefined) return page;
  const { title, text } = sharingOf(advisory);
  const notice: Notice = { kind: 'restricted', title, text: renderMarkdown(text) };
  return { ...page, notices: [notice, ...page.notices] };
}

function sharingOf({ document: { document }, label }: CompiledAdvisory): { title: string; text: string } {
  // CSAF 2.0 has no such label: compile/ sets RED, and the label in words.
  if (document.distribution?.text === 'TLP:AMBER+STRICT') {
    return { title: 'TLP:AMBER+STRICT', text: 'For your organization only, and there for those who need to know it.' };
  }
  const text = sharing[label];
  return text === undefined ? { title: 'Restricted', text: 'Not for the public.' } : { title: `TLP:${label}`, text };
}
