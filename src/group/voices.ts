import { makeId, type Membership, type Voice } from '../domain/index.ts';
import { linkEqualTitles } from './equal-wording.ts';
import { inOrder, type Groupable } from './groupable.ts';
import { linkLeanings, linkSourceLinks, linkUnnamedRetellings } from './leaning.ts';
import { linkNearCopies, type Link } from './near-copies.ts';
import { makeUnion } from './union.ts';

/**
 * Near copies, equal titles, scripted items, captures of one bulletin and texts that lean on one another: however many,
 * one voice. Only voices of two or more are returned; an item in none of them is its own voice. The order of the input
 * changes nothing. Pictures never make a voice: many outlets print one agency's photograph with a text of their own.
 */
export function findVoices(items: readonly Groupable[]): readonly Voice[] {
  const ordered = inOrder(items);
  const links = [
    ...linkEqualTitles(ordered),
    ...linkNearCopies(ordered),
    ...linkSourceLinks(ordered),
    ...linkLeanings(ordered),
    ...linkUnnamedRetellings(ordered),
  ];
  return gather(ordered, links);
}

function gather(items: readonly Groupable[], links: readonly Link[]): Voice[] {
  const union = makeUnion(items.length);
  for (const link of links) union.join(link.from, link.to);
  const members = new Map<number, number[]>();
  items.forEach((_, index) => {
    const known = members.get(union.find(index));
    if (known === undefined) members.set(index, [index]);
    else known.push(index);
  });
  const best = strongestLinks(links);
  return [...members.values()]
    .filter((group) => group.length > 1)
    .map((group) => voiceOf(items, group, best));
}

type Strongest = ReadonlyMap<number, Link>;

/** The firmest reason each item has to be where it is. */
function strongestLinks(links: readonly Link[]): Strongest {
  const best = new Map<number, Link>();
  for (const link of links)
    for (const end of [link.to, link.from]) {
      const known = best.get(end);
      if (known === undefined || link.score > known.score) best.set(end, link);
    }
  return best;
}

function voiceOf(items: readonly Groupable[], group: readonly number[], best: Strongest): Voice {
  const origin = originOf(items, group);
  const members = group.flatMap((index): Membership[] => {
    const item = items[index];
    if (item === undefined) return [];
    const link = best.get(index);
    return index === origin
      ? [
          {
            itemId: item.id,
            score: 1,
            reason: leansOnAnother(item) ? EARLIEST : LIKELY_ORIGIN,
          },
        ]
      : [{ itemId: item.id, score: link?.score ?? 1, reason: link?.reason ?? '' }];
  });
  const originId = items[origin]?.id;
  if (originId === undefined) throw new Error(`expected a voice with members but received ${group.length}`);
  return { id: makeId('voice', ...[items[group[0] ?? origin]?.id ?? originId]), originId, members };
}

const LIKELY_ORIGIN = 'likely origin: the earliest held that does not lean on another';
const EARLIEST = 'earliest held; all of this voice lean on a text that is not held';

const leansOnAnother = ({ leaning }: Groupable): boolean =>
  leaning !== null && leaning.dependency !== 'original';

/** The earliest that does not itself lean on another text; where all do, the earliest. `group` is in order of time. */
function originOf(items: readonly Groupable[], group: readonly number[]): number {
  const independent = group.find((index) => {
    const item = items[index];
    return item !== undefined && !leansOnAnother(item);
  });
  return independent ?? group[0] ?? 0;
}
