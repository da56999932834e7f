import { wordingKey } from '../../text/script.ts';
import type { Claims, Value, ValueKind } from './claims.ts';
import type { Difference } from './compare.ts';
import { likePlaces } from './context.ts';
import { overlaps } from './find-hits.ts';
import type { Word, WordRun } from './word-runs.ts';

const KINDS: readonly ValueKind[] = ['number', 'date', 'place', 'name', 'office'];

/** Names, offices, places, dates and numbers for which another of the same kind stands in the same place. */
export function compareValues(before: Claims, after: Claims): Difference[] {
  const known = KINDS.flatMap((kind) =>
    pairUp(ofKind(kind, before, after), ofKind(kind, after, before), { before, after }),
  );
  return known.length > 0 || before.run.tongue !== after.run.tongue
    ? known
    : [...known, ...replacedWords(before, after)];
}

/** Names that only one language writes cannot be told apart across languages: there only known ones count. */
function ofKind(kind: ValueKind, { values, run }: Claims, other: Claims): Value[] {
  const isSame = run.tongue === other.run.tongue;
  return values.filter((value) => value.kind === kind && (isSame || !value.key.startsWith('written:')));
}

type Both = { readonly before: Claims; readonly after: Claims };

function pairUp(left: readonly Value[], right: readonly Value[], { before, after }: Both): Difference[] {
  const isKnown = (value: Value, here: Claims, there: Claims): boolean =>
    there.values.some(
      (other) => isSameValue(value, other) || isSameForm(formOf(value, here), formOf(other, there)),
    );
  const lost = left.filter((value) => !isKnown(value, before, after));
  const won = right.filter((value) => !isKnown(value, after, before));
  const isSame = before.run.tongue === after.run.tongue;
  const options = lost
    .flatMap((from) =>
      won
        .filter((to) => isComparable(from, to))
        .map((to) => ({ from, to, like: likePlaces(before.run, from, after.run, to) })),
    )
    .filter(({ like }) => like > 0 || !isSame)
    .sort((a, b) => b.like - a.like || a.from.start - b.from.start || a.to.start - b.to.start);
  const used = new Set<Value>();
  return options.flatMap(({ from, to }): Difference[] => {
    if (used.has(from) || used.has(to)) return [];
    used.add(from).add(to);
    return [{ kind: 'changed', aspect: from.kind, before: [from], after: [to] }];
  });
}

/** A name without its marks; null for what is no name. */
const formOf = ({ kind, start, end }: Value, { run }: Claims): string | null =>
  kind === 'name' || kind === 'place' ? wordingKey(run.prepared.slice(start, end)) : null;

/** COVID and COVID-19, Justice and Justice Department. */
const isSameForm = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a.startsWith(b) || b.startsWith(a));

/** A day of the week is no day of a month, and a person known by name stands for no country. */
function isComparable(a: Value, b: Value): boolean {
  const isSameType = typeOf(a.key) === typeOf(b.key);
  if (a.kind === 'date') return isSameType || [a, b].every(({ key }) => /^(?:day|month):/.test(key));
  return a.kind !== 'name' || isSameType || [a, b].some(({ key }) => key.startsWith('written:'));
}

const typeOf = (key: string): string => key.split(':')[0] ?? '';

/** Whether two values may mean the same: a number and its rounding, a name and its last part, an office said in full. */
function isSameValue(a: Value, b: Value): boolean {
  if (a.key === b.key) return true;
  if (a.kind === 'number' && b.kind === 'number') return isRounding(Number(a.key), Number(b.key));
  if (a.kind === 'date' && b.kind === 'date') return isSameMonth(a.key, b.key);
  if (a.kind === 'office' && b.kind === 'office') return isFuller(a.key, b.key) || isFuller(b.key, a.key);
  const [left, right] = [a.key, b.key].map((key) => key.replace(/^written:/, '').split(' '));
  return left !== undefined &&
    right !== undefined &&
    a.key.startsWith('written:') &&
    b.key.startsWith('written:')
    ? left.every((part) => right.includes(part)) || right.every((part) => left.includes(part))
    : false;
}

/** Below this share of difference, a number with zeros at its end is a rounding of the other. */
const ROUNDING = 0.02;

function isRounding(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const isRound = [a, b].some((one) => one >= 100 && one % 10 === 0);
  return isRound && Math.abs(a - b) <= ROUNDING * Math.max(a, b);
}

const isSameMonth = (a: string, b: string): boolean => {
  const [month, day] = a.startsWith('month:') ? [a, b] : [b, a];
  return month.startsWith('month:') && day.startsWith(`day:${month.slice('month:'.length)}-`);
};

const RANK = new Set(['deputy', 'acting', 'former']);

/** `the minister` may be the foreign minister; a deputy is not the minister. */
function isFuller(short: string, long: string): boolean {
  const [less, more] = [short.split('+'), long.split('+')];
  if (less.at(-1) !== more.at(-1)) return false;
  return (
    less.every((part) => more.includes(part)) && more.every((part) => less.includes(part) || !RANK.has(part))
  );
}

/**
 * East Asian names that no list knows: a word without any meaning where another such word stood, with the same words on
 * both sides.
 */
function replacedWords(before: Claims, after: Claims): Difference[] {
  if (before.run.writing === 'en') return [];
  const [lost, won] = [unknownIn(before, after), unknownIn(after, before)];
  return lost.flatMap((from): Difference[] => {
    const to = won.find((one) => neighbours(before.run, from) === neighbours(after.run, one));
    if (to === undefined) return [];
    const isPlace =
      /[在于赴抵]$|^(?:에서|에)/u.test(from.form) ||
      /[在于赴抵]$/u.test(before.run.prepared.slice(0, from.start));
    return [{ kind: 'changed', aspect: isPlace ? 'place' : 'name', before: [from], after: [to] }];
  });
}

function unknownIn({ run, values, hits }: Claims, other: Claims): Word[] {
  const others = new Set(other.run.words.map(({ own }) => own));
  return run.words.filter(
    (word) =>
      word.meanings.length === 0 &&
      !word.isCommon &&
      word.form.length >= 2 &&
      !others.has(word.own) &&
      ![...values, ...hits].some((one) => overlaps(one, word)),
  );
}

function neighbours({ words }: WordRun, word: Word): string {
  const at = words.indexOf(word);
  return `${words[at - 1]?.own ?? ''} ${words[at + 1]?.own ?? ''}`;
}
