import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Released } from '../model/publication.ts';
import type { Signer } from '../model/signer.ts';
import { countedIfAny } from '../report/counts.ts';

/** How many errors and warnings were not printed, those of held-back advisories included, and which command shows them. */
export function untold(all: readonly Diagnostic[], told: readonly Diagnostic[], command: string): string {
  const count = (wanted: Severity): number =>
    [all, told].map((list) => list.filter(({ severity }) => severity === wanted).length).reduce((a, b) => a - b);
  const parts = (['error', 'warning'] as const)
    .map((severity) => countedIfAny(count(severity), severity))
    .filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join(' and ')} not shown here; ${command} shows all.\n`;
}

/** What was published, in a few lines: counts only, never a word about what is held back. */
export function summary(
  released: Released,
  signer: Signer,
  written: { files: number; bytes: number },
  out: string,
  seconds: number,
): string {
  const { advisories, heldBack, publisher } = released;
  const labels = Map.groupBy(advisories, ({ label }) => label);
  const byLabel = [...labels].map(([label, of]) => `${of.length} ${label.toLowerCase()}`).join(', ');
  const held = Object.entries(heldBack).filter(([, count]) => count > 0);
  const lines = [
    [
      'published',
      `${advisories.length} ${advisories.length === 1 ? 'advisory' : 'advisories'}${byLabel === '' ? '' : ` (${byLabel})`}`,
    ],
    ['held back', held.map(([why, count]) => `${count} ${why}`).join(', ') || 'none'],
    ['signed by', `${signer.publicKey.fingerprint}${signer.development ? '  (DEVELOPMENT KEY: do not deploy)' : ''}`],
    ['written to', `${out}/  ${written.files} files, ${megabytes(written.bytes)} MB, in ${seconds.toFixed(1)} s`],
    ['to serve at', publisher.baseUrl],
  ];
  return `${lines.map(([name, text]) => `  ${name?.padEnd(12)}${text}`).join('\n')}\n`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
