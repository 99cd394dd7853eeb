import type { AuthoredAdvisory } from '../model/authored.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { mergePatch } from './merge-patch.ts';
import type { Trial } from './trial.ts';

/** A draft with overlays for what it does not say: on each vulnerability first, then on the whole. */
export function overlaid(draft: AuthoredAdvisory, wanted: JsonObject, trial: Trial): AuthoredAdvisory {
  const inner = withVulnerabilityOverlays(draft, wanted, trial);
  const csaf = mergePatch(toObject(trial(inner)), wanted);
  if (csaf === undefined) return inner;
  if (draft.vulnerabilities !== undefined && Object.hasOwn(csaf, 'vulnerabilities')) {
    // The list has to be taken whole after all, which makes the short forms in it idle.
    const { vulnerabilities: _, ...rest } = draft;
    return overlaid(rest, wanted, trial);
  }
  // Category and severity are derived after the overlay, and may come out otherwise because of it.
  const late = mergePatch(toObject(trial({ ...inner, csaf })), wanted);
  return { ...inner, csaf: late === undefined ? csaf : pinned(csaf, Object.keys(toObject(late.document)), wanted) };
}

/** The overlay with some keys of `document` said outright, so that nothing is derived for them. */
function pinned(csaf: JsonObject, keys: string[], wanted: JsonObject): JsonObject {
  const original = toObject(wanted.document);
  const said = keys.map((key) => [key, Object.hasOwn(original, key) ? original[key] : null]);
  return { ...csaf, document: { ...toObject(csaf.document), ...Object.fromEntries(said) } };
}

function withVulnerabilityOverlays(draft: AuthoredAdvisory, wanted: JsonObject, trial: Trial): AuthoredAdvisory {
  if (draft.vulnerabilities === undefined) return draft;
  const compiled = trial(draft)?.vulnerabilities ?? [];
  const originals = Array.isArray(wanted.vulnerabilities) ? wanted.vulnerabilities : [];
  const vulnerabilities = draft.vulnerabilities.map((vulnerability, index) => {
    const csaf = mergePatch(toObject(compiled[index]), toObject(originals[index]));
    return csaf === undefined ? vulnerability : { ...vulnerability, csaf };
  });
  return { ...draft, vulnerabilities };
}

function toObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
