import { cosine } from './term-cosine.ts';

/** A day on which something was said of a story. */
export type TalkDay = {
  /** Days since 1970. */
  readonly day: number;
  /** Voices first heard on it. */
  readonly voices: number;
  /** What their titles are about, with weights. */
  readonly terms: ReadonlyMap<string, number>;
};

/** Days on either side of a night whose words are compared: one alone has too few titles. */
const BLOCK = 3;
/** Days on either side of a night within which another is like it or not. */
const NEAR = 7;

/**
 * How much of a story goes on over each night between two days on which something was said: half of it how many of the
 * voices of both days had spoken on the first (none where a silent day lies between), for what is new begins with a burst and
 * dies down; half of it how alike the words of the three days before and after are (block comparison: Hearst 1997,
 * TextTiling); each as a share of the most over any night within a week. 0 (a new chapter) to 1.
 *
 * @param days earliest first
 */
export function carriedOver(days: readonly TalkDay[]): readonly number[] {
  const nights = days.slice(1).map((_, at) => ({
    day: days[at]?.day ?? 0,
    voices: shareBefore(days, at),
    likeness: likenessAround(days, at),
  }));
  return nights.map((night) => {
    const near = nights.filter(({ day }) => Math.abs(day - night.day) <= NEAR);
    const share = (of: 'voices' | 'likeness'): number =>
      night[of] === 0 ? 0 : night[of] / Math.max(...near.map((other) => other[of]));
    return (share('voices') + share('likeness')) / 2;
  });
}

function shareBefore(days: readonly TalkDay[], at: number): number {
  const [before, after] = [days[at], days[at + 1]];
  if (before === undefined || after?.day !== before.day + 1) return 0;
  return before.voices / Math.max(1, before.voices + after.voices);
}

function likenessAround(days: readonly TalkDay[], at: number): number {
  const [before, after] = [days[at]?.day ?? 0, days[at + 1]?.day ?? 0];
  return cosine(
    termsIn(days.slice(0, at + 1).filter(({ day }) => day > before - BLOCK)),
    termsIn(days.slice(at + 1).filter(({ day }) => day < after + BLOCK)),
  );
}

function termsIn(days: readonly TalkDay[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { terms } of days) for (const [key, weight] of terms) all.set(key, (all.get(key) ?? 0) + weight);
  return all;
}
