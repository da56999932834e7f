import { versionId, type Item, type Sighting } from '../../domain/index.ts';
import { capture, look } from './captured-data.ts';
import { listing, article } from './item-data.ts';
import { picture, release } from './picture-data.ts';

export * from './captured-data.ts';
export * from './item-data.ts';
export * from './picture-data.ts';
export * from './judged-data.ts';

/* Invented records of every noun, for the tests that run over both databases. */

export function sightingOf(n: number, item: Item): Sighting {
  return { lookId: look(n).id, itemId: item.id, rank: null, versionId: versionId(item) };
}

/** A batch as one list brings it: a capture, a look, `size` titles and their sightings. */
export function batch(n: number, size = 20) {
  const items = Array.from({ length: size }, (_, index) => listing(`Title ${n + index}`, n));
  const sightings: Sighting[] = items.map((item, index) => ({
    lookId: look(n).id,
    itemId: item.id,
    rank: index + 1,
    versionId: null,
  }));
  return { captures: [capture(n)], looks: [look(n)], items, sightings, pictures: [], releases: [] };
}

/** A batch with one of every noun. */
export function fullBatch(n: number) {
  const base = batch(n);
  const sightings = [...base.sightings, sightingOf(n, article(n))];
  return {
    ...base,
    items: [...base.items, article(n)],
    sightings,
    pictures: [picture(n)],
    releases: [release(n)],
  };
}
