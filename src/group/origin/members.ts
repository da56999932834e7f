import { makeId, type Voice, type VoiceMember } from '../../domain/index.ts';
import type { Held } from '../ties/held.ts';
import type { Tie } from '../ties/tie.ts';
import { changesOf, copyOverlap } from './changes.ts';
import { doesName, type Direction } from './direction.ts';
import { familyOf, leansOnAnother, type Family } from './family.ts';

/** A voice as it is told: its likely origin, and for each member where it was taken from. `members` are in order of time. */
export function tellVoice(members: readonly Held[], ties: readonly Tie[]): Voice {
  const family = familyOf(members, ties);
  const strongest = strongestTies(ties);
  const outlets = new Set(members.map(({ outletKey }) => outletKey));
  return {
    id: voiceIdOf(members),
    originId: family.origin.id,
    members: members.map((held): VoiceMember => {
      const parent = family.parents.get(held) ?? null;
      return {
        itemId: held.id,
        ...whyOf(held, family, parent?.tie ?? strongest.get(held)),
        from: parent?.source.id ?? null,
        by: parent === null ? null : signOf(parent),
        via: viaOf(held, parent, outlets),
        overlap: parent === null ? null : overlapOf(parent, ties),
        changed: parent === null ? [] : changesWith(parent, ties),
      };
    }),
  };
}

/** A voice is known by its earliest member. */
export function voiceIdOf(members: readonly Held[]): Voice['id'] {
  const [first] = members;
  if (first === undefined) throw new Error('expected a voice with members but received none');
  return makeId('voice', first.id);
}

const LIKELY_ORIGIN = 'likely origin: the earliest held that does not lean on another';
const EARLIEST = 'earliest held; all of this voice lean on a text that is not held';

function whyOf(held: Held, { origin }: Family, tie: Tie | undefined): Pick<VoiceMember, 'score' | 'reason'> {
  if (held === origin) return { score: 1, reason: leansOnAnother(held) ? EARLIEST : LIKELY_ORIGIN };
  return { score: tie?.score ?? 1, reason: tie?.reason ?? '' };
}

/** The firmest tie of each. */
function strongestTies(ties: readonly Tie[]): ReadonlyMap<Held, Tie> {
  const best = new Map<Held, Tie>();
  for (const tie of ties)
    for (const end of [tie.later, tie.earlier])
      if (tie.score > (best.get(end)?.score ?? -1)) best.set(end, tie);
  return best;
}

/** A near copy whose source it names itself is known by that. */
function signOf({ tie, by, source, copy }: Direction): VoiceMember['by'] {
  if (tie.source !== null || !doesName(copy, source)) return by;
  return copy.leaning?.dependency === 'wire' ? 'credit' : 'named';
}

/** Outlets it names that are neither held in this voice nor named by its source as well: what they share lies further up. */
function viaOf(held: Held, parent: Direction | null, outlets: ReadonlySet<string>): readonly string[] {
  const further = new Set(parent?.source.names.map(({ key }) => key));
  return held.names.filter(({ key }) => !outlets.has(key) && !further.has(key)).map(({ name }) => name);
}

/** Of the same two items, the tie that compared their texts. */
function comparedOf(parent: Direction, ties: readonly Tie[]): Direction {
  const { earlier, later } = parent.tie;
  const tie = ties.find((one) => one.overlap !== null && one.earlier === earlier && one.later === later);
  return tie === undefined ? parent : { ...parent, tie };
}

const overlapOf = (parent: Direction, ties: readonly Tie[]): VoiceMember['overlap'] =>
  copyOverlap(comparedOf(parent, ties));

function changesWith(parent: Direction, ties: readonly Tie[]): VoiceMember['changed'] {
  return changesOf(comparedOf(parent, ties));
}
