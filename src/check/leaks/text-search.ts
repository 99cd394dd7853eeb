/** A text that is looked for. */
export interface SoughtText {
  text: string;
  /** Only where no letter or digit stands beside it: `SA-1` is not in `SA-10`. */
  whole?: boolean;
}

/** Calls `found` for each place where a sought text stands, whatever the case of its ASCII letters, until it returns true. */
export type TextSearch<T> = (bytes: Uint8Array, found: (text: T) => boolean) => void;

/** What the algorithm below compares at once. */
const blockSize = 3;
const hashSize = 1 << 16;

/** ASCII letters in lower case; all other bytes as they are. */
const folded: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/**
 * Prepares to look for many texts at once in many files, by the algorithm of Wu and Manber: it looks at a block of three bytes, and
 * leaps as far as no text can begin, so that most bytes are never looked at.
 *
 * @param sought each at least three bytes long
 */
export function textSearch<T extends SoughtText>(sought: readonly T[]): TextSearch<T> {
  if (sought.length === 0) return () => undefined;
  const patterns = sought.map((text) => ({ text, bytes: new TextEncoder().encode(text.text).map(foldedByte) }));
  const shortest = Math.min(...patterns.map(({ bytes }) => bytes.length));
  if (shortest < blockSize) throw new Error(`a text of ${shortest} bytes cannot be looked for`);
  const leaps = new Uint8Array(hashSize).fill(Math.min(shortest - blockSize + 1, 255));
  const ending = new Map<number, typeof patterns>();
  for (const pattern of patterns) {
    for (let end = blockSize; end <= shortest; end += 1) {
      const hash = blockHash(pattern.bytes, end - 1);
      leaps[hash] = Math.min(leaps[hash] ?? 0, shortest - end);
    }
    const last = blockHash(pattern.bytes, shortest - 1);
    ending.set(last, [...(ending.get(last) ?? []), pattern]);
  }
  return (bytes, found) => {
    for (let at = shortest - 1; at < bytes.length; ) {
      const hash = blockHash(bytes, at);
      const leap = leaps[hash] ?? 1;
      at += leap;
      if (leap > 0) continue;
      const start = at - shortest + 1;
      for (const { text, bytes: pattern } of ending.get(hash) ?? []) {
        if (standsAt(bytes, start, pattern, text.whole === true) && found(text)) return;
      }
      at += 1;
    }
  };
}

function foldedByte(byte: number): number {
  return folded[byte] ?? byte;
}

/** Of the three bytes that end at `last`; case does not count. */
function blockHash(bytes: Uint8Array, last: number): number {
  const [a, b, c] = [
    folded[bytes[last - 2] ?? 0] ?? 0,
    folded[bytes[last - 1] ?? 0] ?? 0,
    folded[bytes[last] ?? 0] ?? 0,
  ];
  return (a ^ (b << 5) ^ (c << 10)) & (hashSize - 1);
}

function standsAt(bytes: Uint8Array, start: number, pattern: Uint8Array, whole: boolean): boolean {
  if (start + pattern.length > bytes.length) return false;
  for (let index = 0; index < pattern.length; index += 1) {
    if (folded[bytes[start + index] ?? 0] !== pattern[index]) return false;
  }
  return !whole || !(isWordByte(bytes[start - 1]) || isWordByte(bytes[start + pattern.length]));
}

function isWordByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = folded[byte] ?? byte;
  return (byte >= 48 && byte <= 57) || (lower >= 97 && lower <= 122);
}
