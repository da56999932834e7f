import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  instant,
  makeId,
  NO_METADATA,
  pictureId,
  sha256,
  shift,
  type ClockClaim,
  type MetadataText,
  type PersonClock,
  type PictureId,
} from '../../domain/index.ts';
import { readClock } from '../metadata/clock.ts';
import { conflictsIn } from '../metadata/conflicts.ts';
import { fileNumberIn } from './file-numbers.ts';
import { orderPictures } from './order-pictures.ts';
import type { ReleasePicture } from './release-picture.ts';

const idOf = (name: string): PictureId => pictureId(sha256(name));

/** What a file says: its camera, its clocks as written, the name it had. */
type Says = { readonly camera?: string; readonly taken?: readonly string[]; readonly was?: string };

function picture(name: string, place: number, says: Says | null = null): ReleasePicture {
  const text = (field: MetadataText['field'], value: string): MetadataText => ({
    ...{ field, block: 'exif', text: value, language: null, isCut: false },
  });
  const texts = [
    says?.camera === undefined ? [] : text('camera-model', says.camera),
    says?.was === undefined ? [] : text('original-name', says.was),
  ].flat();
  const clocks = (says?.taken ?? []).flatMap((written, index): ClockClaim[] =>
    [readClock(written, { clock: 'taken', block: index === 0 ? 'exif' : 'iptc' }) ?? []].flat(),
  );
  const metadata = says && { ...NO_METADATA, texts, clocks, conflicts: conflictsIn(texts, clocks) };
  return { id: idOf(name), address: `https://office.example/media/${name}`, place, metadata };
}

const taken = (name: string, place: number, clock: string, camera = 'I-9') =>
  picture(name, place, { camera, taken: [clock] });

const clockSeen = (name: string, text: string, at: string): PersonClock => ({
  ...{ id: makeId('clock', name, text), pictureId: idOf(name), text },
  ...{ span: { from: instant(at), to: shift(instant(at), 59_000) } },
});

const names = (ids: readonly PictureId[] | null, all: readonly string[]) =>
  ids?.map((id) => all.find((name) => idOf(name) === id));

describe('the order of a release', () => {
  it('is told by the counter of the camera, against the order of the page', () => {
    const order = orderPictures({
      pictures: [picture('IMG_0014.jpg', 0), picture('IMG_0012.jpg', 1), picture('IMG_0013.jpg', 2)],
    });
    expect(order.outcome).toBe('ordered');
    expect(names(order.sequence, ['IMG_0012.jpg', 'IMG_0013.jpg', 'IMG_0014.jpg'])).toEqual([
      'IMG_0012.jpg',
      'IMG_0013.jpg',
      'IMG_0014.jpg',
    ]);
    expect(order.pairs.map(({ weight }) => weight).sort()).toEqual([2.5, 2.5, 3.5]);
  });

  it('is unknown by the page and the numbers of a desk', () => {
    const order = orderPictures({ pictures: [picture('01-arrival.jpg', 0), picture('02-table.jpg', 1)] });
    expect(order).toMatchObject({ outcome: 'order-unknown', sequence: null, pairs: [], contradictions: [] });
    expect(order.readings.map(({ clue, text }) => `${clue} ${text}`)).toContain('desk-number 02-table.jpg');
  });

  it('is unknown by the numbers of a publishing program, with a camera named or not', () => {
    for (const says of [null, { camera: 'I-9' }])
      for (const stem of ['a-', 'hash_', 'article-'])
        expect(
          orderPictures({
            pictures: [picture(`${stem}104457.jpg`, 1, says), picture(`${stem}104455.jpg`, 0, says)],
          }),
        ).toMatchObject({ outcome: 'order-unknown', pairs: [] });
  });

  it('is told by the clock of one camera, to the hundredth', () => {
    const order = orderPictures({
      pictures: [taken('b.jpg', 0, '2031:05:03 14:02:07.31'), taken('a.jpg', 1, '2031:05:03 14:02:07.04')],
    });
    expect(names(order.sequence, ['a.jpg', 'b.jpg'])).toEqual(['a.jpg', 'b.jpg']);
  });

  it('is not told by two clocks of one second', () => {
    const order = orderPictures({
      pictures: [taken('b.jpg', 0, '2031:05:03 14:02:07'), taken('a.jpg', 1, '2031:05:03 14:02:07.04')],
    });
    expect(order.outcome).toBe('order-unknown');
  });

  it('is not told by the clocks of two cameras, unless somebody says that they agreed', () => {
    const pictures = [
      taken('a.jpg', 0, '2031:05:03 14:02:07', 'I-9'),
      taken('b.jpg', 1, '2031:05:03 15:02:07', 'I-10'),
    ];
    expect(orderPictures({ pictures }).outcome).toBe('order-unknown');
    expect(orderPictures({ pictures, isSynchronised: true }).outcome).toBe('ordered');
  });

  it('is told in part, camera by camera, and joined where a person read a clock', () => {
    const pictures = [
      taken('a.jpg', 0, '2031:05:03 14:00:00', 'I-9'),
      taken('b.jpg', 1, '2031:05:03 14:05:00', 'I-9'),
      taken('c.jpg', 2, '2031:05:03 09:00:00', 'I-10'),
    ];
    const alone = orderPictures({ pictures });
    expect(alone.outcome).toBe('partly-ordered');
    expect(alone.pairs).toHaveLength(1);
    const clocks = [
      clockSeen('b.jpg', 'the hall clock shows 14:05', '2031-05-03T05:05:00Z'),
      clockSeen('c.jpg', 'the pier clock shows 14:20', '2031-05-03T05:20:00Z'),
    ];
    const joined = orderPictures({ pictures, clocks });
    expect(names(joined.sequence, ['a.jpg', 'b.jpg', 'c.jpg'])).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
    expect(
      joined.pairs.find(({ earlier, later }) => earlier === idOf('a.jpg') && later === idOf('c.jpg'))?.weight,
    ).toBeNull();
  });

  it('is unknown where clues contradict each other, and shows them', () => {
    const order = orderPictures({
      pictures: [
        taken('IMG_0012.jpg', 0, '2031:05:03 15:00:00'),
        taken('IMG_0013.jpg', 1, '2031:05:03 14:00:00'),
      ],
    });
    expect(order.outcome).toBe('order-unknown');
    expect(order.contradictions).toHaveLength(1);
    expect(order.contradictions[0]?.statements.map(({ clue, texts }) => [clue, ...texts])).toEqual([
      ['camera-clock', '2031:05:03 14:00:00', '2031:05:03 15:00:00'],
      ['file-name', 'IMG_0012.jpg', 'IMG_0013.jpg'],
    ]);
  });

  it('sees a contradiction that only three pictures make', () => {
    const order = orderPictures({
      pictures: [picture('IMG_0012.jpg', 0), picture('IMG_0013.jpg', 1), picture('x.jpg', 2)],
      clocks: [
        clockSeen('IMG_0013.jpg', 'the clock shows 14:00', '2031-05-03T05:00:00Z'),
        clockSeen('x.jpg', 'the clock shows 14:10', '2031-05-03T05:10:00Z'),
        clockSeen('IMG_0012.jpg', 'the clock shows 14:20', '2031-05-03T05:20:00Z'),
      ],
    });
    expect(order.pairs).toEqual([]);
    expect(order.contradictions[0]?.pictures).toHaveLength(3);
  });

  it('uses no clock of which blocks differ, which runs after the release or is none', () => {
    const order = orderPictures({
      pictures: [
        picture('a.jpg', 0, { camera: 'I-9', taken: ['2031:05:03 14:00:00', '20310502 140000'] }),
        taken('b.jpg', 1, '2033:01:01 00:00:00'),
        taken('c.jpg', 2, '0000:00:00 00:00:00'),
      ],
      released: instant('2031-05-04T00:10:00Z'),
    });
    expect(order.notUsed.map(({ because }) => because).sort()).toEqual([
      'after-release',
      'blocks-differ',
      'no-time',
    ]);
    expect(order.outcome).toBe('order-unknown');
  });

  it('is not told where a counter may have begun again', () => {
    const pictures = [picture('IMG_9998.jpg', 0), picture('IMG_0003.jpg', 1)];
    expect(orderPictures({ pictures }).outcome).toBe('order-unknown');
  });

  it('counts a counter once, in the name and in the metadata', () => {
    const pictures = [
      picture('OR7_0451.jpg', 0, { was: 'OR7_0451.NEF' }),
      picture('OR7_0460.jpg', 1, { was: 'OR7_0460.NEF' }),
    ];
    expect(orderPictures({ pictures }).pairs[0]?.weight).toBe(3.5);
  });

  it('stands for nothing, for one picture and for one shown twice', () => {
    expect(orderPictures({ pictures: [] }).outcome).toBe('order-unknown');
    const one = picture('IMG_0012.jpg', 0);
    expect(orderPictures({ pictures: [one, { ...one, place: 1 }] })).toMatchObject({
      outcome: 'order-unknown',
      pairs: [],
    });
  });
});

describe('any release', () => {
  const clock = fc.option(
    fc.nat(5).map((minute) => `2031:05:03 14:0${minute}:00`),
    { nil: undefined },
  );
  const releases = fc.array(
    fc.record({
      number: fc.nat(9),
      camera: fc.constantFrom('I-9', 'I-10'),
      taken: clock,
      seen: fc.option(fc.nat(5)),
    }),
    { maxLength: 7 },
  );
  type Made = typeof releases extends fc.Arbitrary<infer List> ? List : never;

  const made = (release: Made) => ({
    pictures: release.map(({ number, camera, taken: at }, index) => ({
      ...picture(`IMG_001${number}.jpg`, index, { camera, ...(at === undefined ? {} : { taken: [at] }) }),
      id: idOf(String(index)),
    })),
    clocks: release.flatMap(({ seen }, index) =>
      seen === null ? [] : [clockSeen(String(index), `clock ${seen}`, `2031-05-03T05:0${seen}:00Z`)],
    ),
  });

  it('has one order, however its pictures and clocks are listed', () => {
    fc.assert(
      fc.property(
        releases.chain((release) => {
          const { pictures, clocks } = made(release);
          const shuffled = <T>(list: readonly T[]) =>
            fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
          return fc.record({
            listed: fc.constant({ pictures, clocks }),
            shuffled: fc.record({ pictures: shuffled(pictures), clocks: shuffled(clocks) }),
          });
        }),
        ({ listed, shuffled }) => {
          const [one, other] = [orderPictures(listed), orderPictures(shuffled)];
          const told = ({ outcome, sequence, pairs, contradictions }: typeof one) => ({
            ...{ outcome, sequence, pairs, contradictions },
          });
          expect(told(other)).toEqual(told(one));
        },
      ),
    );
  });

  it('is never surer for a clock that contradicts what was told', () => {
    let tried = 0;
    fc.assert(
      fc.property(releases, fc.nat(), (release, which) => {
        const input = made(release);
        const before = orderPictures(input);
        const pair = before.pairs[which % Math.max(1, before.pairs.length)];
        if (pair === undefined) return;
        tried += 1;
        // Two clocks that no other clock compares with: they say the opposite of this pair and nothing else.
        const against = [
          clockSeen('', 'the later one', '2031-05-02T00:00:00Z'),
          clockSeen('', 'the earlier one', '2031-05-02T12:00:00Z'),
        ].map((one, index) => ({ ...one, pictureId: index === 0 ? pair.later : pair.earlier }));
        const only = { ...input, clocks: against };
        const without = orderPictures({ ...input, clocks: [] });
        const after = orderPictures(only);
        const key = ({ earlier, later }: { earlier: string; later: string }) => `${earlier} ${later}`;
        const told = new Set(without.pairs.map(key));
        if (!told.has(key(pair))) return;
        expect(after.pairs.map(key).filter((one) => !told.has(one))).toEqual([]);
        expect(after.pairs.map(key)).not.toContain(key(pair));
        for (const one of after.pairs) {
          const earlier = without.pairs.find((other) => key(other) === key(one));
          expect(one.weight ?? 0).toBeLessThanOrEqual(earlier?.weight ?? 0);
        }
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(50);
  });

  it('never tells a pair both ways', () => {
    fc.assert(
      fc.property(releases, (release) => {
        const { pairs } = orderPictures(made(release));
        const told = new Set(pairs.map(({ earlier, later }) => `${earlier} ${later}`));
        expect(pairs.filter(({ earlier, later }) => told.has(`${later} ${earlier}`))).toEqual([]);
      }),
    );
  });
});

describe('the number in a name', () => {
  it.each([
    ['IMG_0012.JPG', 'counter', 12],
    ['_A7R1234.jpg', 'counter', 1234],
    ['P20310503ST-0123.jpg', 'counter', 123],
    ['OR7_0451.NEF', 'counter', 451],
    ['OR7_0451-1024x683.jpg', 'desk', 451],
    ['a-104455.jpg', 'desk', 104_455],
    ['hash_998877.jpg', 'desk', 998_877],
    ['article-104455.webp', 'desk', 104_455],
    ['img-104455.jpg', 'desk', 104_455],
    ['IMG_2031.jpg', 'counter', 2031],
    ['DSC00417@2x.webp', 'counter', 417],
    ['07-laughing.jpg', 'desk', 7],
    ['summit-7.jpg', 'desk', 7],
    ['summit-7 (1).jpg', 'desk', 7],
  ] as const)('%s counts', (name, kind, number) => {
    expect(fileNumberIn(name)).toMatchObject({ kind, number });
  });

  it('is a camera’s behind letters of its owner’s choice where the file names a camera', () => {
    expect(fileNumberIn('OR7_0451-1024x683.jpg', true)).toMatchObject({ kind: 'counter', number: 451 });
    for (const name of ['article-104455.jpg', 'a-1044.jpg', 'summit_0451.jpg'])
      expect(fileNumberIn(name, true), name).toMatchObject({ kind: 'desk' });
  });

  it.each([
    'laughing.jpg',
    'summit-2031.jpg',
    'harbour-310503.jpg',
    '20310503140207.jpg',
    '9f8e7d6c5b4a39281746.jpg',
    '',
  ])('%s does not', (name) => {
    expect(fileNumberIn(name)).toBeNull();
  });
});
