import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { noteSourceDigests } from '../../src/pipeline/source-digests.ts';
import { cweNames } from '../compile/workspace.ts';
import { contentOf, faultless, now } from './publishing.ts';

test('what is published has a digest of what was authored; drafts and embargoed advisories have none', () => {
  const content = contentOf([
    faultless(1),
    faultless(2, { status: 'draft' }),
    faultless(3, { embargo_until: '2027-01-01' }),
    faultless(4, { tlp: 'RED' }),
  ]);
  const { publication } = compile(content, { now, cweNames });
  noteSourceDigests(publication, content);
  const byVisibility = publication.advisories.map(({ visibility, sourceSha256 }) => [visibility, typeof sourceSha256]);
  assert.deepEqual(byVisibility.toSorted(), [
    ['draft', 'undefined'],
    ['embargoed', 'undefined'],
    ['public', 'string'],
    ['restricted', 'string'],
  ]);
});
