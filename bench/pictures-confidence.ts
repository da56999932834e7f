/**
 * Whether the confidence of picture relations is better bent: a logistic of two numbers over what is said, fitted on
 * copies of the photographs of one folder, measured on those of another.
 *
 *     npm run bench -- pictures-confidence --fit FOLDER --held FOLDER [--edits N]
 */
import { parseArgs } from 'node:util';
import { isFound, makeReady, tryEdits, type Ready } from './pictures/measure-edits.ts';
import { bent, brier, fit, type Said } from './pictures/logistic.ts';
import { photographsIn } from './pictures/originals.ts';

const { values } = parseArgs({
  options: {
    fit: { type: 'string' },
    held: { type: 'string' },
    edits: { type: 'string', default: '2' },
  },
});

/** What was said of edited copies that were found. */
async function saidOf(folder: string): Promise<Said[]> {
  const set: Ready[] = [];
  for (const original of await photographsIn(folder)) set.push(await makeReady(original));
  const said: Said[] = [];
  for (let of = 0; of < set.length; of += 1) {
    for (const { relation, rightKinds } of await tryEdits(set, of, Number(values.edits)))
      if (isFound(relation) || relation.kind === 'another-frame')
        said.push({ confidence: relation.confidence, isRight: rightKinds.includes(relation.kind) });
  }
  return said;
}

const STEPS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

function print(name: string, all: readonly Said[]): void {
  console.log(`\n${name}: ${all.length} answers, Brier ${brier(all).toFixed(4)}`);
  STEPS.slice(1).forEach((high, n) => {
    const own = all.filter(({ confidence }) => confidence >= (STEPS[n] ?? 0) && confidence < high);
    if (own.length === 0) return;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter(({ isRight }) => isRight).length / own.length;
    console.log(`  said ${mean.toFixed(3)}   right ${right.toFixed(3)}   of ${own.length}`);
  });
}

if (values.fit === undefined || values.held === undefined)
  throw new TypeError('expected --fit FOLDER and --held FOLDER');
const [own, held] = [await saidOf(values.fit), await saidOf(values.held)];
const curve = fit(own);
const mapped = held.map((one) => ({ ...one, confidence: bent(curve, one.confidence) }));
console.log(`fitted on ${own.length} answers: a ${curve.a.toFixed(3)}, b ${curve.b.toFixed(3)}`);
print('fitted on, as said', own);
print('held out, as said', held);
print('held out, bent', mapped);
