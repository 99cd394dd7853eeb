/** A pattern of the standard, as the generated code uses it. */
export interface LinearPattern {
  /** What the text is, for messages: `cpe`. */
  name: string;
  /** Accepts the same texts; no text takes more than linear time. */
  linear: string;
}

/**
 * The patterns of the schemas by how they begin, and what they are about. Every one has been looked at for how it backtracks; a new
 * one must be, too, so that the compiler refuses what is not here.
 */
const names: readonly (readonly [start: string, name: string])[] = [
  ['^((cpe:2\\.3:', 'cpe'],
  ['^(cpe:2\\.3:', 'cpe'],
  ['^(([A-Za-z]{2,3}(-', 'language'],
  ['^(0|[1-9][0-9]*)$|', 'version'],
  ['^(0|[1-9]\\d*)\\.', 'semver'],
  ['^[^\\s\\-_\\.](', 'trimmed'],
  ['^[\\S](', 'trimmed-space'],
  ['^[0-9a-z][0-9a-z-]*$', 'hash-algorithm'],
  ['^[0-9a-f]{32,}$', 'hash-lower'],
  ['^[0-9a-fA-F]{32,}$', 'hash'],
  ['^pkg:', 'purl'],
  ['^(([0-9a-f]{8}-', 'uuid'],
  ['^(([0]\\.', 'share'],
  ['^CVE-', 'cve'],
  ['^CWE-', 'cwe'],
  ['^[1-9]\\d*\\.([0-9]', 'cwe-version'],
  ['^(?!https:', 'extension-schema'],
  ['^((AV:', 'cvss-2.0'],
  ['^CVSS:3[.]0/', 'cvss-3.0'],
  ['^CVSS:3[.]1/', 'cvss-3.1'],
  ['^CVSS:4[.]0/', 'cvss-4.0'],
  ['^(([a-zA-Z0-9])|', 'ssvc-key'],
  ['^(x_', 'ssvc-namespace'],
];

/** Parts of patterns that can match a text in many ways, and the same with one way. */
const ambiguous: readonly (readonly [part: string, linear: string])[] = [
  // CPE: "no question marks" and "no star" are the same nothing.
  ['(\\?*|\\*?)', '(?:\\?+|\\*)?'],
  // SSVC namespace: a run of letters is one repetition or many.
  ['(((\\.|-))?(([a-z]|[0-9]))+)+', '(?:[.\\-]?[a-z0-9])+'],
];

/** The pattern without its ambiguities, and with groups that capture nothing: nobody asks what they captured. */
export function linearPattern(pattern: string): LinearPattern {
  const [, name] = names.find(([start]) => pattern.startsWith(start)) ?? [];
  if (name === undefined) throw new Error(`A pattern that nobody has looked at: ${pattern}`);
  const linear = ambiguous.reduce((text, [part, replacement]) => text.replaceAll(part, replacement), pattern);
  return { name, linear: withoutCaptures(linear) };
}

function withoutCaptures(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/gsu, (part) => (part === '(' ? '(?:' : part));
}
