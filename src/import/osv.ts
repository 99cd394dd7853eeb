import type { DraftImporter } from './draft-importer.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { readOsv } from './osv-record.ts';
import { type Outcome, quoted } from './refusal.ts';
import type { SourceRecord } from './source-record.ts';
import { lineIn } from './source-value.ts';

/** Records of the OSV format: those of osv.dev, and those of GitHub's advisory database. */
export const osv: DraftImporter = {
  name: 'OSV',
  recognises: (value) => recordsIn(value).length > 0,
  recordsOf: (value) => recordsIn(value).map(recordOf),
};

/** One record, a list of them, or the answer of osv.dev's interface, which holds them as `vulns`. */
function recordsIn(value: unknown): JsonObject[] {
  const list = Array.isArray(value) ? value : isObject(value) && Array.isArray(value.vulns) ? value.vulns : [value];
  const records = list.filter(isObject).filter(isOsv);
  return records.length === list.length ? records : [];
}

function isOsv(value: JsonObject): boolean {
  const marks = ['schema_version', 'affected', 'modified', 'details', 'aliases'];
  return Object.hasOwn(value, 'id') && marks.filter((key) => Object.hasOwn(value, key)).length >= 2;
}

function recordOf(record: JsonObject): Outcome<SourceRecord> {
  const id = lineIn(record, 'id');
  if (id === undefined || id.length > 200) {
    return {
      refusal: {
        what: `/id should be a text of at most 200 characters; it is ${quoted(record.id)}.`,
        why: 'Every OSV record has an id.',
        mend: 'Mend the record, or download it again.',
      },
    };
  }
  return { ok: readOsv(record, id.startsWith('GHSA-') ? 'GitHub advisory database' : 'OSV') };
}
