import { createHash } from 'node:crypto';
import type { Artifact } from '../model/artifact.ts';
import type { Signer } from '../model/signer.ts';
import { text } from '../standard/media-types.ts';

/** Eight in flight halve the time a signature takes on one thread; more gains nothing. */
const signaturesInFlight = 8;

/**
 * All artifacts, in their order, each `detached` one followed by its `.asc`, `.sha256` and `.sha512`, each `cleartext` one
 * replaced by its signed form. A signature that an artifact brings along is kept. What comes out needs no further seal (CSAF 2.0 §7.1.18
 * and §7.1.19, RFC 9116 §2.3).
 */
export async function seal(artifacts: Artifact[], signer: Signer): Promise<Artifact[]> {
  const sealed: Artifact[][] = artifacts.map(() => []);
  const waiting = artifacts.entries();
  const worker = async (): Promise<void> => {
    for (const [index, artifact] of waiting) sealed[index] = await sealOne(artifact, signer);
  };
  await Promise.all(Array.from({ length: signaturesInFlight }, worker));
  return sealed.flat();
}

async function sealOne(artifact: Artifact, signer: Signer): Promise<Artifact[]> {
  switch (artifact.seal) {
    case 'none':
      return [artifact];
    case 'detached': {
      const { signature: published, ...unsigned } = artifact;
      const signature = published ?? (await signer.signDetached(artifact.content, dateOf(artifact)));
      return [
        { ...unsigned, seal: 'none' },
        beside(artifact, 'asc', signature),
        beside(artifact, 'sha256', hashLine('sha256', artifact)),
        beside(artifact, 'sha512', hashLine('sha512', artifact)),
      ];
    }
    case 'cleartext': {
      const content = await signer.signCleartext(artifact.content, dateOf(artifact));
      return [{ ...artifact, content, seal: 'none' }];
    }
  }
}

function beside(artifact: Artifact, extension: string, content: string): Artifact {
  return { path: `${artifact.path}.${extension}`, mediaType: text, content, seal: 'none', wave: artifact.wave };
}

/** Hex, two spaces, file name: what `sha256sum -c` reads and every consumer parses. */
function hashLine(algorithm: 'sha256' | 'sha512', artifact: Artifact): string {
  const fileName = artifact.path.slice(artifact.path.lastIndexOf('/') + 1);
  return `${createHash(algorithm).update(artifact.content, 'utf8').digest('hex')}  ${fileName}\n`;
}

function dateOf(artifact: Artifact): Date {
  const date = new Date(artifact.date ?? '');
  // Emitters date what they want sealed; without a date two builds would differ.
  if (Number.isNaN(date.getTime())) throw new Error(`${artifact.path} is to be signed but has no valid date`);
  return date;
}
