import type { Diagnostic } from '../model/diagnostic.ts';
import type { Assessment } from '../pipeline/assess.ts';
import { changedFiles, changedFindings } from '../pipeline/changed-findings.ts';
import type { Earlier } from '../pipeline/earlier.ts';
import { counted } from '../report/counts.ts';

/** What a run of `check` speaks of. */
export interface CheckScope {
  diagnostics: Diagnostic[];
  files: string[];
  /** `12 advisories checked`, for the end of a report. */
  summary: string;
  /** Errors and warnings in files that did not change, which are not shown. */
  omitted: number;
}

/**
 * What a run speaks of: the files that were named; with `--since`, those that changed; otherwise everything.
 *
 * @param wanted files that were named, relative to the content folder
 */
export function checkScope(
  { diagnostics, sources, publication }: Assessment,
  wanted: readonly string[],
  earlier: Earlier | undefined,
  all: boolean,
): CheckScope {
  const named = earlier === undefined ? '' : ` against ${earlier.publication.name}`;
  const isPartial = earlier !== undefined && earlier.contents.length > 0 && !all;
  const found = isPartial ? changedFindings(diagnostics, sources, earlier) : diagnostics;
  const omitted = graveOnes(diagnostics) - graveOnes(found);
  if (wanted.length > 0) {
    const kept = found.filter(({ at }) => wanted.includes(at.file));
    return {
      diagnostics: kept,
      files: [...wanted],
      summary: `${countedAdvisories(wanted.length)} checked${named}`,
      omitted: 0,
    };
  }
  if (!isPartial) {
    const summary = `${countedAdvisories(publication?.advisories.length ?? 0)} checked${named}`;
    return { diagnostics: found, files: [...sources.keys()], summary, omitted };
  }
  const files = [...changedFiles(sources, earlier)];
  const advisories = files.filter((file) => file.includes('/')).length;
  return {
    diagnostics: found,
    files,
    summary: `${countedAdvisories(advisories, 'changed ')} checked${named}`,
    omitted,
  };
}

function graveOnes(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity !== 'info').length;
}

function countedAdvisories(count: number, which = ''): string {
  return counted(count, `${which}advisory`, `${which}advisories`);
}
