import type { ItemId, Voice, VoiceId } from '../domain/index.ts';
import { tellVoice, voiceIdOf } from './origin/members.ts';
import type { Held } from './ties/held.ts';
import type { Tie } from './ties/tie.ts';

/** Voices that more items may still join. */
export type OpenVoices = {
  /** False where the item is already here. */
  readonly open: (held: Held) => boolean;
  /** Makes one voice of an item and those it is tied to. */
  readonly join: (held: Held, ties: readonly Tie[]) => void;
  readonly voiceOf: (item: ItemId) => VoiceId | ItemId;
  /** Gives and forgets the voices whose last item lies before `ms`. */
  readonly closeBefore: (ms: number) => Voice[];
};

type Open = { members: Held[]; ties: Tie[]; first: Held; last: number };

/** Ties of one item and one finder that are kept to tell where it was taken from; all of them join. */
const MOST_TIES = 8;

/** No voice yet. */
export function makeOpenVoices(): OpenVoices {
  /** By item, in the order of opening, which is that of time. */
  const voices = new Map<ItemId, Open>();

  const join = (a: ItemId, b: ItemId): void => {
    const [one, other] = [voices.get(a), voices.get(b)];
    if (one === undefined || other === undefined || one === other) return;
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
    for (const held of small.members) voices.set(held.id, large);
    large.members.push(...small.members);
    large.ties.push(...small.ties);
    large.first = isBefore(small.first, large.first) ? small.first : large.first;
    large.last = Math.max(large.last, small.last);
  };

  const close = (voice: Open): Voice[] => {
    for (const held of voice.members) voices.delete(held.id);
    if (voice.members.length < 2) return [];
    return [
      tellVoice(
        voice.members.sort((a, b) => (isBefore(a, b) ? -1 : 1)),
        voice.ties,
      ),
    ];
  };

  return {
    open: (held) => {
      if (voices.has(held.id)) return false;
      voices.set(held.id, { members: [held], ties: [], first: held, last: held.ms });
      return true;
    },
    join: (held, ties) => {
      for (const tie of ties) join(tie.earlier.id, tie.later.id);
      voices.get(held.id)?.ties.push(...bestOf(ties));
    },
    voiceOf: (item) => {
      const voice = voices.get(item);
      return voice === undefined || voice.members.length < 2 ? item : voiceIdOf([voice.first]);
    },
    closeBefore: (ms) => {
      const done = new Set<Open>();
      for (const voice of voices.values()) {
        if (voice.first.ms >= ms) continue;
        if (voice.last < ms) done.add(voice);
      }
      return [...done].sort((a, b) => (isBefore(a.first, b.first) ? -1 : 1)).flatMap(close);
    },
  };
}

const isBefore = (a: Held, b: Held): boolean => (a.at === b.at ? a.id < b.id : a.at < b.at);

const bestOf = (ties: readonly Tie[]): readonly Tie[] =>
  ties.length <= MOST_TIES
    ? ties
    : ties.toSorted((a, b) => likeness(b) - likeness(a) || a.earlier.key - b.earlier.key).slice(0, MOST_TIES);

const likeness = ({ overlap, score }: Tie): number => overlap?.jaccard ?? score;
