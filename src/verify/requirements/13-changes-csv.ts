import type { AuditFinding, Standard } from '../../model/audit.ts';
import { isRfc3339 } from '../../standard/date.ts';
import { type AuditedDirectory, auditDirectories } from '../directories.ts';
import { changedAt } from '../documents.ts';
import { shown } from '../json.ts';
import { mostEntries } from '../named-files.ts';
import { caution, fault, type Requirement, tooLong } from '../requirement.ts';

const why = 'Consumers download again what changes.csv says has changed since their last visit, and nothing else.';

interface Line {
  number: number;
  file: string;
  time: string;
}

/** changes.csv names every document with its current release date, newest first (CSAF 2.0 §7.1.13). */
export const changesCsv: Requirement = {
  number: 13,
  title: 'changes.csv',
  audit: (survey) => auditDirectories(survey, auditChanges),
};

async function auditChanges(directory: AuditedDirectory): Promise<AuditFinding[]> {
  const path = `${directory.path}changes.csv`;
  const read = await directory.provider.read(path);
  if ('fault' in read) return [fault(path, `changes.csv ${read.fault}.`, why, 'Build and publish the tree again.')];
  const texts = read.bytes.toString('utf8').split(/\r?\n/);
  if (texts.at(-1) === '') texts.pop();
  if (texts.length > mostEntries) return [tooLong(path, texts.length)];
  const findings: AuditFinding[] = [];
  const lines: Line[] = [];
  for (const [index, text] of texts.entries()) {
    const line = parseLine(text, index + 1);
    if (line === undefined) findings.push(malformed(path, text, index + 1));
    else lines.push(line);
  }
  if (lines.length > 0) findings.push(...quotes(path, texts, directory.standard));
  return [...findings, ...order(path, lines), ...agreement(path, lines, directory)];
}

function quotes(path: string, texts: readonly string[], standard: Standard): AuditFinding[] {
  const why = 'CSAF 2.0 quotes them; CSAF 2.1 does not.';
  if (standard === '2.0' && texts.some((text) => text !== '' && !text.startsWith('"')))
    return [caution(path, 'Its fields are not quoted.', why, 'Quote them, as long as the documents are CSAF 2.0.')];
  if (standard === '2.1' && texts.some((text) => text.includes('"')))
    return [caution(path, 'Its fields are quoted.', why, 'Leave out the quotes.')];
  return [];
}

function parseLine(text: string, number: number): Line | undefined {
  const [, quotedFile, quotedTime, file, time] = /^(?:"([^"]+)","([^"]+)"|([^",]+),([^",]+))$/.exec(text) ?? [];
  const line = { number, file: quotedFile ?? file ?? '', time: quotedTime ?? time ?? '' };
  return line.file !== '' && line.time.length > 10 && isRfc3339(line.time) ? line : undefined;
}

function malformed(path: string, text: string, number: number): AuditFinding {
  const what = `Line ${number} is ${text === '' ? 'blank' : shown(text)}, which is not "<file>","<date-time>".`;
  return fault(
    path,
    what,
    'There is no heading and no blank line; a consumer stops at a line that it cannot parse.',
    'Write "2026/x.json","2026-03-02T09:00:00Z".',
  );
}

function order(path: string, lines: readonly Line[]): AuditFinding[] {
  const wrong = lines.find((line, index) => Date.parse(line.time) > Date.parse(lines[index - 1]?.time ?? line.time));
  if (wrong === undefined) return [];
  return [
    fault(
      path,
      `Line ${wrong.number}, ${wrong.time}, is newer than the line before it.`,
      'The newest comes first; consumers stop reading at the first line that they know.',
      'Sort it, the newest first.',
    ),
  ];
}

/** The newest line of a document tells its last change; older ones may tell earlier changes. */
function agreement(path: string, lines: readonly Line[], { path: root, documents }: AuditedDirectory): AuditFinding[] {
  const times = new Map<string, number>();
  for (const { file, time } of lines)
    times.set(file, Math.max(times.get(file) ?? Number.NEGATIVE_INFINITY, Date.parse(time)));
  const files = new Set(documents.map((document) => document.path.slice(root.length)));
  const extra = [...times.keys()]
    .filter((file) => !files.has(file))
    .map((file) =>
      fault(
        path,
        `It names ${shown(file)}, which is no document of this directory.`,
        why,
        'Remove the line, or publish the document.',
      ),
    );
  const differing = documents.flatMap((document) => {
    const file = document.path.slice(root.length);
    const time = times.get(file);
    if (time === undefined)
      return fault(path, `It does not name ${file}.`, why, `Add "${file}","${document.current ?? ''}".`);
    if (Number.isNaN(changedAt(document)) || time === changedAt(document)) return [];
    return fault(
      path,
      `It says that ${file} changed at ${new Date(time).toISOString()}, and the document says ${document.current}.`,
      why,
      `Write ${document.current}.`,
    );
  });
  return [...extra, ...differing];
}
