import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommentSight } from '../../domain/index.ts';
import { readCount } from '../../text/count.ts';
import { LEAST_PAGE } from './bound-rules.ts';
import { boundsOf } from './bounds.ts';
import { sight } from './sample-sight.ts';

/** One comment as the platform holds it: whether this viewer is shown it, and its replies with the same. */
const COMMENT = fc.record({
  isShown: fc.boolean(),
  replies: fc.array(fc.boolean(), { maxLength: 4 }),
});

/** A platform, a viewer, a way in, and what the capture of it tells. */
const WORLD = fc.record({
  comments: fc.array(COMMENT, { maxLength: 90 }),
  gone: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 40_000 })),
  counter: fc.constantFrom('none', 'exact', 'rounded', 'cut', 'or-more'),
  isNested: fc.boolean(),
  tellsNested: fc.boolean(),
  pageSize: fc.integer({ min: 1, max: 25 }),
  pages: fc.integer({ min: 1, max: 5 }),
  // Where the platform ends the list for this viewer: a guest's limit, a last page.
  limit: fc.option(fc.integer({ min: 1, max: 80 })),
  cap: fc.option(fc.integer({ min: 1, max: 60 })),
  tellsMore: fc.boolean(),
  tellsReplies: fc.boolean(),
  unfolded: fc.nat({ max: 4 }),
  twice: fc.nat({ max: 5 }),
  curated: fc.constantFrom(true, false, null),
});
type World = typeof WORLD extends fc.Arbitrary<infer Of> ? Of : never;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const shownReplies = ({ replies }: World['comments'][number]): number => replies.filter((is) => is).length;

/** How many of those the counter counts this viewer could see, loading on to the `limit`th comment and unfolding all. */
function couldBeSeen({ comments, isNested }: World, limit: number): number {
  const reached = comments.filter(({ isShown }) => isShown).slice(0, limit);
  return reached.length + (isNested ? sum(reached.map(shownReplies)) : 0);
}

function printed({ comments, gone, counter, isNested }: World): string | number | null {
  const all = gone + comments.length + (isNested ? sum(comments.map(({ replies }) => replies.length)) : 0);
  if (counter === 'none') return null;
  if (all < 10_000 || counter === 'exact') return all;
  if (counter === 'or-more') return `${Math.floor(all / 10_000)}万+`;
  const tenths = all / 1_000;
  return `${(counter === 'cut' ? Math.floor(tenths) : Math.round(tenths)) / 10}万`;
}

/** What a capture of so many pages holds. */
function captured(world: World): CommentSight {
  const { pageSize, pages, limit, cap, tellsMore, tellsReplies, unfolded, twice } = world;
  const reached = world.comments.filter(({ isShown }) => isShown).slice(0, limit ?? undefined);
  const loaded = reached.slice(0, Math.min(pages * pageSize, cap ?? Infinity));
  const again = Math.min(twice, loaded.length);
  const replies = sum(loaded.map((one) => Math.min(unfolded, shownReplies(one))));
  const count = readCount(printed(world));
  return sight({
    ...{ shown: count?.value ?? null, shownLow: count?.low ?? null, shownHigh: count?.high ?? null },
    ...{ visible: loaded.length + again, repliesVisible: replies, cap, curated: world.curated },
    repliesDeclared: tellsReplies ? sum(loaded.map((one) => one.replies.length)) : null,
    nestedCounted: world.tellsNested ? world.isNested : null,
    // A collector that stops at its cap does not say whether comments go on.
    hasMore: tellsMore && cap === null ? loaded.length < reached.length : null,
    keys: Array.from({ length: loaded.length + replies }, (_, at) => `k${at}`),
  });
}

it('bounds always hold what could be seen, whatever the platform, the viewer and the way in', () => {
  fc.assert(
    fc.property(WORLD, (world) => {
      const seen = captured(world);
      const { low, high } = boundsOf(seen).seen;
      const could = couldBeSeen(world, world.limit ?? Infinity);
      expect(low).toBeLessThanOrEqual(could);
      expect(high ?? Infinity).toBeGreaterThanOrEqual(could);
      // A list that ends after a whole page may have been cut: what another order shows could be seen too.
      if (seen.visible >= LEAST_PAGE)
        expect(high ?? Infinity).toBeGreaterThanOrEqual(couldBeSeen(world, Infinity));
    }),
    { numRuns: 3_000 },
  );
});

it('bounds are exact where everything is told and loaded', () => {
  fc.assert(
    fc.property(WORLD, (world) => {
      const whole = { ...world, pages: 1_000, limit: null, cap: null, unfolded: 4, twice: 0 };
      const told = { ...whole, tellsMore: true, tellsReplies: true, tellsNested: true };
      const plain = { ...told, comments: told.comments.slice(0, LEAST_PAGE - 1) };
      const comments = plain.comments.map((one) => ({ ...one, replies: one.replies.map(() => true) }));
      const exact = { ...plain, comments };
      const could = couldBeSeen(exact, Infinity);
      expect(boundsOf(captured(exact)).seen).toEqual({ low: could, high: could });
    }),
  );
});
