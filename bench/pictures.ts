/**
 * How copies relate to originals: at least 500 distinct pictures, edited by a seed, found again, their crops measured,
 * their relation named; no picture taken for another, and
 * no doctored copy called whole. Plain PDQ runs beside on the same copies.
 *
 *     npm run bench -- pictures [--photos FOLDER] [--set N] [--edits N]
 *
 * `--photos` adds the photographs of a folder, `--set` is the number of distinct pictures (default 500; drawn scenes
 * fill up), `--edits` how many edits each of them gets (default 3).
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measurePdq, relateDistinct } from './pictures/distinct.ts';
import { nameFrames } from './pictures/frames.ts';
import { callDoctored } from './pictures/measure-doctored.ts';
import { makeReady, tryEdits, type Ready, type Trial } from './pictures/measure-edits.ts';
import { drawnScenes, photographsIn, referencePictures } from './pictures/originals.ts';
import {
  printConfidence,
  printDistinct,
  printDoctored,
  printEdits,
  printFrames,
  printPdq,
  printTotals,
} from './pictures/print.ts';

const { values } = parseArgs({
  options: {
    photos: { type: 'string' },
    set: { type: 'string', default: '500' },
    edits: { type: 'string', default: '3' },
  },
});

const pdqFolder = fileURLToPath(new URL('../../shared/bench/pdq/', import.meta.url));
const photographs = [
  ...(await referencePictures(pdqFolder)),
  ...(values.photos === undefined ? [] : await photographsIn(values.photos)),
];
const scenes = drawnScenes(Math.max(0, Number(values.set) - photographs.length));
const set: Ready[] = [];
for (const original of [...photographs, ...scenes]) set.push(await makeReady(original));
console.log(
  `${set.length} distinct pictures: ${photographs.length} photographs, ${scenes.length} drawn scenes`,
);

const distinct = relateDistinct(set);
const trials: Trial[] = [];
for (let of = 0; of < set.length; of += 1) trials.push(...(await tryEdits(set, of, Number(values.edits))));

printDistinct(distinct, trials);
printTotals(trials);
printPdq(measurePdq(set, trials));
printEdits(trials);
printConfidence(trials);
printDoctored(await callDoctored(set));
printFrames(await nameFrames());
