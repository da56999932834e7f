import { findForeignNames } from '../../text/meaning/foreign-names.ts';
import { findNames as findKnownNames, nameOf, type FoundName } from '../../text/names.ts';
import type { Value } from './claims.ts';
import { overlaps, type Stretch } from './find-hits.ts';
import type { Word, WordRun } from './word-runs.ts';

/** Names that the lists know, then what is written as a name; none stands in `taken`. */
export function findNames(run: WordRun, taken: readonly Stretch[]): Value[] {
  const known = knownIn(run)
    .filter((name) => !taken.some((one) => overlaps(one, name)))
    .map((name): Value => ({
      key: name.key,
      kind: kindOf(name.key, run.prepared.slice(0, name.start)),
      start: name.start,
      end: name.end,
    }));
  const unknown = run.writing === 'en' ? capitalNames(run, [...taken, ...known]) : [];
  return [...known, ...unknown].sort((a, b) => a.start - b.start);
}

function knownIn({ prepared, writing, tongue, words }: WordRun): FoundName[] {
  if (writing === 'en' && tongue !== 'en') return findForeignNames(prepared, tongue);
  const boundaries = new Set(words.flatMap(({ start, end }) => [start, end]));
  return findKnownNames(prepared, writing, boundaries);
}

/** After these a name is where something was. */
const PLACED =
  /(?:^|[^\p{L}])(?:in|at|near|from|outside|across|around|en|à|em|na|no|im|aus|bei|nach|v|в|во|на|из|w|u|i|på|te|di)\s+(?:the\s+)?$|[在于赴抵]$|抵达$|前往$|访问了?$/iu;

function kindOf(key: string, before: string): 'name' | 'place' {
  const kind = nameOf(key)?.kind ?? key.split(':')[0];
  if (kind === 'place') return 'place';
  // A country that acts is an actor.
  return kind === 'country' && PLACED.test(before) ? 'place' : 'name';
}

/** In a headline that capitalises its words, a capital says nothing. */
const MOST_CAPITALS = 0.6;
/** Joins parts of one name: Ursula von der Leyen. */
const JOINT = /^(?:de|del|della|di|da|dos|van|von|der|den|bin|al|el|la|le)$/;

/**
 * Runs of capitalised words that no list knows. One word at the start of a sentence may be any word, and German
 * capitalises every noun: there only runs of two count.
 */
function capitalNames({ words, tongue, prepared }: WordRun, taken: readonly Stretch[]): Value[] {
  const capital = (word: Word): boolean =>
    /^\p{Lu}\p{L}/u.test(word.form) && !(word.isCommon && tongue === 'en');
  const lettered = words.filter(({ form }) => /^\p{L}{3,}/u.test(form));
  const isHeadline = lettered.length > 3 && lettered.filter(capital).length > MOST_CAPITALS * lettered.length;
  const found: Value[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = runAt(words, at, { capital, taken, prepared });
    const [first, last] = [words[at], words[at + length - 1]];
    if (first === undefined || last === undefined || length === 0) continue;
    const parts = words.slice(at, at + length);
    if (
      length > 1
        ? !isHeadline || parts.every((word) => word.meanings.length === 0)
        : at > 0 && tongue !== 'de' && !isHeadline
    ) {
      const stretch = { start: first.start, end: last.end };
      const kind = PLACED.test(prepared.slice(0, first.start)) ? 'place' : 'name';
      found.push({
        key: `written:${parts.map(({ plain }) => plain.replace(/[’']s?$/u, '')).join(' ')}`,
        kind,
        ...stretch,
      });
    }
    at += length - 1;
  }
  return found;
}

type Search = {
  readonly capital: (word: Word) => boolean;
  readonly taken: readonly Stretch[];
  readonly prepared: string;
};

function runAt(words: readonly Word[], at: number, { capital, taken, prepared }: Search): number {
  const free = (word: Word | undefined): boolean =>
    word !== undefined && capital(word) && !taken.some((one) => overlaps(one, word));
  if (!free(words[at])) return 0;
  const isNear = (index: number): boolean =>
    prepared.slice(words[index - 1]?.end, words[index]?.start).trim() === '' && words[index] !== undefined;
  let length = 1;
  while (isNear(at + length)) {
    const [next, beyond] = [words[at + length], words[at + length + 1]];
    if (free(next)) length += 1;
    else if (JOINT.test(next?.plain ?? '') && free(beyond)) length += 2;
    else break;
  }
  return length;
}
