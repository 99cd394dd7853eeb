/** An object of a listing. */
export interface ListedObject {
  key: string;
  /** Bytes. */
  size: number;
  /** Without quotes; of most objects the MD5 in lower-case hex. */
  etag: string;
}

/** One page of ListObjectsV2. */
export interface ListedPage {
  objects: ListedObject[];
  /** Asks for the next page; undefined on the last. */
  next: string | undefined;
}

/** Reads the XML of ListObjectsV2; undefined when it is something else. It has no attributes and no nesting that matters, so no parser is needed. */
export function parseListing(xml: string): ListedPage | undefined {
  if (!xml.includes('<ListBucketResult') || !xml.trimEnd().endsWith('</ListBucketResult>')) return undefined;
  const isEncoded = textOf(xml, 'EncodingType') === 'url';
  const objects: ListedObject[] = [];
  for (let start = xml.indexOf('<Contents>'); start !== -1; start = xml.indexOf('<Contents>', start + 1)) {
    const end = xml.indexOf('</Contents>', start);
    if (end === -1) return undefined;
    const item = xml.slice(start, end);
    const key = decoded(textOf(item, 'Key'), isEncoded);
    const size = Number(textOf(item, 'Size'));
    if (key === undefined || !Number.isSafeInteger(size)) return undefined;
    objects.push({ key, size, etag: (textOf(item, 'ETag') ?? '').replaceAll('"', '').toLowerCase() });
  }
  const more = textOf(xml, 'IsTruncated') === 'true';
  const next = more ? textOf(xml, 'NextContinuationToken') : undefined;
  return more && next === undefined ? undefined : { objects, next };
}

function textOf(xml: string, element: string): string | undefined {
  const open = `<${element}>`;
  const start = xml.indexOf(open);
  const end = xml.indexOf(`</${element}>`, start);
  return start === -1 || end === -1 ? undefined : unescaped(xml.slice(start + open.length, end));
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (name !== undefined) return entities.get(name) ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function decoded(text: string | undefined, isEncoded: boolean): string | undefined {
  if (text === undefined || !isEncoded) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
