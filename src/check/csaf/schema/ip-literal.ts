/** Whether the text between the brackets of a URI's host is an IPv6 address or one of a later version (RFC 3986 §3.2.2). */
export function isIpLiteral(text: string): boolean {
  return /^v[0-9a-f]+\.[\w\-.~!$&'()*+,;=:]+$/i.test(text) || isIpv6(text);
}

/** The longest is eight groups of which the last two are written as an IPv4 address: 45 characters. */
function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const [before, after, more] = text.split('::');
  if (before === undefined || more !== undefined) return false;
  if (after === undefined) return groupsOf(before, true) === 8;
  const groups = groupsOf(before, false) + groupsOf(after, true);
  return groups <= 7;
}

/** How many groups of 16 bits a part of the address has; not a number when it is no part of one. */
function groupsOf(part: string, mayEndInIpv4: boolean): number {
  if (part === '') return 0;
  const groups = part.split(':');
  const last = groups.at(-1) ?? '';
  const endsInIpv4 = mayEndInIpv4 && isIpv4(last);
  const plain = endsInIpv4 ? groups.slice(0, -1) : groups;
  return plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? plain.length + (endsInIpv4 ? 2 : 0) : Number.NaN;
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/.test(part));
}
