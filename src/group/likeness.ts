import { nameOf } from '../text/names.ts';
import { encodedLikeness } from './encoded.ts';
import { agreementOfTitles } from './title-agreement.ts';
import { daysApart, type Unit } from './units.ts';
import { cosine, type Placed } from './vectors.ts';

/** A gap in time longer than this makes another story, whatever the words say. */
export const STORY_GAP_DAYS = 3;

/**
 * The cosine at which two texts are as likely one event as not. Titles share few words by chance alone but a name or two;
 * bodies have room to differ. Across languages a dictionary offers many meanings for a word and only one of them fits, so
 * equal texts lie further apart. Bodies: chosen on AllSides roundups and ECB+ (see bench/stories.ts).
 */
const ENOUGH = {
  own: { title: 0.25, mixed: 0.21, body: 0.17 },
  shared: { title: 0.25, mixed: 0.2, body: 0.16 },
} as const;

/** Weaker likenesses count as none: they cannot lift an average to 1. */
export const WEAKEST = 0.3;

/**
 * The same for two texts that are each read alone and together with their neighbours: the mean of both cosines. Within a
 * language chosen on AllSides roundups and ECB+; across, where even odds lie on SemEval-2022 task 8.
 */
const ENOUGH_TOGETHER = { own: 0.46, shared: 0.4 } as const;

/**
 * What a day between two texts takes off: a text is told on its day, a title on a list comes back, and another language
 * has the news later.
 */
const A_DAY = { same: 0.2, other: 0.08 } as const;

/** How alike two units are at first look, and what it comes from. */
export type Likeness = {
  /** 1 = just enough for one story. */
  readonly likeness: number;
  /** Of their places, 0–1. */
  readonly cosine: number;
  /** What lowers it, 0–1. */
  readonly agreement: number;
};

/**
 * How alike two units are at first look; null when it counts as nothing, or they are more than three days apart.
 * Different parties to an act make it another act: each naming somebody the other lacks lowers it. Across languages it is
 * the greater of what words and what an encoder say; an encoder shares no words that could be too few.
 */
export function likenessOf(
  a: Unit,
  b: Unit,
  places: { readonly a: Placed; readonly b: Placed },
): Likeness | null {
  if (daysApart(a, b) > STORY_GAP_DAYS) return null;
  const length = a.hasBody && b.hasBody ? 'body' : a.hasBody || b.hasBody ? 'mixed' : 'title';
  const space = spaceOf(a, b);
  const alike = cosine(places.a[space], places.b[space]);
  const byTerms = alike / ENOUGH[space][length];
  const byEncoder = encodedLikeness(a, b);
  // What lowers a likeness takes longer to work out than the likeness; most candidates are far off without it.
  if (Math.max(byTerms, byEncoder) < WEAKEST) return null;
  const acts = agreementOfActs(a, b);
  if (Math.max(byTerms, byEncoder) * acts < WEAKEST) return null;
  const agreement = acts * agreementOfTitles(a, b);
  const likeness = Math.max(byTerms * agreement, byEncoder * acts);
  return likeness >= WEAKEST ? { likeness, cosine: alike, agreement } : null;
}

const spaceOf = (a: Unit, b: Unit): 'own' | 'shared' => (a.tongue === b.tongue ? 'own' : 'shared');

/** A unit with the place it has together with its neighbours. */
export type Stand = { readonly unit: Unit; readonly wide: Placed };

/**
 * How alike two units are once their neighbours are known, on the same scale. Half of it is what the two share themselves:
 * neighbours alone would let two texts that are each other's nearest, however far, vouch for each other.
 * Across languages it may only rise: each text's neighbours are mostly of its own language and pull the two apart.
 */
export function likenessTogether(a: Stand, b: Stand, atFirst: Likeness): number {
  const space = spaceOf(a.unit, b.unit);
  const both = atFirst.cosine + cosine(a.wide[space], b.wide[space]);
  const together = (both / 2 / ENOUGH_TOGETHER[space]) * atFirst.agreement;
  return space === 'own' ? together : Math.max(atFirst.likeness, together);
}

/** What lowers a likeness, 0–1: days between, and in titles other actors. Bodies speak for themselves. */
function agreementOfActs(a: Unit, b: Unit): number {
  const areTexts = a.hasBody && b.hasBody;
  const aDay = areTexts && a.tongue === b.tongue ? A_DAY.same : A_DAY.other;
  const inTime = Math.max(0, 1 - aDay * daysApart(a, b));
  return areTexts ? inTime : inTime * agreementOfActors(a, b);
}

/** Trump–Takaichi and Trump–Xi share words, a person and a kind of act; what parts them is who the other side is. */
const OTHER_PARTIES = 0.25;
const OTHER_PEOPLE = 0.35;
const OTHER_COUNTRIES = 0.45;

function agreementOfActors(a: Unit, b: Unit): number {
  if (haveOtherPairs(a.pairs, b.pairs)) return OTHER_PARTIES;
  const [onlyA, onlyB] = [missingFrom(a, b), missingFrom(b, a)];
  if (onlyA.some(isPerson) && onlyB.some(isPerson)) return OTHER_PEOPLE;
  return onlyA.some(isCountry) && onlyB.some(isCountry) ? OTHER_COUNTRIES : 1;
}

const isPerson = (key: string): boolean => key.startsWith('person:');
const isCountry = (key: string): boolean => key.startsWith('country:');

/** Both name two sides, and not one pair is the same. */
function haveOtherPairs(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((pair) => b.includes(pair));
}

/**
 * Actors of `a` that `b` neither names nor means: a leader and his country stand for each other. Titles are held against
 * titles, for a long body names everybody; a text without a title is asked as a whole.
 */
function missingFrom(a: Unit, b: Unit): string[] {
  const named = b.speaker.title === '' ? b.terms : b.actors;
  return [...a.actors].filter((key) => {
    if (named.has(key)) return false;
    const country = isPerson(key) ? nameOf(key)?.country : null;
    return country === null || country === undefined || !speaksOnlyOfCountry(named, country);
  });
}

/** Whether a text speaks of a country without naming who acts for it. */
function speaksOnlyOfCountry(named: Named, country: string): boolean {
  if (!named.has(`country:${country}`)) return false;
  return ![...named.keys()].some((key) => isPerson(key) && nameOf(key)?.country === country);
}

type Named = { readonly has: (key: string) => boolean; readonly keys: () => Iterable<string> };
