import {
  isOpen,
  LIVE_BLOCKS,
  OPEN_BLOCKS,
  type Cluster,
  type Group,
  type Link,
  type LiveEdge,
  type Placement,
  type Standing,
} from './standing.ts';

/** What is open of a stream between two blocks. */
export type State = {
  readonly standings: readonly Standing[];
  readonly edges: readonly LiveEdge[];
  readonly links: readonly Link[];
  readonly clusters: readonly Cluster[];
};

/**
 * Makes room for the next block: what two blocks have seen is settled as it stands, what can have no neighbours any more
 * is let go.
 *
 * @returns what stays open, and the groups that can get no more company
 */
export function settle({ standings, edges, links, clusters }: State): {
  readonly state: State;
  readonly closed: readonly (readonly Placement[])[];
} {
  for (const standing of standings) standing.age += 1;
  const successors = new Map<Group, Group>();
  const settled = clusters.map((cluster) => settleCluster(cluster, successors));
  for (const standing of standings)
    if (standing.group !== null) standing.group = successors.get(standing.group) ?? standing.group;
  const folded = fold(edges.filter(isGone), links, successors);
  const live = standings.filter(isLive);
  const going = new Set(live.map(({ group }) => group));
  const goesOn = ({ groups, open }: Cluster): boolean =>
    open.length > 0 || groups.some((group) => going.has(group));
  const [open, over] = [settled.filter(goesOn), settled.filter((cluster) => !goesOn(cluster))];
  const stillGroups = new Set(open.flatMap(({ groups }) => groups));
  return {
    state: {
      standings: live,
      edges: edges.filter((edge) => !isGone(edge)),
      links: folded.filter(({ a, b }) => stillGroups.has(a) && stillGroups.has(b)),
      clusters: open,
    },
    closed: over.flatMap(({ groups }) => groups.map(({ members }) => members)),
  };
}

const isLive = ({ age }: Standing): boolean => age < LIVE_BLOCKS;
const isGone = ({ a, b }: LiveEdge): boolean => !isLive(a) || !isLive(b);

/** The settled groups of a cluster and the units that are to be settled become one group; the rest stays open. */
function settleCluster({ groups, open }: Cluster, successors: Map<Group, Group>): Cluster {
  const ripe = open.filter(({ age }) => age >= OPEN_BLOCKS);
  if (ripe.length === 0 && groups.length <= 1) return { groups, open };
  const group: Group = {
    members: [...groups.flatMap(({ members }) => members), ...ripe.map(({ placement }) => placement)],
  };
  for (const one of groups) successors.set(one, group);
  for (const standing of ripe) {
    standing.group = group;
    standing.tiedTo = null;
    standing.near = [];
  }
  return { groups: [group], open: open.filter(isOpen) };
}

/** Likenesses that can change no more count for their units, within a group, or for the two groups they lie between. */
function fold(gone: readonly LiveEdge[], links: readonly Link[], successors: Map<Group, Group>): Link[] {
  const sums = new Map<Group, Map<Group, number>>();
  const add = (a: Group, b: Group, sum: number): void => {
    const of = sums.get(a) ?? new Map<Group, number>();
    sums.set(a, of.set(b, (of.get(b) ?? 0) + sum));
  };
  for (const { a, b, sum } of links) {
    const [left, right] = [successors.get(a) ?? a, successors.get(b) ?? b];
    if (left !== right) add(left, right, sum);
  }
  for (const { a, b, likeness } of gone) {
    if (a.group === null || b.group === null) continue;
    if (a.group !== b.group) add(a.group, b.group, likeness);
    else for (const { placement } of [a, b]) placement.strength += likeness;
  }
  return [...sums].flatMap(([a, others]) => [...others].map(([b, sum]) => ({ a, b, sum })));
}
