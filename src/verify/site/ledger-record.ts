/** The head of an exchange in a ledger; the body follows on the next line. */
export interface LedgerRecord {
  url: string;
  redirects: readonly string[];
  status: number;
  headers: readonly (readonly [string, string])[];
  sha256: string;
  /** Bytes of the body. */
  size: number;
  /** When it was fetched, RFC 3339. */
  at: string;
}

/** A head as it was written, or undefined: the file may be anything by now. */
export function parseRecord(text: string): LedgerRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is LedgerRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { url, redirects, status, headers, sha256, size, at } = value as Partial<Record<keyof LedgerRecord, unknown>>;
  const texts = [url, sha256, at].every((each) => typeof each === 'string');
  const lists = Array.isArray(redirects) && redirects.every((each) => typeof each === 'string');
  const pairs =
    Array.isArray(headers) &&
    headers.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'string'));
  const sized = typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 && size <= 1e9;
  return texts && lists && pairs && sized && typeof status === 'number' && !Number.isNaN(Date.parse(String(at)));
}
