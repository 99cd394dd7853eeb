import type { EarlierAdvisory } from '../../model/history.ts';

const mostListed = 3;

/** `EXAMPLE-1 was published at origin/main (3f2a1bc) as version 1.0.0 of 2026-03-02T09:00:00Z`. */
export function asPublished({ id, document }: EarlierAdvisory, name: string): string {
  const { version, current_release_date: date } = document.document.tracking;
  return `${id} was published at ${name} as version ${version} of ${date}`;
}

/** Some of many things: `a; b; c; and 2 more`. */
export function listed(things: readonly string[], most: number = mostListed): string {
  const more = things.length - most;
  return [...things.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
