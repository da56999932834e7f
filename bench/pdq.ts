// How many reference fingerprints come out bit for bit, and how many pictures a second one core fingerprints, decoding
// included. `npm run bench -- pdq`; a peer in the same run, on the same files, is Facebook's own program, built from public
// source: `PDQ_PEER=/path/to/pdq-photo-hasher npm run bench -- pdq`.
//
// A second is a second of processor time of all threads together, not of the clock: on a machine that others use, the
// clock says how busy they are. `taskset -c 0` in front gives the same figures.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { fingerprint } from '../src/pictures/index.ts';
import { scratch } from './scratch.ts';

const FOLDER = fileURLToPath(new URL('../../shared/bench/pdq/', import.meta.url));
const TABLE = `${FOLDER}reference-hashes-cpp.csv`;
const SMALL = 100_000;
const LARGEST = 'reg-test-input/exif-rotn/exif-rotn-1.jpg';
const LEAST_SECONDS = 2;
const LEAST_FILES = 60;

if (!existsSync(TABLE)) {
  console.error(
    'NOTHING MEASURED: the reference pictures are kept outside the package, in ../shared/bench/pdq.',
  );
  process.exit(1);
}

/** One decoding thread, and no operation kept from the last picture. */
sharp.concurrency(1);
sharp.cache(false);

const references = readFileSync(TABLE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
  .map(([pdq = '', quality = '', path = '']) => ({ pdq, quality: Number(quality), file: join(FOLDER, path) }))
  .filter(({ pdq, file }) => pdq !== 'FAIL' && existsSync(file));

let exact = 0;
for (const { file, pdq, quality } of references) {
  const print = await fingerprint(readFileSync(file));
  if (print.ok && print.pdq === pdq && print.quality === quality) exact += 1;
}
console.log(`bit for bit and of equal quality: ${exact} of ${references.length} reference files`);

const files = references.map(({ file }) => file);
const small = files.filter((file) => statSync(file).size < SMALL && file.endsWith('.jpg'));
await measure(`${small.length} JPEG files below 100 kB (90 × 67 to 512 × 512; aim 300)`, small);
await measure('all reference files', files);
await measure('12 MP, 3.1 MB, 4032 × 3024, as the camera saved it (aim 20)', [join(FOLDER, LARGEST)]);
await measure('the same saved anew at quality 85', [await savedAnew(join(FOLDER, LARGEST))]);

async function savedAnew(file: string): Promise<string> {
  const path = join(scratch(), 'saved-anew.jpg');
  writeFileSync(path, await sharp(file).jpeg({ quality: 85 }).toBuffer());
  return path;
}

async function measure(what: string, paths: readonly string[]): Promise<void> {
  const peer = peerRate(paths);
  const theirs = peer === null ? '' : `   C++ reference ${peer.toFixed(0)}`;
  console.log(`${what}: ${(await ownRate(paths)).toFixed(0)} pictures a second${theirs}`);
}

async function ownRate(paths: readonly string[]): Promise<number> {
  const pictures = paths.map((path) => readFileSync(path));
  for (const bytes of pictures) await fingerprint(bytes);
  const start = process.cpuUsage();
  let [count, seconds] = [0, 0];
  while (seconds < LEAST_SECONDS) {
    for (const bytes of pictures) await fingerprint(bytes);
    count += pictures.length;
    const { user, system } = process.cpuUsage(start);
    seconds = (user + system) / 1e6;
  }
  return count / seconds;
}

/** The peer reads files; each is named often enough that the start of its process does not count. */
function peerRate(paths: readonly string[]): number | null {
  const { PDQ_PEER: program } = process.env;
  if (program === undefined) return null;
  const rounds = Math.ceil(LEAST_FILES / paths.length);
  const named = Array.from({ length: rounds }, () => paths).flat();
  const timed = 'TIMEFORMAT="%U %S"; time "$0" "$@" > /dev/null';
  const { stderr } = spawnSync('bash', ['-c', timed, program, ...named], { encoding: 'utf8' });
  const [user = NaN, system = NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return named.length / (user + system);
}
