import type { CsafDocument, Revision } from '@csaf/types/csaf-2.0';
import type { AuthoredAdvisory, AuthoredRevision, AuthoredVulnerability } from '../model/authored.ts';
import { isRfc3339 } from '../standard/date.ts';
import { advance, select, written } from './choices.ts';
import { documentChoices, vulnerabilityChoices } from './short-forms.ts';
import type { Trial } from './trial.ts';

/** What every advisory has to say; the rest can be left to an overlay. */
export function plainDraft({ document }: CsafDocument): AuthoredAdvisory {
  const { id, revision_history: history } = document.tracking;
  return { id, title: /\S/.test(document.title) ? document.title : id, revisions: history.map(revision) };
}

/** Short forms for every part that comes out equal with them, found by trying. */
export function shortDraft(wanted: CsafDocument, trial: Trial): AuthoredAdvisory {
  const plain = plainDraft(wanted);
  const derived = trial(plain);
  if (derived === undefined) return plain;
  const originals = wanted.vulnerabilities ?? [];
  const ofDocument = select(documentChoices(wanted, derived));
  const ofVulnerabilities = originals.map((original) => select(vulnerabilityChoices(original)));
  for (;;) {
    const vulnerabilities = ofVulnerabilities.map((selections) => written<AuthoredVulnerability>(selections));
    const draft = inUsualOrder({ ...plain, ...written(ofDocument), vulnerabilities });
    const compiled = trial(draft);
    const compiledOnes = compiled?.vulnerabilities ?? [];
    if (compiled === undefined || compiledOnes.length !== originals.length) return plain;
    const moved = [
      advance(ofDocument, compiled.document, wanted.document),
      ...ofVulnerabilities.map((selections, index) => advance(selections, compiledOnes[index], originals[index])),
    ];
    if (!moved.includes(true)) return draft;
  }
}

/** What a revision may not say in YAML is replaced here, and put right by the overlay. A whole number needs no quotes. */
function revision({ number, date, summary }: Revision): AuthoredRevision {
  const whole = Number(number);
  return {
    version:
      Number.isSafeInteger(whole) && String(whole) === number
        ? whole
        : /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}([-+].*)?$|^(0|[1-9]\d*)$/.test(number)
          ? number
          : 0,
    date: isRfc3339(date) ? date : new Date(date).toISOString(),
    summary: /\S/.test(summary) ? summary : number,
  };
}

/** As people write an advisory. */
const usualOrder = [
  'id',
  'title',
  'category',
  'lang',
  'tlp',
  'status',
  'summary',
  'details',
  'aliases',
  'revisions',
  'notes',
  'vulnerabilities',
  'credits',
  'references',
] as const satisfies (keyof AuthoredAdvisory)[];

function inUsualOrder(draft: AuthoredAdvisory): AuthoredAdvisory {
  const { id, title, revisions } = draft;
  const entries = usualOrder.map((key) => [key, draft[key]] as const);
  const there = entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(there), id, title, revisions };
}
