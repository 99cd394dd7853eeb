/** Where a value stands, linked towards the root, whose place has no key: cheap for every object, as most documents have no fault. */
export interface Place {
  up: Place | undefined;
  key: string | number | undefined;
}

/** Reference tokens from the root to the element `key` of the place `up`; list entries are numbers. */
export function tokensOf(up: Place | undefined, key: string | number | undefined): (string | number)[] {
  const tokens: (string | number)[] = [];
  if (key !== undefined) tokens.push(key);
  for (let place = up; place?.key !== undefined; place = place.up) tokens.push(place.key);
  return tokens.reverse();
}
