import { type AuthoredKinds, authoringSchemas } from '../read/schema.ts';
import type { Fix, FixPlace, TextFix } from './fix.ts';
import { fixes } from './fixes.ts';
import { fits, isTaken, placesOf } from './schema-places.ts';
import { lineNumber } from './splice.ts';
import { YamlDocument } from './yaml-document.ts';

/** One thing that was mended. */
export interface Mend {
  /** Id of the {@link Fix}. */
  fix: string;
  /** Line, from 1, at the time of the mend. */
  line: number;
  /** `cve: cve-2026-1 → CVE-2026-1`, `put keys in order`. */
  what: string;
}

/** The text of an authored file with every mechanical mend made, and what they were. Texts that are no YAML stay as they are. */
export function mendText(text: string, kind: keyof AuthoredKinds): { text: string; mends: Mend[] } {
  const document = YamlDocument.parse(text);
  if (document === undefined) return { text, mends: [] };
  const mends: Mend[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const made = applyFixes(document, kind);
    if (made.length === 0) break;
    mends.push(...made);
  }
  return { text: document.text, mends };
}

/** Below a key that gets its right name there may be more to mend, which nothing was known of before: rounds are as many as levels. */
const mostRounds = 20;

function applyFixes(document: YamlDocument, kind: keyof AuthoredKinds): Mend[] {
  const mends: Mend[] = [];
  let places = placesOf(document.value, authoringSchemas[kind]);
  for (const fix of fixes) {
    const made = applyFix(document, fix, places);
    mends.push(...made);
    if (made.length > 0) places = placesOf(document.value, authoringSchemas[kind]);
  }
  return mends;
}

function applyFix(document: YamlDocument, fix: Fix, places: readonly FixPlace[]): Mend[] {
  return places.flatMap((place) => {
    const { text } = document;
    const start = document.nodeAt(place.pointer)?.start ?? 0;
    const what = fix.kind === 'shape' ? fix.mend(document, place) : applyTextFix(document, fix, place);
    return what === undefined ? [] : [{ fix: fix.id, line: lineNumber(text, start), what }];
  });
}

function applyTextFix(document: YamlDocument, fix: TextFix, { pointer, part, value }: FixPlace): string | undefined {
  const text = textOf(document, { pointer, part, value });
  if (text === undefined || (fix.always !== true && fits(part, text) && text === value)) return undefined;
  const better = fix.mend(text, part);
  if (better === undefined || better.text === value || !fits(part, better.text)) return undefined;
  const before = document.written(pointer);
  if (!better.rest) return document.setText(pointer, better.text) ? change(document, pointer, before) : undefined;
  // What has to leave the text is not lost: without room for it as a comment nothing is done.
  if (
    !document.addComment(pointer, better.rest.replace(/^\((.*)\)$/s, '$1')) ||
    !document.setText(pointer, better.text)
  )
    return undefined;
  return `${change(document, pointer, before)}, the rest a comment`;
}

/** Of a number that should be text, what was written: `cwe: 22`. */
function textOf(document: YamlDocument, { pointer, part, value }: FixPlace): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return undefined;
  const written = document.written(pointer);
  return isTaken(part, value, written) ? undefined : written;
}

function change(document: YamlDocument, pointer: string, before: string): string {
  return `${before.replaceAll(/\s+/g, ' ')} → ${document.written(pointer)}`;
}
