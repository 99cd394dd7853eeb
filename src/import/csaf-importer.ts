import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { plainDraft, shortDraft } from './csaf-2.0-draft.ts';
import { type CsafVersion, guardCsaf } from './csaf-2.0-guard.ts';
import type { Importer } from './importer.ts';
import { differences, isObject, type JsonObject } from './json-value.ts';
import { derivePublisher } from './new-content.ts';
import { overlaid } from './overlay.ts';
import type { Outcome } from './refusal.ts';
import { acceptable, schemaFaults } from './schema-proof.ts';
import { textsOf } from './shared-texts.ts';
import type { Trial } from './trial.ts';

/** The importer of one version of CSAF, as JSON. */
export function csafImporter(version: CsafVersion, recognises: Importer['recognises']): Importer {
  return {
    name: `CSAF ${version}`,
    recognises,
    publisherOf(value) {
      const { ok } = guardCsaf(value, version);
      return ok && derivePublisher(ok.document);
    },
    textsOf(value) {
      const { ok } = guardCsaf(value, version);
      return ok && textsOf(ok.document);
    },
    importDocument(value, trial) {
      const guarded = guardCsaf(value, version);
      if (guarded.refusal !== undefined) return guarded;
      const { document, json } = guarded.ok;
      const outcome = importCsaf(document, json, trial);
      if (outcome.refusal !== undefined) return outcome;
      return { ok: { advisory: outcome.ok, initialReleaseDate: document.document.tracking.initial_release_date } };
    },
  };
}

/** What a JSON file says of its version of CSAF; undefined when it is no CSAF document. */
export function csafVersionOf(value: unknown): unknown {
  return isObject(value) && isObject(value.document) ? value.document.csaf_version : undefined;
}

/**
 * The advisory that compiles to a document, proved by compiling it: short forms where they come out equal, overlays for
 * the rest. When that fails, coarser overlays are tried; the coarsest holds everything but the id.
 */
function importCsaf(document: CsafDocument, json: JsonObject, trial: Trial): Outcome<AuthoredAdvisory> {
  let left: string[] = [];
  let fault: Diagnostic | undefined;
  for (const draft of drafts(document, trial)) {
    const advisory = overlaid(acceptable(draft), json, trial);
    left = differences(trial(advisory), json, 3);
    [fault] = schemaFaults(advisory);
    if (left.length === 0 && fault === undefined) return { ok: advisory };
  }
  if (left.length === 0) {
    return {
      refusal: {
        what: `The document cannot be expressed: ${fault?.message ?? 'no advisory can say the same.'}`,
        mend: 'Mend the document; a CSAF validator names everything that is wrong with it.',
      },
    };
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
