/** One rule of a `_headers` file. */
export interface HeaderRule {
  pattern: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file as both hosts do: a line that begins with a slash begins a rule, others are its headers. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ pattern: line, headers: [] });
    else {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

const escaped = (text: string): string => text.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&');

/** How each host decides whether a rule is for a path, by its documentation. */
export const hosts: Readonly<Record<string, (pattern: string, path: string) => boolean>> = {
  /** An asterisk stands for anything, a placeholder for anything within a segment, wherever they are. */
  'Cloudflare Pages'(pattern, path) {
    const expression = escaped(pattern)
      .replace('\\*', '.*')
      .replace(/:[A-Za-z]\w*/g, '[^/]+');
    return new RegExp(`^${expression}$`).test(path);
  },
  /** A placeholder is a whole segment; an asterisk that is a whole segment also stands for nothing; case is of no account. */
  Netlify(pattern, path) {
    const segments = pattern.split('/').filter((each) => each !== '');
    const expression = segments.map((each) => {
      if (each.startsWith(':')) return '[^/]+';
      return each === '*' ? '?.*' : each.split('*').map(escaped).join('.*');
    });
    return new RegExp(`^/${expression.join('/')}/?$`, 'i').test(path);
  },
};

/** What a host adds to the answer for a path, header by header in lower case; values of rules that meet stand side by side. */
export function headersFor(host: string, rules: readonly HeaderRule[], path: string): Map<string, string[]> {
  const sent = new Map<string, string[]>();
  for (const { pattern, headers } of rules) {
    if (!hosts[host]?.(pattern, path)) continue;
    for (const [name, value] of headers) {
      sent.set(name.toLowerCase(), [...(sent.get(name.toLowerCase()) ?? []), value]);
    }
  }
  return sent;
}
