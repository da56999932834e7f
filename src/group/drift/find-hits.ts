import { nativePhrases, rungOf, type Rung } from './scales.ts';
import { isHelper, type Word, type WordRun } from './word-runs.ts';

/** From before `start` to before `end`, in a sentence. */
export type Stretch = { readonly start: number; readonly end: number };

/** A word or phrase of a scale where it stands. */
export type Hit = Rung & Stretch;

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** What stands for something else already. */
type Taken = {
  /** No word of a scale stands here (`May` in a date). */
  readonly taken: readonly Stretch[];
  /** Words that deny: they may be part of a phrase, but what a word list says they mean (nicht: nothing) is no quantity. */
  readonly denied: readonly Stretch[];
};

/** Words and phrases of all scales in a sentence, left to right, longest first. */
export function findHits(run: WordRun, { taken, denied }: Taken): Hit[] {
  const written = nativeHits(run);
  const held = [...taken, ...written];
  const free = run.words.filter((word) => !held.some((one) => overlaps(one, word)));
  const meant =
    run.writing === 'en' && run.tongue === 'en'
      ? englishHits(free)
      : meantHits(free.filter((word) => !denied.some((one) => overlaps(one, word))));
  const kept = written.filter((hit) => !taken.some((one) => overlaps(one, hit)));
  return [...kept, ...meant].sort((a, b) => a.start - b.start);
}

/** A beginning of a word with a longer ending than this is another word. */
const LONGEST_ENDING = 5;
/** Shorter ones of spaced languages must be the whole word. */
const SHORTEST_BEGINNING = 4;

function nativeHits({ prepared, tongue, writing, words }: WordRun): Hit[] {
  const found: Hit[] = [];
  const add = (rung: Rung, start: number, end: number): void => {
    if (!found.some((one) => overlaps(one, { start, end })))
      found.push({ scale: rung.scale, level: rung.level, start, end });
  };
  for (const { text, ...rung } of nativePhrases(tongue)) {
    if (writing === 'en') {
      const last = text.split(' ').length - 1;
      words.forEach((word, at) => {
        const end = words[at + last];
        if (end !== undefined && begins(words.slice(at, at + last + 1), text)) add(rung, word.start, end.end);
      });
    } else for (const start of placesOf(text, prepared, words)) add(rung, start, start + text.length);
  }
  return found;
}

function begins(words: readonly Word[], phrase: string): boolean {
  return phrase.split(' ').every((part, at) => {
    const plain = words[at]?.plain ?? '';
    if (part.length < SHORTEST_BEGINNING) return plain === part;
    return plain.startsWith(part) && plain.length - part.length <= LONGEST_ENDING;
  });
}

/** Han anywhere, but a single letter only as a word; Korean at the start of a word. */
function placesOf(text: string, prepared: string, words: readonly Word[]): number[] {
  if (text.length === 1) return words.filter(({ form }) => form === text).map(({ start }) => start);
  const places: number[] = [];
  for (let at = prepared.indexOf(text); at >= 0; at = prepared.indexOf(text, at + text.length))
    places.push(at);
  const isKorean = /^\p{Script=Hangul}/u.test(text);
  return isKorean ? places.filter((at) => !/\p{L}/u.test(prepared[at - 1] ?? '')) : places;
}

const LONGEST_PHRASE = 4;

function englishHits(words: readonly Word[]): Hit[] {
  const telling = words.flatMap(keysOf);
  const hits: Hit[] = [];
  for (let at = 0; at < telling.length;) {
    const hit = longestAt(telling, at);
    if (hit !== null) hits.push(hit.hit);
    at += hit?.length ?? 1;
  }
  return hits;
}

type Key = Stretch & { readonly key: string };

/** Helping verbs are passed over, and `couldn't` is `could not`. */
function keysOf({ plain, meanings, start, end }: Word): Key[] {
  if (plain === 'cannot') return [{ key: 'not', start, end }];
  const denied = /^(.+)n[’']t$/.exec(plain)?.[1];
  if (denied !== undefined) {
    const not = { key: 'not', start, end };
    return isHelper(denied) ? [not] : [{ key: denied, start, end }, not];
  }
  return isHelper(plain) ? [] : [{ key: meanings[0] ?? plain, start, end }];
}

function longestAt(keys: readonly Key[], at: number): { hit: Hit; length: number } | null {
  const first = keys[at];
  if (first === undefined) return null;
  for (let length = Math.min(LONGEST_PHRASE, keys.length - at); length > 0; length -= 1) {
    const part = keys.slice(at, at + length);
    const rung = rungOf(part.map(({ key }) => key).join(' '));
    if (rung !== undefined)
      return { hit: { ...rung, start: first.start, end: part.at(-1)?.end ?? first.end }, length };
  }
  return null;
}

function meantHits(words: readonly Word[]): Hit[] {
  return words.flatMap(({ meanings, isCommon, start, end }) => {
    const rung = isCommon ? undefined : meanings.map(rungOf).find((one) => one !== undefined);
    return rung === undefined ? [] : [{ ...rung, start, end }];
  });
}
