import { instant, makeId, textOf, type Membership, type Story, type StoryWords } from '../../domain/index.ts';
import { writingOf } from '../../text/script.ts';
import { tellingWords } from '../../text/telling-words.ts';
import { inOrder, isLabel } from '../groupable.ts';
import { STORY_GAP_DAYS } from '../likeness.ts';
import { dayOf as dayOfUnit, EXPECTED_NEIGHBOURS, pairsWithin } from '../linkage.ts';
import { commonGround, dayOf } from '../reasons.ts';
import type { Placement } from './standing.ts';

/** A story, and what it could be known by in a text that was not joined to it. */
export type ToldStory = { readonly story: Story; readonly words: StoryWords };

/** The story of a group of units; null where it is none. */
export function tellStory(group: readonly Placement[]): ToldStory | null {
  const members = withoutFringe(group);
  return isStory(members) ? toldOf(members) : null;
}

/** Two units, or one voice heard in two places; copies of which no text is held say nothing of an event. */
function isStory(group: readonly Placement[]): boolean {
  const [first] = group;
  if (first === undefined) return false;
  return group.length > 1 || (first.unit.items.length > 1 && !isLabel(first.unit.speaker));
}

/** Below this mean likeness (1 = just enough) a unit only came along with a friend. */
const FRINGE = 0.4;
/** The same, against the unit that is most alike to all others: in a large story a few accidental likenesses add up. */
const FRINGE_OF_BEST = 0.06;

/** Leaves out units alike to hardly anybody in their group they could be alike to: they are not of the story. */
function withoutFringe(group: readonly Placement[]): Placement[] {
  if (group.length === 1) return [...group];
  const most = Math.max(...group.map((one) => one.strength));
  const days = new Map<number, number>();
  for (const { unit } of group) days.set(dayOfUnit(unit), (days.get(dayOfUnit(unit)) ?? 0) + 1);
  return group.filter(({ unit, strength }) => {
    const near = pairsWithin(STORY_GAP_DAYS, new Map([[dayOfUnit(unit), 1]]), days) - 1;
    const expected = Math.max(1, Math.min(near, EXPECTED_NEIGHBOURS));
    return strength / expected >= FRINGE && strength / most >= FRINGE_OF_BEST;
  });
}

function toldOf(group: readonly Placement[]): ToldStory {
  const seed = group.reduce((best, one) => (one.strength > best.strength ? one : best));
  const story = storyOf(group, seed);
  return { story, words: wordsOf(story.id, group, seed) };
}

function storyOf(group: readonly Placement[], seed: Placement): Story {
  const members = inOrder(group.flatMap((one) => one.unit.items.map((item) => ({ ...item, one }))));
  const [first] = members;
  if (first === undefined) throw new Error('expected a story with members but received none');
  return {
    id: makeId('story', first.id),
    origin: 'grouped',
    eventId: null,
    title: seed.unit.speaker.title,
    language: seed.unit.speaker.language,
    first: first.at,
    last: instant(Math.max(...group.map((one) => one.unit.last))),
    members: members.map(({ id, one }) => membershipOf(id, one, seed)),
  };
}

/** A post without a title is known by how it opens. */
const OPENING_LETTERS = 80;

function wordsOf(storyId: StoryWords['storyId'], group: readonly Placement[], seed: Placement): StoryWords {
  const titles = group.flatMap((one) => {
    const { speaker } = one.unit;
    const title = isLabel(speaker) ? '' : speaker.title || textOf(speaker).slice(0, OPENING_LETTERS);
    const writing = writingOf(title, speaker.language);
    return title === '' ? [] : [{ writing, isSeed: one === seed, words: tellingWords(title, writing) }];
  });
  return { storyId, titles };
}

/** The score is the square root of a unit's likeness to all others against that of the seed: half of it still reads .7. */
function membershipOf(itemId: Membership['itemId'], one: Placement, seed: Placement): Membership {
  if (one === seed) {
    const stands = itemId === seed.unit.speaker.id;
    const reason = stands ? 'stands for the story' : 'the same voice as the item that stands for the story';
    return { itemId, score: 1, reason };
  }
  const score = Math.sqrt(one.strength / seed.strength);
  const ground =
    commonGround(one.unit, seed.unit) || 'alike to other members, not to the one that stands for the story';
  return { itemId, score: Math.round(1000 * score) / 1000, reason: `${ground}; ${dayOf(one.unit.first)}` };
}
