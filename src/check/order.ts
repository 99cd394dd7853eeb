import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { byCodeUnits } from '../standard/code-unit-order.ts';
import { parsePointer } from '../standard/json-pointer.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by file, then by place in the file as far as a pointer tells, then by rule. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      ranks[a.severity] - ranks[b.severity] ||
      byCodeUnits(a.at.file, b.at.file) ||
      comparePointers(a.at.pointer ?? '', b.at.pointer ?? '') ||
      (a.at.range?.start.line ?? 0) - (b.at.range?.start.line ?? 0) ||
      byCodeUnits(a.rule, b.rule) ||
      byCodeUnits(a.message, b.message),
  );
}

function comparePointers(a: string, b: string): number {
  const [left, right] = [parsePointer(a), parsePointer(b)];
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
