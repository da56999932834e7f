import { findNeighbours } from '../neighbours.ts';
import { linkClusters } from './clusters.ts';
import { weighAgain } from './weigh-again.ts';
import { settle, type State } from './settle.ts';
import { OPEN_BLOCKS, type Arrival, type LiveEdge, type Placement, type Standing } from './standing.ts';

/**
 * What is open of a stream of units that come in blocks of time. With every block, its units and those of the block before
 * are grouped afresh around the groups that are settled, each unit read again with its neighbours; then the older of the
 * two blocks is settled. So a group depends on the blocks around it only, it is the same however often the stream is run,
 * and memory is that of three blocks and of the groups that still go on.
 */
export class Window {
  #state: State = { standings: [], edges: [], links: [], clusters: [] };

  /** Whether nothing is open any more. */
  get isEmpty(): boolean {
    return this.#state.standings.length === 0;
  }

  /** How many units are held: those that may still be neighbours, and the members of groups that still go on. */
  get held(): number {
    const { standings, clusters } = this.#state;
    const settled = clusters.flatMap(({ groups }) => groups.flatMap(({ members }) => members));
    return new Set([...standings.map(({ placement }) => placement), ...settled]).size;
  }

  /** Takes in the units of the next block, in order of time, and gives the groups that can get no more company. */
  advance(arrivals: readonly Arrival[]): readonly (readonly Placement[])[] {
    const { state, closed } = settle(this.#state);
    this.#state = arrivals.length === 0 ? state : takeIn(arrivals, state);
    return closed;
  }
}

function takeIn(arrivals: readonly Arrival[], { standings, edges, links, clusters }: State): State {
  const before = standings.filter(({ age }) => age < OPEN_BLOCKS);
  const near = stand(arrivals, before);
  const live = [...standings, ...near.slice(before.length)];
  const known = [...edges, ...neighboursAmong(near, before.length)];
  weighAgain(live, known);
  const groups = clusters.flatMap((cluster) => cluster.groups);
  return {
    standings: live,
    edges: known,
    links,
    clusters: linkClusters({ groups, standings: live, edges: known, links }),
  };
}

/** The standings of the block before and of the arrivals. */
function stand(arrivals: readonly Arrival[], before: readonly Standing[]): readonly Standing[] {
  const byUnit = new Map(before.map((standing) => [standing.unit, standing]));
  const added = arrivals.map(({ unit, placed, tiedTo }): Standing => {
    const tied = tiedTo === null ? undefined : byUnit.get(tiedTo);
    // One voice on both sides counts as just enough for one story.
    if (tied !== undefined) tied.placement.strength += 1;
    const placement = { unit, strength: tied === undefined ? 0 : 1 };
    return { unit, placed, placement, tiedTo: tied ?? null, age: 0, near: [], wide: placed, group: null };
  });
  return [...before, ...added];
}

function neighboursAmong(near: readonly Standing[], from: number): LiveEdge[] {
  const units = near.map(({ unit }) => unit);
  const placed = near.map((standing) => standing.placed);
  return findNeighbours(units, placed, from).flatMap(({ a, b, ...atFirst }) => {
    const [left, right] = [near[a], near[b]];
    return left && right ? [{ a: left, b: right, atFirst, likeness: atFirst.likeness }] : [];
  });
}
