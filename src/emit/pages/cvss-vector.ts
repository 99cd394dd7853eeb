import type { CvssV2, CvssV3 } from '@csaf/types/csaf-2.0';
import { type CvssVersion, cvssMetrics } from '../../standard/cvss/metrics.ts';
import { words, wordsOfKey } from './wording.ts';

/** Shown elsewhere on the page. */
const shown = new Set(['version', 'vectorString', 'baseScore', 'baseSeverity']);

/** A score in words: each metric of its vector, then whatever the score says that its vector does not. */
export function metricsOf(cvss: CvssV2 | CvssV3): { name: string; value: string }[] {
  const said = new Map(decode(cvss.vectorString, cvss.version));
  const metrics = [...said];
  for (const [key, value] of Object.entries(cvss)) {
    if (!shown.has(key) && said.get(key) !== String(value)) metrics.push([key, String(value)]);
  }
  return metrics.map(([key, value]) => ({ name: wordsOfKey(key), value: words(value) }));
}

/** As far as the vector can be read. */
function decode(vector: string, version: CvssVersion): [key: string, value: string][] {
  return vector.split('/').flatMap((part): [string, string][] => {
    const [letters = '', letter = ''] = part.split(':');
    const metric = cvssMetrics(version).get(letters);
    const word = metric?.words.get(letter);
    return metric === undefined || word === undefined ? [] : [[metric.name, word]];
  });
}
