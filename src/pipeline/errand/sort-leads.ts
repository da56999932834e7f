import { PSEUDONYM, type CollectEntry, type Reading } from '../../domain/index.ts';
import type { Wanted } from '../take-in/wanted.ts';

type Follow = Reading['follow'];

/** How the leads of a source are followed. */
export type Manner = {
  readonly entry: CollectEntry['entry'];
  /** True: nothing is fetched from the network. */
  readonly isOffline: boolean;
  /** True: what an archive holds arrives by itself. */
  readonly bringsAll: boolean;
  /** True: observatory.yaml says that clips are fetched from the network too; they are large. */
  readonly fetchesClips: boolean;
};

/** What a capture names, sorted by whether it is followed at once or left for later. */
export function sortLeads(
  follow: Follow,
  wanted: Wanted,
  manner: Manner,
): { readonly now: Follow; readonly later: Follow } {
  const isFromDisk = manner.entry.path !== undefined;
  if (manner.isOffline && !isFromDisk) return { now: [], later: [] };
  const wished = follow.filter(
    ({ as, address }) =>
      // An address that named somebody leads nowhere any more.
      !PSEUDONYM.test(address) && (as !== 'video' || isFromDisk || manner.fetchesClips),
  );
  const later = wished.filter(({ as }) => waits(as, wanted, manner));
  return { now: wished.filter((one) => !later.includes(one)), later };
}

function waits(as: Follow[number]['as'], { named }: Wanted, { bringsAll, entry }: Manner): boolean {
  // A page that was followed is kept with its pictures or not at all: it is not read again for their sake.
  if (named !== undefined) return false;
  if (bringsAll) return true;
  // From disk everything is at hand, and what waits would fill memory; from the network lists come first.
  return entry.path === undefined && as !== 'list';
}
