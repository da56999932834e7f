import { STORY_GAP_DAYS } from '../likeness.ts';
import { dayOf, linkGroups, type Edge } from '../linkage.ts';
import type { Unit } from '../units.ts';
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
  const between = all.filter(({ a, b }) => a !== b);
  const roots = linkGroups(nodes.days, between, STORY_GAP_DAYS);
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
  readonly days: Map<number, number>[] = [];
  readonly #numbers = new Map<Group | Standing, number>();

  constructor(groups: readonly Group[], open: readonly Standing[]) {
    for (const group of groups) {
      const node = this.#start(group);
      for (const { unit } of group.members) this.#count(node, unit);
    }
    for (const standing of open) {
      const { tiedTo } = standing;
      const node = tiedTo === null ? this.#start(standing) : this.of(tiedTo.group ?? tiedTo);
      this.#numbers.set(standing, node);
      this.#count(node, standing.unit);
    }
  }

  #start(one: Group | Standing): number {
    this.#numbers.set(one, this.days.length);
    return this.days.push(new Map()) - 1;
  }

  #count(node: number, unit: Unit): void {
    const day = dayOf(unit);
    this.days[node]?.set(day, (this.days[node].get(day) ?? 0) + 1);
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
