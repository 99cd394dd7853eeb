import { styleText } from 'node:util';
import type { Severity } from '../model/diagnostic.ts';

/** Colours of the pretty report; without colour each gives its text back. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** The caller has decided whether colour is wanted: the environment is not asked again. */
const asked = { validateStream: false };

const inColor: Paint = {
  severity: (severity, text) => styleText(['bold', colors[severity]], text, asked),
  strong: (text) => styleText('bold', text, asked),
  faint: (text) => styleText('blue', text, asked),
};

const plain: Paint = { severity: (_severity, text) => text, strong: (text) => text, faint: (text) => text };

/** The paint for a report. */
export function paintOf(color: boolean): Paint {
  return color ? inColor : plain;
}
