import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStamp, timeInPath } from './time-in-name.ts';

describe('timeInPath', () => {
  it.each([
    // A full time with its offset.
    ['2025-10-30T050035+0000.md', 'Asia/Shanghai', '2025-10-30T05:00:35.000Z'],
    ['2025-10-30T05:00:35Z.json', 'Asia/Shanghai', '2025-10-30T05:00:35.000Z'],
    ['2025-10-30T14:00+09:00.html', 'UTC', '2025-10-30T05:00:00.000Z'],
    ['20251030T000000-0500.txt', 'UTC', '2025-10-30T05:00:00.000Z'],
    ['2025-10-30T050035.250Z.json', 'UTC', '2025-10-30T05:00:35.250Z'],
    // A time of the zone.
    ['2025-11-01/1305.txt', 'Asia/Shanghai', '2025-11-01T05:05:00.000Z'],
    // A folder of an article's own address is no time of day.
    ['2031-05-04T0100Z/n1/2031/0504/c1.html', 'UTC', '2031-05-04T01:00:00.000Z'],
    ['2025-11-01/13-05-09.txt', 'Asia/Shanghai', '2025-11-01T05:05:09.000Z'],
    ['20251101-1305', 'Asia/Seoul', '2025-11-01T04:05:00.000Z'],
    ['20251101-1305.json', 'UTC', '2025-11-01T13:05:00.000Z'],
    ['20251101130509.html', 'UTC', '2025-11-01T13:05:09.000Z'],
    ['2025-11-01_13:05.html', 'UTC', '2025-11-01T13:05:00.000Z'],
    ['list-2025-11-01 1305-top.txt', 'UTC', '2025-11-01T13:05:00.000Z'],
    ['lists-2025-11-01.tar.gz/1305.txt', 'UTC', '2025-11-01T13:05:00.000Z'],
    ['2025-11-01T0900Z/paper/index.html', 'Asia/Seoul', '2025-11-01T09:00:00.000Z'],
    ['page.2025-11-01.html.gz', 'UTC', '2025-11-01T23:59:59.999Z'],
    // Only a day: its last moment, where the source is.
    ['2025-11-01.json', 'UTC', '2025-11-01T23:59:59.999Z'],
    ['2025-11-01.json', 'Asia/Shanghai', '2025-11-01T15:59:59.999Z'],
    ['weibo-20251101.json', 'Asia/Seoul', '2025-11-01T14:59:59.999Z'],
    ['2025-11-01/list.json', 'UTC', '2025-11-01T23:59:59.999Z'],
    ['2025-11-01T2561.txt', 'UTC', '2025-11-01T23:59:59.999Z'],
    // What is nothing but a time counts before what merely holds a date.
    ['2025-11-01T0900Z/2025-10-31-summit.html', 'UTC', '2025-11-01T09:00:00.000Z'],
    ['2024-01-01/2025-11-01.json', 'UTC', '2025-11-01T23:59:59.999Z'],
    // Clocks that are put forward and back (New York, 9 March and 2 November 2025).
    ['2025-03-09T0230.txt', 'America/New_York', '2025-03-09T07:30:00.000Z'],
    ['2025-11-02T0130.txt', 'America/New_York', '2025-11-02T05:30:00.000Z'],
    ['2025-07-01T1200.txt', 'America/New_York', '2025-07-01T16:00:00.000Z'],
  ])('of %s in %s is %s', (path, zone, expected) => {
    expect(timeInPath(path, zone)).toBe(expected);
  });

  it.each([
    'first-seen.jsonl',
    'coded.csv',
    '1305.txt',
    'seed-busan-2025/list.json',
    '2025-13-01.json',
    '2025-02-30.json',
    '120251101.json',
    '20251101999999.json',
    '2025/11/01/story.html',
    'v2.10.11/page.html',
    '../../etc/passwd',
    '',
  ])('of %j is not stated', (path) => {
    expect(timeInPath(path, 'UTC')).toBeNull();
  });

  it('of a written instant is that instant, in every zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe');
    const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2090, 0) / 1000 });
    fc.assert(
      fc.property(seconds, zones, (second, zone) => {
        const iso = new Date(second * 1000).toISOString();
        expect(timeInPath(`${iso.slice(0, 19)}Z.html`, zone)).toBe(iso);
        expect(timeInPath(`${iso.slice(0, 19).replace(/[-:]/g, '')}Z`, zone)).toBe(iso);
      }),
    );
  });

  it('of a clock in a zone shows that clock', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'America/New_York'),
        (minute, zone) => {
          const wall = new Date(minute * 60_000).toISOString().slice(0, 16);
          const found = timeInPath(`${wall}.txt`, zone);
          const shown = new Date(found ?? 0)
            .toLocaleString('sv-SE', { timeZone: zone })
            .slice(0, 16)
            .replace(' ', 'T');
          // In the hour that clocks skip there is no such clock; it reads an hour on.
          const isSkipped = shown !== wall && Date.parse(`${shown}Z`) - Date.parse(`${wall}Z`) === 3_600_000;
          expect(shown === wall || isSkipped).toBe(true);
        },
      ),
    );
  });

  it.each(['.a'.repeat(50_000) + '!', '/1305'.repeat(50_000), '2025-11-01'.repeat(50_000)])(
    'is found or not within a moment, however long the name',
    (name) => {
      // A pattern that backtracks would outlast the test's own time limit.
      expect([timeInPath(name, 'UTC') ?? 'none', isStamp(name)]).toHaveLength(2);
    },
  );

  it('is asked of any name without harm', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (name) => typeof (timeInPath(name, 'UTC') ?? '') === 'string',
      ),
    );
  });
});

describe('isStamp', () => {
  it.each(['2025-11-01', '20251101', '2025-11-01T0900Z', '20251101-1305', '2025-11-01.json'])('%s', (name) =>
    expect(isStamp(name)).toBe(true),
  );
  it.each(['news', '2025-11-01-summit', 'index.html', '2025', '1305.txt', 'page-1305', 'a1305', ''])(
    'not %j',
    (name) => expect(isStamp(name)).toBe(false),
  );
  it('a time of day, below a day', () => {
    expect(isStamp('1305.txt', 'lists/2025-11-01/1305.txt')).toBe(true);
  });
});
