import type { CsafDocument, Note, Score, Vulnerability } from '@csaf/types/csaf-2.0';
import type { SeverityBadge, SeverityLevel } from '../../model/site.ts';
import { words } from './wording.ts';

/** Most severe first; also the order of comparison. */
const levels: readonly SeverityLevel[] = ['critical', 'high', 'medium', 'low', 'none', 'unknown'];

/** The badge of one entry of `scores`. CVSS 2.0 names no severities; NVD's scale for it is used. */
export function scoreBadge(score: Score): SeverityBadge | undefined {
  if (score.cvss_v3 !== undefined) return badge(levelOf(score.cvss_v3.baseSeverity), score.cvss_v3.baseScore);
  if (score.cvss_v2 === undefined) return undefined;
  const base = score.cvss_v2.baseScore;
  return badge(base >= 7 ? 'high' : base >= 4 ? 'medium' : 'low', base);
}

/** The gravest rating of a vulnerability, that of CVSS 4.0 included. */
export function vulnerabilityBadge(vulnerability: Vulnerability): SeverityBadge | undefined {
  return badgesOf(vulnerability)[0];
}

/**
 * The badge of a document: its own aggregate severity where it names one, with the highest score that means the same; otherwise
 * the gravest rating of any vulnerability.
 */
export function documentBadge({ document, vulnerabilities = [] }: CsafDocument): SeverityBadge | undefined {
  const badges = vulnerabilities.flatMap(badgesOf).sort(gravestFirst);
  const aggregate = document.aggregate_severity?.text;
  if (aggregate === undefined) return badges[0];
  const level = levelOf(aggregate);
  return { level, text: aggregate, score: badges.find((one) => one.level === level)?.score };
}

function badgesOf({ scores = [], notes = [] }: Vulnerability): SeverityBadge[] {
  return [...scores.map(scoreBadge), ...notes.map(noteBadge)].filter((one) => one !== undefined).sort(gravestFirst);
}

/** CSAF 2.0 has no place for CVSS 4.0; `compile/` puts it into a note of this form. */
function noteBadge({ title, text }: Note): SeverityBadge | undefined {
  const [, score, severity] = (title === 'CVSS 4.0' && /^Score: (\d+\.\d) ([A-Z]+)/m.exec(text)) || [];
  return severity === undefined ? undefined : badge(levelOf(severity), Number(score));
}

function gravestFirst(a: SeverityBadge, b: SeverityBadge): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level) || Number(b.score) - Number(a.score);
}

function badge(level: SeverityLevel, score: number): SeverityBadge {
  return { level, text: words(level), score: score.toFixed(1) };
}

/** `important` and `moderate` are the words of some publishers' scales. */
function levelOf(text: string): SeverityLevel {
  const word = text.toLowerCase().replace('important', 'high').replace('moderate', 'medium');
  return levels.find((level) => word.includes(level)) ?? 'unknown';
}
