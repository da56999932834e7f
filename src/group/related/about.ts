import type { Item } from '../../domain/index.ts';
import { termsOf, type TextTerms } from '../../text/meaning/terms.ts';
import { sentencesOf } from '../drift/sentences.ts';
import { isLabel } from '../groupable.ts';
import { namesIn } from './names-in.ts';
import { findNumberClaims } from './number-claims.ts';
import { findQuotations } from './quotations.ts';

/** What an item is about, as far as relating needs to know. */
export type About = {
  /** Keys of who and what it is about, each with the form it uses. */
  readonly names: ReadonlyMap<string, string>;
  /** Quotations, and numbers said of somebody, by a key that is equal for equal ones. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Its words beside names. */
  readonly read: Pick<TextTerms, 'tongue' | 'terms'>;
};

/** The words quoted, or the sentence that has the number, as they stand, and its words and their meanings, each with its form. */
export type Claim = { readonly text: string; readonly words: ReadonlyMap<string, string> };

type Readable = Pick<Item, 'title' | 'blocks' | 'language' | 'outlet' | 'codes'>;

/** A news text says early what it is about; what comes later is background. */
const OPENING_LETTERS = 1_200;
const AT_ONCE_LETTERS = 200;
/** Claims are looked for in the first sentences that hold a number. */
const MOST_SENTENCES = 12;
const MOST_CLAIMS = 20;
const TITLE_WEIGHT = 3;

/**
 * Reads an item: it is about whom its title names, and whom its opening names at once and again.
 *
 * @returns null where its title only says where it appeared: that tells nothing
 */
export function readAbout(item: Readable): About | null {
  if (isLabel(item)) return null;
  const { title, blocks, language } = item;
  const opening = blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, OPENING_LETTERS);
  const head = termsOf(title, language);
  const body = opening === '' ? null : termsOf(opening, language);
  const lead = body === null ? null : termsOf(opening.slice(0, AT_ONCE_LETTERS), language);
  return {
    names: new Map([...(body && lead ? namedAgain(lead, body) : []), ...namesIn(head)]),
    claims: claimsIn(title, opening, language),
    read: { tongue: (body ?? head).tongue, terms: wordsOf(addedUp(head, body)) },
  };
}

function namedAgain(lead: TextTerms, body: TextTerms): [string, string][] {
  return [...namesIn(lead)].filter(([key]) => (body.terms.get(key)?.weight ?? 0) >= 2);
}

function addedUp(head: TextTerms, body: TextTerms | null): TextTerms['terms'] {
  if (body === null) return head.terms;
  const terms = new Map(body.terms);
  for (const term of head.terms.values())
    terms.set(term.key, {
      ...term,
      weight: TITLE_WEIGHT * term.weight + (terms.get(term.key)?.weight ?? 0),
    });
  return terms;
}

/** The heaviest words are kept: tellings wait in memory until all are read. */
const MOST_WORDS = 40;

/** Names are weighed apart, so that one name in common is not counted twice. */
function wordsOf(terms: TextTerms['terms']): TextTerms['terms'] {
  const words = [...terms].filter(([, { kind }]) => kind !== 'name');
  return new Map(
    words.sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1)).slice(0, MOST_WORDS),
  );
}

function claimsIn(title: string, opening: string, language: string | null): Map<string, Claim> {
  const quoted = findQuotations(`${title}\n${opening}`).map(({ key, text }): [string, Claim] => [
    `“${key}`,
    { text, words: new Map() },
  ]);
  const blocks = opening.split('\n').map((text) => ({ type: 'paragraph' as const, text }));
  const numbers = sentencesOf({ title, blocks: opening === '' ? [] : blocks, language })
    .filter(({ text }) => /\d/.test(text))
    .slice(0, MOST_SENTENCES)
    .flatMap(({ text }) =>
      findNumberClaims(text, language).map(({ key, words }): [string, Claim] => [key, { text, words }]),
    );
  return new Map([...quoted, ...numbers].slice(0, MOST_CLAIMS));
}
