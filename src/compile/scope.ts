import type { AuthoredPublisher } from '../model/authored.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Publisher } from '../model/publication.ts';
import type { Catalogue } from './catalogue.ts';
import { type CompileRuleId, compileRules } from './compile-rules.ts';
import type { OriginRecorder } from './origin-recorder.ts';
import type { OwnProducts } from './own-products.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { UsedProducts } from './used-products.ts';

type NoteTitles = NonNullable<AuthoredPublisher['note_titles']>;

/** Where findings and origins of one authored file go. */
export interface Ledger {
  /** The authored file, relative to the content folder. */
  file: string;
  origins: OriginRecorder;
  diagnostics: Diagnostic[];
}

/** What compiling any part of one authored file needs to know. */
export interface Scope extends Ledger {
  publisher: Publisher;
  /** File of the publisher, as origin of what it contributes. */
  publisherFile: string;
  catalogue: Catalogue;
  /** The products that the advisory brings along. */
  own: OwnProducts;
  /** Notes and references that the advisory may mention by name. */
  shared: SharedTexts;
  /** What fills placeholders of shared references. */
  words: Readonly<Record<string, string>>;
  /** Titles of notes that short forms become. */
  noteTitles: NoteTitles;
  /** Whether scores tell more than the base score. */
  temporalScores: boolean;
  /** Whether scores repeat the metrics of their vectors. */
  cvssMetrics: boolean;
  cweNames: ReadonlyMap<string, string>;
  /** What the document's product tree has to define. */
  used: UsedProducts;
}

/** A finding before it is placed. */
export interface Fault {
  message: string;
  /** The rule's own `why` when absent. */
  why?: string;
  /** The rule's own `mend` when absent. */
  mend?: string;
  severity?: Severity;
  /** What to underline; the value when absent. */
  part?: 'key' | 'value';
}

/** Reports a finding at a JSON pointer of the authored file. */
export function report(ledger: Ledger, rule: CompileRuleId, pointer: string, fault: Fault): void {
  ledger.diagnostics.push({
    rule,
    severity: fault.severity ?? 'error',
    message: fault.message,
    why: fault.why ?? compileRules[rule].why,
    mend: fault.mend ?? compileRules[rule].mend,
    at: { file: ledger.file, pointer, ...(fault.part && { part: fault.part }) },
  });
}

/** Pointer of a member: `key` becomes one escaped reference token. */
export function below(pointer: string, key: string | number): string {
  if (typeof key === 'number') return `${pointer}/${key}`;
  return `${pointer}/${key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key}`;
}
