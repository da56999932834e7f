/**
 * How our likeness of two news texts agrees with people's (SemEval-2022 task 8), as Pearson's r with the label turned so
 * that alike is high. The square root of the cosine is held against it: labels rise fast where texts first share anything.
 * Reads ../shared/bench; says so when it is missing. Usage: node bench/similarity.ts
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cosine, placeTexts } from '../src/group/vectors.ts';
import { mean } from '../src/stats/mean.ts';
import { termsOf } from '../src/text/meaning/terms.ts';
import { readNewsPairs, type NewsPair } from './news-pairs.ts';

const FOLDER = join(import.meta.dirname, '../../shared/bench/semeval22-task8');

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

function print(name: string, scored: readonly Scored[]): void {
  process.stdout.write(`${name.padEnd(18)} r ${pearson(scored).toFixed(3)}  ${scored.length} pairs\n`);
}

if (!existsSync(FOLDER)) console.warn(`bench/similarity: ${FOLDER} is missing, nothing was measured`);
else {
  const scored = scorePairs(readNewsPairs(FOLDER));
  const isWithin = ({ pair }: Scored): boolean => pair.languages[0] === pair.languages[1];
  print('all', scored);
  print('within a language', scored.filter(isWithin));
  print(
    'across languages',
    scored.filter((one) => !isWithin(one)),
  );
  const byLanguages = Map.groupBy(scored, ({ pair }) => pair.languages.join('–'));
  for (const [languages, ofThem] of [...byLanguages].sort()) print(languages, ofThem);
}
