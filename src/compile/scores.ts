import type { CvssV2, CvssV3, Note, Score } from '@csaf/types/csaf-2.0';
import { cvssMetrics } from '../standard/cvss/metrics.ts';
import { severityOfScore } from '../standard/cvss/severity.ts';
import { parseVector } from '../standard/cvss/vector.ts';
import { type CvssRating, rateVector } from './cvss.ts';
import type { LongCvss } from './long-form.ts';
import { present } from './present.ts';
import { selectProducts } from './product-selection.ts';
import { affectedProducts, allProducts, idList, type Statuses } from './product-status.ts';
import { quote } from './quote.ts';
import { report, type Scope } from './scope.ts';
import type { Listed } from './used-products.ts';

/** What the CVSS vectors of a vulnerability become. */
export interface Scoring {
  scores: Score[];
  /** CVSS 4.0 has no place among the scores of CSAF 2.0 (§3.2.3.13): a note tells it. */
  notes: Note[];
  /** Base scores of those notes. */
  notedScores: number[];
}

/** Rates each vector for its products; without any, for all affected ones, or if there are none, for all that are listed. */
export function compileScores(scope: Scope, statuses: Statuses, vectors: LongCvss[]): Scoring {
  const scoring: Scoring = { scores: [], notes: [], notedScores: [] };
  const affected = affectedProducts(statuses);
  for (const { vector, products, at } of vectors) {
    const rating = rated(scope, vector, at);
    const named = products === undefined ? undefined : selectProducts(scope, statuses, products);
    if (rating === undefined) continue;
    if (rating.version === '4.0') {
      if (named !== undefined && named.length === 0) continue;
      scoring.notes.push(scope.origins.mark(scoreNote(rating, named), scope.file, at));
      scoring.notedScores.push(rating.baseScore);
      continue;
    }
    const holdsFor = named ?? (affected.length > 0 ? affected : allProducts(statuses));
    if (holdsFor.length > 0) addScore(scope, scoring.scores, rating, holdsFor, at);
    else if (named === undefined && statuses.unresolved.size === 0) reportNoProduct(scope, vector, at);
  }
  return scoring;
}

function rated(scope: Scope, vector: string, at: string): CvssRating | undefined {
  const { rating, fault } = rateVector(vector);
  if (fault !== undefined) report(scope, 'content/cvss-vector', at, fault);
  if (rating === undefined || scope.temporalScores) return rating;
  const { environmentalScore: _, temporalScore: __, ...base } = rating;
  return base;
}

function reportNoProduct(scope: Scope, vector: string, at: string): void {
  report(scope, 'content/no-product', at, {
    message: `The score of ${quote(vector)} holds for no product: this vulnerability lists none.`,
    mend: 'List the affected products of the vulnerability.',
  });
}

/** CSAF 2.0 has one entry for the scores of all versions of CVSS that hold for the same products (§3.2.3.13). */
function addScore(scope: Scope, scores: Score[], rating: CvssRating, holdsFor: Listed[], at: string): void {
  const key = rating.version === '2.0' ? 'cvss_v2' : 'cvss_v3';
  const products = idList(scope, holdsFor);
  let score = scores.find((known) => known[key] === undefined && haveSameItems(known.products, products));
  if (score === undefined) {
    score = scope.origins.mark<Score>({ products }, scope.file, at);
    scores.push(score);
  }
  const metrics = scope.cvssMetrics ? metricsOf(rating) : {};
  if (rating.version === '2.0') score.cvss_v2 = { ...metrics, ...cvssV2(rating) };
  else score.cvss_v3 = { ...metrics, ...cvssV3(rating) };
  scope.origins.markKey(score, key, scope.file, at);
}

/** Whether two lists without repetition differ in their order at most. */
function haveSameItems(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left);
  return left.length === right.length && right.every((item) => known.has(item));
}

/** The metrics of a vector under the keys of the JSON schema of CVSS, for documents that repeat them beside the vector. */
function metricsOf({ vector: text, version }: CvssRating): Record<string, string> {
  const known = cvssMetrics(version);
  const said = [...(parseVector(text).vector?.metrics ?? [])].flatMap(([metric, value]) => {
    const { name, words } = known.get(metric) ?? {};
    const word = words?.get(value);
    return name === undefined || word === undefined ? [] : [[name, word] as const];
  });
  return Object.fromEntries(said);
}

function cvssV2({ baseScore, environmentalScore, temporalScore, vector }: CvssRating): CvssV2 {
  return present<CvssV2>({ baseScore, environmentalScore, temporalScore, vectorString: vector, version: '2.0' });
}

function cvssV3({ baseScore, environmentalScore, temporalScore, vector, version }: CvssRating): CvssV3 {
  const severity = (value: number | undefined) => (value === undefined ? undefined : severityOfScore(value));
  return present<CvssV3>({
    baseScore,
    baseSeverity: severityOfScore(baseScore),
    environmentalScore,
    environmentalSeverity: severity(environmentalScore),
    temporalScore,
    temporalSeverity: severity(temporalScore),
    vectorString: vector,
    version: version === '3.0' ? '3.0' : '3.1',
  });
}

function scoreNote({ baseScore, nomenclature, vector }: CvssRating, products: Listed[] | undefined): Note {
  const scope = products === undefined ? '' : `\nHolds for: ${products.map(({ name }) => name).join(', ')}`;
  return {
    category: 'other',
    text: `${vector}\nScore: ${baseScore.toFixed(1)} ${severityOfScore(baseScore)} (${nomenclature})${scope}`,
    title: 'CVSS 4.0',
  };
}
