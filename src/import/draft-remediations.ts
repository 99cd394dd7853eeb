import type { AuthoredRemediation } from '../model/authored.ts';
import type { PlacedPackage } from './draft-products.ts';
import { todo } from './draft-text.ts';
import type { SourceRecord } from './source-record.ts';

/** What the record tells to do; where it tells nothing, "Upgrade to" the fixed versions, and a TODO for products without one. */
export function draftRemediations(
  told: SourceRecord['remediations'],
  placed: readonly PlacedPackage[],
): AuthoredRemediation[] {
  const affected = placed.filter(({ versions }) => versions.affected.length > 0);
  if (affected.length === 0) return [];
  const texts = told.map(
    ({ kind, text }): AuthoredRemediation => (kind === 'fix' ? { fix: text } : { workaround: text }),
  );
  if (told.some(({ kind }) => kind === 'fix')) return texts;
  const upgrades = Map.groupBy(affected, ({ versions }) => inWords(versions.fixed));
  const derived = [...upgrades].map(([versions, products]): AuthoredRemediation => {
    const only = products.length === affected.length ? {} : { products: products.map(({ key }) => key) };
    if (versions !== '') return { fix: `Upgrade to ${versions}.`, ...only };
    return { none_available: todo(noFix), ...only };
  });
  return [...derived, ...texts];
}

const noFix =
  'the source names no fixed version. Write what is known while there is no fix, or use `fix`, `workaround`, `mitigation` or `no_fix_planned` instead.';

/** `1.2, 1.4 or 2.0`. */
function inWords(versions: readonly string[]): string {
  const last = versions.at(-1) ?? '';
  return versions.length < 2 ? last : `${versions.slice(0, -1).join(', ')} or ${last}`;
}
