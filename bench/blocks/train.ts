/**
 * Teaches the judge of blocks: `npm run bench -- judge [--write]`. Prints how pages are read whose sites the judge
 * has not seen (five parts by site), beside what it reads with all sites seen; with `--write` the judge that has seen
 * all dev pages goes to `src/extract/page/blocks/block-model.json`.
 */
import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { forestOf, scoreOf, type BlockTree } from '../../src/extract/page/blocks/block-score.ts';
import { TRAIT_NAMES } from '../../src/extract/page/blocks/block-traits.ts';
import { chosen } from '../../src/extract/page/blocks/body.ts';
import { askedOf } from '../asked.ts';
import { scoreBodies } from '../shingles.ts';
import { boost } from './boost.ts';
import { readLessons, type Lesson } from './lessons.ts';

const PARTS = 5;
const SURE = 9;
/** Chosen by what the judge reads on sites it has not seen. */
const OPTIONS = { trees: 200, depth: 4, rate: 0.1, leaf: 0.005, asked: 0.25 };
const MODEL = join(import.meta.dirname, '../../src/extract/page/blocks/block-model.json');

const partOf = ({ site }: Lesson): number =>
  createHash('sha256').update(site).digest().readUInt32LE(0) % PARTS;

const learn = (lessons: readonly Lesson[]): BlockTree[] =>
  boost(
    lessons.flatMap(({ rows }) => rows ?? []),
    OPTIONS,
  );

type Read = { readonly lesson: Lesson; readonly text: string };

function read(lesson: Lesson, scores: readonly number[]): Read {
  const blocks = chosen(lesson.candidates, scores, lesson);
  return { lesson, text: blocks.map(({ text }) => text).join('\n') };
}

function print(name: string, reads: readonly Read[]): void {
  const sets = Map.groupBy(reads, ({ lesson }) => lesson.set);
  const figures = [...sets].map(([set, some]) => {
    const score = scoreBodies(some.map(({ lesson, text }) => [lesson.reference, text]));
    return `${set} F1 ${score.f1.toFixed(4)} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} acc ${score.accuracy.toFixed(3)}`;
  });
  console.log(`${name.padEnd(10)} ${figures.join(' | ')}`);
}

const readWith = (trees: readonly BlockTree[], lessons: readonly Lesson[]): Read[] => {
  const forest = forestOf(trees);
  return lessons.map((lesson) =>
    read(
      lesson,
      lesson.traits.map((traits) => scoreOf(forest, traits)),
    ),
  );
};

function main(): void {
  askedOf({ names: [], options: ['--write'] });
  const lessons = readLessons();
  const blocks = lessons.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0);
  console.log(`${lessons.length} pages, ${blocks} blocks, ${TRAIT_NAMES.length} traits`);
  const perfect = lessons.map((lesson) =>
    read(
      lesson,
      lesson.isBody.map((is) => (is ? SURE : -SURE)),
    ),
  );
  print('perfect', perfect);
  const unseen = Array.from({ length: PARTS }, (_, part) => {
    const others = lessons.filter((lesson) => partOf(lesson) !== part);
    return readWith(
      learn(others),
      lessons.filter((lesson) => partOf(lesson) === part),
    );
  });
  print('unseen', unseen.flat());
  if (!process.argv.includes('--write')) return;
  const trees = learn(lessons);
  print('seen', readWith(trees, lessons));
  const lines = trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n');
  writeFileSync(MODEL, `{\n  "traits": ${JSON.stringify(TRAIT_NAMES)},\n  "trees": [\n${lines}\n  ]\n}\n`);
}

main();
