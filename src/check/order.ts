import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { parsePointer } from '../standard/json-pointer.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by file, then by place in the file as far as a pointer tells, then by rule. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  // Pointers are taken apart once, not at each comparison.
  const placed = diagnostics.map((diagnostic) => ({ diagnostic, tokens: parsePointer(diagnostic.at.pointer ?? '') }));
  placed.sort(
    ({ diagnostic: a, tokens: left }, { diagnostic: b, tokens: right }) =>
      ranks[a.severity] - ranks[b.severity] ||
      byCodeUnits(a.at.file, b.at.file) ||
      compareTokens(left, right) ||
      (a.at.range?.start.line ?? 0) - (b.at.range?.start.line ?? 0) ||
      byCodeUnits(a.rule, b.rule) ||
      byCodeUnits(a.message, b.message),
  );
  return placed.map(({ diagnostic }) => diagnostic);
}

function compareTokens(left: readonly string[], right: readonly string[]): number {
  for (const [depth, token] of left.entries()) {
    const other = right[depth];
    if (other === undefined) return 1;
    const order = isIndex(token) && isIndex(other) ? Number(token) - Number(other) : byCodeUnits(token, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function isIndex(token: string): boolean {
  return /^\d+$/.test(token);
}
