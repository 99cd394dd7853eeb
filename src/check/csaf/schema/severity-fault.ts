import { quote } from '../quote.ts';

const ranges = [
  { severity: 'NONE', from: 0, to: 0 },
  { severity: 'LOW', from: 0.1, to: 3.9 },
  { severity: 'MEDIUM', from: 4, to: 6.9 },
  { severity: 'HIGH', from: 7, to: 8.9 },
  { severity: 'CRITICAL', from: 9, to: 10 },
] as const;

/** The member of a CVSS 4.0 object that is wrong, and what it must be. */
export interface SeverityFault {
  key: 'baseScore' | 'baseSeverity';
  value: unknown;
  message: string;
}

/** Why the score and the severity of a CVSS 4.0 object do not go together; its schema judges the two as one. */
export function severityFault(object: unknown): SeverityFault {
  const members = new Map(Object.entries(object ?? {}));
  const score: unknown = members.get('baseScore');
  const severity: unknown = members.get('baseSeverity');
  const fitting = ranges.find(({ from, to }) => typeof score === 'number' && score >= from && score <= to);
  if (score !== undefined && (fitting === undefined || fitting.severity === severity)) {
    return { key: 'baseScore', value: score, message: '`baseScore` must be a number from 0 to 10 with one decimal' };
  }
  const isSeverity = ranges.some((range) => range.severity === severity);
  const expected = isSeverity
    ? `${quote(fitting?.severity)} where \`baseScore\` is ${score}`
    : `one of ${ranges.map((range) => quote(range.severity)).join(', ')}`;
  return { key: 'baseSeverity', value: severity, message: `\`baseSeverity\` must be ${expected}` };
}
