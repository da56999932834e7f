import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockId, instant, makeId, parseRegion, togetherId, type ClockReading } from '../domain/index.ts';
import type { SaidOfClocks } from '../store/index.ts';
import { clocksCsv, clocksJson, clocksText, parseClocks } from './clocks-file.ts';

const at = instant('2031-05-04T09:00:00Z');
const picture = makeId('picture', 'the hall');
const release = makeId('release', 'the album');
const region = parseRegion('40,5,48,16') ?? { left: 0, top: 0, right: 1, bottom: 1 };
const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `“${text.replaceAll('\0', '')}”`);
const by = fc.constantFrom('', 'Ione Marsh');

const clock: fc.Arbitrary<ClockReading> = fc
  .record({
    ...{ because: words, by, shows: fc.constantFrom('14:05', '14:05:30', '9:00–9:20') },
    day: fc.constantFrom('2031-05-03', null),
    zone: fc.constantFrom('Asia/Seoul', '+09:00', null),
  })
  .map((said) => ({ ...said, pictureId: picture, region, at }))
  .map((said) => ({ ...said, id: clockId(said) }));

const together = fc
  .record({ because: words, by })
  .map((said) => ({ ...said, releaseId: release, at }))
  .map((said) => ({ ...said, id: togetherId(said) }));

const said: fc.Arbitrary<SaidOfClocks> = fc.record({
  clocks: fc.uniqueArray(clock, { selector: ({ id }) => id, maxLength: 3 }),
  together: fc.uniqueArray(together, { selector: ({ id }) => id, maxLength: 2 }),
});

describe('clocks in a file', () => {
  it.each([
    ['CSV', clocksCsv],
    ['JSON', clocksJson],
  ])('come back from %s as they were', (_, print) => {
    fc.assert(
      fc.property(said, (all) => {
        expect(parseClocks('c', print(all))).toEqual(all);
      }),
    );
  });

  it('of none are a line of names, to be filled in', () => {
    const empty = clocksCsv({ clocks: [], together: [] });
    expect(empty).toBe('picture,region,shows,day,zone,release,because,by,at,id\r\n');
    expect(parseClocks('c.csv', empty)).toEqual({ clocks: [], together: [] });
  });

  it('name file, row and field of what cannot be used', () => {
    const head = 'picture,region,shows,day,zone,release,because,by,at\n';
    const refused = (row: string) => () => parseClocks('c.csv', `${head}${row},,2031-05-04T09:00:00Z`);
    const box = '"40,5,48,16"';
    expect(refused(`${picture},${box},2 pm,,,,seen`)).toThrow(/^c\.csv: row 1: shows: no time of day/);
    expect(refused(`${picture},,14:05,,,,seen`)).toThrow(/row 1: region: where in the picture/);
    expect(refused(`${picture},${box},,,,,seen`)).toThrow(/row 1: shows: what does the clock show/);
    expect(refused(`${picture},${box},14:05,3 May,,,seen`)).toThrow(/row 1: day: no day/);
    expect(refused(`${picture},${box},14:05,,Seoul,,seen`)).toThrow(/row 1: zone: no zone/);
    expect(refused(`${picture},${box},14:05,,,,`)).toThrow(/row 1: because: a clock needs the reason/);
    expect(refused(`,,,,,,seen`)).toThrow(/row 1: picture: name a picture/);
    expect(refused(`${picture},${box},14:05,,,${release},seen`)).toThrow(/row 1: picture: name a picture/);
  });

  it('say at a terminal who read what where, and how', () => {
    const [one] = fc.sample(said, 30).filter(({ clocks, together }) => clocks.length * together.length > 0);
    expect(clocksText(one ?? { clocks: [], together: [] })).toMatch(
      /clk_\w+: \S+.* in pic_\w+ at 40,5,48,16 %\n {2}“[^]*” \((no name given|Ione Marsh)\)\n[^]*tog_\w+: cameras of rel_/,
    );
    expect(clocksText({ clocks: [], together: [] })).toBe('No clock was read in a picture here.\n');
  });
});
