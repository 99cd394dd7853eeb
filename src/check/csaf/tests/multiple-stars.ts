import type { Facts } from '../facts/facts.ts';
import type { Verdict } from '../verdict.ts';

/** Lists of the product identification helper whose items may hold wildcards (CSAF 2.1 §3.1.4.3). */
export type PatternList = 'model_numbers' | 'serial_numbers' | 'skus';

/** No item of the list has more than one star that is a wildcard (CSAF 2.1 §6.1.43, §6.1.44, §6.1.61). */
export function failMultipleStars(list: PatternList, { productTree }: Facts, verdict: Verdict): void {
  for (const { product, pointer } of productTree.products) {
    product.product_identification_helper?.[list]?.forEach((text, index) => {
      if (hasMultipleStars(text)) verdict.fail(`${pointer}/product_identification_helper/${list}/${index}`);
    });
  }
}

/** Whether more than one star is unescaped: a backslash takes its meaning from the character after it. */
function hasMultipleStars(text: string): boolean {
  let stars = 0;
  for (let index = 0; index < text.length && stars < 2; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (character === '*') stars += 1;
  }
  return stars > 1;
}
