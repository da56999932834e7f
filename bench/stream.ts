/**
 * How fast and in how much memory items become voices and stories, on one core, and how that grows. Reads ../shared; says
 * so when it is missing. Usage: npm run bench -- stream [10k] [100k] [1m]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PROCESS = join(import.meta.dirname, 'stream-process.ts');
const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };

type Cost = {
  readonly seconds: number;
  readonly stories: number;
  readonly voices: number;
  readonly peakMegabytes: number;
};

function measure(kind: 'titles' | 'articles', count: number): void {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, PROCESS, kind, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`expected the stream to end well but it ended with ${String(status)}`);
  const { seconds, stories, voices, peakMegabytes } = JSON.parse(stdout.toString()) as Cost;
  const rate = Math.round(count / seconds).toLocaleString('en');
  process.stdout.write(
    `${count.toLocaleString('en').padStart(9)} ${kind.padEnd(8)} ${seconds.toFixed(1)} s, ${rate}/s, peak ${peakMegabytes.toFixed(0)} MB; ${stories} stories, ${voices} voices\n`,
  );
}

if (!existsSync(join(import.meta.dirname, '../../shared/real')))
  console.warn('bench/stream: ../shared is missing, nothing was measured');
else {
  const asked = process.argv.slice(2);
  const sizes = Object.entries(SIZES).filter(([name]) => asked.length === 0 || asked.includes(name));
  process.stdout.write('Streamed in order of time (aim: 2,000 titles/s and 300 articles/s on one core)\n');
  for (const [, count] of sizes) measure('titles', count);
  measure('articles', 10_000);
}
