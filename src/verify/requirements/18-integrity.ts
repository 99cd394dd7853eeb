import { createHash } from 'node:crypto';
import type { AuditFinding } from '../../model/audit.ts';
import { nameOf } from '../documents.ts';
import { shown } from '../json.ts';
import type { Provider } from '../provider.ts';
import { auditEach, caution, fault, type Requirement } from '../requirement.ts';
import { softMissing } from '../site/soft-missing.ts';

const algorithms = ['sha256', 'sha512'] as const;
const why = 'Consumers refuse a document whose hash does not match.';

/** Each document has hash files that match (CSAF 2.0 §7.1.18). */
export const integrity: Requirement = {
  number: 18,
  title: 'Integrity',
  async audit({ documents, provider, urls }) {
    const open = documents.filter(({ isClosed }) => !isClosed);
    const { site } = provider;
    return [
      ...(await auditEach(open, ({ path }) => auditHashes(provider, path))),
      ...(site === undefined ? [] : await softMissing(site, urls.base ?? '')),
    ];
  },
};

async function auditHashes(provider: Provider, path: string): Promise<AuditFinding[]> {
  const there = await Promise.all(algorithms.map((algorithm) => provider.has(`${path}.${algorithm}`)));
  const present = algorithms.filter((_, index) => there[index]);
  if (present.length === 0)
    return [fault(path, 'It has no hash file.', why, 'Publish a .sha256 and a .sha512 file beside it.')];
  const document = await provider.read(path);
  if ('fault' in document)
    return [fault(path, `The document ${document.fault}.`, why, 'Build and publish the tree again.')];
  const absent = algorithms
    .filter((algorithm) => !present.includes(algorithm))
    .map((algorithm) =>
      caution(
        path,
        `It has no .${algorithm} file.`,
        'csaf_downloader drops ROLIE entries without both hashes.',
        'Publish both.',
      ),
    );
  const wrong = await Promise.all(
    present.map(async (algorithm) => {
      const file = `${path}.${algorithm}`;
      const hash = await provider.read(file);
      const digest = createHash(algorithm).update(document.bytes).digest('hex');
      const what =
        'fault' in hash
          ? `The hash file ${hash.fault}.`
          : mismatch(hash.bytes.toString('latin1'), digest, nameOf(path));
      return what === undefined ? [] : [fault(file, what, why, 'Compute it anew from the published bytes.')];
    }),
  );
  return [...absent, ...wrong.flat()];
}

function mismatch(text: string, digest: string, name: string): string | undefined {
  const [, hex, rest] = /^([0-9A-Fa-f]+)(?: +([^\r\n]*))?\r?\n?$/.exec(text) ?? [];
  if (hex === undefined) return `It does not start with a hash in hexadecimal digits: ${shown(text.slice(0, 60))}.`;
  if (hex.toLowerCase() !== digest)
    return `The document's hash is ${digest.slice(0, 16)}…, and the file says ${hex.slice(0, 16)}….`;
  // csaf-walker takes all before the first space for the hash; a line without one is a mismatch to it, other names mislead `sha256sum -c`.
  const named = (rest ?? '').replace(/^\*/, '');
  return named === '' || named === name ? undefined : `It is the hash of ${shown(named)}, by its own words.`;
}
