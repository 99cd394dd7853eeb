import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory } from '../model/authored.ts';
import { plainDraft, shortDraft } from './csaf-2.0-draft.ts';
import { guardCsaf20 } from './csaf-2.0-guard.ts';
import type { Importer } from './importer.ts';
import { differences, isObject, type JsonObject } from './json-value.ts';
import { derivePublisher } from './new-content.ts';
import { overlaid } from './overlay.ts';
import type { Outcome } from './refusal.ts';
import type { Trial } from './trial.ts';

/** CSAF 2.0 documents, as JSON. */
export const csaf20: Importer = {
  name: 'CSAF 2.0',
  recognises: (value) => isObject(value) && isObject(value.document) && Object.hasOwn(value.document, 'csaf_version'),
  publisherOf(value) {
    const { ok } = guardCsaf20(value);
    return ok && derivePublisher(ok.document);
  },
  importDocument(value, trial) {
    const guarded = guardCsaf20(value);
    if (guarded.refusal !== undefined) return guarded;
    const { document, json } = guarded.ok;
    const outcome = importCsaf20(document, json, trial);
    if (outcome.refusal !== undefined) return outcome;
    return { ok: { advisory: outcome.ok, initialReleaseDate: document.document.tracking.initial_release_date } };
  },
};

/**
 * The advisory that compiles to a document, proved by compiling it: short forms where they come out equal, overlays for
 * the rest. When that fails, coarser overlays are tried; the coarsest holds everything but the id.
 */
function importCsaf20(document: CsafDocument, json: JsonObject, trial: Trial): Outcome<AuthoredAdvisory> {
  let left: string[] = [];
  for (const draft of drafts(document, trial)) {
    const advisory = overlaid(draft, json, trial);
    left = differences(trial(advisory), json, 3);
    if (left.length === 0) return { ok: advisory };
  }
  return {
    refusal: {
      what: `The document cannot be expressed: what would be published differs from it at ${left.map((pointer) => pointer || 'its root').join(', ')}.`,
      why: 'An overlay is a JSON merge patch (RFC 7396), which knows neither null nor the key "__proto__".',
      mend: 'Remove those members from the document if they say nothing, and import it again.',
    },
  };
}

/** From fine to coarse, lazily: hardly any document needs the second. */
function* drafts(document: CsafDocument, trial: Trial): Generator<AuthoredAdvisory> {
  yield shortDraft(document, trial);
  yield plainDraft(document);
}
