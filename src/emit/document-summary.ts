import type { CompiledAdvisory } from '../model/publication.ts';
import { withdrawalReason } from './withdrawal.ts';

/**
 * The Markdown text that says in short what a document is about: its summary, or else its description or details. What a withdrawn
 * advisory said no longer holds: of it only that it was withdrawn, and why.
 */
export function documentSummary(advisory: CompiledAdvisory): string | undefined {
  if (advisory.withdrawn) return `Withdrawn: ${withdrawalReason(advisory)?.text ?? 'this advisory no longer holds.'}`;
  for (const category of ['summary', 'description', 'details']) {
    const note = advisory.document.document.notes?.find((candidate) => candidate.category === category);
    if (note !== undefined && note.text.trim() !== '') return note.text;
  }
  return undefined;
}
