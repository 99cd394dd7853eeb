import type { AggregateSeverity } from '@csaf/types/csaf-2.0';
import { severityOfScore } from '../standard/cvss/severity.ts';
import { isRecord } from '../standard/record.ts';

const namespace = 'https://www.first.org/cvss/specification-document';
const words = { NONE: 'None', LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', CRITICAL: 'Critical' } as const;

/** The severity of the highest CVSS base score (CSAF 2.0 §3.2.1.2). CVSS 2.0, which knows no such scale, counts only where nothing newer does. */
export function aggregateSeverity(vulnerabilities: unknown, notedScores: number[]): AggregateSeverity | undefined {
  const scores = (Array.isArray(vulnerabilities) ? vulnerabilities : [])
    .flatMap((vulnerability: unknown) =>
      isRecord(vulnerability) && Array.isArray(vulnerability.scores) ? vulnerability.scores : [],
    )
    .filter(isRecord);
  const modern = [...baseScores(scores, 'cvss_v3'), ...notedScores];
  const counted = modern.length > 0 ? modern : baseScores(scores, 'cvss_v2');
  if (counted.length === 0) return undefined;
  return { namespace, text: words[severityOfScore(counted.reduce((a, b) => Math.max(a, b)))] };
}

function baseScores(scores: Record<string, unknown>[], key: 'cvss_v2' | 'cvss_v3'): number[] {
  return scores.flatMap((score) => {
    const cvss = score[key];
    return isRecord(cvss) && typeof cvss.baseScore === 'number' ? [cvss.baseScore] : [];
  });
}
