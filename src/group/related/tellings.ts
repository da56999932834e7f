import {
  toMs,
  type Instant,
  type ItemId,
  type Story,
  type TellingId,
  type Voice,
} from '../../domain/index.ts';
import type { Term, TextTerms } from '../../text/meaning/terms.ts';
import type { About, Claim } from './about.ts';

/** An item as it is related: when, and what it is about. */
export type ToldItem = { readonly id: ItemId; readonly at: Instant; readonly about: About };

/** A story, or a voice in no story, with what it is about. */
export type Telling = {
  readonly id: TellingId;
  readonly origin: Story['origin'] | 'lone';
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly items: readonly ItemId[];
  readonly names: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly read: Pick<TextTerms, 'tongue' | 'terms'>;
};

/** A story is about whom this share of its voices is about. */
const SHARE_OF_VOICES = 1 / 3;
/** A story is read by this many of its voices, those that are most of it first. */
const MOST_READ = 8;
const MOST_CLAIMS = 60;

/**
 * Stories, and items in none of them, each voice once. An item that was not read (a placeholder, a label) tells nothing
 * and is left out.
 */
export function tellingsOf(
  stories: readonly Story[],
  voices: readonly Voice[],
  items: ReadonlyMap<ItemId, ToldItem>,
): Telling[] {
  const speakers = speakerLookup(voices);
  const told = stories.flatMap((story) => tellStory(story, speakers, items));
  const inStory = new Set(stories.flatMap(({ members }) => members.map(({ itemId }) => speakers(itemId))));
  const lone = [...items.values()].filter(({ id }) => speakers(id) === id && !inStory.has(id));
  return [...told, ...lone.map(tellAlone)].sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1));
}

/** The item that is read for a voice: its likely origin. */
function speakerLookup(voices: readonly Voice[]): (item: ItemId) => ItemId {
  const speakers = new Map<ItemId, ItemId>();
  for (const { originId, members } of voices)
    for (const { itemId } of members) speakers.set(itemId, originId);
  return (item) => speakers.get(item) ?? item;
}

function tellStory(
  story: Story,
  speakerOf: (item: ItemId) => ItemId,
  items: ReadonlyMap<ItemId, ToldItem>,
): Telling[] {
  const ranked = story.members.toSorted((a, b) => b.score - a.score);
  const speakers = [...new Set(ranked.map(({ itemId }) => speakerOf(itemId)))];
  const read = speakers.flatMap((id) => items.get(id) ?? []);
  const [seed] = read;
  if (seed === undefined) return [];
  const names = namesOfMost(read);
  return [
    {
      id: story.id,
      origin: story.origin,
      first: toMs(story.first),
      last: toMs(story.last),
      items: story.members.map(({ itemId }) => itemId),
      names,
      claims: claimsOfStory(story, read),
      read: { tongue: seed.about.read.tongue, terms: meanTerms(read.slice(0, MOST_READ)) },
    },
  ];
}

function namesOfMost(read: readonly ToldItem[]): Map<string, string> {
  const counts = new Map<string, { form: string; voices: number }>();
  for (const { about } of read)
    for (const [key, form] of about.names)
      counts.set(key, { form: counts.get(key)?.form ?? form, voices: (counts.get(key)?.voices ?? 0) + 1 });
  const enough = read.length * SHARE_OF_VOICES;
  return new Map([...counts].flatMap(([key, { form, voices }]) => (voices >= enough ? [[key, form]] : [])));
}

/** What the item that stands for it claims, and what two of its voices do: one member may be a bulletin with all news. */
function claimsOfStory({ origin }: Story, read: readonly ToldItem[]): Map<string, Claim> {
  const counts = new Map<string, number>();
  for (const { about } of read)
    for (const key of about.claims.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = read.flatMap(({ about }, index) =>
    [...about.claims].filter(([key]) => (index === 0 && origin === 'grouped') || (counts.get(key) ?? 0) > 1),
  );
  return new Map(kept.slice(0, MOST_CLAIMS));
}

function meanTerms(read: readonly ToldItem[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const { about } of read)
    for (const term of about.read.terms.values()) {
      const weight = term.weight / read.length + (terms.get(term.key)?.weight ?? 0);
      terms.set(term.key, { ...term, weight });
    }
  return terms;
}

const tellAlone = ({ id, at, about }: ToldItem): Telling => ({
  id,
  origin: 'lone',
  first: toMs(at),
  last: toMs(at),
  items: [id],
  names: about.names,
  claims: about.claims,
  read: about.read,
});
