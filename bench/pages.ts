import { join } from 'node:path';
import { openWorkshop } from '../src/pipeline.ts';
import { storyIdOf } from '../src/report/index.ts';
import { quantile } from '../src/stats/quantile.ts';
import { createWeb, serveWeb } from '../src/web/index.ts';

export type PageCost = {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly kilobytes: number;
};

const WARM_UP = 20;
const COUNTED = 200;

/** Serves the observatory of the last pass on loopback and asks for its main pages, one request at a time. */
export async function measurePages(dataFolder: string, folder: string): Promise<readonly PageCost[]> {
  const { signal } = new AbortController();
  const workshop = await openWorkshop({
    file: join('examples/busan', 'observatory.yaml'),
    folder,
    dataFolder,
    signal,
  });
  const server = await serveWeb({
    app: createWeb({ ...workshop, readBody: (capture) => workshop.archive.read(capture.warc) }),
    host: '127.0.0.1',
  });
  const [event] = workshop.observatory.events;
  const pages = [
    { name: 'Stories', path: '/' },
    { name: 'Story', path: `/stories/${event ? storyIdOf(event) : ''}` },
    { name: 'Gaps', path: '/gaps' },
    { name: 'Sources', path: '/sources' },
  ];
  const costs: PageCost[] = [];
  for (const { name, path } of pages)
    costs.push({ name, ...(await measure(new URL(path, server.url).href)) });
  await server.close();
  await workshop.close();
  return costs;
}

async function measure(address: string): Promise<Omit<PageCost, 'name'>> {
  const times: number[] = [];
  let bytes = 0;
  for (let count = 0; count < WARM_UP + COUNTED; count += 1) {
    const started = performance.now();
    const response = await fetch(address);
    bytes = (await response.arrayBuffer()).byteLength;
    if (!response.ok) throw new Error(`expected ${address} to answer but received ${response.status}`);
    if (count >= WARM_UP) times.push(performance.now() - started);
  }
  return { p50: quantile(times, 0.5).value, p95: quantile(times, 0.95).value, kilobytes: bytes / 1000 };
}
