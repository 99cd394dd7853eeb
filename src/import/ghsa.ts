import type { DraftImporter } from './draft-importer.ts';
import { isGraphqlAdvisory, restShape } from './ghsa-graphql.ts';
import { readGhsa } from './ghsa-record.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { type Outcome, quoted, type Refusal } from './refusal.ts';
import type { SourceRecord } from './source-record.ts';
import { lineIn, memberOf } from './source-value.ts';

/** Advisories as GitHub's interfaces give them: REST (of a repository, or global), one in the shape of GraphQL, the payload of a webhook. */
export const ghsa: DraftImporter = {
  name: 'GHSA',
  recognises: (value) => recordsIn(value).length > 0 || isQueryAnswer(value),
  recordsOf: (value) => (isQueryAnswer(value) ? [{ refusal: queryAnswer }] : recordsIn(value).map(recordOf)),
};

function recordsIn(value: unknown): JsonObject[] {
  const payload = memberOf(value, 'security_advisory') ?? memberOf(value, 'repository_advisory') ?? value;
  const list = Array.isArray(payload) ? payload : [payload];
  const records = list.map((item) => (isGraphqlAdvisory(item) ? restShape(item) : item)).filter(isObject);
  return records.length === list.length && records.every((record) => Object.hasOwn(record, 'ghsa_id')) ? records : [];
}

function recordOf(record: JsonObject): Outcome<SourceRecord> {
  const id = lineIn(record, 'ghsa_id');
  if (id === undefined || id.length > 200) {
    return {
      refusal: {
        what: `/ghsa_id should be a text like "GHSA-2c47-xg6v-m8f5"; it is ${quoted(record.ghsa_id)}.`,
        why: 'Every advisory of GitHub has one.',
        mend: 'Fetch it again: gh api /repos/OWNER/REPO/security-advisories/GHSA-ID',
      },
    };
  }
  return { ok: readGhsa(record, 'GHSA') };
}

/** Answers of GraphQL hold those fields of advisories that were asked for, and hardly ever all. */
function isQueryAnswer(value: unknown): boolean {
  const data = memberOf(value, 'data');
  return (
    isObject(data) &&
    ['securityAdvisories', 'securityVulnerabilities', 'securityAdvisory'].some((key) => Object.hasOwn(data, key))
  );
}

const queryAnswer: Refusal = {
  what: 'The file is the answer of a GraphQL query, which holds parts of advisories.',
  why: 'A draft from parts would look as if nothing else were known.',
  mend: 'Fetch the whole advisory: gh api /advisories/GHSA-ID > advisory.json',
};
