import type { EmitContext } from '../model/artifact.ts';
import type { CompiledAdvisory, Previewed, Visibility } from '../model/publication.ts';
import type { AdvisoryPage, HeldBack, Notice, Preview, PreviewData } from '../model/site.ts';
import { renderMarkdown } from './markdown.ts';
import { advisoryPage } from './pages/advisory.ts';
import { type Paged, paged } from './pages/lists.ts';
import { siteDataOf } from './site-data.ts';

/** Pages of advisories that did not change, for whoever previews again and again; for one base URL. */
export type PageMemory = WeakMap<CompiledAdvisory, Paged>;

const notices: Readonly<Record<HeldBack, { title: string; text: string }>> = {
  draft: { title: 'Draft', text: 'This advisory is a draft: no build publishes it. Only this preview shows it.' },
  embargoed: {
    title: 'Embargoed',
    text: 'This advisory is under embargo: no build publishes it before that ends. Only this preview shows it.',
  },
  restricted: {
    title: 'Restricted',
    text: 'Its TLP label keeps this advisory from the public: builds publish it in the restricted tree, or not at all.',
  },
};

/** The web site with drafts, embargoed and restricted advisories, each with a notice that says so; for `dev` alone. */
export function emitPreview(
  previewed: Previewed,
  context: EmitContext,
  faults: Preview['faults'],
  memory: PageMemory,
): PreviewData {
  const { baseUrl } = previewed.publisher;
  const site = siteDataOf(previewed, context, ({ advisories }) =>
    advisories.map((advisory) => {
      const known = memory.get(advisory);
      if (known !== undefined) return known;
      const made = paged(advisory, withNotice(advisoryPage(advisory, baseUrl), advisory.visibility), baseUrl);
      memory.set(advisory, made);
      return made;
    }),
  );
  const heldBack = previewed.advisories.filter(({ visibility }) => visibility !== 'public').length;
  return { ...site, frame: { ...site.frame, preview: { heldBack, faults } } };
}

function withNotice(page: AdvisoryPage, visibility: Visibility): AdvisoryPage {
  if (visibility === 'public') return page;
  const { title, text } = notices[visibility];
  const notice: Notice = { kind: visibility, title, text: renderMarkdown(text) };
  return { ...page, notices: [notice, ...page.notices.filter(({ kind }) => kind !== 'draft')] };
}
