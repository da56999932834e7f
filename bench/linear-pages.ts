/**
 * Time and memory of pages 1, 4, 16 and 64 times as large, for many ways of growing: `npm run bench --
 * linear [SHAPE…]`. Each cell is a process of its own: CPU milliseconds, the quickest of three, and the memory it needed beyond
 * the page itself. `×` is the growth of time for 64 times the page; more than 192 would be told of as not linear. The last
 * line says how many times a large page's own bytes are needed at most.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { askedOf } from './asked.ts';
import { LARGE_PAGES } from '../src/extract/testing/large-pages.ts';

const SIZES = [1, 4, 16, 64];
/** Pages below this are read in what a process has at hand anyway. */
const LARGE_BYTES = 1_000_000;
const PROCESS = join(import.meta.dirname, 'linear-process.ts');

type Cost = {
  readonly bytes: number;
  readonly ms: number;
  readonly memory: number;
  readonly outcome: string;
};

function costOf(shape: string, times: number): Cost | null {
  try {
    const words = [PROCESS, shape, String(times)];
    return JSON.parse(execFileSync(process.execPath, words, { timeout: 120_000, encoding: 'utf8' })) as Cost;
  } catch {
    return null;
  }
}

const shapes = askedOf({ names: Object.keys(LARGE_PAGES), options: [] });
console.log(
  `${'page'.padEnd(26)}${SIZES.map((times) => `${times}×  ms      MB`.padStart(18)).join('')}        ×  bytes at 64×, outcome`,
);
/** The memory of large pages as a multiple of their bytes. */
const multiples: { readonly times: number; readonly of: string }[] = [];
for (const shape of shapes) {
  const costs = SIZES.map((times) => costOf(shape, times));
  for (const cost of costs)
    if (cost !== null && cost.bytes >= LARGE_BYTES)
      multiples.push({
        times: (cost.memory * 1024 ** 2) / cost.bytes,
        of: `${shape}, ${(cost.bytes / 1e6).toFixed(1)} MB`,
      });
  const cells = costs.map((cost) =>
    cost ? `${cost.ms.toFixed(0).padStart(10)}${cost.memory.toFixed(0).padStart(8)}` : '       not in 120 s',
  );
  const [first, last] = [costs[0], costs.at(-1)];
  const growth = first && last ? (last.ms / Math.max(1, first.ms)).toFixed(0) : '-';
  console.log(
    `${shape.padEnd(26)}${cells.join('')}${growth.padStart(9)}  ${((last?.bytes ?? 0) / 1e6).toFixed(1)} MB ${last?.outcome ?? ''}`,
  );
}

multiples.sort((a, b) => b.times - a.times);
const said = ({ times, of }: (typeof multiples)[number]): string => `${times.toFixed(0)} (${of})`;
const middle = multiples[multiples.length >> 1];
if (middle !== undefined)
  console.log(
    `Memory as a multiple of the page, pages of 1 MB and more: half of them under ${middle.times.toFixed(0)}; most ${multiples.slice(0, 5).map(said).join(', ')}`,
  );
