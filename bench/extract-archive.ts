/**
 * How fast `lacuna extract` reads an archive with 1, 2 … threads: `npm run bench -- archive [COPIES]`. The pages of
 * the AEB set are packed into a WARC in a folder for temporary files, COPIES times (default 5); each run is a process.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../src/domain/index.ts';
import { packAnswer } from '../test/pack-warc.ts';
import { numbersAsked } from './asked.ts';
import { hasGold, SETS } from './extract/gold.ts';
import { scratch } from './scratch.ts';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');

function pack(archive: string, copies: number): number {
  const pages = SETS['aeb']?.() ?? [];
  for (let copy = 0; copy < copies; copy += 1)
    for (const { address, bytes } of pages) appendFileSync(archive, packAnswer({ address, body: bytes }));
  return pages.length * copies;
}

/** Runs the command under GNU time's own count of memory: the children of this process that ended. */
async function extract(archive: string, out: string, workers: number): Promise<number> {
  const words = [MAIN, 'extract', archive, '--out', out, '--workers', String(workers)];
  const started = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'ignore'] });
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (status !== 0) throw new Error(`expected the command to end well but it ended with ${String(status)}`);
  return (performance.now() - started) / 1000;
}

async function main(): Promise<void> {
  const [copies = 5] = numbersAsked(5);
  if (!hasGold()) {
    console.warn('MISSING: the public gold sets in ../shared/bench. Nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const folder = scratch();
  const archive = join(folder, 'aeb.warc.gz');
  const pages = pack(archive, copies);
  const tables = new Set<string>();
  for (let workers = 1; workers <= availableParallelism(); workers *= 2) {
    const out = join(folder, `${workers}.jsonl`);
    const seconds = await extract(archive, out, workers);
    tables.add(sha256(readFileSync(out)));
    console.log(
      `${workers} threads: ${pages} pages in ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(0)} pages/s`,
    );
  }
  console.log(tables.size === 1 ? 'every run gave the same table' : 'THE RUNS GAVE DIFFERENT TABLES');
}

await main();
