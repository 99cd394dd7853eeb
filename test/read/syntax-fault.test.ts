import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseYaml } from '../../src/read/yaml.ts';
import { summaryOf } from './summary.ts';
import { textFaults } from './text-faults.ts';

describe('slips in the text of a file', () => {
  for (const { name, text, expected } of textFaults) {
    it(name, () => {
      const { diagnostics } = parseYaml(text, 'file.yaml');
      assert.deepEqual(
        diagnostics.map((diagnostic) => summaryOf(diagnostic, text)),
        expected,
      );
    });
  }
});
