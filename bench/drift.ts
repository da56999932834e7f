/**
 * How well a changed claim is told from a changed wording, on pairs of sentences written by hand: steps found against
 * steps that are there, by kind and aspect. `dev` pairs were looked at while the rules were made; `held` pairs were
 * written before the first rule, `fresh` ones after the last, and of both only the first run measured rules that had
 * never seen them (held: P .931, R .931; fresh: P .895, R .944). Usage: node bench/drift.ts [--each]
 */
import { readPairs, type Pair } from '../src/group/drift/testing/pairs.ts';
import { scoreOf, stepsOf, sumOf } from '../src/group/drift/testing/score.ts';

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

function printScore(name: string, pairs: readonly Pair[]): void {
  const { right, found, there } = sumOf(pairs.map(scoreOf));
  const figures = `precision ${share(right, found)}  recall ${share(right, there)}`;
  process.stdout.write(`${name.padEnd(6)} ${figures}  ${pairs.length} pairs, ${there} steps\n`);
}

function printMisses(pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const { right, found, there } = scoreOf(pair);
    if (right === found && right === there) continue;
    const [is, was] = [pair.steps, stepsOf(pair)].map((steps) => steps.join(', ') || 'no step');
    process.stdout.write(
      `  ${pair.before.text} → ${pair.after.text}\n    is ${is ?? ''}; found ${was ?? ''}\n`,
    );
  }
}

const pairs = readPairs();
for (const [set, list] of Map.groupBy(pairs, ({ set }) => set)) {
  printScore(set, list);
  if (process.argv.includes('--each')) printMisses(list);
}
printScore('all', pairs);
