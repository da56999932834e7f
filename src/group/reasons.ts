import { nameOf } from '../text/names.ts';
import type { Term } from '../text/meaning/terms.ts';
import type { Writing } from '../text/script.ts';
import { encodedGround } from './encoded.ts';
import type { Unit } from './units.ts';

/** The most of one kind a reason lists: a person reads it, a table sorts by it. */
const MOST = { name: 4, word: 4, number: 2 } as const;

/** A name in the writing of one text and, where the other writes it otherwise, in that one too: 习近平/Xi Jinping. */
function bothForms(key: string, a: Writing, b: Writing): string {
  const forms = nameOf(key)?.forms;
  const [left, right] = [forms?.[a][0], forms?.[b][0]];
  return left === right || right === undefined ? (left ?? key) : `${left ?? key}/${right}`;
}

type Shared = { readonly here: Term; readonly there: Term };

/** Terms two units share, heaviest first. */
function sharedTerms(a: Unit, b: Unit): Shared[] {
  const shared: Shared[] = [];
  for (const here of a.terms.values()) {
    const there = b.terms.get(here.key);
    if (there !== undefined) shared.push({ here, there });
  }
  const weight = ({ here, there }: Shared): number => Math.min(here.weight, there.weight);
  return shared.sort((x, y) => weight(y) - weight(x) || (x.here.key < y.here.key ? -1 : 1));
}

/** What two units have in common, in words: "same names 习近平/Xi Jinping; same place 釜山/Busan; 手机 ~ phone; number 200". */
export function commonGround(a: Unit, b: Unit): string {
  const shared = sharedTerms(a, b);
  const ofKinds = (...kinds: string[]): string[] =>
    shared.flatMap(({ here }) =>
      kinds.some((kind) => here.key.startsWith(`${kind}:`))
        ? [bothForms(here.key, a.writing, b.writing)]
        : [],
    );
  const words = sameWords(shared);
  const numbers = shared.flatMap(({ here }) => (here.kind === 'number' ? [here.form] : []));
  return [
    list('same names', ofKinds('person', 'organisation', 'outlet', 'thing'), MOST.name),
    list('same places', [...ofKinds('place'), ...ofKinds('country')], MOST.name),
    list('same words', words, MOST.word),
    list('by dictionary', words.length >= 2 ? [] : dictionaryPairs(shared), MOST.word),
    list('same numbers', numbers, MOST.number),
    encodedGround(a, b),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const list = (label: string, parts: readonly string[], most: number): string =>
  parts.length === 0 ? '' : `${label} ${[...new Set(parts)].slice(0, most).join(', ')}`;

function sameWords(shared: readonly Shared[]): string[] {
  return shared.flatMap(({ here, there }) =>
    here.kind === 'word' && there.kind === 'word' ? [here.form] : [],
  );
}

/** Words that meet through a dictionary meaning; the same word on both sides needs no dictionary. */
function dictionaryPairs(shared: readonly Shared[]): string[] {
  return shared.flatMap(({ here, there }) =>
    (here.kind === 'meaning' || there.kind === 'meaning' || here.kind === 'sound') && here.form !== there.form
      ? [`${here.form} ~ ${there.form}`]
      : [],
  );
}

/** `2025-11-01` as `1 Nov`. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    date.getUTCMonth()
  ];
  return `${date.getUTCDate()} ${month ?? ''}`;
}
