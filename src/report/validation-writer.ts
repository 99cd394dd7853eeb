import type { FileOutcome } from '../model/validation.ts';
import { joinJUnit } from './junit.ts';
import type { ReportFormat } from './reporters.ts';
import { type SarifOptions, sarifFrame } from './sarif.ts';
import { ruleOf } from './validation.ts';
import { jsonFrame } from './validation-json.ts';
import type { ValidationTally } from './validation-tally.ts';

/** Puts the reports on single files together, in the order in which they come. */
export interface ValidationWriter {
  /** Before the first file. */
  begin(): void;
  add(outcome: FileOutcome): void;
  /** Behind the last file. */
  end(tally: ValidationTally): void;
}

/** The writer of a format; formats without a frame are one report behind the other. */
export function validationWriter(
  format: ReportFormat,
  out: (text: string) => void,
  options: SarifOptions,
): ValidationWriter {
  if (format === 'json') return framed(out, jsonFrame.head, jsonFrame.before, jsonFrame.tail);
  if (format === 'sarif') {
    const rulesOf = ({ tests }: ValidationTally) =>
      tests.map(({ test, severity }) => ({ rule: ruleOf(test), severity }));
    const before = (isFirst: boolean): string => (isFirst ? '\n' : ',\n');
    return framed(out, sarifFrame.head, before, (tally) => sarifFrame.tail(rulesOf(tally), options));
  }
  if (format === 'junit') return counted(out);
  return { begin: () => {}, add: ({ report }) => out(report), end: () => {} };
}

function framed(
  out: (text: string) => void,
  head: string,
  before: (isFirst: boolean) => string,
  tail: (tally: ValidationTally) => string,
): ValidationWriter {
  let isFirst = true;
  return {
    begin: () => out(head),
    add: ({ report }) => {
      if (report === '') return;
      out(before(isFirst) + report);
      isFirst = false;
    },
    end: (tally) => out(tail(tally)),
  };
}

/** The head of a JUnit report holds counts, so it is written last. */
function counted(out: (text: string) => void): ValidationWriter {
  const cases: { failed: boolean; xml: string }[] = [];
  return {
    begin: () => {},
    add: ({ report, counts }) => {
      if (report !== '') cases.push({ failed: counts.error > 0, xml: report });
    },
    end: () => out(joinJUnit(cases)),
  };
}
