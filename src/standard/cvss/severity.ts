import type { CvssSeverity } from '@csaf/types/csaf-2.0';

/** The qualitative severity of a score of CVSS 3 or 4 (CVSS 3.1 §5, CVSS 4.0 §6). */
export function severityOfScore(score: number): CvssSeverity {
  if (score >= 9) return 'CRITICAL';
  if (score >= 7) return 'HIGH';
  if (score >= 4) return 'MEDIUM';
  return score > 0 ? 'LOW' : 'NONE';
}
