import { resolve } from 'node:path';
import type { ImportReport } from '../import/import.ts';
import { importDocuments } from '../pipeline/import-documents.ts';
import { counted } from '../report/counts.ts';
import { currentTime } from './clock.ts';
import type { CommandRun } from './command.ts';
import { displayPath, pathOption } from './options.ts';
import { progressBar } from './progress-bar.ts';

/** `csaf-press import`: what can be imported is, the rest is named with the reason; exit code 1 if there was any. */
export const runImport: CommandRun = async (terminal, operands, options) => {
  const into = pathOption(terminal, options, 'content', 'advisories');
  const named = operands.map((operand) => resolve(terminal.cwd, operand));
  terminal.progress('reading …');
  const report = await importDocuments(named, {
    into,
    now: currentTime(terminal),
    force: options.force === true,
    onProgress: (done, total) => terminal.progress(`importing ${progressBar(done, total, terminal.width)}`),
  });
  terminal.progress('');
  for (const { source, what, why, mend } of report.skipped) {
    const reason = why === undefined ? '' : `\n  why: ${why}`;
    terminal.err(`skipped ${displayPath(terminal, source)}: ${what}${reason}\n  mend: ${mend}\n`);
  }
  for (const line of summary(report, displayPath(terminal, into))) terminal.out(`${line}\n`);
  return report.skipped.length > 0 ? 1 : 0;
};

/** What there is now, and what somebody should look at. */
function summary({ created, imported, shared, skipped }: ImportReport, folder: string): string[] {
  const lines: string[] = [];
  if (imported.length === 1) lines.push(`Wrote ${folder}/${imported[0]?.file}.`);
  if (imported.length > 1) lines.push(`Wrote ${imported.length} advisories below ${folder}/.`);
  if (imported.length + skipped.length === 0) lines.push('There is no JSON file to import.');
  else if (skipped.length > 0 && imported.length > 0) lines.push(`Skipped ${counted(skipped.length, 'file')}.`);
  lines.push(...measures(imported), ...newerVersions(imported), ...drafts(imported));
  if (created.length > 0) {
    lines.push(`Made ${created.join(', ')} too, because they were missing: look through them before you publish.`);
  }
  if (shared > 0) {
    lines.push(
      `publisher.yaml holds ${counted(shared, 'text')} that the documents repeat; advisories mention them by name.`,
    );
  }
  return lines;
}

/** What is published is CSAF 2.0, which does not know all labels of its successor: those count as restricted. */
function newerVersions(imported: ImportReport['imported']): string[] {
  const count = imported.filter(({ format }) => format === 'CSAF 2.1').length;
  if (count === 0) return [];
  const which = count === 1 ? 'One document is' : `${count} documents are`;
  return [`${which} of CSAF 2.1: what is labelled TLP:CLEAR stays home, as CSAF 2.0 has no such label.`];
}

/** Records of other formats tell less than an advisory has to, and more. */
function drafts(imported: ImportReport['imported']): string[] {
  const made = imported.flatMap(({ draft }) => draft ?? []);
  if (made.length === 0) return [];
  const todos = made.reduce((sum, draft) => sum + draft.todos, 0);
  const left = made.reduce((sum, draft) => sum + draft.notImported.length, 0);
  const products = made.flatMap((draft) => draft.products);
  const which = made.length === 1 ? 'It is a draft' : `${made.length} of them are drafts`;
  return [
    `${which}: ${counted(todos, 'text')} to write, marked TODO; ${counted(left, 'detail')} not imported, listed at the end of the ${made.length === 1 ? 'file' : 'files'}.`,
    ...(products.length === 0
      ? []
      : [`products.yaml has ${counted(products.length, 'new product')}: ${listed(products)}.`]),
  ];
}

const mostNames = 5;

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** How much there is to read, and how much of it is in CSAF's own shape. */
function measures(imported: ImportReport['imported']): string[] {
  const sizes = imported.flatMap(({ bytes }) => bytes ?? []);
  const yaml = sizes.reduce((sum, size) => sum + size.yaml, 0);
  const json = sizes.reduce((sum, size) => sum + size.json, 0);
  if (json === 0) return [];
  const overlays = imported.filter(({ overlayShare }) => overlayShare >= 0.05);
  const most = overlays.reduce<(typeof overlays)[number] | undefined>(
    (a, b) => (a === undefined || b.overlayShare > a.overlayShare ? b : a),
    undefined,
  );
  const size = `The YAML has ${Math.round((100 * yaml) / json)} % of the bytes of the JSON without white space.`;
  if (most === undefined) return [size];
  const which = overlays.length === 1 ? most.file : `${counted(overlays.length, 'file')}, most of all ${most.file}`;
  return [
    size,
    `More than a twentieth stands in overlays (\`csaf:\`) in ${which} (${Math.round(100 * most.overlayShare)} %).`,
  ];
}
