import { nearest } from './nearest.ts';

const telling = ['status', 'embargo_until', 'tlp'];

/**
 * Whether a file that is at fault says, or may be meant to say, that it is not for the public: a draft, an embargo, a label
 * other than CLEAR and GREEN. In doubt it is held back, since a message about it may stand in a public log.
 */
export function isHeldBack(value: unknown, text: string, defaultTlp: string | undefined): boolean {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : roughEntries(text);
  let label = defaultTlp;
  for (const [key, said] of entries) {
    const meant = telling.includes(key) ? key : nearest(key, telling);
    if (meant === 'embargo_until') return true;
    if (meant === 'status' && said !== 'final' && said !== 'interim') return true;
    if (meant === 'tlp') label = String(said);
    if (key === 'csaf' && overlayHolds(said)) return true;
  }
  return label !== undefined && !['CLEAR', 'WHITE', 'GREEN'].includes(label);
}

/** The keys at the left edge, for text that is not well-formed. */
function roughEntries(text: string): [string, string][] {
  return [...text.matchAll(/^["']?([A-Za-z_-]+)["']?\s*:[ \t]*["']?([^"'\s#]*)/gm)].map(([, key = '', value = '']) => [
    key,
    value,
  ]);
}

function overlayHolds(overlay: unknown): boolean {
  const label = at(overlay, 'document', 'distribution', 'tlp', 'label');
  const status = at(overlay, 'document', 'tracking', 'status');
  return label === 'AMBER' || label === 'RED' || status === 'draft';
}

function at(value: unknown, ...keys: string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Object.entries(current).find(([name]) => name === key)?.[1];
  }
  return current;
}
