import { expect, it } from 'vitest';
import { asId, instant, makeId, measurementId, type Measurement } from '../../domain/index.ts';
import { reachabilityOf } from './summary.ts';

function measured(day: number, more: Partial<Measurement>): Measurement {
  const key = { native: `m${day}`, input: 'https://far.example/', at: instant(`2031-05-0${day}T00:00:00Z`) };
  return {
    ...{ ...key, id: measurementId(key), host: 'far.example', country: 'SV', network: 'AS64500' },
    ...{ blocking: false, accessible: true, failure: null, controlFailure: null, state: 'reachable' },
    ...{ rule: { id: 'ooni/reachable', version: 1 }, version: '0.5.0', sourceId: asId('source', 'ooni') },
    captureId: makeId('capture', 'x'),
    ...more,
  };
}

it('counts each way of not reaching a host by itself, network by network', () => {
  const all = [
    measured(3, { state: 'could-not-tell', blocking: null, accessible: null }),
    measured(1, {}),
    measured(2, { state: 'interference', blocking: 'dns', accessible: false }),
    measured(4, { state: 'down', accessible: false }),
    measured(2, { network: 'AS64501' }),
  ];
  expect(reachabilityOf(all)).toMatchObject([
    {
      ...{ network: 'AS64500', measurements: 4, kinds: { dns: 1 }, latest: 'down' },
      states: { reachable: 1, interference: 1, down: 1, 'could-not-tell': 1 },
      ...{ first: '2031-05-01T00:00:00.000Z', last: '2031-05-04T00:00:00.000Z' },
    },
    { network: 'AS64501', measurements: 1, latest: 'reachable' },
  ]);
});

it('says nothing of nothing', () => {
  expect(reachabilityOf([])).toEqual([]);
});

it('has no latest state where measurements of one instant differ, whatever their order', () => {
  const pair = [measured(1, { state: 'down' }), measured(1, {})];
  expect([pair, pair.toReversed()].map((all) => reachabilityOf(all)[0]?.latest)).toEqual([null, null]);
  expect(reachabilityOf([...pair, measured(2, {})])[0]?.latest).toBe('reachable');
});
