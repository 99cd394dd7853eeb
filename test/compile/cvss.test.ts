import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rateVector } from '../../src/compile/cvss.ts';

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

/** Vectors with the scores that the calculators of FIRST give. */
const rated: [string, object][] = [
  ['AV:N/AC:L/Au:N/C:P/I:P/A:P', { version: '2.0', baseScore: 7.5 }],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C', { version: '2.0', baseScore: 10, temporalScore: 8.3 }],
  ['CVSS:3.0/AV:L/AC:H/PR:L/UI:R/S:C/C:L/I:L/A:L', { version: '3.0', baseScore: 5 }],
  // Base and temporal scores are rounded on the way to the environmental one (CVSS 2.0 guide §3.2.3).
  ['AV:A/AC:H/Au:N/C:N/I:C/A:N/TD:M/CR:H/IR:M', { version: '2.0', baseScore: 4.6, environmentalScore: 3.5 }],
  [v31, { version: '3.1', baseScore: 9.8 }],
  [`${v31}/CR:L/MAV:L`, { version: '3.1', baseScore: 9.8, environmentalScore: 8.1 }],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', { version: '3.1', baseScore: 6.1 }],
  [`${v31}/E:X/MAV:X`, { version: '3.1', baseScore: 9.8 }],
  [`${v31}/E:U/RL:O/RC:U`, { version: '3.1', baseScore: 9.8, temporalScore: 7.8 }],
  [v40, { version: '4.0', baseScore: 9.3, nomenclature: 'CVSS-B' }],
  [`${v40}/E:A/MSI:S/U:Red`, { version: '4.0', baseScore: 10, nomenclature: 'CVSS-BTE' }],
  [`${v40}/E:U`, { version: '4.0', baseScore: 8.1, nomenclature: 'CVSS-BT' }],
  [
    'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N',
    { version: '4.0', baseScore: 0, nomenclature: 'CVSS-B' },
  ],
];

/** Vectors at fault, and what message and mend name. */
const refused: [string, RegExp, RegExp][] = [
  ['', /an empty metric/, /AV/],
  ['CVSS:3.2/AV:N', /"CVSS:3\.2\/"/, /CVSS:3\.1\//],
  ['CVSS:2.0/AV:N', /"CVSS:2\.0\/"/, /no prefix/],
  [`${v31}/`, /an empty metric/, /Did you mean|metrics of CVSS/],
  [v31.replace('AC:L', 'AC:M'), /The metric AC .* has the value "M"/, /L, H/],
  [v31.replace('AV:N', 'AV:X'), /The metric AV .* has the value "X"/, /N, A, L, P/],
  [v31.replace('UI:N', 'UI'), /The metric UI .* has no value/, /N, R/],
  [v31.replace('/S:U', ''), /lacks the base metric S\./, /every base metric/],
  ['CVSS:3.1/AV:N', /lacks the base metrics AC, PR, UI, S, C, I, A/, /every/],
  [`${v31}/AV:N`, /The metric AV stands twice/, /Keep one/],
  [v31.replace('PR:', 'Pr:'), /the metric "Pr"/, /Write it in upper case: CVSS:3\.1\/AV:N\/AC:L\/PR:N/],
  [v31.replace('CVSS:3.1/', ''), /the metric "PR", which CVSS 2\.0 does not have/, /start it with CVSS:3\.1\//],
  [v40.replace('SC:N', 'SC:S'), /The metric SC .* has the value "S"/, /H, L, N/],
  ['CVSS:3.1/constructor:N', /the metric "constructor"/, /metrics of CVSS/],
];

describe('CVSS', () => {
  for (const [vector, expected] of rated) {
    it(`rates ${vector}`, () => assert.deepEqual(rateVector(vector), { rating: { vector, ...expected } }));
  }
  for (const [vector, message, mend] of refused) {
    it(`refuses ${vector}`, () => {
      const { fault } = rateVector(vector);
      assert.match(fault?.message ?? 'was rated', message);
      assert.match(fault?.mend ?? '', mend);
    });
  }
});
