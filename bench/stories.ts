/**
 * How well items are put into stories and sentences find their translation. Reads ../shared/bench; says so when it is
 * missing. Usage: npm run bench -- stories
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findStories, findVoices } from '../src/group/index.ts';
import { bCubed } from '../src/stats/b-cubed.ts';
import { readAllSides, readEcbPlus, type GoldStories } from './gold-stories.ts';
import { readSentenceSets, retrieve } from './sentences.ts';

const BENCH = join(import.meta.dirname, '../../shared/bench');

function scoreStories({ name, items, truth }: GoldStories): void {
  const start = performance.now();
  const voices = findVoices(items);
  const stories = findStories(items, voices);
  const seconds = (performance.now() - start) / 1000;
  const storyOf = new Map(
    stories.flatMap((story) => story.members.map((member) => [member.itemId, story.id] as const)),
  );
  const found = items.map((item) => storyOf.get(item.id) ?? item.id);
  const { precision, recall, f1 } = bCubed(found, truth);
  const figures = `F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}`;
  process.stdout.write(
    `${name.padEnd(24)} B-cubed ${figures}  ${items.length} items, ${stories.length} stories, ${seconds.toFixed(1)} s\n`,
  );
}

if (!existsSync(BENCH)) console.warn(`bench/stories: ${BENCH} is missing, nothing was measured`);
else {
  scoreStories(readAllSides(join(BENCH, 'allsides'), { dated: false }));
  scoreStories(readAllSides(join(BENCH, 'allsides'), { dated: true }));
  scoreStories(readEcbPlus(join(BENCH, 'ecbplus')));
  for (const set of readSentenceSets(BENCH)) {
    const { byCosine, byMargin, all } = retrieve(set);
    const [cosine, margin] = [byCosine, byMargin].map((right) => (right / all).toFixed(3));
    process.stdout.write(
      `${set.name.padEnd(24)} top-1 by cosine ${cosine ?? ''}, by margin ${margin ?? ''}  ${all} sentences\n`,
    );
  }
}
