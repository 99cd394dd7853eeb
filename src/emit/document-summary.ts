import type { CsafDocument } from '@csaf/types/csaf-2.0';

/** The Markdown text that says in short what a document is about: its summary, or else its description or details. */
export function documentSummary({ document }: CsafDocument): string | undefined {
  for (const category of ['summary', 'description', 'details']) {
    const note = document.notes?.find((candidate) => candidate.category === category);
    if (note !== undefined && note.text.trim() !== '') return note.text;
  }
  return undefined;
}
