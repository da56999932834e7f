/**
 * How well changes of a claim are told from changes of wording, on 60 pairs of sentences written by hand: steps found
 * against steps that are there, by kind and aspect. `dev` pairs were there to be looked at while the rules were made;
 * `held` pairs were written before the first rule. Usage: node bench/drift.ts [--each]
 */
import { compareClaims } from '../src/group/drift/compare.ts';
import { readClaims } from '../src/group/drift/claims.ts';
import { readPairs, type Pair } from '../src/group/drift/testing/pairs.ts';

const stepsOf = ({ before, after }: Pair): string[] =>
  compareClaims(readClaims(before.text, before.language), readClaims(after.text, after.language)).map(
    ({ kind, aspect }) => `${kind}:${aspect}`,
  );

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

function score(name: string, pairs: readonly Pair[], each: boolean): void {
  let [right, found, there] = [0, 0, 0];
  for (const pair of pairs) {
    const steps = stepsOf(pair);
    const expected = [...pair.steps];
    const hits = steps.filter((step) => {
      const at = expected.indexOf(step);
      if (at >= 0) expected.splice(at, 1);
      return at >= 0;
    });
    [right, found, there] = [right + hits.length, found + steps.length, there + pair.steps.length];
    if (each && (hits.length < steps.length || expected.length > 0))
      process.stdout.write(
        `  ${pair.before.text} → ${pair.after.text}\n    is ${pair.steps.join(', ') || 'no step'}; found ${steps.join(', ') || 'none'}\n`,
      );
  }
  process.stdout.write(
    `${name.padEnd(6)} precision ${share(right, found)}  recall ${share(right, there)}  ${pairs.length} pairs, ${there} steps\n`,
  );
}

const each = process.argv.includes('--each');
const pairs = readPairs();
const sets = process.argv.includes('--dev') ? ['dev'] : ['dev', 'held', 'fresh'];
for (const set of sets)
  score(
    set,
    pairs.filter((pair) => pair.set === set),
    each,
  );
if (sets.length > 1) score('all', pairs, false);
