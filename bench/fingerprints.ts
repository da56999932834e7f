// How long a search among fingerprints takes, and how much memory one costs. `npm run bench -- fingerprints`, or with how
// many: `npm run bench -- fingerprints 1000000 10000000`. Peers in the same run: comparing one by one; and Facebook's own
// index in C++, built from public source (pdq/cpp/bin/benchmark-query), where `PDQ_QUERY_PEER` names it.
//
// Ten million photographs cannot be drawn here, so fingerprints are blended: 3,000 pictures are drawn and fingerprinted;
// half of what is searched takes each of its sixteen words from another of them (so it has the uneven words of real ones),
// half is a real one with 60 of 256 bits turned over (so that there are crowds of pictures that are alike and no copies). One
// in a hundred equals one before it. Half of the queries are near copies of a fingerprint that is there (at most 31 bits
// turned over), half are strangers made as the others. Times are processor time of one query; one core does the work.
import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { wordsOf, FingerprintIndex, STANDARD_RADIUS, type Words } from '../src/pictures/index.ts';
import { pdqOf, toLuma } from '../src/pictures/pdq/index.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { numbersAsked } from './asked.ts';

const DRAWN = 3_000;
const QUERIES = 400;
/** Too many more and comparing one by one would take longer than all else. */
const COMPARED = 20;
const AIMS: Readonly<Record<number, string>> = { 1_000_000: ' (aim 5)', 10_000_000: ' (aim 40)' };

const random = seededRandom(20);
const below = (end: number): number => Math.floor(random() * end);
const drawn = await drawMany();

for (const count of numbersAsked(1_000_000, 10_000_000)) measure(count);

function measure(count: number): void {
  const index = new FingerprintIndex();
  const sample: Words[] = [];
  const [, adding] = timed(() => {
    for (let at = 0; at < count; at += 1) {
      const one = at % 100 === 99 ? (sample.at(-1) ?? blend()) : blend();
      if (at % 97 === 0) sample.push(one);
      index.add(one);
    }
  });
  console.log(`${count} fingerprints, radius ${STANDARD_RADIUS}`);
  const over = index.bytes / count - 32;
  console.log(
    `  ${over.toFixed(1)} bytes each beside the 32 of the fingerprint (aim 64), all tables counted`,
  );
  console.log(`  ${((adding / count) * 1000).toFixed(1)} µs to make and add one`);
  const queries = Array.from({ length: QUERIES }, (_, at) => (at % 2 === 0 ? blend() : near(sample)));
  const answers = queries.map((query) => timed(() => index.within(query)));
  console.log(`  ${describe(answers.map(([, time]) => time))}${AIMS[count] ?? ''}`);
  const compared = queries.slice(0, COMPARED).map((query) => timed(() => oneByOne(index, query)));
  console.log(`  compared one by one: ${describe(compared.map(([, time]) => time))}`);
  const isEqual = compared.every(([found], at) => found === JSON.stringify(answers[at]?.[0]));
  const most = Math.max(...answers.map(([found]) => found.length));
  console.log(`  ${isEqual ? 'the same answers' : 'OTHER ANSWERS'}; up to ${most} found`);
  tellOfPeer(count);
}

/** A radius of 256 compares everything; what lies beyond the standard one is dropped here. */
function oneByOne(index: FingerprintIndex, query: Words): string {
  return JSON.stringify(index.within(query, 64).filter(({ distance }) => distance <= STANDARD_RADIUS));
}

function blend(): Words {
  if (random() < 0.5) return Uint16Array.from({ length: 16 }, (_, word) => pick(drawn)[word] ?? 0);
  return turnOver(pick(drawn), 60);
}

function near(sample: readonly Words[]): Words {
  return turnOver(pick(sample), below(STANDARD_RADIUS + 1));
}

function turnOver(words: Words, bits: number): Words {
  const turned = words.slice();
  for (let bit = 0; bit < bits; bit += 1) {
    const at = below(256);
    turned[at >> 4] = (turned[at >> 4] ?? 0) ^ (1 << (at & 15));
  }
  return turned;
}

function pick(all: readonly Words[]): Words {
  return all[below(all.length)] ?? new Uint16Array(16);
}

async function drawMany(): Promise<Words[]> {
  const made: Words[] = [];
  while (made.length < DRAWN) {
    const { data, info } = await sharp(Buffer.from(draw()))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { pdq, quality } = pdqOf(toLuma({ data, width: info.width, height: info.height, channels: 3 }));
    if (quality >= 50) made.push(wordsOf(pdq));
  }
  return made;
}

/** Ground, sky and some shapes. */
function draw(): string {
  const colour = () => `rgb(${below(256)},${below(256)},${below(256)})`;
  const shapes = Array.from({ length: 3 + below(14) }, () => {
    const [x, y, size] = [below(128), below(96), 4 + below(30)];
    return random() < 0.5
      ? `<circle cx="${x}" cy="${y}" r="${size}" fill="${colour()}"/>`
      : `<path d="M${x} ${y}L${below(128)} ${below(96)}L${x + size} ${y + below(40)}z" fill="${colour()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="128" height="96"><rect width="128" height="96" fill="${colour()}"/>
    <rect y="${40 + below(40)}" width="128" height="60" fill="${colour()}"/>${shapes.join('')}</svg>`;
}

/** What a piece of work gives, and its processor time in milliseconds. */
function timed<Result>(work: () => Result): readonly [Result, number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

function describe(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   max ${at(1)} ms`;
}

/** The peer makes its own fingerprints, evenly random ones, which is the easier case. */
function tellOfPeer(count: number): void {
  const { PDQ_QUERY_PEER: program } = process.env;
  if (program === undefined) return;
  const words = ['-m', 'mih', '-q', '100', '-b', String(count), '-d', String(STANDARD_RADIUS)];
  const said = execFileSync(program, words, { encoding: 'utf8' });
  console.log(said.trim().replaceAll(/^/gm, '  C++ index: '));
}
