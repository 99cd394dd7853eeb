import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPointer, valueAt } from '../standard/json-pointer.ts';
import { fault } from './rules.ts';

/** A text that a template or an import left to be written; inside a text the word may well belong there. */
const open = /^\s*TODO\b/;

/** Longest part of the text that a message quotes, in characters. */
const longestQuote = 60;

/** Texts that begin with TODO and stand where they would be published: anywhere but in a draft. */
export function todos(value: unknown, file: { path: string; text: string }): Diagnostic[] {
  if (!file.text.includes('TODO') || isDraft(value)) return [];
  const diagnostics: Diagnostic[] = [];
  const visit = (node: unknown, tokens: readonly (string | number)[]): void => {
    if (typeof node === 'string') {
      if (open.test(node)) diagnostics.push(todo(node, { file: file.path, pointer: formatPointer(tokens) }));
    } else if (Array.isArray(node)) {
      node.forEach((item, index) => {
        visit(item, [...tokens, index]);
      });
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node)) visit(item, [...tokens, key]);
    }
  };
  visit(value, []);
  return diagnostics;
}

function isDraft(value: unknown): boolean {
  return ['/status', '/csaf/document/tracking/status'].some((pointer) => valueAt(value, pointer) === 'draft');
}

function todo(text: string, at: { file: string; pointer: string }): Diagnostic {
  const line = text.trim().replace(/\s+/g, ' ');
  const quoted = line.length > longestQuote ? `${line.slice(0, longestQuote - 1).toWellFormed()}…` : line;
  const isSetting = !at.file.includes('/');
  return fault(
    'authoring/todo',
    at,
    `Something is left to be written: ${JSON.stringify(quoted)}`,
    isSetting ? 'Write it, or remove the key.' : 'Write it, remove the key, or set `status: draft`.',
    'It would be published as it stands.',
  );
}
