import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Deeper than anyone wraps a text by accident: a source map in base64, compressed, in a page. */
const deepest = 4;

/**
 * Everything that the bytes of a file may say: as they stand, unpacked (gzip, deflate, Brotli, zip), as UTF-16, with what is in base64
 * or percent-encoded, with HTML's references and JSON's escapes resolved; and what these say in turn. For tests, so that it may be slow.
 */
export function readings(bytes: Buffer, path = ''): string[] {
  const texts = new Set<string>();
  const read = (content: Buffer, depth: number): void => {
    if (depth > deepest) return;
    for (const unpacked of unpackings(content, path)) read(unpacked, depth + 1);
    for (const text of [content.toString('utf8'), ...utf16(content)]) decode(text, depth);
  };
  const decode = (text: string, depth: number): void => {
    if (depth > deepest || texts.has(text)) return;
    texts.add(text);
    for (const inner of base64Parts(text)) read(inner, depth + 1);
    for (const plain of [withoutPercents(text), withoutReferences(text), withoutEscapes(text)]) {
      if (plain !== text) decode(plain, depth + 1);
    }
  };
  read(bytes, 0);
  return [...texts];
}

function unpackings(bytes: Buffer, path: string): Buffer[] {
  const attempts = [
    ...(bytes[0] === 0x1f && bytes[1] === 0x8b ? [() => gunzipSync(bytes)] : []),
    ...(bytes[0] === 0x78 ? [() => inflateSync(bytes)] : []),
    // Brotli has no mark of its own.
    ...(path.endsWith('.br') ? [() => brotliDecompressSync(bytes)] : []),
  ];
  return [...attempts.flatMap((attempt) => orNothing(attempt)), ...zipMembers(bytes)];
}

/** Names and contents of the files of a zip archive, by the heads that stand before each. */
function zipMembers(bytes: Buffer): Buffer[] {
  const members: Buffer[] = [];
  for (
    let at = bytes.indexOf('PK\x03\x04');
    at >= 0 && at + 30 <= bytes.length;
    at = bytes.indexOf('PK\x03\x04', at + 4)
  ) {
    const [method, nameLength, extraLength] = [8, 26, 28].map((offset) => bytes.readUInt16LE(at + offset));
    const nameEnd = at + 30 + (nameLength ?? 0);
    const content = bytes.subarray(nameEnd + (extraLength ?? 0));
    members.push(bytes.subarray(at + 30, nameEnd));
    if (method === 8) members.push(...orNothing(() => inflateRawSync(content)));
  }
  return members;
}

/** Read as UTF-16 of both kinds, where that is likely. */
function utf16(bytes: Buffer): string[] {
  if (!bytes.includes(0)) return [];
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  // Whatever stands between its letters, and wherever it begins.
  return [
    bytes.toString('latin1').replaceAll('\0', ''),
    even.toString('utf16le'),
    Buffer.from(even).swap16().toString('utf16le'),
  ];
}

/** A word of letters is no base64 worth reading, and would double all texts. */
function base64Parts(text: string): Buffer[] {
  const parts = text.matchAll(/[A-Za-z0-9+/_-]{16,}/g);
  return [...parts].flatMap(([part]) => {
    const bytes = Buffer.from(part, 'base64');
    return isText(bytes) || bytes[0] === 0x1f || bytes[0] === 0x78 ? [bytes] : [];
  });
}

/** Of ten bytes at random, one such is text by chance in a thousand. */
function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte !== 127));
}

function withoutPercents(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function withoutReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return references[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function withoutEscapes(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (whole, hex) => {
      const code = Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(["'\\/])/g, '$1');
}

function orNothing(attempt: () => Buffer): Buffer[] {
  try {
    return [attempt()];
  } catch {
    return [];
  }
}
