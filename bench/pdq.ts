/** How many reference fingerprints come out bit for bit, and how many pictures a second. `npm run bench -- pictures` */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../src/pictures/index.ts';

const folder = fileURLToPath(new URL('../../shared/bench/pdq/', import.meta.url));
const ROUNDS = 5;

if (!existsSync(`${folder}reference-hashes-cpp.csv`)) {
  console.warn('bench/pdq: ../shared/bench/pdq is missing, nothing was measured');
} else {
  const pictures = readReference();
  const exact = await countExact(pictures);
  console.log(`PDQ, bit-exact and of equal quality: ${exact} of ${pictures.length} reference files`);
  const small = pictures.filter(({ bytes }) => bytes.length < 100_000);
  console.log(
    `all files: ${await rate(pictures)} pictures/s; files below 100 kB: ${await rate(small)} pictures/s`,
  );
}

type Reference = { readonly pdq: string; readonly quality: number; readonly bytes: Uint8Array };

function readReference(): Reference[] {
  const lines = readFileSync(`${folder}reference-hashes-cpp.csv`, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [pdq = '', quality = '', path = ''] = line.split(',');
    if (pdq === 'FAIL' || !existsSync(folder + path)) return [];
    return [{ pdq, quality: Number(quality), bytes: readFileSync(folder + path) }];
  });
}

async function countExact(pictures: readonly Reference[]): Promise<number> {
  let exact = 0;
  for (const { bytes, pdq, quality } of pictures) {
    const print = await fingerprint(bytes);
    if (print.ok && print.pdq === pdq && print.quality === quality) exact += 1;
  }
  return exact;
}

/** Two at a time: the smallest machine we promise to work on has two cores. */
async function rate(pictures: readonly Reference[]): Promise<string> {
  const queue = Array.from({ length: ROUNDS }, () => pictures).flat();
  const count = queue.length;
  const start = performance.now();
  await Promise.all([drain(queue), drain(queue)]);
  return ((count / (performance.now() - start)) * 1000).toFixed(0);
}

async function drain(queue: Reference[]): Promise<void> {
  for (let next = queue.pop(); next; next = queue.pop()) await fingerprint(next.bytes);
}
