import { isRecord } from '../standard/record.ts';
import { below, type Ledger, report } from './scope.ts';

/** No valid CSAF document comes near; deeper nesting can exhaust the stack of programs that read the document. */
const deepest = 100;

/**
 * Merges an authored overlay into a compiled element (JSON merge patch, RFC 7396): null removes, mappings merge, all
 * else replaces. `target` is changed in place, so that what it remembers of its origins stays.
 */
export function applyOverlay(ledger: Ledger, target: object, overlay: Record<string, unknown>, pointer: string): void {
  if (!isRecord(target) || !reportHarm(ledger, overlay, pointer)) return;
  merge(ledger, target, overlay, pointer);
}

function merge(ledger: Ledger, target: Record<string, unknown>, patch: Record<string, unknown>, pointer: string): void {
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__') continue;
    if (value === null) {
      delete target[key];
      ledger.origins.unmarkKey(target, key);
      continue;
    }
    const at = below(pointer, key);
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isRecord(value) && isRecord(known)) {
      merge(ledger, known, value, at);
      continue;
    }
    target[key] = isRecord(value) ? withoutNull(value) : copied(value);
    ledger.origins.markKey(target, key, ledger.file, at, true);
  }
}

/** A patch on nothing. */
function withoutNull(patch: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(patch)) {
    if (key !== '__proto__' && value !== null) result[key] = isRecord(value) ? withoutNull(value) : copied(value);
  }
  return result;
}

/** A value of its own: the document shares nothing with what was authored. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, member]) => [key, copied(member)]),
  );
}

/** Whether an overlay can be merged at all; without recursion, as its depth is what is in question. */
function reportHarm(ledger: Ledger, overlay: Record<string, unknown>, pointer: string): boolean {
  const open: { value: object; at: string; depth: number }[] = [{ value: overlay, at: pointer, depth: 1 }];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item.depth > deepest) {
      report(ledger, 'content/overlay', pointer, {
        message: `This overlay is left out: it nests more than ${deepest} levels deep.`,
        mend: 'Flatten it; a CSAF document needs no such depth.',
      });
      return false;
    }
    for (const [key, value] of Object.entries(item.value)) {
      const at = below(item.at, key);
      if (key === '__proto__') {
        report(ledger, 'content/overlay', at, {
          message: 'The key "__proto__" is left out: it is no key of CSAF.',
          mend: 'Remove it.',
        });
      } else if (typeof value === 'object' && value !== null) {
        open.push({ value, at, depth: item.depth + 1 });
      }
    }
  }
  return true;
}
