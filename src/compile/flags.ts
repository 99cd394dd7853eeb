import type { Flag } from '@csaf/types/csaf-2.0';
import { flagLabels } from '../standard/csaf-words.ts';
import { toDateTime } from '../standard/date.ts';
import type { LongNotAffected } from './long-form.ts';
import { present } from './present.ts';
import { idList, type Statuses } from './product-status.ts';
import { below, type Scope } from './scope.ts';
import type { Listed } from './used-products.ts';
import { knownWord } from './words.ts';

/** Machine-readable justifications (CSAF 2.0 §3.2.3.5): one flag for each label and date, with all products that it clears. */
export function compileFlags(scope: Scope, statuses: Statuses, notAffected: LongNotAffected[]): Flag[] {
  const cleared = statuses.lists.get('known_not_affected') ?? [];
  const groups = new Map<string, { flag: Omit<Flag, 'product_ids'>; products: Listed[]; at: string }>();
  for (const { because, product, date, at } of notAffected) {
    if (because === undefined) continue;
    const label = knownWord(scope, flagLabels, because, below(at, 'because'), 'justification');
    const products = cleared.filter((item) => item.product.product.key === product.key);
    if (label === undefined || products.length === 0) continue;
    const id = `${label} ${date ?? ''}`;
    const group = groups.get(id) ?? {
      flag: date === undefined ? { label } : { date: toDateTime(date), label },
      products: [],
      at,
    };
    group.products = group.products.concat(products);
    groups.set(id, group);
  }
  return [...groups.values()].map(({ flag, products, at }) =>
    scope.origins.mark(present<Flag>({ ...flag, product_ids: idList(scope, products) }), scope.file, at),
  );
}
