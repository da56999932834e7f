import { NOT_VISIBLE, type PlatformId, type ProbeVerdict, type VisitClass } from '../domain/index.ts';
import type { Name } from '../domain/observatory/schema.ts';
import { firstVisits } from '../pipeline/platforms/first-visits.ts';
import { countDisappearances, loadVerdicts } from '../store/index.ts';
import {
  countOnPlatforms,
  findRankedLists,
  type FirstVisits,
  type RankedList,
} from '../store/pages/index.ts';
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
export async function overviewOf({ store, observatory, atlas }: Room): Promise<Overview> {
  const [verdicts, classes, counts, visits, lists] = await Promise.all([
    loadVerdicts(store),
    countDisappearances(store),
    countOnPlatforms(store),
    firstVisits(store, observatory),
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
      firstVisits: visits.find(({ platform }) => platform === id) ?? null,
    };
  });
  return { platforms, lists };
}

const sumOf = (counts: readonly { readonly posts: number }[]): number =>
  counts.reduce((sum, { posts }) => sum + posts, 0);
