import type { TextFix } from '../fix.ts';

/** `v1.2.0` and `1.2` → `1.2.0`. */
export const documentVersion: TextFix = {
  kind: 'text',
  id: 'document-version',
  what: 'The version of a document is a whole number or has three parts',
  mend(text, { title }) {
    if (title !== 'version of a document') return undefined;
    const bare = text.trim().replace(/^v(?:ersion|\.)?\s*(?=\d)/i, '');
    return { text: bare.replace(/^(\d+\.\d+)$/, '$1.0') };
  },
};

/** `≥ 4.0.0, < 4.2.7` → `>=4.0.0 <4.2.7`. */
export const rangeForm: TextFix = {
  kind: 'text',
  id: 'range-form',
  what: 'The bounds of a range are joined by a space',
  always: true,
  mend(text, { title }) {
    if (title !== 'versions' && title !== 'version or range') return undefined;
    const signs = text.replaceAll('≥', '>=').replaceAll('≤', '<=');
    const bounds = /^\s*(>=?)\s*([^\s,<>=|]+)\s*,\s*(<=?)\s*([^\s,<>=|]+)\s*$/.exec(signs);
    const [, lower, low, upper, high] = bounds ?? [];
    const better = bounds === null ? signs : `${lower}${low} ${upper}${high}`;
    return better === text ? undefined : { text: better };
  },
};
