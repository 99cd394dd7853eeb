import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { countedIfAny } from './counts.ts';

/** How much was found. */
export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  /** Files that something was found in. */
  files: number;
}

/** Counts diagnostics by severity, and the files that they are in. */
export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const files = new Set(diagnostics.map(({ at }) => at.file)).size;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), files };
}

/** `2 errors, 1 warning in 3 files`; empty when nothing was found. */
export function formatSummary({ errors, warnings, infos, files }: Summary): string {
  const counts = [countedIfAny(errors, 'error'), countedIfAny(warnings, 'warning'), countedIfAny(infos, 'info')].filter(
    (text) => text !== '',
  );
  return counts.length === 0 ? '' : `${counts.join(', ')} in ${countedIfAny(files, 'file')}`;
}
