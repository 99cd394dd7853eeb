/** A place in a JSON document: an item of a list or a member of an object. */
export interface Site {
  holder: unknown[] | Record<string, unknown>;
  /** The key that the place stands under: its own, or for an item that of its list. */
  name: string;
  key: string | number;
  value: unknown;
}

/** Every place below a value, without recursion over its depth. */
export function sitesOf(root: unknown): Site[] {
  const found: Site[] = [];
  const waiting: { value: unknown; name: string }[] = [{ value: root, name: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: holder, name: holderName } = next;
    const sites = Array.isArray(holder)
      ? holder.map((value, key): Site => ({ holder, name: holderName, key, value }))
      : isRecord(holder)
        ? Object.entries(holder).map(([key, value]): Site => ({ holder, name: key, key, value }))
        : [];
    for (const site of sites) {
      found.push(site);
      waiting.push({ value: site.value, name: site.name });
    }
  }
  return found;
}

/** Puts another value in a place. */
export function assign({ holder, key }: Site, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
