// `npm run bench`: the whole pipeline on the real records, how its cost grows, and how quickly pages come.
// `npm run bench -- pipeline growth pages` names parts; the other files here compare single rooms with named peers.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureGrowth } from './pipeline-growth.ts';
import { measurePages } from './pages.ts';
import { describePass, measurePass } from './pipeline-pass.ts';
import { scratch } from './scratch.ts';

const REAL = fileURLToPath(new URL('../../shared/real', import.meta.url));
const PARTS = ['pipeline', 'growth', 'pages'];

if (!existsSync(REAL)) {
  process.stderr.write(
    'NOTHING MEASURED: the real records are kept outside the package, in ../shared/real.\n',
  );
  process.exit(1);
}

const asked = process.argv.slice(2).filter((part) => PARTS.includes(part));
const parts = asked.length > 0 ? asked : PARTS;
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
