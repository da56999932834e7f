import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { countVisit, endRun, lastRun, startRun, visitsOf, type Store } from '../index.ts';
import * as given from './data.ts';

/** Visits, runs, and the JavaScript types of values. */
export function testCounting(store: () => Store): void {
  test('counts visits without knowing whose', async () => {
    const path = `/story/\u0000${'é'.repeat(3_000)}`;
    await Promise.all(Array.from({ length: 10 }, () => countVisit(store(), path, '2031-05-01')));
    await countVisit(store(), path, '2031-05-02');
    expect(await visitsOf(store(), path, '2031-05-02')).toEqual({ today: 1, total: 11 });
    expect(await visitsOf(store(), '/none', '2031-05-02')).toEqual({ today: 0, total: 0 });
  });

  test('remembers the last run, ended or not', async () => {
    expect(await lastRun(store())).toBeNull();
    const first = await startRun(store(), { command: 'run', at: given.minutes(0) });
    const second = await startRun(store(), { command: 'run --again', at: given.minutes(1) });
    expect(second).toBeGreaterThan(first);
    expect(await lastRun(store())).toMatchObject({
      id: second,
      ended: null,
      outcome: null,
      stage: '',
      counts: {},
    });
    await endRun(store(), second, {
      at: given.minutes(2),
      outcome: 'done',
      stage: 'report',
      counts: { items: 12 },
    });
    expect(await lastRun(store())).toEqual({
      id: second,
      command: 'run --again',
      started: given.minutes(1),
      ended: given.minutes(2),
      outcome: 'done',
      stage: 'report',
      counts: { items: 12 },
    });
  });

  test('gives values of one type, whatever the database', async () => {
    const { rows } = await sql`
      select count(*) as count, 9007199254740991::bigint as big, 1.5::numeric as numeric, 2.5::float8 as float, true as yes,
        '{"a":[1]}'::jsonb as json, '2031-05-01T09:00:00.5+09'::timestamptz as at, '2031-05-01'::date as day, null as nothing,
        (select sum(n) from (values (1), (2)) as v(n)) as sum, avg(2) as average, 'x' = any(${['x', 'y']}::text[]) as listed`.execute(
      store().db,
    );
    expect(rows).toEqual([
      {
        count: 1,
        big: Number.MAX_SAFE_INTEGER,
        numeric: 1.5,
        float: 2.5,
        yes: true,
        json: { a: [1] },
        at: '2031-05-01T00:00:00.500Z',
        day: '2031-05-01',
        nothing: null,
        sum: 3,
        average: 2,
        listed: true,
      },
    ]);
  });
}
