import type { Severity } from '../model/diagnostic.ts';
import { harmless } from './display-width.ts';
import { fingerprints } from './fingerprint.ts';
import type { Located } from './located.ts';

/** An entry of GitLab's code quality report: a part of what Code Climate specified. */
interface CodeQualityIssue {
  description: string;
  check_name: string;
  /** The same for the same finding before and after a change. */
  fingerprint: string;
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  location: { path: string; lines: { begin: number } };
}

const severities: Readonly<Record<Severity, CodeQualityIssue['severity']>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/** The report by which GitLab marks findings in a merge request (`artifacts: reports: codequality`). What a whole file is at fault for is told on its first line. */
export function formatGitlab(located: readonly Located[]): string {
  const prints = fingerprints(located);
  const issues = located.map(({ diagnostic, file, range }, index): CodeQualityIssue => {
    const { rule, severity, message, mend } = diagnostic;
    return {
      description: harmless(`${message} ${mend}`),
      check_name: rule,
      fingerprint: prints[index] ?? '',
      severity: severities[severity],
      location: { path: file, lines: { begin: range?.start.line ?? 1 } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
