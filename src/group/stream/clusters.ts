import { linkGroups, type Edge } from '../linkage.ts';
import { isOpen, type Cluster, type Group, type Link, type LiveEdge, type Standing } from './standing.ts';

type Live = {
  /** Settled groups that still go on, the earliest first. */
  readonly groups: readonly Group[];
  readonly standings: readonly Standing[];
  readonly edges: readonly LiveEdge[];
  readonly links: readonly Link[];
};

/** Average linkage of settled groups, each as one, and open units; a tied unit comes with the voice it belongs to. */
export function linkClusters({ groups, standings, edges, links }: Live): Cluster[] {
  const open = standings.filter(isOpen);
  const nodes = new Nodes(groups, open);
  const all = [
    ...links.map(({ a, b, sum }) => nodes.edge(a, b, sum)),
    ...edges.map(({ a, b, likeness }) => nodes.edge(a.group ?? a, b.group ?? b, likeness)),
  ];
  const roots = linkGroups(
    nodes.sizes.length,
    all.filter(({ a, b }) => a !== b),
    nodes.sizes,
  );
  const rootOf = (one: Group | Standing): number => roots[nodes.of(one)] ?? -1;
  const groupsAt = Map.groupBy(groups, rootOf);
  const openAt = Map.groupBy(open, rootOf);
  return [...new Set(roots)].map((root) => ({
    groups: groupsAt.get(root) ?? [],
    open: openAt.get(root) ?? [],
  }));
}

/** Numbers what is linked, in order of time. */
class Nodes {
  readonly sizes: Int32Array;
  readonly #numbers = new Map<Group | Standing, number>();

  constructor(groups: readonly Group[], open: readonly Standing[]) {
    const sizes = groups.map(({ members }) => members.length);
    groups.forEach((group, at) => this.#numbers.set(group, at));
    for (const standing of open) {
      const node =
        standing.tiedTo === null ? sizes.length : this.of(standing.tiedTo.group ?? standing.tiedTo);
      this.#numbers.set(standing, node);
      sizes[node] = (sizes[node] ?? 0) + 1;
    }
    this.sizes = Int32Array.from(sizes);
  }

  of(one: Group | Standing): number {
    const number = this.#numbers.get(one);
    if (number === undefined) throw new Error('expected a live group or an open unit but received another');
    return number;
  }

  edge(a: Group | Standing, b: Group | Standing, likeness: number): Edge {
    return { a: this.of(a), b: this.of(b), likeness };
  }
}
