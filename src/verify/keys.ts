import type { PublicKey } from '../model/signer.ts';
import { PublisherError } from '../publisher-error.ts';
import { keyFault, readPublicKey } from '../sign/openpgp/public-key.ts';
import { textAt } from './json.ts';
import type { Provider } from './provider.ts';
import type { UrlSpace } from './url-space.ts';

/** A key that the provider metadata names. */
export interface PublishedKey {
  url: string;
  /** As the metadata gives it. */
  fingerprint: string | undefined;
  /** Undefined when the URL leads out of the tree. */
  path: string | undefined;
  /** Undefined when the file gives no public key; `unreadable` tells why. */
  key: PublicKey | undefined;
  unreadable: string | undefined;
  /** Why it vouches for nothing now: expired, revoked … */
  unusable: string | undefined;
}

/** Reads each key of the metadata's `public_openpgp_keys`. */
export async function readPublishedKeys(
  provider: Provider,
  urls: UrlSpace,
  entries: readonly unknown[],
  now: Date,
): Promise<PublishedKey[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const url = textAt(entry, 'url') ?? '';
      const path = urls.pathOf(url);
      const named = { url, path, fingerprint: textAt(entry, 'fingerprint') };
      const none = { key: undefined, unusable: undefined };
      if (path === undefined) return { ...named, ...none, unreadable: undefined };
      const read = await provider.read(path);
      if ('fault' in read) return { ...named, ...none, unreadable: read.fault };
      try {
        const key = await readPublicKey(read.bytes.toString('utf8'));
        return { ...named, key, unreadable: undefined, unusable: await keyFault(key, now) };
      } catch (error) {
        if (!(error instanceof PublisherError)) throw error;
        return { ...named, ...none, unreadable: `holds no usable public key. ${error.message}`.replace(/\.$/, '') };
      }
    }),
  );
}

/** The keys that signatures may be checked with. */
export function readableKeys(keys: readonly PublishedKey[]): PublicKey[] {
  return keys.flatMap(({ key }) => key ?? []);
}
