/**
 * Reads hostile pages by their numbers and tells what no reading may come to: `npm run bench -- fuzz [FROM] [COUNT]`
 * (default 0 and 100,000; two threads fewer than there are cores, at least one). `--show N` writes page N to stdout. A
 * million were read once; what was found is kept in `src/extract/hostile-pages.test.ts`.
 */
import { availableParallelism } from 'node:os';
import { hostileCapture } from '../src/extract/testing/hostile-capture.ts';
import { ThreadPool } from '../src/pipeline/extract/thread-pool.ts';
import { numbersAsked } from './asked.ts';
import type { Find, Range } from './fuzz-thread.ts';

/** Pages handed to a thread at once. */
const RANGE = 500;

const words = process.argv.slice(2);
if (words[0] === '--show') process.stdout.write(hostileCapture(Number(words[1])).body);
else {
  const [from = 0, count = 0] = numbersAsked(0, 100_000);
  await fuzz(from, count);
}

async function fuzz(from: number, count: number): Promise<void> {
  const pool = new ThreadPool<Range, Find[]>({
    script: new URL('./fuzz-thread.ts', import.meta.url),
    threads: Math.max(1, availableParallelism() - 2),
    ...{ limitMs: 120_000, heapMb: 1024 },
  });
  const kinds = new Map<string, Find[]>();
  for (let at = from; at < from + count; at += RANGE) {
    for (const find of await findsIn(pool, { from: at, to: Math.min(at + RANGE, from + count) }))
      tell(kinds, find);
    if ((at - from) % 20_000 === 0)
      console.error(`${new Date().toISOString()} ${at - from} of ${count} read`);
  }
  await pool.close();
  console.log(`${count} pages read, ${[...kinds.values()].flat().length} faults of ${kinds.size} kinds`);
  for (const [kind, finds] of kinds)
    console.log(`${kind}: ${finds.length}, such as ${finds[0]?.number} ${finds[0]?.fault}`);
}

/** A range that breaks its thread or takes too long is halved until the page is found. */
async function findsIn(pool: ThreadPool<Range, Find[]>, { from, to }: Range): Promise<readonly Find[]> {
  const fate = await pool.run({ from, to });
  if (fate.state === 'done') return fate.answer;
  if (to - from === 1)
    return [{ number: from, fault: fate.state === 'broke' ? `broke ${fate.detail}` : 'hangs' }];
  const middle = Math.floor((from + to) / 2);
  return [...(await findsIn(pool, { from, to: middle })), ...(await findsIn(pool, { from: middle, to }))];
}

/** The first finds of a kind are told as they come. */
function tell(kinds: Map<string, Find[]>, find: Find): void {
  const kind = find.fault.split(' ')[0] ?? '';
  const known = kinds.get(kind) ?? [];
  kinds.set(kind, [...known, find]);
  if (known.length < 8) console.log(`page ${find.number}: ${find.fault.slice(0, 600)}`);
}
