import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, versionId, type Item, type Look } from '../../domain/index.ts';
import { looksOf, sightingsOf, type Store } from '../index.ts';
import * as given from './data.ts';
import { dump } from './dump.ts';
import { items, save } from './shortcuts.ts';

const LANTERNA = asId('source', 'lanterna');

/** The result does not depend on the order in which captures are saved. */
export function testOrder(store: () => Store): void {
  test('keeps the fullest, earliest version of an item and every fact, in whatever order they come', async () => {
    await save(store(), { captures: [0, 1, 2, 3].map(given.capture) });
    const full = { ...given.article(2), outlet: null, published: null, codes: [], page: null };
    const { page } = given.article(3);
    const bare = page && { ...page, place: null, related: [] };
    const versions: Item[] = [
      { ...given.article(0), detail: 'title', outlet: 'From the title', blocks: [], page: bare },
      { ...given.article(1), detail: 'entry', published: null, title: 'Entry', codes: ['coded'], page: null },
      full,
      {
        ...full,
        title: 'Later page',
        captureId: given.capture(3).id,
        seenAt: given.minutes(3),
        outlet: 'Late',
      },
      { ...given.article(3), detail: 'entry', title: 'Later entry', language: 'ko' },
    ];
    // Which fact comes from where: the best of the versions that have it.
    const { published } = given.article(3);
    const expected = { ...full, outlet: 'Late', published, codes: ['coded'], page };
    const places = fc.array(fc.nat(versions.length - 1), {
      minLength: versions.length,
      maxLength: versions.length,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(versions, { minLength: versions.length }),
        places,
        async (order, calls) => {
          await store().db.deleteFrom('item').execute();
          for (const call of versions.keys())
            await save(store(), { items: order.filter((_, at) => calls[at] === call) });
          expect(await items(store())).toEqual([expected]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('gives one result for looks, sightings, pictures and releases in any order', async () => {
    await save(store(), { captures: [0, 1, 2].map(given.capture), items: [given.article(0)] });
    const looks: Look[] = [
      given.look(0),
      { ...given.look(0), captureId: given.capture(1).id },
      { ...given.look(0), captureId: null, outcome: 'failed', reason: 'timeout' },
    ];
    const sightings = [5, null, 2].map((rank) => ({
      lookId: given.look(0).id,
      itemId: given.article(0).id,
      rank,
      versionId: versionId(given.article(0)),
    }));
    const pictures = [0, 1, 2].map((n) => ({ ...given.picture(0), captureId: given.capture(n).id }));
    const releases = [
      given.release(0),
      { ...given.release(1), pictures: [] },
      { ...given.release(2), title: 'x' },
    ];
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    const results = new Set<string>();
    await fc.assert(
      fc.asyncProperty(order, fc.boolean(), async (numbers, together) => {
        for (const table of ['sighting', 'look', 'picture', 'release'] as const)
          await store().db.deleteFrom(table).execute();
        const pick = <T>(list: readonly T[]) => numbers.flatMap((n) => list[n] ?? []);
        const all = {
          looks: pick(looks),
          sightings: pick(sightings),
          pictures: pick(pictures),
          releases: pick(releases),
        };
        if (together) await save(store(), all);
        else {
          for (const at of [0, 1, 2]) {
            const one = <T>(list: readonly T[]) => list.slice(at, at + 1);
            await save(store(), {
              looks: one(all.looks),
              sightings: one(all.sightings),
              pictures: one(all.pictures),
              releases: one(all.releases),
            });
          }
        }
        results.add(await dump(store()));
      }),
      { numRuns: 20 },
    );
    expect(results.size).toBe(1);
    expect((await looksOf(store(), LANTERNA))[0]?.outcome).toBe('seen');
    expect((await sightingsOf(store(), [given.article(0).id]))[0]?.rank).toBe(2);
  });
}
