import { instant, makeId, type Membership, type Story, type Voice } from '../domain/index.ts';
import { inOrder, type Groupable } from './groupable.ts';
import { linkGroups } from './linkage.ts';
import { findNeighbours, type Edge } from './neighbours.ts';
import { commonGround, dayOf } from './reasons.ts';
import { unitsOf, type Unit } from './units.ts';
import { placeTexts } from './vectors.ts';

/**
 * Items about one event, within and across English, Chinese, Korean and Japanese: terms and names in a shared space,
 * neighbours within three days, average linkage. Only stories of two or more items are returned. The id follows from the
 * earliest member, so it stays when later items join; the order of the input changes nothing.
 */
export function findStories(items: readonly Groupable[], voices: readonly Voice[]): readonly Story[] {
  const units = unitsOf(items, voices);
  const edges = findNeighbours(units, placeTexts(units));
  const groups = linkGroups(units.length, edges);
  const strength = strengthsOf(units.length, edges, groups);
  const members = Map.groupBy(units.keys(), (index) => groups[index] ?? index);
  return [...members.values()]
    .map((group) => group.flatMap((index) => placeMember(units[index], strength[index])))
    .filter((group) => group.length > 1 || (group[0]?.unit.items.length ?? 0) > 1)
    .map(storyOf);
}

type Placement = { readonly unit: Unit; readonly strength: number };

const placeMember = (unit: Unit | undefined, strength = 0): Placement[] =>
  unit === undefined ? [] : [{ unit, strength }];

/** Sum of each unit's likeness to the other units of its group: the highest is the one that stands for all. */
function strengthsOf(size: number, edges: readonly Edge[], groups: Int32Array): Float64Array {
  const strengths = new Float64Array(size);
  for (const { a, b, likeness } of edges) {
    if (groups[a] !== groups[b]) continue;
    strengths[a] = (strengths[a] ?? 0) + likeness;
    strengths[b] = (strengths[b] ?? 0) + likeness;
  }
  return strengths;
}

function storyOf(group: readonly Placement[]): Story {
  const seed = group.reduce((best, one) => (one.strength > best.strength ? one : best));
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

function membershipOf(itemId: Membership['itemId'], one: Placement, seed: Placement): Membership {
  if (one === seed) {
    const same =
      itemId === seed.unit.speaker.id
        ? 'stands for the story'
        : 'the same voice as the item that stands for the story';
    return { itemId, score: 1, reason: same };
  }
  const score = seed.strength === 0 ? 0 : one.strength / seed.strength;
  const ground = commonGround(one.unit, seed.unit);
  const reason = [
    ground || 'alike to other members, though not to the one that stands for the story',
    dayOf(one.unit.first),
  ];
  return { itemId, score: Math.round(1000 * Math.min(1, score)) / 1000, reason: reason.join('; ') };
}
