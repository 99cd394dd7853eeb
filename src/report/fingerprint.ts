import { createHash } from 'node:crypto';
import { linesOf } from './code-frame.ts';
import type { Located } from './located.ts';

/**
 * What tells a finding from all others and stays the same when lines move: its rule, its file and the text of its line (not the line's
 * number, nor a pointer, which both change with what is inserted above), and which of those that are alike it is.
 */
export function fingerprints(located: readonly Located[]): string[] {
  const seen = new Map<string, number>();
  return located.map((one) => {
    const hash = createHash('sha256')
      .update(JSON.stringify(identityOf(one)))
      .digest('hex')
      .slice(0, 32);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

function identityOf({ diagnostic, file, range, source }: Located): readonly string[] {
  const { rule, message } = diagnostic;
  if (source === undefined || range === undefined) return [rule, file, message];
  const line = linesOf(source).line(range.start.line).trim();
  // A document may be one line: then its text tells nothing, and would be hashed once for each finding.
  return line.length > longLine ? [rule, file, message] : [rule, file, '', line];
}

const longLine = 1000;
