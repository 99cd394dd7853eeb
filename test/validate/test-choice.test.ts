import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceName } from '../../src/check/csaf/services.ts';
import { chooseTests, remedyOf } from '../../src/validate/test-choice.ts';

const choose = (names?: string, services: ServiceName[] = [], info = false): string[] =>
  chooseTests({ names, info, services: new Set(services) });

test('the tests are those named, or the usual ones, and those whose service is brought', () => {
  const cases: [names: string | undefined, services: ServiceName[], info: boolean, tests: string[]][] = [
    [undefined, [], false, ['extended']],
    [undefined, [], true, ['extended', 'informative']],
    [undefined, ['online'], false, ['extended', '6.3.6', '6.3.7']],
    ['basic, csaf/6.2.1', [], true, ['basic', '6.2.1']],
    ['6.3.8', ['spelling'], false, ['6.3.8']],
    ['basic', ['grammar'], false, ['basic', '6.3.16']],
    ['6.1.27', [], false, ['6.1.27']],
    ['full', [], false, ['full']],
  ];
  for (const [names, services, info, tests] of cases) assert.deepEqual(choose(names, services, info), tests);
});

test('a name that means nothing is refused, with what was meant', () => {
  const cases: [names: string, message: RegExp, mend: RegExp][] = [
    ['extendet', /"extendet" is neither/, /Did you mean extended\?/],
    ['basic,6.3.211', /"6\.3\.211" is neither/, /Did you mean 6\.3\./],
    ['basic,', /"" is neither/, /Presets are /],
    ['constructor', /"constructor" is neither/, /Presets are /],
    ['x'.repeat(10_000), /is neither/, /Presets are /],
  ];
  for (const [names, message, mend] of cases) {
    assert.throws(() => choose(names), { code: 'USAGE', message, mend });
  }
});

test('a test that is named needs its service; a preset that holds it does not', () => {
  assert.throws(() => choose('6.3.6'), { code: 'USAGE', message: /6\.3\.6 needs --online/, mend: /Add --online/ });
  assert.throws(() => choose('basic,6.3.16', ['online']), { message: /needs --grammar/ });
  assert.deepEqual(choose('informative'), ['informative']);
  assert.equal(remedyOf({ test: '6.3.8', reason: 'needs the service `spelling`' }), 'needs --spell');
  assert.equal(remedyOf({ test: '6.3.8', reason: 'no dictionary' }), 'no dictionary');
});
