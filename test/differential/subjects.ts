import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsafVersion } from '../../src/check/csaf/conformity-test.ts';
import { hasOasisCases, oasisCases } from '../check/csaf/oasis-cases.ts';

/** A document to compare verdicts on. */
export interface Subject {
  name: string;
  document: unknown;
  /** The test that a case of OASIS is for. */
  about?: string;
}

/** The cases of OASIS and, of CSAF 2.0, advisories of CISA; none where the reference data are not. */
export function originalsOf(version: CsafVersion): Subject[] {
  const cases = hasOasisCases(version) ? oasisCases(version) : [];
  const subjects = cases.map(({ key, document, id }): Subject => ({ name: key, document, about: id }));
  return version === '2.0' ? [...realDocuments(), ...subjects] : subjects;
}

function realDocuments(): Subject[] {
  const folder = join(import.meta.dirname, '../../../shared/corpus/cisa');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({ name, document: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}
