import lists from '../generated/spdx.js';

/** An id of the SPDX licence list, in the way that SPDX writes it. */
export interface SpdxId {
  id: string;
  deprecated: boolean;
}

interface SpdxLists {
  licenses: ReadonlyMap<string, SpdxId>;
  exceptions: ReadonlyMap<string, SpdxId>;
}

/** A licence of the SPDX licence list. Ids are compared without regard to case (SPDX 3.0.1, annex B). */
export function spdxLicense(id: string): SpdxId | undefined {
  return spdxLists().licenses.get(id.toLowerCase());
}

/** A licence exception of the SPDX licence list, as it may follow `WITH`. */
export function spdxException(id: string): SpdxId | undefined {
  return spdxLists().exceptions.get(id.toLowerCase());
}

let known: SpdxLists | undefined;

function spdxLists(): SpdxLists {
  known ??= parseLists(lists);
  return known;
}

function parseLists(text: string): SpdxLists {
  const [current = '', deprecated = '', exceptions = '', deprecatedExceptions = ''] = text.split('\n');
  return { licenses: byId(current, deprecated), exceptions: byId(exceptions, deprecatedExceptions) };
}

function byId(current: string, deprecated: string): Map<string, SpdxId> {
  return new Map([...entries(current, false), ...entries(deprecated, true)]);
}

function entries(ids: string, deprecated: boolean): [string, SpdxId][] {
  return ids.split(' ').map((id) => [id.toLowerCase(), { id, deprecated }]);
}
