import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearPattern } from '../../../../schemas/generate/validators-patterns.ts';
import { patternWords } from '../../../../src/check/csaf/schema/pattern-words.ts';
import { ourPatterns } from './our-schemas.ts';

for (const pattern of ourPatterns()) {
  const { name, linear } = linearPattern(pattern);
  const official = new RegExp(pattern, 'u');
  const rewritten = new RegExp(linear, 'u');

  test(`the linear pattern of ${name} accepts the same texts as ${pattern.slice(0, 30)}`, () => {
    // fast-check does not make texts from a lookahead; what it forbids is in the cases below.
    const generative = new RegExp(linear.replace(/^\^\(\?!.*?json\)/u, '^'), 'u');
    const character = fc.constantFrom(...'aZ09-_.:*?/\\#$%~+! é'.split(''));
    const nearMiss = fc
      .tuple(fc.stringMatching(generative, { size: 'small' }), fc.nat(), character, fc.nat(2))
      .map(([text, position, inserted, removed]) => {
        const at = position % (text.length + 1);
        return text.slice(0, at) + (removed === 2 ? '' : inserted) + text.slice(at + Math.min(removed, 1));
      });
    const short = fc.string({ unit: character, maxLength: 12 });
    const agree = (text: string) => official.test(text) === rewritten.test(text);
    fc.assert(fc.property(fc.stringMatching(generative, { size: 'small' }), agree), { seed: 1, numRuns: 200 });
    // The official namespace of SSVC takes exponential time for longer ones.
    fc.assert(
      fc.property(
        nearMiss.filter((text) => name !== 'ssvc-namespace' || text.length < 28),
        agree,
      ),
      {
        seed: 2,
        numRuns: 400,
      },
    );
    fc.assert(fc.property(short, agree), { seed: 3, numRuns: 400 });
  });

  test(`${name} is told in words`, () => {
    assert.ok(patternWords.has(name));
  });
}

const extensions = 'https://docs.oasis-open.org/csaf/csaf/v2.1/';
const cases: readonly (readonly [name: string, text: string, accepted: boolean])[] = [
  ['extension-schema', 'https://example.com/note_1.0.0.json', true],
  ['extension-schema', 'https://example.com/a/b/note_1.0.0-rc.1+build.5.json', true],
  ['extension-schema', 'http://example.com/note_1.0.0.json', false],
  ['extension-schema', `${extensions}schema/extension-content.json`, false],
  ['extension-schema', `${extensions}schema/extension-content.json/note_1.0.0.json`, false],
  ['extension-schema', `${extensions}a/schema/extension-content.json/note_1.0.0.json`, false],
  ['extension-schema', `${extensions}note_1.0.0.json`, true],
  ['ssvc-namespace', 'ssvc', true],
  ['ssvc-namespace', 'x_com.example#unit//.com.example$de-DE', true],
  ['ssvc-namespace', 'ssvc/de-DE/.com.example#unit', true],
  ['ssvc-namespace', 'cisa--x', false],
  ['cpe', 'cpe:2.3:a:*:??b??:1.0:*:*:*:*:*:*:*', true],
  ['cpe', 'cpe:2.3:a:*b:b*:1.0:*:*:*:*:*:*:*', true],
  ['cpe', 'cpe:2.3:a:**:b:1.0:*:*:*:*:*:*:*', false],
  ['cpe', 'cpe:/a:vendor', true],
];

for (const [name, text, accepted] of cases) {
  test(`${name} ${accepted ? 'is' : 'is not'} ${text}`, () => {
    for (const pattern of ourPatterns().filter((one) => linearPattern(one).name === name)) {
      assert.equal(new RegExp(pattern, 'u').test(text), accepted);
      assert.equal(new RegExp(linearPattern(pattern).linear, 'u').test(text), accepted);
    }
  });
}

test('a pattern that nobody has looked at is refused', () => {
  assert.throws(() => linearPattern('^(a+)+$'), /nobody has looked at/);
});
