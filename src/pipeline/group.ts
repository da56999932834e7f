import {
  timeOf,
  type Instant,
  type Item,
  type ItemId,
  type PictureId,
  type Story,
  type Voice,
} from '../domain/index.ts';
import { findStories, findVoices, type Groupable } from '../group/index.ts';
import { allPictures, firstSightings, streamItems } from '../store/index.ts';
import type { Progress } from './progress.ts';
import type { Workshop } from './workshop.ts';

export type Groups = { readonly voices: readonly Voice[]; readonly stories: readonly Story[] };

/** Near copies become one voice, items about one event become a story. Worked out afresh from all items on each run. */
export async function group({ store }: Workshop, progress: Progress): Promise<Groups> {
  progress.start('group', 3);
  progress.say('reading items');
  const prints = new Map((await allPictures(store)).map((picture) => [picture.id, picture.pdq]));
  const first = await firstSightings(store);
  const items: Groupable[] = [];
  for await (const item of streamItems(store)) items.push(toGroupable(item, first.get(item.id), prints));
  progress.step();
  progress.say(`finding voices among ${items.length} items`);
  const voices = findVoices(items);
  progress.step();
  progress.say('finding stories');
  const stories = findStories(items, voices);
  progress.step();
  progress.end();
  return { voices, stories };
}

function toGroupable(
  item: Item,
  firstLook: Instant | undefined,
  prints: ReadonlyMap<PictureId, string>,
): Groupable {
  const pdq = item.pictures.flatMap(({ pictureId }) =>
    pictureId === null ? [] : (prints.get(pictureId) ?? []),
  );
  return { ...item, at: timeOf(item, firstLook ?? item.seenAt), pdq };
}

/** The voice of an item; one without copies is its own. */
export function voiceLookup(voices: readonly Voice[]): (item: ItemId) => string {
  const byItem = new Map<ItemId, string>();
  for (const voice of voices) for (const member of voice.members) byItem.set(member.itemId, voice.id);
  return (item) => byItem.get(item) ?? item;
}
