import type { Range } from '../model/diagnostic.ts';
import type { UnrunTest, ValidatedFile, ValidationFinding } from '../model/validation.ts';
import type { SourceFile } from '../model/workspace.ts';
import type { ValidationTally } from './validation-tally.ts';

/**
 * The shape of `validate --format json`: `{ version, documents, summary }`. Keys may be added; a change to one that is here raises
 * `version`.
 */
interface JsonValidatedFile {
  file: string;
  /** `2.0` or `2.1`; null when the document states no version that is known. */
  version: string | null;
  /** Whether nothing of severity `error` was found. */
  valid: boolean;
  /** In the order of the standard: files and JSON, schema, tests. */
  findings: JsonFinding[];
  /** Tests that were asked for and not run. */
  skipped: readonly UnrunTest[];
}

interface JsonFinding extends ValidationFinding {
  /** One-based; columns in UTF-16 code units; `end` is not included. Of an object or a list its name or beginning. */
  range?: Range;
}

/** One entry of `documents`. */
export function formatValidatedFile(validated: ValidatedFile, source: SourceFile | undefined): string {
  const { file, version, status, findings, skipped } = validated;
  const shape: JsonValidatedFile = {
    file,
    version: version ?? null,
    valid: status === 'valid',
    findings: findings.map((finding) => located(finding, source)),
    skipped,
  };
  return indent(JSON.stringify(shape, undefined, 2), '    ');
}

function located(finding: ValidationFinding, source: SourceFile | undefined): JsonFinding {
  const { test, group, severity, pointer, message, subject, related, why, mend } = finding;
  const range = finding.range ?? (group === 'file' ? undefined : source?.locate(pointer, 'value'));
  return {
    test,
    group,
    severity,
    pointer,
    message,
    ...(subject === undefined ? {} : { subject }),
    ...(related === undefined ? {} : { related }),
    why,
    mend,
    ...(range === undefined ? {} : { range }),
  };
}

/** What stands before the first document of a JSON report, between two, and behind the last: it is written while documents are checked. */
export const jsonFrame = {
  head: '{\n  "version": 1,\n  "documents": [',
  before: (isFirst: boolean): string => (isFirst ? '\n    ' : ',\n    '),
  tail: (tally: ValidationTally): string => {
    const { files, valid, invalid, broken, others, counts, tests, skipped } = tally;
    const { error: errors, warning: warnings, info: infos } = counts;
    const listed = tests.map(({ test, severity, count, files: inFiles }) => ({
      test,
      severity,
      count,
      files: inFiles,
    }));
    const summary = { files, valid, invalid, broken, others, errors, warnings, infos, tests: listed, skipped };
    const end = files === 0 ? '],' : '\n  ],';
    return `${end}\n  "summary": ${indent(JSON.stringify(summary, undefined, 2), '  ')}\n}\n`;
  },
};

function indent(text: string, margin: string): string {
  return text.replaceAll('\n', `\n${margin}`);
}
