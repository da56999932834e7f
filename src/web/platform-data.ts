import { NOT_VISIBLE, type PlatformId, type ProbeVerdict, type VisitClass } from '../domain/index.ts';
import type { Name } from '../domain/observatory/schema.ts';
import { loadVerdicts } from '../store/index.ts';
import { findRankedLists, type FirstVisits, type RankedList } from '../store/pages/index.ts';
import { platformTotals } from './curve-data.ts';
import type { Room } from './room.ts';

export type PlatformLine = {
  readonly id: PlatformId;
  readonly name: Name;
  /** Rounds of probes, and how many of them could not be looked at. */
  readonly rounds: number;
  readonly untried: number;
  /** Posts of whose visits something is known, and how many of them went. */
  readonly posts: number;
  readonly gone: number;
  /** Posts that were visited and of which no visit could look. */
  readonly blind: number;
  /** Of the visited posts, how many were first visited late; null where none was visited. */
  readonly firstVisits: FirstVisits | null;
  /** Posts whose comments were seen. */
  readonly sights: number;
};

export type Overview = { readonly platforms: readonly PlatformLine[]; readonly lists: readonly RankedList[] };

const UNTRIED: readonly ProbeVerdict['verdict'][] = ['not-tried', 'unreadable', 'could-not-tell'];

/** A line for each platform of observatory.yaml, and every list with ranks. */
export async function overviewOf(room: Room): Promise<Overview> {
  const { store, observatory, atlas } = room;
  const [verdicts, { classes, platforms: counts, first }, lists] = await Promise.all([
    loadVerdicts(store),
    platformTotals(room),
    findRankedLists(store),
  ]);
  const platforms = observatory.platforms.map(({ id, name }): PlatformLine => {
    const own = verdicts.filter(({ sourceId }) => atlas.source(sourceId)?.platform === id);
    const found = classes.filter(({ platform }) => platform === id);
    const posts = sumOf(found);
    const counted = counts.find(({ platform }) => platform === id);
    return {
      ...{ id, name, posts, sights: counted?.sights ?? 0 },
      rounds: own.filter(({ span }) => span !== null).length,
      untried: own.filter(({ verdict }) => UNTRIED.includes(verdict)).length,
      gone: sumOf(found.filter((one) => (NOT_VISIBLE as readonly VisitClass[]).includes(one.class))),
      blind: counted?.blind ?? 0,
      firstVisits: first.find(({ platform }) => platform === id) ?? null,
    };
  });
  return { platforms, lists };
}

const sumOf = (counts: readonly { readonly posts: number }[]): number =>
  counts.reduce((sum, { posts }) => sum + posts, 0);
