import type { ExtensionFact, ExtensionPlace } from '../facts/extensions.ts';
import type { Facts } from '../facts/facts.ts';
import type { Verdict } from '../verdict.ts';

/** One `x_extensions` of a document; it has at least one item. */
export interface ExtensionList {
  pointer: string;
  place: ExtensionPlace;
  items: readonly ExtensionFact[];
}

/** The extensions of a document, list by list. */
export function extensionLists(facts: Facts): ExtensionList[] {
  const lists = new Map<string, ExtensionList & { items: ExtensionFact[] }>();
  for (const fact of facts.extensions) {
    const list = lists.get(fact.listPointer);
    if (list === undefined)
      lists.set(fact.listPointer, { pointer: fact.listPointer, place: fact.place, items: [fact] });
    else list.items.push(fact);
  }
  return [...lists.values()];
}

/** Fails each list of extensions that stands at one of the places: what CSAF 2.1 §6.2.39.5 and §6.3.21.3 to §6.3.21.9 ask. */
export function failListsAt(places: readonly ExtensionPlace[], facts: Facts, verdict: Verdict): void {
  for (const { pointer, place, items } of extensionLists(facts)) {
    if (places.includes(place)) verdict.fail(pointer, namesOf(items));
  }
}

const mostNames = 3;

/** The extensions of a list by their schemas, each once; the number of the rest stands for them. */
function namesOf(items: readonly ExtensionFact[]): string {
  const names = [...new Set(items.map(({ extension }) => `\`${extension.$schema}\``))];
  const rest = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
