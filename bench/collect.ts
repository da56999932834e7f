/** A pass over slow hosts, one after the other and side by side. `npm run bench -- collect` */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openWorkshop, QUIET } from '../src/pipeline.ts';
import { collect } from '../src/pipeline/collect.ts';
import { countRows, saveObservatory } from '../src/store/index.ts';
import { scratch } from './scratch.ts';

const HOSTS = 12;
const PAGES = 5;
const LATENCY_MS = 300;

/** A feed and its pages, each answered after {@link LATENCY_MS}. */
async function serveHost(): Promise<Server> {
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host ?? ''}`;
    const items = Array.from(
      { length: PAGES },
      (_, at) => `<item><title>News ${at}</title><link>${origin}/p${at}</link></item>`,
    );
    const words = '<p>The ferry council met on Sunday and talked for a long time about the harbour wall.</p>';
    const isFeed = request.url === '/feed';
    response.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html');
    void setTimeout(LATENCY_MS).then(() =>
      response.end(
        isFeed
          ? `<rss version="2.0"><channel><title>Meridian</title>${items.join('')}</channel></rss>`
          : `<html lang="en"><title>A page</title><body><article><h1>A page</h1>${words.repeat(6)}</article></body></html>`,
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const yamlFor = (hosts: readonly string[]): string => `lacuna: 1
name: Bench
network: { perHost: 0s, timeout: 5s, retries: 0, robots: false, allowPrivate: [${hosts.map((host) => `'${host}'`).join(', ')}] }
vantages: [{ id: all, name: All }]
sources:
${hosts.map((host, at) => `  - { id: s${at}, vantage: all, connector: feed, address: 'http://${host}/feed', follow: pages }`).join('\n')}
`;

async function measureOnce(folder: string, yaml: string, atOnce: number) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'observatory.yaml');
  await writeFile(file, yaml);
  const { signal } = new AbortController();
  const workshop = await openWorkshop({ file, signal });
  await saveObservatory(workshop.store, workshop.observatory);
  const begun = performance.now();
  await collect(workshop, QUIET, signal, { atOnce });
  const seconds = (performance.now() - begun) / 1000;
  const { looks } = await countRows(workshop.store);
  await workshop.close();
  return { seconds, looks };
}

const servers = await Promise.all(Array.from({ length: HOSTS }, serveHost));
const hosts = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
const folder = scratch();
console.log(`${HOSTS} hosts, a feed and ${PAGES} pages each, ${LATENCY_MS} ms to each answer`);
for (const atOnce of [1, 8]) {
  const { seconds, looks } = await measureOnce(join(folder, String(atOnce)), yamlFor(hosts), atOnce);
  console.log(`  ${atOnce} at once: ${seconds.toFixed(1)} s for ${looks} looks`);
}
for (const server of servers) {
  server.closeAllConnections();
  server.close();
}
