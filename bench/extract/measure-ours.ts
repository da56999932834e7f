// Measures our reader in this process the way bench/peers/measure.mjs measures a peer: `measure-ours.ts FOLDER OUT`.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOurs } from './ours.ts';

const [folder = '', out = ''] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')) as {
  file: string;
  address: string;
}[];
let ms = 0;
let cpuMs = 0;

for (const { file, address } of pages) {
  const bytes = readFileSync(join(folder, file));
  const cpu = process.cpuUsage();
  const started = performance.now();
  const { body } = readOurs({ bytes, address });
  ms += performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  cpuMs += (user + system) / 1000;
  appendFileSync(out, `${JSON.stringify({ file, text: body ?? '' })}\n`);
}

process.stdout.write(JSON.stringify({ ms, cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
