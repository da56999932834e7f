import { NAMED_KINDS, type GivenName, type NamedKind } from '../../domain/index.ts';
import { fold } from '../../text/script.ts';
import type { NamingText } from './naming-text.ts';
import { isTitle, withoutTitles } from './titles.ts';

/** A name one of the captions holds, and how it is known again in the others. */
export type Candidate = {
  readonly key: string;
  readonly kind: NamedKind;
  /** Each writing once. */
  readonly forms: readonly string[];
};

/** Names of one picture's captions are told up to this many. */
export const MOST_NAMES = 200;

/** Names times captions: every one is looked for in every other, and the map prints a cell for each. */
export const MOST_CELLS = 20_000;

/** Every name that may stand in these captions: given ones first, then those of our lists, then what is written as one. */
export function candidatesIn(
  captions: readonly NamingText[],
  given: readonly GivenName[],
): readonly Candidate[] {
  const known = byKey([...withLastNames(given), ...oftenestKnown(captions)]);
  const most = Math.min(MOST_NAMES, Math.floor(MOST_CELLS / Math.max(1, captions.length)));
  return byKey([...known, ...unknownIn(captions, known)]).slice(0, Math.max(most, given.length));
}

function byKey(candidates: readonly Candidate[]): readonly Candidate[] {
  const grouped = Map.groupBy(candidates, ({ key }) => key);
  return [...grouped.values()].flatMap(([first, ...others]): Candidate[] =>
    first === undefined
      ? []
      : [{ ...first, forms: [...new Set([first, ...others].flatMap(({ forms }) => forms))] }],
  );
}

/** Captions call Tavo Kesh Kesh, 塔沃·凯什 凯什 and 타보 케시 케시: unless two people are called so. */
function withLastNames(given: readonly GivenName[]): readonly Candidate[] {
  const lasts = given.map(({ kind, forms }) => (kind === 'person' ? forms.flatMap(lastNameOf) : []));
  const keysOf = Map.groupBy(
    given.flatMap(({ key }, at) => (lasts[at] ?? []).map((last) => ({ key, last }))),
    ({ last }) => last,
  );
  const isOnes = (last: string) => new Set(keysOf.get(last)?.map(({ key }) => key)).size === 1;
  return given.map((name, at) => ({ ...name, forms: [...name.forms, ...(lasts[at] ?? []).filter(isOnes)] }));
}

function lastNameOf(form: string): readonly string[] {
  const parts = form.split(/[\s·・‧]+/u);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last.length >= 2 ? [last] : [];
}

/** Names of our lists, those in most captions first. */
function oftenestKnown(captions: readonly NamingText[]): readonly Candidate[] {
  const all = Map.groupBy(captions.flatMap(knownIn), ({ key }) => key);
  return [...all.values()].sort((a, b) => b.length - a.length).flat();
}

/** Names of our lists. Who acts for a country brings it along as a term, and does not name it. */
export function knownIn({ terms }: Pick<NamingText, 'terms'>): Candidate[] {
  const names = [...terms.values()].filter(({ kind }) => kind === 'name');
  const people = new Set(names.filter(({ key }) => key.startsWith('person:')).map(({ form }) => form));
  return names
    .filter(({ key, form }) => !key.startsWith('country:') || !people.has(form))
    .map(({ key, form }) => ({ key, kind: kindOf(key), forms: [form] }));
}

function kindOf(key: string): NamedKind {
  const prefix = key.split(':')[0] ?? '';
  return NAMED_KINDS.find((kind) => kind === prefix) ?? 'unknown';
}

const CAPITALS = /(?<![.!?]\s|^["“]?)(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu;
/** Sentences begin with a capital, and calendars are written with one. */
const NO_NAME =
  /^(?:the|a|an|this|that|his|her|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|photo|photograph)$/i;

/** A run of capitals, and the captions that have it. */
type Run = { readonly form: string; readonly folded: string; readonly captions: number };

/** Names on no list, those in most captions first; a word of a longer name is that name, where it is a word of one only. */
function unknownIn(captions: readonly NamingText[], known: readonly Candidate[]): readonly Candidate[] {
  const runs = runsIn(captions);
  const longer = longerByWord([
    ...known.flatMap(({ key, kind, forms }) => forms.map((form) => ({ key, kind, form }))),
    ...runs.map(({ form, folded }) => ({ key: `unknown:${folded}`, kind: 'unknown' as const, form })),
  ]);
  const taken = known.flatMap(({ forms }) => forms.map(fold));
  return runs.slice(0, 2 * MOST_NAMES).flatMap(({ form, folded }): Candidate[] => {
    const whole = [...(longer.get(folded) ?? [])];
    const [only] = whole;
    if (whole.length === 1 && only !== undefined) return [{ ...only[1], key: only[0], forms: [form] }];
    const isTaken = taken.some((one) => folded.includes(one) || one.includes(folded));
    return isTaken ? [] : [{ key: `unknown:${folded}`, kind: 'unknown', forms: [form] }];
  });
}

/** Runs of capitals within sentences of a Latin text. German writes all nouns so: none are taken there. */
function runsIn(captions: readonly NamingText[]): readonly Run[] {
  const runs = captions
    .filter(({ writing, language }) => writing === 'en' && language?.startsWith('de') !== true)
    .flatMap(({ text }) => [...new Set(Array.from(text.matchAll(CAPITALS), ([form]) => form))])
    .map(withoutTitles)
    .filter((form) => form.length >= 3 && !NO_NAME.test(form) && !isTitle(form))
    .map((form) => ({ form, folded: fold(form) }));
  return [...Map.groupBy(runs, ({ folded }) => folded)]
    .flatMap(([folded, all]): Run[] =>
      all.slice(0, 1).map(({ form }) => ({ form, folded, captions: all.length })),
    )
    .sort((a, b) => b.captions - a.captions || (a.folded < b.folded ? -1 : 1));
}

/** For each word at an end of a name of several words, the names that have it. */
function longerByWord(
  names: readonly { readonly key: string; readonly kind: NamedKind; readonly form: string }[],
): ReadonlyMap<string, ReadonlyMap<string, Pick<Candidate, 'kind'>>> {
  const found = new Map<string, Map<string, Pick<Candidate, 'kind'>>>();
  for (const { key, kind, form } of names) {
    const words = fold(form).split(/[ -]/);
    if (words.length < 2) continue;
    for (const word of [words[0] ?? '', words.at(-1) ?? ''])
      found.set(word, (found.get(word) ?? new Map<string, Pick<Candidate, 'kind'>>()).set(key, { kind }));
  }
  return found;
}
