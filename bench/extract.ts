/**
 * How well and how fast pages are read: `node bench/extract.ts [--json]`. Reads the public gold set in
 * `../shared/bench/aeb` (article-extraction-benchmark), which is for reporting only: no rule is tuned on it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asId, instant, textOf } from '../src/domain/index.ts';
import { readCapture } from '../src/extract/index.ts';
import { scoreBodies } from './shingles.ts';

const FOLDER = join(import.meta.dirname, '../../shared/bench/aeb');

type Gold = Readonly<Record<string, { readonly articleBody: string; readonly url: string }>>;

/** Reads one page the way the pipeline does, from its bytes. */
function bodyOf(body: Uint8Array, address: string): string {
  const capture = {
    address,
    finalAddress: address,
    at: instant('2020-01-01T00:00:00Z'),
    mediaType: 'text/html',
    headers: [],
    origin: { kind: 'disk', file: '', member: null },
  } as const;
  const source = {
    id: asId('source', 'bench'),
    language: null,
    zone: 'UTC',
    parts: [],
    emptyIsNormal: false,
    follow: 'nothing',
    settings: {},
  } as const;
  const item = readCapture('page', { capture, body, source }).looks.flatMap((look) => look.finds)[0]?.item;
  return item === undefined ? '' : textOf(item);
}

function main(): void {
  if (!existsSync(FOLDER)) {
    console.warn(`MISSING: ${FOLDER}. The extraction benchmark did NOT run.`);
    process.exitCode = 1;
    return;
  }
  const gold = JSON.parse(readFileSync(join(FOLDER, 'ground-truth.json'), 'utf8')) as Gold;
  const pages = Object.entries(gold).map(([id, page]) => ({
    ...page,
    body: gunzipSync(readFileSync(join(FOLDER, 'html', `${id}.html.gz`))),
  }));
  const started = performance.now();
  const cpu = process.cpuUsage();
  const predicted = pages.map(({ body, url }) => bodyOf(body, url));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const score = scoreBodies(pages.map(({ articleBody }, index) => [articleBody, predicted[index] ?? '']));
  const result = {
    ...score,
    pagesPerSecond: pages.length / seconds,
    pagesPerCpuSecond: pages.length / ((user + system) / 1e6),
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else
    console.log(
      `AEB, ${pages.length} pages: ${Object.entries(result)
        .map(([name, value]) => `${name} ${value.toFixed(3)}`)
        .join(', ')}`,
    );
}

main();
