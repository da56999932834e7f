import { DAY, toMs, type ItemId } from '../domain/index.ts';
import { termsOf, type Term, type TextTerms } from '../text/meaning/terms.ts';
import { fold, type Writing } from '../text/script.ts';
import type { Encoded } from './encoded.ts';
import { inOrder, isLabel, type Groupable } from './groupable.ts';

/** What stories are made of: one voice, or an item that is its own voice, read once. */
export type Unit = {
  readonly items: readonly Groupable[];
  /** The member whose text is read: the one with the most text, the earliest of equals. */
  readonly speaker: Groupable;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly writing: Writing;
  /** The language its words were looked up in, two letters. */
  readonly tongue: string;
  readonly hasBody: boolean;
  /** The title, folded; empty where there is none. */
  readonly plain: string;
  readonly terms: ReadonlyMap<string, Term>;
  /** How many different words its terms come from. */
  readonly forms: number;
  /** Keys of people and countries in the title (in the opening where there is no title): who does something with whom. */
  readonly actors: ReadonlySet<string>;
  /** Keys of any two of its countries, where there are two or three: `pair:CN+US`. */
  readonly pairs: readonly string[];
  /** What a sentence encoder made of it; null without one. */
  readonly encoded: Encoded | null;
};

/** How much a word in the title counts against one in the body. */
const TITLE_WEIGHT = 3;
const OPENING_LETTERS = 160;

/** Units in order of time. Items of one voice come as one unit. */
export function unitsOf(
  items: readonly Groupable[],
  voiceOf: (item: ItemId) => string = (item) => item,
): Unit[] {
  return [...Map.groupBy(inOrder(items), ({ id }) => voiceOf(id)).values()].map(makeUnit);
}

function makeUnit(items: readonly Groupable[]): Unit {
  const times = items.map((item) => toMs(item.at));
  const speaker = items.reduce((best, item) => (lengthOf(item) > lengthOf(best) ? item : best));
  const title = termsOf(isLabel(speaker) ? '' : speaker.title, speaker.language);
  const body = speaker.blocks.map((block) => block.text).join('\n');
  const actors = actorsOf(
    speaker.title === '' ? termsOf(body.slice(0, OPENING_LETTERS), speaker.language) : title,
  );
  const pairs = pairsOf(actors);
  const whole = body === '' ? title : termsOf(body, speaker.language);
  const terms = withPairs(body === '' ? title.terms : weigh(title, whole), pairs);
  return {
    items,
    speaker,
    first: Math.min(...times),
    last: Math.max(...times),
    writing: whole.writing,
    tongue: whole.tongue,
    hasBody: body !== '',
    plain: isLabel(speaker) ? '' : fold(speaker.title),
    terms,
    forms: new Set(Array.from(terms.values(), (term) => term.form)).size,
    actors,
    pairs,
    encoded: speaker.encoded ?? null,
  };
}

const lengthOf = (item: Groupable): number => item.blocks.reduce((sum, block) => sum + block.text.length, 0);

function weigh(title: TextTerms, body: TextTerms): Map<string, Term> {
  const terms = new Map(body.terms);
  for (const term of title.terms.values()) {
    const known = terms.get(term.key);
    terms.set(term.key, { ...term, weight: TITLE_WEIGHT * term.weight + (known?.weight ?? 0) });
  }
  return terms;
}

function actorsOf(text: TextTerms): Set<string> {
  return new Set(
    [...text.terms.keys()].filter((key) => key.startsWith('person:') || key.startsWith('country:')),
  );
}

/** More countries than this in one title make a list of them, not an act between two. */
const MOST_PARTIES = 3;

/**
 * Two countries named together, or by who acts for them, are a term of their own: 中美元首, Trump and Xi and 习近平同特朗普
 * share it and Trump–Takaichi does not, though each of the two names alone is in hundreds of titles.
 */
function pairsOf(actors: ReadonlySet<string>): string[] {
  const parties = [...actors].filter((key) => key.startsWith('country:')).map((key) => key.slice(-2));
  if (parties.length < 2 || parties.length > MOST_PARTIES) return [];
  parties.sort();
  return parties.flatMap((a, index) => parties.slice(index + 1).map((b) => `pair:${a}+${b}`));
}

function withPairs(terms: ReadonlyMap<string, Term>, pairs: readonly string[]): ReadonlyMap<string, Term> {
  const formOf = (code: string): string => terms.get(`country:${code}`)?.form ?? code;
  return new Map([
    ...terms,
    ...pairs.map((key): [string, Term] => {
      const form = `${formOf(key.slice(5, 7))} + ${formOf(key.slice(8))}`;
      return [key, { key, kind: 'name', weight: 1, form }];
    }),
  ]);
}

/** Days between two units; 0 where their times overlap. */
export function daysApart(a: Unit, b: Unit): number {
  return Math.max(0, a.first - b.last, b.first - a.last) / DAY;
}
