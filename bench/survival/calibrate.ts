import { kaplanMeier, type FollowedTime } from '../../src/stats/kaplan-meier.ts';
import { intervalScoreTest } from '../../src/stats/interval-score-test.ts';
import { logRank } from '../../src/stats/log-rank.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { survivalBand, type BandOptions, type BandStep } from '../../src/stats/survival-band.ts';
import { survivalQuantile } from '../../src/stats/survival-quantile.ts';
import { turnbullBand } from '../../src/stats/turnbull-band.ts';
import type { CensoredTime } from '../../src/stats/turnbull.ts';

const AGES = [1, 2, 4, 8, 16];
const RATE = 0.15;
const truth = (time: number) => Math.exp(-RATE * time);

/** In simulated worlds, how often 95 % intervals hold what is true, and how often tests at 5 % cry wolf. */
export function calibrate(worlds: number): void {
  process.stdout.write(`Calibration in ${worlds} simulated worlds each (95 % intervals, tests at 5 %)\n`);
  for (const n of [30, 100, 300]) {
    process.stdout.write(`  ${n} posts\n`);
    describeBands(n, worlds);
    say("Turnbull's bootstrap, at ages 1, 2, 4, 8, 16", turnbullShares(n, worlds));
    say('log-rank, groups 1 : 4, found late', [falseAlarms(n, worlds, (posts) => logRank(posts).p < 0.05)]);
    say('score test of intervals: chi-squared, permutation', scoreAlarms(n, worlds));
  }
}

function say(what: string, shares: readonly number[]): void {
  process.stdout.write(
    `    ${what.padEnd(52)} ${shares.map((share) => `${(100 * share).toFixed(1)} %`).join('  ')}\n`,
  );
}

function follow(random: () => number, late: boolean): FollowedTime {
  for (;;) {
    const [time, entry] = [-Math.log(1 - random()) / RATE, late && random() < 0.4 ? 3 * random() : 0];
    const until = entry + 25 * random();
    if (time > entry) return { entry, time: Math.min(time, until), event: time <= until };
  }
}

const WHOLE: readonly BandOptions[] = [
  { kind: 'equal-precision' },
  { kind: 'equal-precision', scale: 'plain' },
  { kind: 'hall-wellner' },
  { kind: 'hall-wellner', scale: 'plain' },
];

function describeBands(n: number, worlds: number): void {
  const pointwise = [0, 0, 0, 0];
  const whole = WHOLE.map(() => 0);
  let median = 0;
  for (let world = 0; world < worlds; world += 1) {
    const random = seededRandom(world);
    const curve = kaplanMeier(Array.from({ length: n }, () => follow(random, false)));
    const bands = [survivalBand(curve), survivalBand(curve, { scale: 'plain' })];
    bands.forEach((band, scale) =>
      [2, 8].forEach((time, at) => {
        const step = band.findLast((one) => one.time <= time) ?? { low: 1, high: 1 };
        if (step.low <= truth(time) && truth(time) <= step.high)
          pointwise[2 * scale + at] = (pointwise[2 * scale + at] ?? 0) + 1;
      }),
    );
    WHOLE.forEach(
      (options, at) => (whole[at] = (whole[at] ?? 0) + (holdsAll(survivalBand(curve, options)) ? 1 : 0)),
    );
    const { low, high } = survivalQuantile(curve, 0.5);
    if (low <= Math.LN2 / RATE && Math.LN2 / RATE <= high) median += 1;
  }
  const share = (held: number) => held / worlds;
  say('pointwise, log-log then plain, at ages 2 and 8', pointwise.map(share));
  say('all at once: equal precision, log-log and plain', whole.slice(0, 2).map(share));
  say('all at once: Hall–Wellner, log-log and plain', whole.slice(2).map(share));
  say('the median', [share(median)]);
}

/** From the first event to the last: the truth only falls, so the ends of each step tell. */
function holdsAll(band: readonly BandStep[]): boolean {
  return band.every(({ time, low, high }, at) => {
    const until = band[at + 1]?.time ?? time;
    return truth(time) <= high && low <= truth(until);
  });
}

/** Visits at ages 1, 2, 4 … 32; 15 % missed, 40 % of the posts found at an age of 1 to 3. */
export function watched(random: () => number): CensoredTime {
  for (;;) {
    const time = -Math.log(1 - random()) / RATE;
    const entry = random() < 0.4 ? 1 + Math.floor(3 * random()) : 0;
    if (time <= entry) continue;
    let left = entry;
    for (const age of [...AGES, 32]) {
      if (age <= left || random() < 0.15) continue;
      if (time <= age) return { entry, left, right: age };
      left = age;
    }
    return { entry, left, right: Infinity };
  }
}

function turnbullShares(n: number, worlds: number): number[] {
  const held = AGES.map(() => 0);
  for (let world = 0; world < worlds; world += 1) {
    const random = seededRandom(world);
    const band = turnbullBand(
      Array.from({ length: n }, () => watched(random)),
      AGES,
      { seed: world },
    );
    band.forEach(({ time, low, high }, at) => {
      if (low <= truth(time) && truth(time) <= high) held[at] = (held[at] ?? 0) + 1;
    });
  }
  return held.map((times) => times / worlds);
}

function falseAlarms(
  n: number,
  worlds: number,
  cries: (posts: (FollowedTime & { group: string })[]) => boolean,
): number {
  let alarms = 0;
  for (let world = 0; world < worlds; world += 1) {
    const random = seededRandom(world);
    const posts = Array.from({ length: n }, (_, at) => ({
      ...follow(random, true),
      group: at % 5 === 0 ? 'a' : 'b',
    }));
    if (cries(posts)) alarms += 1;
  }
  return alarms / worlds;
}

function scoreAlarms(n: number, worlds: number): number[] {
  let [chi, permuted] = [0, 0];
  for (let world = 0; world < worlds; world += 1) {
    const random = seededRandom(world);
    const posts = Array.from({ length: n }, (_, at) => ({
      ...watched(random),
      group: at % 5 === 0 ? 'a' : 'b',
    }));
    const { p, permutationP } = intervalScoreTest(posts, { seed: world, permutations: 399 });
    if (p < 0.05) chi += 1;
    if (permutationP <= 0.05) permuted += 1;
  }
  return [chi / worlds, permuted / worlds];
}
