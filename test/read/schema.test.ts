import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAgainstSchema } from '../../src/read/schema.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { summaryOf } from './summary.ts';
import { leastAdvisory, valueFaults } from './value-faults.ts';

describe('slips in the values of a file', () => {
  for (const { name, kind, text, expected } of valueFaults) {
    it(name, () => {
      const { value, diagnostics } = checkAgainstSchema(kind, parseYaml(text, 'file.yaml').value, {
        path: 'file.yaml',
        text,
      });
      assert.equal(value, undefined);
      assert.deepEqual(
        diagnostics.map((diagnostic) => summaryOf(diagnostic, text)),
        expected,
      );
    });
  }
});

/** What must pass, so that no rule is stricter than the format. */
const accepted = {
  'the least advisory': leastAdvisory,
  'an id of 200 characters': leastAdvisory.replace('X-1', 'X'.repeat(200)),
  'a whole number as version': leastAdvisory.replace('1.0.0', '3'),
  'whole numbers as versions': `${leastAdvisory}vulnerabilities: [{ fixed: { a: 3, b: [4, "5.0"] } }]\n`,
  'numbers in an overlay': `${leastAdvisory}csaf: { document: { x-score: 9.0, y: 1e5, z: null } }\n`,
  'a date with an offset': leastAdvisory.replace('2026-03-02', '2026-03-02T09:00:00.5+02:00'),
  'every form of cvss': `${leastAdvisory}vulnerabilities:\n  - cvss: AV:N/AC:L/Au:N/C:P/I:P/A:P\n  - cvss: [CVSS:3.1/AV:N, { vector: CVSS:4.0/AV:N, products: a }]\n`,
  'every form of products': `${leastAdvisory}vulnerabilities: [{ affected: a, fixed: [a, b], recommended: { a: all, b: [">=1 <2"] } }]\n`,
  'every form of credit': `${leastAdvisory}credits: [anonymous, { name: A }, { organization: B }, { url: https://c.example }]\n`,
  'every form of id': `${leastAdvisory}vulnerabilities: [{ ids: [GHSA-2c47-xg6v-m8f5, { system: A, id: B }] }]\n`,
  'every form of not_affected': `${leastAdvisory}vulnerabilities: [{ not_affected: { a: component_not_present, b: { impact: X, versions: "<3" } } }]\n`,
  'a percent-encoded address': `${leastAdvisory}references: ["https://a.example/%C3%A4?q=[1]#x"]\n`,
};

describe('values that are fine', () => {
  for (const [name, text] of Object.entries(accepted)) {
    it(name, () => {
      const { diagnostics } = checkAgainstSchema('advisory', parseYaml(text, 'a.yaml').value, { path: 'a.yaml', text });
      assert.deepEqual(diagnostics, []);
    });
  }

  it('an empty catalogue', () => {
    assert.deepEqual(checkAgainstSchema('products', {}, { path: 'products.yaml', text: '{}' }).diagnostics, []);
  });
});

describe('a file with more faults than anyone mends at once', () => {
  it('tells only the first one when it is long', () => {
    const text = `${leastAdvisory}notes:\n${'  - { x: 1 }\n'.repeat(10_000)}`;
    const { diagnostics } = checkAgainstSchema('advisory', parseYaml(text, 'a.yaml').value, { path: 'a.yaml', text });
    assert.equal(diagnostics.length, 1);
  });
});
