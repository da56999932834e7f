/**
 * How long survival curves take, and how often their intervals hold the truth. `npm run bench -- survival [speed]
 * [calibration] [worlds]`, all but `worlds` where none is named; `worlds` draws four times as many. Where R with npsurv is
 * installed (Debian: r-cran-npsurv) it reads the same numbers in the same run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kaplanMeier } from '../src/stats/kaplan-meier.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { turnbull, type CensoredTime } from '../src/stats/turnbull.ts';
import { askedOf } from './asked.ts';
import { calibrate } from './survival/calibrate.ts';
import { halfExact, onSchedule, onOwnSchedules, randomIntervals } from './survival/worlds.ts';

const MILLION = 1_000_000;

const SHAPES: readonly (readonly [string, number, (n: number, random: () => number) => CensoredTime[]])[] = [
  ['one schedule, watched from the start', MILLION, (n, random) => onSchedule(n, random, 0)],
  ['one schedule, 7 in 10 found late', MILLION, (n, random) => onSchedule(n, random, 0.7)],
  ['each its own visits, 7 in 10 found late', MILLION, onOwnSchedules],
  ['random intervals, all distinct', MILLION, randomIntervals],
  ['random intervals and exact times', 100_000, halfExact],
];

function timed<Result>(work: () => Result) {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, wall: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6 };
}

function measureSpeed(): void {
  process.stdout.write(
    "Turnbull's estimate, from a list of observations (aim: a million of one schedule under 2 s)\n",
  );
  for (const [name, n, make] of SHAPES) {
    const observations = make(n, seededRandom(6));
    const { result, wall, cpu } = timed(() => turnbull(observations));
    const { candidates, masses, gap, converged } = result;
    process.stdout.write(
      `  ${name.padEnd(40)} ${n} posts  ${wall.toFixed(2)} s (${cpu.toFixed(2)} s of CPU)  ${candidates} intervals, ` +
        `${masses.length} with mass, log-likelihood within ${gap.toExponential(1)}${converged ? '' : ', NOT CONVERGED'}\n`,
    );
  }
  const random = seededRandom(7);
  const followed = Array.from({ length: MILLION }, () => ({
    time: -Math.log(1 - random()),
    event: random() < 0.7,
  }));
  const { wall, cpu } = timed(() => kaplanMeier(followed));
  process.stdout.write(
    `Kaplan–Meier, ${MILLION} distinct times: ${wall.toFixed(2)} s (${cpu.toFixed(2)} s of CPU)\n`,
  );
}

const PEER = `
suppressMessages({ library(npsurv) })
d <- as.matrix(read.csv(commandArgs(TRUE)[1])); d[d[, 2] < 0, 2] <- Inf
n <- sum(system.time(f <- npsurv(d, tol = 1e-12, maxit = 1000))[1:2])
cat(n, sprintf("%.9f", f$ll))
`;

/** Intervals of mass are a matrix of all observations by all intervals in npsurv, so that few thousand are what it can do. */
function measurePeer(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-survival-'));
  for (const n of [500, 2000, 5000]) {
    const observations = randomIntervals(n, seededRandom(8));
    const file = join(folder, 'times.csv');
    const rows = observations.map(({ left, right }) => `${left},${right === Infinity ? -1 : right}`);
    writeFileSync(file, `left,right\n${rows.join('\n')}\n`);
    turnbull(observations);
    const { result, cpu } = timed(() => turnbull(observations));
    const { status, stdout } = spawnSync('Rscript', ['-e', PEER, file], { encoding: 'utf8' });
    const [npsurv = NaN, likelihood = NaN] = status === 0 ? stdout.split(' ').map(Number) : [];
    process.stdout.write(
      status === 0
        ? `  ${n} random intervals: ours ${(cpu * 1000).toFixed(0)} ms of CPU, npsurv ${(npsurv / cpu).toFixed(0)} times as much; ` +
            `log-likelihood ${result.logLikelihood.toFixed(9)}, npsurv's ${likelihood.toFixed(9)}\n`
        : '  R with npsurv is not installed: no peer was measured\n',
    );
    if (status !== 0) break;
  }
  rmSync(folder, { recursive: true });
}

const asked = askedOf({ names: ['speed', 'calibration'], options: ['worlds'] });
if (asked.includes('speed')) {
  measureSpeed();
  process.stdout.write('Peers, the same numbers in the same run\n');
  measurePeer();
}
if (asked.includes('calibration')) calibrate(process.argv.includes('worlds') ? 2000 : 500);
