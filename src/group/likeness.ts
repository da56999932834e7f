import { nameOf } from '../text/names.ts';
import { daysApart, type Unit } from './units.ts';
import { cosine, type Placed } from './vectors.ts';

/** A gap in time longer than this makes another story, whatever the words say. */
export const STORY_GAP_DAYS = 3;

/**
 * The cosine at which two texts are as likely one event as not, within a writing and across. Across, a dictionary offers
 * many meanings for each word and only one of them fits, so equal texts lie further apart.
 */
export const ENOUGH = { within: 0.27, across: 0.25 } as const;

/**
 * How alike two units are, 1 = just enough for one story; 0 when they are more than three days apart.
 * Different parties to an act make it another act: each naming somebody the other lacks lowers it.
 */
export function likenessOf(a: Unit, b: Unit, places: { readonly a: Placed; readonly b: Placed }): number {
  const days = daysApart(a, b);
  if (days > STORY_GAP_DAYS) return 0;
  const raw =
    a.writing === b.writing
      ? cosine(places.a.own, places.b.own) / ENOUGH.within
      : cosine(places.a.shared, places.b.shared) / ENOUGH.across;
  return raw * agreementOfActors(a.actors, b.actors) * (1 - 0.08 * days);
}

/** Trump–Takaichi and Trump–Xi share words, a person and a kind of act; what parts them is that each has someone else. */
const OTHER_PEOPLE = 0.4;
const OTHER_COUNTRIES = 0.6;

function agreementOfActors(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [onlyA, onlyB] = [missingFrom(a, b), missingFrom(b, a)];
  if (onlyA.some(isPerson) && onlyB.some(isPerson)) return OTHER_PEOPLE;
  return onlyA.some(isCountry) && onlyB.some(isCountry) ? OTHER_COUNTRIES : 1;
}

const isPerson = (key: string): boolean => key.startsWith('person:');
const isCountry = (key: string): boolean => key.startsWith('country:');

/** Those in `a` that `b` neither names nor means: a leader and the country he acts for stand for each other. */
function missingFrom(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((key) => {
    if (b.has(key)) return false;
    const country = isPerson(key) ? nameOf(key)?.country : null;
    return country === null || country === undefined || !hasOnlyCountry(b, country);
  });
}

/** Whether a text speaks of a country without naming who acts for it. */
function hasOnlyCountry(actors: ReadonlySet<string>, country: string): boolean {
  if (!actors.has(`country:${country}`)) return false;
  return ![...actors].some((key) => isPerson(key) && nameOf(key)?.country === country);
}
