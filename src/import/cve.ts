import { readCve } from './cve-record.ts';
import type { DraftImporter } from './draft-importer.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { type Outcome, quoted, type Refusal } from './refusal.ts';
import type { SourceRecord } from './source-record.ts';
import { lineIn, memberOf } from './source-value.ts';

/** CVE records in CVE JSON 5. */
export const cve: DraftImporter = {
  name: 'CVE JSON 5',
  recognises: (value) => recordsIn(value).length > 0 || isVersion4(value),
  recordsOf: (value) => (isVersion4(value) ? [{ refusal: version4 }] : recordsIn(value).map(recordOf)),
};

function recordsIn(value: unknown): JsonObject[] {
  const list = Array.isArray(value) ? value : [value];
  const records = list
    .filter(isObject)
    .filter(
      (item) =>
        item.dataType === 'CVE_RECORD' || (Object.hasOwn(item, 'cveMetadata') && Object.hasOwn(item, 'containers')),
    );
  return records.length === list.length ? records : [];
}

function recordOf(record: JsonObject): Outcome<SourceRecord> {
  const id = lineIn(record, 'cveMetadata', 'cveId');
  if (id === undefined || !/^CVE-\d{4}-\d{4,}$/.test(id) || id.length > 200) {
    const found = memberOf(record, 'cveMetadata', 'cveId');
    return {
      refusal: {
        what: `/cveMetadata/cveId should be a CVE id; it is ${found === undefined ? 'missing' : quoted(found)}.`,
        ...everyRecord,
      },
    };
  }
  if (!isObject(memberOf(record, 'containers', 'cna'))) {
    return { refusal: { what: '/containers/cna should be an object, and is not.', ...everyRecord } };
  }
  return { ok: readCve(record) };
}

const everyRecord = {
  why: 'Every CVE record keeps to that.',
  mend: 'Download it again: https://cveawg.mitre.org/api/cve/CVE-ID',
};

function isVersion4(value: unknown): boolean {
  return isObject(value) && value.data_type === 'CVE';
}

const version4: Refusal = {
  what: 'The file is a CVE record in CVE JSON 4.',
  why: 'That format was retired in 2024.',
  mend: 'Download the record in CVE JSON 5: https://cveawg.mitre.org/api/cve/CVE-ID',
};
