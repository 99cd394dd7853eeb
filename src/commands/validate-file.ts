import type { FileOutcome } from '../model/validation.ts';
import { reportFile, type ValidationReportOptions } from '../report/validation.ts';
import { readExtensions } from '../validate/extension-folder.ts';
import { fileFinding } from '../validate/file-rules.ts';
import type { Input } from '../validate/inputs.ts';
import { openServices, type servicesFor } from '../validate/services.ts';
import { type Engine, validateInput } from '../validate/validate-input.ts';

/** All that validating a file and writing the report on it depends on. Can be sent to a thread. */
export interface ValidationSettings {
  tests: readonly string[];
  now: Date;
  services: ReturnType<typeof servicesFor>;
  /** Folder with CSAF extensions. */
  extensions?: string;
  report: ValidationReportOptions;
}

/** What is done with each file. */
export async function prepareWork(settings: ValidationSettings): Promise<(input: Input) => Promise<FileOutcome>> {
  const { tests, now, report, extensions } = settings;
  const engine: Engine = { tests, now, services: await openServices(settings.services) };
  if (extensions !== undefined) engine.extensions = await readExtensions(extensions);
  return async (input) => {
    try {
      return reportFile(await validateInput(input, engine), report);
    } catch (error) {
      // A fault of ours must not keep anyone from the other files.
      return failedOutcome(input, settings, error instanceof Error ? error.message : String(error));
    }
  };
}

/** For a file over which a thread, or this program, came to an end. */
export function failedOutcome({ name }: Input, { report }: ValidationSettings, reason: string): FileOutcome {
  const findings = [fileFinding('file/defeated', { subject: reason })];
  return reportFile({ file: name, status: 'broken', findings, skipped: [] }, report);
}
