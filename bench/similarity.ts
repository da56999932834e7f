/**
 * How our likeness of two news texts agrees with people's (SemEval-2022 task 8), as Pearson's r with the label turned so
 * that alike is high: the square root of the cosine alone (labels rise fast where texts first share anything), and a
 * learned sum of likenesses (bench/similarity/). The sum is judged on pairs that it was not taught: in tenths, all pairs
 * that have a text in common, also as a machine translation, in one tenth. Reads ../shared/bench; says so when it is
 * missing. Usage: npm run bench -- similarity
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cosine, placeTexts } from '../src/group/vectors.ts';
import { mean } from '../src/stats/mean.ts';
import { termsOf } from '../src/text/meaning/terms.ts';
import { readNewsPairs, type NewsPair } from './news-pairs.ts';
import { numbersOf, readDays } from './similarity/days.ts';
import { judge, type Judged } from './similarity/features.ts';
import { judgementOf, train } from './similarity/model.ts';

const FOLDER = join(import.meta.dirname, '../../shared/bench/semeval22-task8');
const TENTHS = 10;

type Scored = { readonly pair: NewsPair; readonly likeness: number };

function scorePairs(pairs: readonly NewsPair[]): readonly Scored[] {
  const texts = new Map(
    pairs.flatMap(({ texts, languages }) =>
      texts.map((text, side) => [text, languages[side] ?? null] as const),
    ),
  );
  const placed = placeTexts([...texts].map(([text, language]) => termsOf(text, language)));
  const places = new Map([...texts.keys()].map((text, at) => [text, placed[at]]));
  return pairs.map((pair) => {
    const [a, b] = pair.texts.map((text) => places.get(text));
    if (a === undefined || b === undefined)
      throw new Error(`expected places for ${pair.id} but received none`);
    const space = pair.languages[0] === pair.languages[1] ? 'own' : 'shared';
    return { pair, likeness: Math.sqrt(Math.max(0, cosine(a[space], b[space]))) };
  });
}

/** Each pair as the model finds it that was taught the pairs of the other tenths. */
function crossValidated(judged: readonly Judged[]): readonly Scored[] {
  const tenthOf = tenthsOf(judged.map(({ pair }) => pair));
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const model = train(judged.filter(({ pair }) => tenthOf(pair) !== tenth));
    const held = judged.filter(({ pair }) => tenthOf(pair) === tenth);
    return held.map((one) => ({ pair: one.pair, likeness: judgementOf(one, model) }));
  }).flat();
}

/** A translated text bears the number of the one it was made from. */
function tenthsOf(pairs: readonly NewsPair[]): (pair: NewsPair) => number {
  const parent = new Map<number, number>();
  const rootOf = (id: number): number => {
    const next = parent.get(id) ?? id;
    return next === id ? id : rootOf(next);
  };
  const join = (a: number, b: number): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    parent.set(Math.max(one, other), Math.min(one, other));
  };
  const bearing = new Map<string, number>();
  for (const { id, texts } of pairs) {
    const [a = 0, b = 0] = numbersOf(id);
    join(a, b);
    texts.forEach((text, side) => {
      const number = side === 0 ? a : b;
      join(number, bearing.get(text) ?? number);
      bearing.set(text, number);
    });
  }
  return ({ id }) => {
    const root = rootOf(numbersOf(id)[0] ?? 0);
    return (createHash('sha256').update(String(root)).digest()[0] ?? 0) % TENTHS;
  };
}

function pearson(scored: readonly Scored[]): number {
  const [x, y] = [scored.map(({ likeness }) => likeness), scored.map(({ pair }) => -pair.label)];
  const [middleX, middleY] = [mean(x), mean(y)];
  const product = (a: readonly number[], b: readonly number[], ma: number, mb: number): number =>
    a.reduce((sum, value, at) => sum + (value - ma) * ((b[at] ?? 0) - mb), 0);
  return (
    product(x, y, middleX, middleY) /
    Math.sqrt(product(x, x, middleX, middleX) * product(y, y, middleY, middleY))
  );
}

/** Figures of several ways to judge the same pairs, side by side. */
function print(name: string, ways: readonly (readonly Scored[])[]): void {
  const figures = ways.map((scored) => pearson(scored).toFixed(3).padStart(8));
  process.stdout.write(`${name.padEnd(18)}${figures.join('')}  ${ways[0]?.length ?? 0} pairs\n`);
}

if (!existsSync(FOLDER)) console.warn(`bench/similarity: ${FOLDER} is missing, nothing was measured`);
else {
  const pairs = readNewsPairs(FOLDER);
  const judged = judge(pairs, readDays(FOLDER));
  const model = train(judged);
  const fitted = judged.map((one) => ({ pair: one.pair, likeness: judgementOf(one, model) }));
  const ways = [scorePairs(pairs), crossValidated(judged), fitted];
  const only = (test: (pair: NewsPair) => boolean): readonly (readonly Scored[])[] =>
    ways.map((scored) => scored.filter(({ pair }) => test(pair)));
  const isWithin = ({ languages }: NewsPair): boolean => languages[0] === languages[1];
  process.stdout.write(
    "Pearson's r: the cosine alone, the learned sum on pairs it was not taught, and on those it was\n",
  );
  print('all', ways);
  print('within a language', only(isWithin));
  print(
    'across languages',
    only((pair) => !isWithin(pair)),
  );
  for (const languages of [...new Set(pairs.map((pair) => pair.languages.join('–')))].sort())
    print(
      languages,
      only((pair) => pair.languages.join('–') === languages),
    );
}
