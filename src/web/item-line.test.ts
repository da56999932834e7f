import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptySeed, type Seed } from '../../test/seeds/hostile.ts';
import { asId, instant, makeId } from '../domain/index.ts';
import type { ItemLine } from '../store/pages/index.ts';
import { itemLine } from './parts/item-line.ts';
import { readerOf } from './reader.ts';
import { roomOf } from './room.ts';

let seed: Omit<Seed, 'ids'>;

beforeAll(async () => {
  seed = await emptySeed();
});

afterAll(() => seed.close());

describe('an item in a list', () => {
  const line = (title: string, outlet: string | null): ItemLine => ({
    ...{ id: makeId('item', title), kind: 'article', detail: 'title', title, outlet },
    ...{ language: 'en', sourceId: asId('source', 'meridian'), vantageId: asId('vantage', 'abroad') },
    ...{ seenAt: instant('2031-05-04T06:00:00Z'), publishedAt: null, bestRank: null, label: null },
    ...{ pictures: 0, voiceId: null, publishedPrecision: null, leaning: null },
  });
  const shown = async (item: ItemLine): Promise<string> => {
    const request = { url: 'http://127.0.0.1/', languages: 'en' };
    const page = String(await itemLine(roomOf(seed), readerOf(request, 'en'), item));
    return page
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  };

  it('names its outlet and its time with the zone', async () => {
    expect(await shown(line('A rare grin', 'Tide Post'))).toBe('A rare grin Tide Post · 4 May 07:00 GMT+1');
    expect(await shown(line('A rare grin', null))).toBe('A rare grin The Meridian · 4 May 07:00 GMT+1');
  });

  it('says how it leans on another text, where that is known', async () => {
    const wire = { ...line('A rare grin', 'Tide Post'), leaning: 'wire' } as const;
    expect(await shown(wire)).toBe('A rare grin Tide Post · 4 May 07:00 GMT+1 · wire text');
  });

  it.each([
    ['day', '3 May 2031'],
    ['month', 'May 2031'],
    ['year', '2031'],
    ['minute', '3 May 01:00 GMT+1'],
  ] as const)('dated by its %s shows no more of a time', async (publishedPrecision, said) => {
    const publishedAt = instant('2031-05-03T00:00:00Z');
    const dated = { ...line('A rare grin', 'Tide Post'), publishedAt, publishedPrecision };
    expect(await shown(dated)).toBe(`A rare grin Tide Post · ${said}`);
  });

  it('names an outlet once that stands for a title, with the kind and the source in its place', async () => {
    for (const title of ['Tide Post', 'Tide Post — Tide Post'])
      expect(await shown(line(title, 'Tide Post'))).toBe(
        'Tide Post article · The Meridian · 4 May 07:00 GMT+1',
      );
    expect(await shown(line('Tide Post — slug harbour', 'Tide Post'))).toBe(
      'Tide Post — slug harbour article · The Meridian · 4 May 07:00 GMT+1',
    );
  });
});
