import type { CsafDocument, Revision } from '@csaf/types/csaf-2.0';
import { advisoryWords } from '../compile/references.ts';
import type { AuthoredAdvisory, AuthoredRevision, AuthoredVulnerability } from '../model/authored.ts';
import { isRfc3339 } from '../standard/date.ts';
import { valueAt } from '../standard/json-pointer.ts';
import { advance, select, written } from './choices.ts';
import { sameJson } from './json-value.ts';
import { namedTextsOf } from './named-texts.ts';
import { type OwnProductsPart, ownProductIds, ownProductsOf } from './own-products.ts';
import { documentChoices, vulnerabilityChoices } from './short-forms.ts';
import { text } from './text-value.ts';
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
  const products = ownProducts(plain, wanted, trial);
  const context = {
    named: namedTextsOf(trial.publisher ?? {}),
    words: advisoryWords(plain),
    naming: { all: ownProductIds(products) },
  };
  const ofDocument = select(documentChoices(wanted, derived, context));
  const ofVulnerabilities = originals.map((original) => select(vulnerabilityChoices(original, context)));
  for (;;) {
    const vulnerabilities = ofVulnerabilities.map((selections) =>
      vulnerabilityInUsualOrder(written<AuthoredVulnerability>(selections)),
    );
    const draft = inUsualOrder({ ...plain, ...written(ofDocument), ...products, vulnerabilities });
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

/** The products of the document, proved to make the same branches. */
function ownProducts(plain: AuthoredAdvisory, wanted: CsafDocument, trial: Trial): OwnProductsPart {
  const part = ownProductsOf(wanted, trial.publisher?.name ?? '');
  if (part === undefined) return {};
  const compiled = trial({ ...plain, ...part });
  const branches = '/product_tree/branches';
  return sameJson(valueAt(compiled, branches), valueAt(wanted, branches)) ? part : {};
}

/** What a revision may not say in YAML is replaced here, and put right by the overlay. A whole number needs no quotes. */
function revision({ date, legacy_version: legacy, number, summary }: Revision): AuthoredRevision {
  const whole = Number(number);
  return {
    version:
      Number.isSafeInteger(whole) && String(whole) === number
        ? whole
        : /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}([-+].*)?$|^(0|[1-9]\d*)$/.test(number)
          ? number
          : 0,
    date: isRfc3339(date) ? date.replace(/T00:00:00Z$/, '') : new Date(date).toISOString(),
    summary: /\S/.test(summary) ? summary : number,
    ...(text(legacy) === undefined ? {} : { legacy_version: legacy }),
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
  'vendor',
  'product_names',
  'products',
  'notes',
  'vulnerabilities',
  'credits',
  'references',
] as const satisfies (keyof AuthoredAdvisory)[];

/** Likewise; what a vulnerability lacks is left out. */
const usualVulnerabilityOrder = [
  'cve',
  'ids',
  'title',
  'cwe',
  'cvss',
  'summary',
  'description',
  'notes',
  'affected',
  'first_affected',
  'last_affected',
  'fixed',
  'first_fixed',
  'recommended',
  'under_investigation',
  'not_affected',
  'remediations',
  'threats',
  'credits',
  'references',
] as const satisfies (keyof AuthoredVulnerability)[];

function vulnerabilityInUsualOrder(vulnerability: Partial<AuthoredVulnerability>): AuthoredVulnerability {
  const entries = usualVulnerabilityOrder.map((key) => [key, vulnerability[key]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function inUsualOrder(draft: AuthoredAdvisory): AuthoredAdvisory {
  const { id, title, revisions } = draft;
  const entries = usualOrder.map((key) => [key, draft[key]] as const);
  const there = entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(there), id, title, revisions };
}
