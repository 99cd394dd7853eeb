/** How ranges of other tools and of prose are written here, by the form that they have. */
const forms: readonly (readonly [form: RegExp, write: (...parts: string[]) => readonly string[] | undefined])[] = [
  [
    /^\^\s*(\d+)\.(\d+)\.(\d+)$/,
    (major, minor, patch) => [`>=${major}.${minor}.${patch} <${aboveCaret(major, minor, patch)}`],
  ],
  [/^~\s*(\d+)\.(\d+)\.(\d+)$/, (major, minor, patch) => [`>=${major}.${minor}.${patch} <${major}.${next(minor)}.0`]],
  [/^(\d+)\.[*xX](?:\.[*xX])?$/, (major) => [`>=${major}.0.0 <${next(major)}.0.0`]],
  [/^(\d+)\.(\d+)\.[*xX]$/, (major, minor) => [`>=${major}.${minor}.0 <${major}.${next(minor)}.0`]],
  [/^v?(\d[^\s,]*)\s+(?:-|–|to|through|up to)\s+v?(\d[^\s,]*)$/i, (from, to) => [`>=${from} <=${to}`]],
  [
    /^v?(\d[^\s,]*),?\s+(?:and|or)\s+(?:all\s+)?(?:earlier|below|lower|older|prior)(?:\s+versions?)?$/i,
    (last) => [`<=${last}`],
  ],
  [
    /^v?(\d[^\s,]*),?\s+(?:and|or)\s+(?:all\s+)?(?:above|higher|later|newer)(?:\s+versions?)?$/i,
    (first) => [`>=${first}`],
  ],
  [
    /^(?:all\s+)?(?:versions?\s+)?(?:before|earlier than|older than|prior to|below)\s+v?(\d[^\s,]*)$/i,
    (end) => [`<${end}`],
  ],
  [/^(?:up to(?: and including)?|through)\s+v?(\d[^\s,]*)$/i, (last) => [`<=${last}`]],
  [
    /^([[(])\s*(\d[^,\s]*)\s*,\s*(\d[^,\s]*)\s*([\])])$/,
    (open, from, to, close) => [`${open === '[' ? '>=' : '>'}${from} ${close === ']' ? '<=' : '<'}${to}`],
  ],
  [/^[[(]\s*,\s*(\d[^,\s]*)\s*([\])])$/, (to, close) => [`${close === ']' ? '<=' : '<'}${to}`]],
  [/^([<>]=?\s*[^\s,<>=|]+)\s*,\s*([<>]=?\s*[^\s,<>=|]+)$/, (lower, upper) => [`${joined(lower)} ${joined(upper)}`]],
  [/^vers:[a-z]+\/([<>]=?[^|\s]+)\|([<>]=?[^|\s]+)$/, (lower, upper) => [`${lower} ${upper}`]],
  [/^((?:[<>]=?)?\s*\d[^|]*?)\s*\|\|?\s*((?:[<>]=?)?\s*\d[^|]*)$/, (one, other) => [joined(one), joined(other)]],
];

/** A foreign range as it is written here: its parts, of which several go into a list; undefined where there is no telling. */
export function rewritten(text: string): readonly string[] | undefined {
  for (const [form, write] of text.length > 200 ? [] : forms) {
    const match = form.exec(text);
    if (match !== null) return write(...match.slice(1));
  }
  return undefined;
}

/** Up to the next version that may break something: of a zero that is the next minor or patch. */
function aboveCaret(major = '', minor = '', patch = ''): string {
  if (major !== '0') return `${next(major)}.0.0`;
  return minor !== '0' ? `0.${next(minor)}.0` : `0.0.${next(patch)}`;
}

function next(number = ''): string {
  return String(Number(number) + 1);
}

/** Without a space between comparator and version. */
function joined(bounds = ''): string {
  return bounds.trim().replaceAll(/([<>]=?)\s+/g, '$1');
}
