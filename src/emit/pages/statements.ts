import type { Acknowledgment, Flag, Involvement, Note, Reference, Threat } from '@csaf/types/csaf-2.0';
import type { AcknowledgmentView, Fact, NoteView, ProductSet, StatementView } from '../../model/site.ts';
import { renderMarkdown } from '../markdown.ts';
import { link } from './link.ts';
import { dayOf } from './moment.ts';
import { words } from './wording.ts';

/** A note (CSAF 2.0 §3.1.5); `level` is that of headings within its text. */
function noteOf(note: Note, level: number): NoteView {
  const category = words(note.category);
  const title = note.title ?? category;
  const said = title.toLowerCase().includes(category.toLowerCase());
  const detail = [said ? '' : category, note.audience === undefined ? '' : `For: ${note.audience}`].filter(Boolean);
  return { title, detail: detail.join(' · ') || undefined, text: renderMarkdown(note.text, level) };
}

/** Notes in their order; neighbours under the same heading become one, as some publishers write a note for each paragraph. */
export function notesOf(notes: readonly Note[], level: number): NoteView[] {
  const views: NoteView[] = [];
  for (const note of notes) {
    const view = noteOf(note, level);
    const last = views.at(-1);
    if (last?.title === view.title && last.detail === view.detail) last.text += `\n${view.text}`;
    else views.push(view);
  }
  return views;
}

/** References (CSAF 2.0 §3.1.10), those to the document itself apart. */
export function referencesOf(references: readonly Reference[]): Fact[] {
  const kinds = { external: 'External references', self: 'This advisory itself (self)' };
  return (['external', 'self'] as const).flatMap((kind) => {
    const values = references.filter(({ category }) => (category === 'self') === (kind === 'self'));
    return values.length === 0 ? [] : [{ term: kinds[kind], values: values.map((one) => link(one.summary, one.url)) }];
  });
}

/** Acknowledgment (CSAF 2.0 §3.1.1); `level` is that of headings within its text. */
export function acknowledgmentOf(acknowledgment: Acknowledgment, level: number): AcknowledgmentView {
  const { names = [], organization, summary, urls = [] } = acknowledgment;
  return {
    who: [...names, ...(organization === undefined ? [] : [organization])],
    summary: summary === undefined ? undefined : renderMarkdown(summary, level),
    links: urls.map((url) => link(url, url)),
  };
}

/** Threat (CSAF 2.0 §3.2.3.14). */
export function threatOf(threat: Threat, products: ProductSet): StatementView {
  return statement(words(threat.category), threat.date, threat.details, products);
}

/** Flag (CSAF 2.0 §3.2.3.5), in VEX the justification. */
export function flagOf(flag: Flag, products: ProductSet): StatementView {
  return statement(words(flag.label), flag.date, undefined, products);
}

/** Involvement (CSAF 2.0 §3.2.3.7). */
export function involvementOf(involvement: Involvement): StatementView {
  return statement(`${words(involvement.party)}: ${words(involvement.status)}`, involvement.date, involvement.summary);
}

function statement(title: string, date?: string, text?: string, products?: ProductSet): StatementView {
  return {
    title,
    date: date === undefined ? undefined : dayOf(date),
    text: text === undefined ? undefined : renderMarkdown(text, 5),
    products:
      products !== undefined && (products.names.length > 0 || products.summary !== undefined) ? products : undefined,
  };
}
