/**
 * How well and how fast pages are read: `npm run bench -- extract [SET…] [--json] [--misses] [--peers]`. Sets: see
 * `extract/gold.ts`; all of them unless some are named. `--misses` lists what was not read as the reference has it; `--peers` measures
 * other readers on the same pages in the same run (bench/peers, installed when first asked for).
 */
import { askedOf } from './asked.ts';
import { hasGold, SETS } from './extract/gold.ts';
import { listMisses } from './extract/misses.ts';
import { readOurs } from './extract/ours.ts';
import { comparePeers } from './extract/peers.ts';
import { scoresOf } from './extract/scores.ts';

function measure(set: string) {
  const pages = SETS[set]?.() ?? [];
  const started = performance.now();
  const cpu = process.cpuUsage();
  const pairs = pages.map((gold) => ({ gold, read: readOurs(gold) }));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  if (process.argv.includes('--misses')) listMisses(pairs);
  return {
    ...{ set, pages: pages.length, ...scoresOf(pairs) },
    pagesPerSecond: pages.length / seconds,
    pagesPerCpuSecond: pages.length / ((user + system) / 1e6),
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

const OPTIONS = ['--json', '--misses', '--peers'];

function main(): void {
  const asked = askedOf({ names: Object.keys(SETS), options: OPTIONS });
  if (!hasGold()) {
    console.warn('MISSING: the public gold sets in ../shared/bench. The extraction benchmark did NOT run.');
    process.exitCode = 1;
    return;
  }
  for (const set of asked) {
    if (process.argv.includes('--peers')) {
      comparePeers(set, SETS[set]?.() ?? []);
      continue;
    }
    const { set: name, pages, ...figures } = measure(set);
    if (process.argv.includes('--json')) console.log(JSON.stringify({ set: name, pages, ...figures }));
    else {
      const texts = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`);
      console.log(`${name.padEnd(9)} ${String(pages).padStart(3)} pages: ${texts.join(', ')}`);
    }
  }
}

main();
