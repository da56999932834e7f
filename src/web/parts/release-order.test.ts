import { describe, expect, it } from 'vitest';
import { makeId, type OrderedPair, type PictureId } from '../../domain/index.ts';
import type { OrderOfRelease } from '../../pipeline/release-order.ts';
import { readerOf } from '../reader.ts';
import type { Released } from '../release-data.ts';
import { orderSection } from './release-order.ts';

describe('a partly known order', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name) => makeId('picture', name));
  const told = async (pairs: readonly (readonly [PictureId | undefined, PictureId | undefined])[]) => {
    const order: OrderOfRelease = {
      ...{ outcome: 'partly-ordered', sequence: null, contradictions: [], readings: [], notUsed: [] },
      ...{ clocks: [], together: [] },
      pairs: pairs.map(([earlier, later]) => ({ ...{ earlier, later }, weight: 3 }) as OrderedPair),
    };
    const pictures = [a, b, c, d, e].map((id, place) => ({ pictureId: id, position: place + 1 }) as Released);
    const reader = readerOf({ url: 'http://127.0.0.1/', languages: 'en' }, 'en');
    return String(await orderSection(reader, order, pictures)).replaceAll(/\s+/g, ' ');
  };

  it('is told in chains from their beginning, without what follows from others, and what stands in none', async () => {
    const page = await told([
      [c, d],
      [a, b],
      [e, c],
      [e, d],
    ]);
    expect([...page.matchAll(/<li>([^<]*)<\/li>/g)].map(([, chain]) => chain)).toEqual([
      '1 → 2',
      '5 → 3 → 4',
    ]);
    expect(page).toContain('The chains are not tied to each other');
    expect(page).not.toContain('Place unknown');
  });

  it('says where chains share a picture, and names pictures that no clue places', async () => {
    const page = await told([
      [a, b],
      [a, c],
    ]);
    expect(page).toContain('tied to each other only by pictures that stand in both');
    expect(page).toContain('Place unknown, for no deciding clue speaks of them: 4, 5.');
  });
});
