import {
  correctedPlace,
  correctionsInForce,
  makeId,
  movedByHand,
  type Correction,
  type CorrectionsInForce,
  type ItemId,
  type Membership,
  type Story,
} from '../domain/index.ts';
import type { KnownItem, KnownItems } from './known-item.ts';

/** The items that corrections can touch: those they name, and all members of the stories these are in. */
export function itemsConcerned(
  stories: readonly Story[],
  corrections: readonly Correction[],
): ReadonlySet<ItemId> {
  const named = new Set(corrections.flatMap(({ itemId, otherId }) => [itemId, otherId ?? itemId]));
  const members = stories
    .filter((story) => story.members.some(({ itemId }) => named.has(itemId)))
    .flatMap((story) => story.members.map(({ itemId }) => itemId));
  return new Set([...named, ...members]);
}

/**
 * Stories as found, and what people said of them: stories that no correction changes come back as they are. A story that
 * lost an item and is left with one voice is none, unless somebody put an item into it. Neither the order of the
 * corrections nor that of the stories changes what is in which story.
 *
 * @param items those of {@link itemsConcerned} that are held
 */
export function applyCorrections(
  stories: readonly Story[],
  corrections: readonly Correction[],
  items: KnownItems,
): readonly Story[] {
  const inForce = correctionsInForce(corrections, (item) => items.has(item));
  if (inForce.size === 0) return stories;
  const moves = movesOf(stories, inForce);
  const going = Map.groupBy(moves.values(), ({ to }) => to);
  const corrected = stories.flatMap((story) => {
    const came = going.get(story) ?? [];
    const stayed = story.members.filter(({ itemId }) => !moves.has(itemId));
    if (came.length === 0 && stayed.length === story.members.length) return [story];
    return withOthers(story, stayed, came, items);
  });
  const made = [...going].flatMap(([to, came]) =>
    'around' in to && came.length > 1 ? [handMade(to.around, came, items)] : [],
  );
  return [...corrected, ...made];
}

/** An item in no story is in a place of its own. */
type Alone = { readonly around: ItemId };
type Move = { readonly itemId: ItemId; readonly correction: Correction | null; readonly to: Story | Alone };

/** Every item that a person moved, and every one in no story that another was put with. */
function movesOf(stories: readonly Story[], inForce: CorrectionsInForce): ReadonlyMap<ItemId, Move> {
  const storyOf = new Map(
    stories.flatMap((story) => story.members.map(({ itemId }): [ItemId, Story] => [itemId, story])),
  );
  const places = new Map<ItemId, Alone>();
  const alone = (item: ItemId): Alone => {
    const place = places.get(item) ?? { around: item };
    places.set(item, place);
    return place;
  };
  const found = (item: ItemId): Story | Alone => storyOf.get(item) ?? alone(item);
  const moves = new Map<ItemId, Move>();
  for (const correction of inForce.values()) {
    const { itemId, kind } = correction;
    const to = correctedPlace<Story | Alone>(itemId, inForce, { found, alone });
    if (kind === 'with' || to !== storyOf.get(itemId)) moves.set(itemId, { itemId, correction, to });
  }
  for (const { to } of [...moves.values()])
    if ('around' in to && !moves.has(to.around))
      moves.set(to.around, { itemId: to.around, correction: null, to });
  return moves;
}

const STANDS = 'stands for the story; others were put with it by hand';

function toMembership({ itemId, correction }: Move): Membership {
  const isPut = correction?.kind === 'with';
  return { itemId, score: 1, reason: isPut ? movedByHand(correction) : STANDS };
}

function known(items: KnownItems, id: ItemId): KnownItem {
  const item = items.get(id);
  if (item === undefined) throw new Error(`expected what is known of ${id} but received nothing`);
  return item;
}

/** A found story with other members, where it is still one: somebody put an item there, or two voices tell it. */
function withOthers(
  story: Story,
  stayed: readonly Membership[],
  came: readonly Move[],
  items: KnownItems,
): Story[] {
  const members = [...stayed, ...came.map(toMembership)];
  const voices = new Set(members.map(({ itemId }) => known(items, itemId).voice));
  if (members.length < 2 || (came.length === 0 && voices.size < 2)) return [];
  const isThere = members.some(({ itemId }) => known(items, itemId).title === story.title);
  const surest = stayed.length > 0 ? stayed : members;
  const seed = surest.reduce((best, one) => (one.score > best.score ? one : best));
  return [storyOf(members, isThere ? story : known(items, seed.itemId), items)];
}

/** A story of items of which none was in one: it is known by the item that the others were put with. */
function handMade(around: ItemId, came: readonly Move[], items: KnownItems): Story {
  return storyOf(came.map(toMembership), known(items, around), items);
}

function storyOf(
  unordered: readonly Membership[],
  { title, language }: Pick<KnownItem, 'title' | 'language'>,
  items: KnownItems,
): Story {
  const timed = unordered.map((member) => ({ member, ...known(items, member.itemId) }));
  const members = timed
    .sort((a, b) => compare(a.at, b.at) || compare(a.member.itemId, b.member.itemId))
    .map(({ member }) => member);
  const [first, last] = [timed[0], timed.at(-1)];
  if (first === undefined || last === undefined)
    throw new Error('expected a story with members but received none');
  return {
    id: makeId('story', first.member.itemId),
    ...{ origin: 'grouped', eventId: null, title, language },
    ...{ first: first.at, last: last.at, members },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
