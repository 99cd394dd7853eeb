import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Released } from '../model/publication.ts';
import type { Signer } from '../model/signer.ts';
import { counted, countedIfAny } from '../report/counts.ts';

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
  const { heldBack, publisher } = released;
  const held = Object.entries(heldBack).filter(([, count]) => count > 0);
  const lines = [
    ['published', countByLabel(released)],
    ['held back', held.map(([why, count]) => `${count} ${why}`).join(', ') || 'none'],
    ['signed by', `${signer.publicKey.fingerprint}${signer.development ? '  (DEVELOPMENT KEY: do not deploy)' : ''}`],
    ['written to', `${out}/  ${written.files} files, ${megabytes(written.bytes)} MB, in ${seconds.toFixed(1)} s`],
    ['to serve at', publisher.baseUrl],
  ];
  return linesOf(lines);
}

/** What became of the restricted advisories: counted like the others, and where the tree lies, not where it is served. */
export function restrictedSummary(
  { released, restricted }: { released: Released; restricted: Released | undefined },
  written: { restricted: { files: number; bytes: number } | undefined; staleRestricted: boolean },
  out: string,
): string {
  const lines: [name: string, text: string][] = [];
  if (restricted !== undefined && written.restricted !== undefined) {
    const { files, bytes } = written.restricted;
    lines.push(['restricted', countByLabel(restricted)]);
    lines.push(['written to', `${out}/  ${files} files, ${megabytes(bytes)} MB, for a protected host only`]);
  }
  if (released.heldBack.restricted > 0)
    lines.push(['restricted', 'They can have a tree of their own: see `restricted` of publisher.yaml.']);
  if (written.staleRestricted)
    lines.push([
      'out of date',
      `${out}/ is from an earlier build; publisher.yaml has no \`restricted\` now. Delete it.`,
    ]);
  return linesOf(lines);
}

function countByLabel({ advisories }: Released): string {
  const labels = Map.groupBy(advisories, ({ label }) => label);
  const byLabel = [...labels].map(([label, of]) => `${of.length} ${label.toLowerCase()}`).join(', ');
  return `${counted(advisories.length, 'advisory', 'advisories')}${byLabel === '' ? '' : ` (${byLabel})`}`;
}

function linesOf(lines: readonly (readonly string[])[]): string {
  return lines.map(([name, text]) => `  ${name?.padEnd(12)}${text}\n`).join('');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
