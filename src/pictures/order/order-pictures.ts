import {
  CLUE_FAMILIES,
  DECIDING,
  type ClueReading,
  type OrderedPair,
  type OrderOutcome,
  type OrderStatement,
  type PictureId,
  type PictureOrder,
} from '../../domain/index.ts';
import { circlesOf, reachOf, type Graph } from './circles.ts';
import { readingsOf } from './readings.ts';
import type { OrderInput } from './release-picture.ts';
import { statementsOf } from './statements.ts';

/** Of a larger release the first pictures of the page are ordered: every pair is looked at. */
export const MOST_PICTURES = 300;

/**
 * The order in which the pictures of a release were taken, as far as clues tell it. A pair is told where a clue that can
 * decide says so, itself or by way of others, and no such clue says the opposite, itself or by way of others. What
 * contradicts itself is shown and decides nothing, so that a further clue that contradicts never makes an order surer.
 */
export function orderPictures(input: OrderInput): PictureOrder {
  const pictures = onceEach(input.pictures);
  const ids = pictures.map(({ id }) => id).sort();
  const clocks = (input.clocks ?? []).filter(({ pictureId }) => ids.includes(pictureId));
  const { used, notUsed } = readingsOf({ ...input, pictures, clocks });
  const statements = statementsOf(used);
  const firm = statements.filter(({ weight }) => weight >= DECIDING);
  const circles = circlesOf(ids, graphOf(firm));
  const isContested = (one: OrderStatement) => circles.get(one.earlier) === circles.get(one.later);
  const reach = reachOf(ids, graphOf(firm.filter((one) => !isContested(one))));
  const pairs = pairsIn(ids, reach, statements);
  return {
    ...outcomeOf(ids, pairs, reach),
    pairs,
    contradictions: contradictionsIn(ids, circles, firm.filter(isContested)),
    readings: used.map(asSaid),
    notUsed,
  };
}

/** A reading without what it is compared by. */
const asSaid = ({ pictureId, clue, within, text, clockId }: ClueReading): ClueReading => ({
  ...{ pictureId, clue, within, text },
  ...(clockId === undefined ? {} : { clockId }),
});

/** A picture shown twice on a page is one picture, at its first place. */
function onceEach(pictures: OrderInput['pictures']): OrderInput['pictures'] {
  const sorted = pictures.toSorted((a, b) => a.place - b.place || (a.address < b.address ? -1 : 1));
  return [...new Map(sorted.toReversed().map((picture) => [picture.id, picture])).values()]
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PICTURES);
}

function graphOf(statements: readonly OrderStatement[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { earlier, later } of statements)
    graph.set(earlier, (graph.get(earlier) ?? new Set()).add(later));
  return graph;
}

function pairsIn(
  ids: readonly PictureId[],
  reach: Graph,
  statements: readonly OrderStatement[],
): readonly OrderedPair[] {
  const key = (earlier: string, later: string) => `${earlier} ${later}`;
  const said = Map.groupBy(statements, ({ earlier, later }) => key(earlier, later));
  return ids.flatMap((earlier) =>
    ids
      .filter((later) => reach.get(earlier)?.has(later) === true)
      .map((later) => {
        const forIt = said.get(key(earlier, later)) ?? [];
        const against = said.get(key(later, earlier)) ?? [];
        const isDirect = forIt.some(({ weight }) => weight >= DECIDING);
        return { earlier, later, weight: isDirect ? weightOf(forIt) - weightOf(against) : null };
      }),
  );
}

/** What rests on one thing counts once: a counter in the name and the same counter in the metadata are one witness. */
function weightOf(statements: readonly OrderStatement[]): number {
  const families = Map.groupBy(statements, ({ clue }) => CLUE_FAMILIES[clue]);
  return [...families.values()].reduce(
    (sum, family) => sum + Math.max(...family.map(({ weight }) => weight)),
    0,
  );
}

function outcomeOf(
  ids: readonly PictureId[],
  pairs: readonly OrderedPair[],
  reach: Graph,
): { readonly outcome: OrderOutcome; readonly sequence: readonly PictureId[] | null } {
  const all = (ids.length * (ids.length - 1)) / 2;
  if (pairs.length === 0) return { outcome: 'order-unknown', sequence: null };
  if (pairs.length < all) return { outcome: 'partly-ordered', sequence: null };
  const after = (id: PictureId): number => reach.get(id)?.size ?? 0;
  return { outcome: 'ordered', sequence: ids.toSorted((a, b) => after(b) - after(a)) };
}

function contradictionsIn(
  ids: readonly PictureId[],
  circles: ReadonlyMap<string, number>,
  contested: readonly OrderStatement[],
): PictureOrder['contradictions'] {
  const groups = Map.groupBy(ids, (id) => circles.get(id));
  return [...groups.values()]
    .filter((pictures) => pictures.length > 1)
    .map((pictures) => ({
      pictures,
      statements: contested.filter(({ earlier }) => pictures.includes(earlier)),
    }));
}
