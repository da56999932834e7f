import type { Distinct, PdqPeer } from './distinct.ts';
import type { FrameCounts } from './frames.ts';
import { brier } from './logistic.ts';
import type { DoctoredCounts } from './measure-doctored.ts';
import { isFound, type Trial } from './measure-edits.ts';

const share = (part: number, of: number): string => (of === 0 ? '   –' : (part / of).toFixed(3));
const isRight = ({ relation, rightKinds }: Trial): boolean => rightKinds.includes(relation.kind);

export function printDistinct(distinct: Distinct, trials: readonly Trial[]): void {
  const among = trials.flatMap(({ edit, falseFinds }) =>
    falseFinds.map((name) => `a copy (${edit}) in ${name}`),
  );
  console.log(
    `false matches: ${distinct.found.length} of ${distinct.pairs} pairs of distinct pictures ` +
      `(${(distinct.milliseconds / distinct.pairs).toFixed(1)} ms a pair), ${among.length} of copies in other originals; ` +
      `${distinct.frames.length} distinct pairs named another frame`,
  );
  for (const line of [...distinct.found, ...among, ...distinct.frames].slice(0, 25)) console.log(`  ${line}`);
}

export function printTotals(trials: readonly Trial[]): void {
  console.log('\n               copies  found   box within 5 %  right relation   (aims .97, .90, .95)');
  for (const kind of ['photograph', 'scene', null] as const) {
    const of = trials.filter((trial) => kind === null || trial.kind === kind);
    console.log(`${(kind === null ? 'all' : `${kind}s`).padEnd(14)} ${lineOf(of)}`);
  }
  const mean = (read: (trial: Trial) => number): string =>
    (trials.reduce((sum, trial) => sum + read(trial), 0) / trials.length).toFixed(1);
  console.log(
    `prepare ${mean((t) => t.prepareMs)} ms a picture, relate ${mean((t) => t.relateMs)} ms a pair`,
  );
}

function lineOf(trials: readonly Trial[]): string {
  const count = (is: (trial: Trial) => boolean): string => share(trials.filter(is).length, trials.length);
  const found = count(({ relation }) => isFound(relation));
  return `${String(trials.length).padStart(6)}  ${found}   ${count((t) => t.isBoxRight)}           ${count(isRight)}`;
}

export function printPdq({ at31, falseAt31, best, atBest }: PdqPeer): void {
  console.log(
    `plain PDQ on the same copies: found ${at31.toFixed(3)} at 31 bits (${falseAt31} false), ` +
      `${atBest.toFixed(3)} at ${best}, the widest without a false match; no box, no relation`,
  );
}

export function printEdits(trials: readonly Trial[]): void {
  console.log('\nby edit                       copies  found   box             right relation  (else named)');
  for (const [edit, own] of Map.groupBy(trials, (trial) => trial.edit)) {
    const wrong = Map.groupBy(
      own.filter((trial) => !isRight(trial)),
      ({ relation }) => relation.kind,
    );
    const named = [...wrong].map(([kind, all]) => `${all.length} ${kind}`).join(', ');
    console.log(`${edit.padEnd(30)}${lineOf(own)}  ${named}`);
  }
}

const STEPS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/** Said confidence against how often the kind was right, over the copies. */
export function printConfidence(trials: readonly Trial[]): void {
  const said = trials.map((trial) => ({
    confidence: trial.relation.confidence,
    isRight: isRight(trial),
  }));
  console.log(`\nconfidence said   copies   kind right   (Brier ${brier(said).toFixed(4)})`);
  STEPS.slice(1).forEach((high, n) => {
    const low = STEPS[n] ?? 0;
    const own = trials.filter(({ relation }) => relation.confidence >= low && relation.confidence < high);
    if (own.length > 0) {
      console.log(
        `${low.toFixed(2)} – ${Math.min(1, high).toFixed(2)}   ${String(own.length).padStart(8)}   ${share(own.filter(isRight).length, own.length)}`,
      );
    }
  });
}

export function printFrames(counts: readonly FrameCounts[]): void {
  console.log('\nframes of one place, drawn: how they were named');
  for (const { name, pairs, named } of counts) {
    const list = Object.entries(named).sort((a, b) => b[1] - a[1]);
    console.log(
      `  ${name} (${pairs} pairs): ${list.map(([kind, n]) => `${kind} ${share(n, pairs)}`).join(', ')}`,
    );
  }
}

export function printDoctored(counts: readonly DoctoredCounts[]): void {
  console.log(
    '\ndoctored copies, how called        copies  whole  overlaid  frame  unsure  other   (whole: aim 0)',
  );
  for (const { name, copies, whole, overlaid, frame, unsure, other } of counts) {
    const shares = [whole, overlaid, frame, unsure, other].map((n) => share(n, copies)).join('  ');
    console.log(`${name.padEnd(44)}${String(copies).padStart(4)}  ${shares}`);
  }
}
