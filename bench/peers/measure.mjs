// Measures one peer in this process: `measure.mjs READER FOLDER OUT`. FOLDER holds list.json and the pages, which are read
// from disk one by one; OUT gets the texts, a JSON object a line, outside the time that is measured.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { READERS } from './readers.mjs';

const [name, folder, out] = process.argv.slice(2);
const read = await READERS[name]();
const pages = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8'));
let ms = 0;
let cpuMs = 0;

for (const { file, address } of pages) {
  const page = readFileSync(join(folder, file), 'utf8');
  const cpu = process.cpuUsage();
  const started = performance.now();
  let content = '';
  try {
    content = await read(page, address);
  } catch {
    // A page that a peer throws at is a page without a text.
  }
  ms += performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  cpuMs += (user + system) / 1000;
  appendFileSync(out, `${JSON.stringify({ file, text: toText(content) })}\n`);
}

process.stdout.write(JSON.stringify({ ms, cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));

/** Blocks on lines of their own, tags gone, entities read. */
function toText(html) {
  const lines = html.replace(
    /<\/?(p|div|h\d|li|ul|ol|br|tr|td|blockquote|figure|section|article)\b[^>]*>/gi,
    '\n',
  );
  return decodeHTML(lines.replace(/<[^>]*>/g, ''));
}
