import { validate } from '../../src/check/csaf/validate.ts';
import { valueAt } from '../../src/standard/json-pointer.ts';
import { agrees, type Comparison, theirVerdict, threw } from './comparison.ts';
import { cvssAbove } from './metrics.ts';
import { officialRefusals } from './official-schema.ts';
import { isRecord } from './sites.ts';

/** What tells a kind of disagreement from others. */
export type Ground = (comparison: Comparison) => boolean | Promise<boolean>;

/** Both grounds hold. */
export function both(first: Ground, second: Ground): Ground {
  return async (comparison) => (await first(comparison)) && (await second(comparison));
}

/** One of the grounds holds. */
export function either(first: Ground, second: Ground): Ground {
  return async (comparison) => (await first(comparison)) || (await second(comparison));
}

/** Ours alone fails, and at such places only. */
export function oursOnlyAt(places: RegExp): Ground {
  return ({ ours, theirs }) =>
    !threw(theirs) && theirs.length === 0 && ours.every(({ pointer }) => places.test(pointer));
}

/** Theirs alone fails, and at such places only. */
export function theirsOnlyAt(places: RegExp): Ground {
  return ({ ours, theirs }) => !threw(theirs) && ours.length === 0 && theirs.every((pointer) => places.test(pointer));
}

/** Ours alone fails, and the text at each place is such a one. */
export function oursOnlyAtText(texts: RegExp): Ground {
  return ({ document, ours, theirs }) =>
    !threw(theirs) &&
    theirs.length === 0 &&
    ours.every(({ pointer }) => texts.test(String(valueAt(document, pointer))));
}

/** Theirs alone fails, and the text at each place is such a one. */
export function theirsOnlyAtText(texts: RegExp): Ground {
  return ({ document, ours, theirs }) =>
    !threw(theirs) && ours.length === 0 && theirs.every((pointer) => texts.test(String(valueAt(document, pointer))));
}

/** There is such a text at a place of the document. */
export function textAt(pointer: string, texts: RegExp): Ground {
  return ({ document }) => texts.test(String(valueAt(document, pointer)));
}

/** A list of the document has an item with such texts. */
export function itemAt(pointer: string, members: Readonly<Record<string, RegExp>>): Ground {
  return ({ document }) => {
    const list = valueAt(document, pointer);
    const items = Array.isArray(list) ? list.filter(isRecord) : [];
    return items.some((item) => Object.entries(members).every(([key, texts]) => texts.test(String(item[key]))));
  };
}

/** The two agree on the document changed in one respect that leaves our verdict as it is: so that respect is the reason. */
export function agreesOnce(change: (document: unknown) => unknown): Ground {
  return agreesOnPieces((document) => [change(structuredClone(document))]);
}

/** As {@link agreesOnce}, for a document in pieces: theirs fails on one of them or none, as ours on the whole. */
export function agreesOnPieces(cut: (document: unknown) => readonly unknown[]): Ground {
  return async ({ version, test, document, ours }) => {
    const pieces = cut(document);
    const verdicts = await Promise.all(pieces.map((piece) => theirVerdict(version, test, piece)));
    const findings = pieces.flatMap((piece) => validate(piece, { tests: [test] }).findings);
    const oursNow = findings.filter((one) => one.test === test);
    return (
      ours.length > 0 === oursNow.length > 0 &&
      !verdicts.some(threw) &&
      agrees({ ours: oursNow, theirs: verdicts.flatMap((verdict) => (threw(verdict) ? [] : verdict)) })
    );
  };
}

/** The official schemas, as published, agree with us. */
export function officialAgrees({ version, document, ours }: Comparison): boolean {
  return ours.length > 0 === officialRefusals(version, document).length > 0;
}

/** The official schemas of CVSS, as published, agree with us. */
export function officialCvssAgrees({ version, document, ours }: Comparison): boolean {
  const refusals = officialRefusals(version, document).filter(
    ({ instancePath }) => cvssAbove(instancePath) !== undefined,
  );
  return ours.length > 0 === refusals.length > 0;
}
