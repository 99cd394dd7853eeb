import type { AuditFinding } from '../../model/audit.ts';
import { type AuditedDirectory, auditDirectories } from '../directories.ts';
import { shown } from '../json.ts';
import { mostEntries } from '../named-files.ts';
import { fault, type Requirement, tooLong } from '../requirement.ts';

const why = 'Consumers download what index.txt names, and nothing else.';

/** index.txt names every document of its directory, and nothing else (CSAF 2.0 §7.1.12). */
export const indexTxt: Requirement = {
  number: 12,
  title: 'index.txt',
  audit: (survey) => auditDirectories(survey, auditIndex),
};

async function auditIndex({ path: root, documents, provider }: AuditedDirectory): Promise<AuditFinding[]> {
  const path = `${root}index.txt`;
  const read = await provider.read(path);
  if ('fault' in read) return [fault(path, `index.txt ${read.fault}.`, why, 'Build and publish the tree again.')];
  const text = read.bytes.toString('utf8');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > mostEntries) return [tooLong(path, lines.length)];
  const blank = lines.findIndex((line) => line.trim() === '');
  const named = new Set(lines);
  const firstLines = new Map(lines.map((line, at) => [line, at] as const).reverse());
  const files = new Set(documents.map((document) => document.path.slice(root.length)));
  return [
    ...(blank < 0
      ? []
      : [fault(path, `Line ${blank + 1} is blank.`, 'Consumers take every line for a file name.', 'Remove it.')]),
    ...lines.flatMap((line, at) => unlisted(path, line, at, { files, first: firstLines })),
    ...[...files]
      .filter((file) => !named.has(file))
      .map((file) => fault(path, `It does not name ${file}.`, why, `Add the line ${file}.`)),
  ];
}

function unlisted(
  path: string,
  line: string,
  at: number,
  { files, first }: { files: ReadonlySet<string>; first: ReadonlyMap<string, number> },
): AuditFinding[] {
  if (line.trim() === '') return [];
  if (!files.has(line))
    return [
      fault(
        path,
        `Line ${at + 1} names ${shown(line)}, which is no document of this directory.`,
        why,
        'Remove the line, or publish the document.',
      ),
    ];
  if ((first.get(line) ?? at) < at)
    return [fault(path, `Line ${at + 1} names ${shown(line)} again.`, why, 'Remove the line.')];
  return [];
}
