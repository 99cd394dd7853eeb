/** The text, where it says something. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && /\S/.test(value) ? value : undefined;
}

/** The text where the schema of the authored file takes it. */
export function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** Whether a value is a link as the schemas of the authored files want it. */
export function isWebAddress(url: unknown): url is string {
  return (
    typeof url === 'string' &&
    /^https?:\/\/([!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|%[0-9A-Fa-f]{2})+$/.test(url) &&
    URL.canParse(url)
  );
}
