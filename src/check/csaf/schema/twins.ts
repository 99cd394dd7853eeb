/** The first two entries of a list that are equal as JSON, by what they hold and not by the order of keys; in linear time. */
export function twinsOf(list: readonly unknown[]): readonly [number, number] | undefined {
  if (!list.every((entry) => typeof entry === 'string')) return twinsAmongMany(list);
  if (list.length <= few) return twinsAmongFew(list);
  return new Set(list).size === list.length ? undefined : twinsAmongMany(list);
}

/** So many texts are compared sooner than put into a table: most lists of products are short. */
const few = 8;

function twinsAmongFew(list: readonly unknown[]): readonly [number, number] | undefined {
  for (let index = 1; index < list.length; index++) {
    const earlier = list.indexOf(list[index]);
    if (earlier < index) return [earlier, index];
  }
  return undefined;
}

function twinsAmongMany(list: readonly unknown[]): readonly [number, number] | undefined {
  const first = new Map<unknown, number>();
  for (let index = 0; index < list.length; index++) {
    const known = identityOf(list[index]);
    const earlier = first.get(known);
    if (earlier !== undefined) return [earlier, index];
    first.set(known, index);
  }
  return undefined;
}

/** Scalars stand for themselves; canonical texts begin with a bracket, so texts that begin alike get a quotation mark before. */
function identityOf(entry: unknown): unknown {
  if (typeof entry === 'string') return '{["'.includes(entry.charAt(0) || '-') ? `"${entry}` : entry;
  return typeof entry === 'object' && entry !== null ? canonicalText(entry) : entry;
}

/** A value that is still to be written, or text that is. */
type Pending = { value: unknown } | string;

/** The JSON text of a value with the keys in order. Keeps a stack of its own: values may be nested deeper than calls can. */
function canonicalText(root: object): string {
  const parts: string[] = [];
  const pending: Pending[] = [{ value: root }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (typeof next.value !== 'object' || next.value === null) parts.push(JSON.stringify(next.value) ?? 'null');
    else if (Array.isArray(next.value)) pushList(next.value, pending);
    else pushObject(next.value, pending);
  }
  return parts.join('');
}

function pushList(list: readonly unknown[], pending: Pending[]): void {
  pending.push(']');
  for (let index = list.length - 1; index >= 0; index--) pending.push(',', { value: list[index] });
  pending.push('[');
}

function pushObject(object: object, pending: Pending[]): void {
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? 1 : -1));
  pending.push('}');
  for (const [key, value] of entries) pending.push(',', { value }, `${JSON.stringify(key)}:`);
  pending.push('{');
}
