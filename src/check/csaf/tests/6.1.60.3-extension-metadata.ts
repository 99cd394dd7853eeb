import type { ConformityTest } from '../conformity-test.ts';
import type { ExtensionFact } from '../facts/extensions.ts';
import type { Facts } from '../facts/facts.ts';
import type { ExtensionMetadata } from '../values/extension-catalogue.ts';
import { unsupported } from '../values/extension-class.ts';
import { type ExtensionList, extensionLists } from '../values/extension-lists.ts';
import type { Verdict } from '../verdict.ts';

/** CSAF 2.1 §6.1.60.3. */
export const extensionMetadata: ConformityTest = {
  id: '6.1.60.3',
  title: 'Extension Metadata',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An extension is not used as its metadata ask, or they are not known',
  why: 'Who specified the extension has said where it has a meaning, how often, and beside which others it has none.',
  mend: 'Take the extension out, or to a place that its metadata allow; where they are not known, hand them in with the check.',
  run(facts, verdict) {
    const used = new Map(facts.extensions.map((fact) => [fact.extension.$schema, fact.pointer]));
    for (const list of extensionLists(facts)) judgeList(list, used, facts, verdict);
  },
};

function judgeList(list: ExtensionList, used: ReadonlyMap<string, string>, facts: Facts, verdict: Verdict): void {
  const reported = new Set<string>();
  for (const [schema, items] of bySchema(list)) {
    const metadata = facts.knownExtensions?.get(schema)?.metadata;
    if (metadata === undefined) {
      verdict.warn(list.pointer, unsupported(schema, facts.knownExtensions));
      continue;
    }
    judgeNumber(list, schema, items, metadata, verdict);
    for (const other of metadata.incompatible) {
      const at = used.get(other);
      if (at === undefined || reported.has(`${other} ${schema}`)) continue;
      reported.add(`${schema} ${other}`);
      verdict.fail(list.pointer, `\`${schema}\` must not stand beside \`${other}\``, [at]);
    }
  }
}

function judgeNumber(
  { pointer, place }: ExtensionList,
  schema: string,
  items: readonly ExtensionFact[],
  { maxOccurrence }: ExtensionMetadata,
  verdict: Verdict,
): void {
  const most = maxOccurrence.get(place) ?? 0;
  if (items.length <= most) return;
  const reason = most === 0 ? 'must not stand here' : `stands here ${items.length} times, ${most} at most are allowed`;
  const related = items.map((item) => item.pointer);
  verdict.fail(pointer, `\`${schema}\` ${reason}`, related);
}

function bySchema({ items }: ExtensionList): Map<string, ExtensionFact[]> {
  const found = new Map<string, ExtensionFact[]>();
  for (const item of items) {
    const same = found.get(item.extension.$schema);
    if (same === undefined) found.set(item.extension.$schema, [item]);
    else same.push(item);
  }
  return found;
}
