import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spdxException, spdxLicense } from '../../../../src/check/csaf/values/spdx-license.ts';

test('licences, in whatever case', () => {
  assert.deepEqual(spdxLicense('apache-2.0'), { id: 'Apache-2.0', deprecated: false });
  assert.deepEqual(spdxLicense('GPL-2.0-only'), { id: 'GPL-2.0-only', deprecated: false });
  assert.deepEqual(spdxLicense('GPL-2.0'), { id: 'GPL-2.0', deprecated: true });
  assert.deepEqual(['', 'constructor', 'Apache', 'Classpath-exception-2.0'].map(spdxLicense), Array(4).fill(undefined));
});

test('exceptions', () => {
  assert.deepEqual(spdxException('Classpath-exception-2.0'), { id: 'Classpath-exception-2.0', deprecated: false });
  assert.deepEqual(spdxException('Nokia-Qt-exception-1.1'), { id: 'Nokia-Qt-exception-1.1', deprecated: true });
  assert.deepEqual(['', 'MIT'].map(spdxException), [undefined, undefined]);
});
