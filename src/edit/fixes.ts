import type { Fix } from './fix.ts';
import { outerSpace, webAddress } from './fixes/addresses.ts';
import { dateForm } from './fixes/dates.ts';
import { cveId, cweId, ghsaId } from './fixes/identifiers.ts';
import { keyOrder, keySpelling, listOfOne, quotedText } from './fixes/shapes.ts';
import { cvssVector } from './fixes/vectors.ts';
import { documentVersion, rangeForm } from './fixes/versions.ts';
import { languageTag, tlpWhite, wordSpelling } from './fixes/words.ts';

/**
 * Every mechanical mend, in the order in which they are made: one after which a person would have nothing to decide. A new one is a
 * function in `fixes/`, a line here and its cases in the tests.
 */
export const fixes: readonly Fix[] = [
  keySpelling,
  listOfOne,
  quotedText,
  cveId,
  cweId,
  ghsaId,
  cvssVector,
  dateForm,
  documentVersion,
  rangeForm,
  wordSpelling,
  tlpWhite,
  languageTag,
  webAddress,
  outerSpace,
  keyOrder,
];
