// `npm run bench`: the whole pipeline on the real records, how its cost grows, and how quickly pages come.
// `npm run bench -- pipeline growth pages` names parts; `npm run bench -- extract …` and the other words of ROOMS run the
// bench of one room, with its own words behind. Each runs with the Node that the package pins.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askedOf, refuse } from './asked.ts';
import { measureGrowth } from './pipeline-growth.ts';
import { measurePages } from './pages.ts';
import { describePass, measurePass } from './pipeline-pass.ts';
import { scratch } from './scratch.ts';

const REAL = fileURLToPath(new URL('../../shared/real', import.meta.url));
const PARTS = ['pipeline', 'growth', 'pages'];

/** The benches of single rooms; most compare with named peers or public gold sets. */
const ROOMS: Readonly<Record<string, string>> = {
  extract: 'extract.ts',
  archive: 'extract-archive.ts',
  linear: 'linear-pages.ts',
  fuzz: 'fuzz-pages.ts',
  judge: 'blocks/train.ts',
  collect: 'collect.ts',
  pdq: 'pdq.ts',
  pictures: 'pictures.ts',
  'pictures-confidence': 'pictures-confidence.ts',
  fingerprints: 'fingerprints.ts',
  group: 'stories.ts',
  stories: 'stories.ts',
  stream: 'stream.ts',
  similarity: 'similarity.ts',
  'real-pairs': 'real-pairs.ts',
  copies: 'copies.ts',
  'picture-roles': 'picture-roles.ts',
  video: 'video.ts',
  'many-pictures': 'many-pictures.ts',
  survival: 'survival.ts',
  watched: 'watched.ts',
};

const [first = '', ...more] = process.argv.slice(2);
if (Object.hasOwn(ROOMS, first)) {
  const file = fileURLToPath(new URL(ROOMS[first] ?? '', import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...more], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
if (first !== '' && !PARTS.includes(first))
  refuse(`unknown: ${first}; there are: ${[...PARTS, ...Object.keys(ROOMS)].join(', ')}`);
const parts = askedOf({ names: PARTS, options: [] });

if (!existsSync(REAL)) {
  process.stderr.write(
    'NOTHING MEASURED: the real records are kept outside the package, in ../shared/real.\n',
  );
  process.exit(1);
}

const folder = scratch();

if (parts.includes('pipeline') || parts.includes('pages')) {
  process.stdout.write('The real window, whole (aim: under 60 s and 1 GB on two cores)\n');
  process.stdout.write(`  ${describePass(await measurePass(REAL, folder))}\n`);
}
if (parts.includes('pages')) {
  process.stdout.write('Pages on the real window, 200 requests each after 20 not counted\n');
  for (const page of await measurePages(REAL, folder)) {
    process.stdout.write(
      `  ${page.name.padEnd(10)} p50 ${page.p50.toFixed(1)} ms   p95 ${page.p95.toFixed(1)} ms   ${page.kilobytes.toFixed(0)} kB\n`,
    );
  }
}
if (parts.includes('growth')) {
  process.stdout.write(
    'How cost grows: whole days of the half-hourly lists, new titles each time (aim: no worse than linear)\n',
  );
  for (const step of await measureGrowth(REAL)) process.stdout.write(`  ${step}\n`);
}
