import type { PlatformId, ProbeVerdict } from '../domain/index.ts';
import type { Name } from '../domain/observatory/schema.ts';
import { loadVerdicts, type VisitedCount } from '../store/index.ts';
import { findRankedLists, type FirstVisits, type RankedList } from '../store/pages/index.ts';
import { platformTotals } from './curve-data.ts';
import type { Room } from './room.ts';

export type PlatformLine = {
  readonly id: PlatformId;
  readonly name: Name;
  /** Rounds of probes, and how many of them could not be read or could not tell. */
  readonly rounds: number;
  readonly untold: number;
  /** Sources of probes that were never searched: these have no round. */
  readonly unsearched: number;
  /** Posts of whose visits something is known, each once; null where none was visited. */
  readonly visited: VisitedCount | null;
  /** Posts that were visited and of which no visit could look. */
  readonly blind: number;
  /** Of the visited posts, how many were first visited late; null where none was visited. */
  readonly firstVisits: FirstVisits | null;
  /** Posts whose comments were seen. */
  readonly sights: number;
};

export type Overview = { readonly platforms: readonly PlatformLine[]; readonly lists: readonly RankedList[] };

const UNTOLD: readonly ProbeVerdict['verdict'][] = ['not-tried', 'unreadable', 'could-not-tell'];

/** A line for each platform of observatory.yaml, and every list with ranks. */
export async function overviewOf(room: Room): Promise<Overview> {
  const { store, observatory, atlas } = room;
  const [verdicts, { visited, platforms: counts, first }, lists] = await Promise.all([
    loadVerdicts(store),
    platformTotals(room),
    findRankedLists(store),
  ]);
  const platforms = observatory.platforms.filter(isLookedAt).map(({ id, name }): PlatformLine => {
    const own = verdicts.filter(({ sourceId }) => atlas.source(sourceId)?.platform === id);
    const rounds = own.filter(({ span }) => span !== null);
    const counted = counts.find(({ platform }) => platform === id);
    return {
      ...{ id, name, rounds: rounds.length, unsearched: own.length - rounds.length },
      untold: rounds.filter(({ verdict }) => UNTOLD.includes(verdict)).length,
      visited: visited.find(({ platform }) => platform === id) ?? null,
      sights: counted?.sights ?? 0,
      blind: counted?.blind ?? 0,
      firstVisits: first.find(({ platform }) => platform === id) ?? null,
    };
  });

  /** Measurements of networks are no searches, posts or comments: they have a page of their own. */
  function isLookedAt({ id }: { readonly id: PlatformId }): boolean {
    const own = observatory.entries.filter(({ platform }) => platform?.id === id);
    return own.length === 0 || own.some(({ entry }) => entry.connector !== 'ooni');
  }
  return { platforms, lists };
}
