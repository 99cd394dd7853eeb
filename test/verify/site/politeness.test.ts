import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Failure, Reply } from '../../../src/verify/site/exchange.ts';
import { politely } from '../../../src/verify/site/politeness.ts';

const now = Date.parse('2026-03-02T09:30:00Z');
const fine: Reply = { status: 200, headers: new Map(), body: Buffer.alloc(0) };

/** Sends what is asked of one host until `answers` are used up; gives how often, and the pauses. */
async function sent(
  answers: readonly (Reply | Failure)[],
): Promise<{ times: number; pauses: number[]; last: Reply | Failure }> {
  const pauses: number[] = [];
  const left = [...answers];
  let times = 0;
  const polite = politely({ connections: 2, clock: () => now, sleep: async (time) => void pauses.push(time) });
  const last = await polite('https://a.example', async () => {
    times++;
    return left.shift() ?? fine;
  });
  return { times, pauses, last };
}

function status(code: number, retry?: string): Reply {
  return { ...fine, status: code, headers: new Map(retry === undefined ? [] : [['retry-after', retry]]) };
}

function failure(kind: Failure['kind']): Failure {
  return { kind, reason: 'fails' };
}

describe('politely', () => {
  const cases: { name: string; answers: (Reply | Failure)[]; times: number; pauses: number[] }[] = [
    { name: 'takes an answer', answers: [fine], times: 1, pauses: [] },
    { name: 'takes a refusal', answers: [status(403)], times: 1, pauses: [] },
    { name: 'takes a defect', answers: [status(500)], times: 1, pauses: [] },
    { name: 'waits as long as it is told', answers: [status(429, '30')], times: 2, pauses: [30_000] },
    {
      name: 'waits until it is told',
      answers: [status(503, 'Mon, 02 Mar 2026 09:30:20 GMT')],
      times: 2,
      pauses: [20_000],
    },
    {
      name: 'waits ever longer',
      answers: [status(502), status(504), status(503)],
      times: 4,
      pauses: [500, 1000, 2000],
    },
    {
      name: 'never waits less than it would',
      answers: [status(429, '0'), status(429, '0')],
      times: 3,
      pauses: [500, 1000],
    },
    { name: 'takes what it is told to wait hours for', answers: [status(429, '7200')], times: 1, pauses: [] },
    {
      name: 'gives up after five times',
      answers: Array(9).fill(status(503)),
      times: 5,
      pauses: [500, 1000, 2000, 4000],
    },
    {
      name: 'tries a broken connection three times',
      answers: Array(9).fill(failure('connection')),
      times: 3,
      pauses: [500, 1000],
    },
    { name: 'does not try an unknown name again', answers: [failure('name')], times: 1, pauses: [] },
    { name: 'does not try a wrong certificate again', answers: [failure('tls')], times: 1, pauses: [] },
    { name: 'does not try a body that is too large again', answers: [failure('size')], times: 1, pauses: [] },
  ];
  for (const { name, answers, times, pauses } of cases) {
    test(name, async () => {
      const result = await sent(answers);
      assert.deepEqual({ times: result.times, pauses: result.pauses }, { times, pauses });
    });
  }

  test('does not ask a host again that never answers, and others still', async () => {
    let times = 0;
    const polite = politely({ connections: 2, clock: () => now, sleep: async () => {} });
    const send = async (): Promise<Failure> => {
      times++;
      return failure('connection');
    };
    for (let index = 0; index < 20; index++) await polite('https://a.example', send);
    assert.equal(times, 10);
    assert.equal(await polite('https://b.example', async () => fine), fine);
  });
});
