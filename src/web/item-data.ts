import type { ItemId } from '../domain/index.ts';
import {
  findCopies,
  findCorrections,
  findDriftOf,
  findLabel,
  findOriginChain,
  findReleasedOnItem,
  findRelatedToItem,
  findStoriesOf,
  findStoryMates,
  findVersions,
  findVideosOf,
  type CorrectionLine,
  type DriftOfItem,
  type FullItem,
  type StoryOfItem,
  type VersionLine,
} from '../store/pages/index.ts';
import type { Room } from './room.ts';

const RELATED_SHOWN = 10;

/** Everything on an item's page. */
export type ItemData = {
  readonly item: FullItem;
  readonly copies: Awaited<ReturnType<typeof findCopies>>['copies'];
  /** Other members of the voice, those that are not listed included. */
  readonly copiesTotal: number;
  readonly origin: Awaited<ReturnType<typeof findOriginChain>>;
  readonly label: Awaited<ReturnType<typeof findLabel>>;
  readonly related: {
    readonly sameStory: Awaited<ReturnType<typeof findStoryMates>>;
    readonly others: Awaited<ReturnType<typeof findRelatedToItem>>;
  };
  readonly stories: readonly StoryOfItem[];
  /** Its pictures that are one of a release. */
  readonly released: Awaited<ReturnType<typeof findReleasedOnItem>>;
  /** What is known of its videos beyond what the page says. */
  readonly videos: Awaited<ReturnType<typeof findVideosOf>>;
  readonly versions: readonly VersionLine[];
  readonly corrections: readonly CorrectionLine[];
  /** What was changed among the wordings of its voice. */
  readonly drift: DriftOfItem | null;
  readonly visits: { readonly today: number; readonly total: number };
};

/** What stands around an item: its voice, its stories, its wordings, and what is related. */
export async function loadAround({ store }: Room, id: ItemId): Promise<Omit<ItemData, 'item' | 'visits'>> {
  const [
    { copies, total: copiesTotal },
    origin,
    label,
    sameStory,
    others,
    stories,
    versions,
    corrections,
    drift,
    released,
    videos,
  ] = await Promise.all([
    findCopies(store, id),
    findOriginChain(store, id),
    findLabel(store, id),
    findStoryMates(store, id, RELATED_SHOWN),
    findRelatedToItem(store, id, RELATED_SHOWN),
    findStoriesOf(store, id),
    findVersions(store, id),
    findCorrections(store, id),
    findDriftOf(store, id),
    findReleasedOnItem(store, id),
    findVideosOf(store, id),
  ]);
  const related = { sameStory, others };
  return {
    copies,
    copiesTotal,
    origin,
    label,
    related,
    stories,
    versions,
    corrections,
    drift,
    released,
    videos,
  };
}
