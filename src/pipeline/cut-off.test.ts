import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { asId } from '../domain/index.ts';
import { looksOf, saveObservatory } from '../store/index.ts';
import { inWorkshop, scratchFolder, serveWorld } from '../../test/scratch.ts';
import { collect } from './collect.ts';
import { QUIET } from './progress.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MOST_BYTES = 100_000;
const head =
  '<html lang="en"><head><title>The pier</title></head><body><main><h1>The pier</h1><figure><img src="/1.jpg" width="800" height="600"><figcaption>At dawn</figcaption></figure>';
const words = (bytes: number): string =>
  '<p>The ferry council met on Sunday and talked.</p>'.repeat(bytes / 50);
const whole = `${head}${words(5_000)}</main></body></html>`;

/** How a gallery or a list can end before its end. */
const CUTS: Readonly<Record<string, (response: ServerResponse, begun: string) => unknown>> = {
  'a connection that breaks': (response, begun) => response.write(begun, () => response.destroy()),
  'a server that falls silent': (response, begun) => response.write(begun),
  'a page beyond the byte limit': (response, begun) => response.end(begun + words(2 * MOST_BYTES)),
  'a page that says that it is beyond the byte limit': (response, begun) => {
    const body = begun + words(2 * MOST_BYTES);
    response.setHeader('content-length', body.length).end(body);
  },
};

const yamlFor = (host: string, connector: string): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 1s, retries: 0, robots: false, allowPrivate: ['${host}'], maxBytes: ${MOST_BYTES} }
vantages: [{ id: all, name: All }]
sources: [{ id: a, vantage: all, connector: ${connector}, address: 'http://${host}/', zone: UTC }]
`;

/** Looks at the list in two passes. */
async function lookTwice(connector: string, listener: RequestListener) {
  const host = await serveWorld(listener);
  const folder = scratchFolder({ 'observatory.yaml': yamlFor(host, connector) });
  return inWorkshop(folder, async (workshop) => {
    await saveObservatory(workshop.store, workshop.observatory);
    for (let pass = 0; pass < 2; pass += 1) await collect(workshop, QUIET, new AbortController().signal);
    const looks = await looksOf(workshop.store, asId('source', 'a'));
    return looks.filter(({ kind }) => kind !== 'picture').map(({ kind, outcome }) => `${kind} ${outcome}`);
  });
}

describe.each(['gallery', 'front-page'])('a %s', (connector) => {
  it.each(Object.keys(CUTS))(
    'cut by %s is never a list that was seen, and is asked for whole again',
    async (cut) => {
      const conditions: (string | undefined)[] = [];
      const looks = await lookTwice(connector, (request, response) => {
        if (request.url !== '/') response.writeHead(404).end();
        else {
          conditions.push(request.headers['if-none-match']);
          response.setHeader('content-type', 'text/html').setHeader('etag', '"one"');
          // A server that keeps its word: what it answers to the condition is "unchanged".
          if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
          else CUTS[cut]?.(response, head + words(5_000));
        }
      });
      expect(conditions).toEqual([undefined, undefined]);
      expect(looks).toHaveLength(2);
      for (const look of looks) expect(look).toMatch(/^list (unreadable|failed)$/);
    },
  );
});

it('a gallery that came whole may be answered with "unchanged"', async () => {
  const looks = await lookTwice('gallery', (request, response) => {
    response.setHeader('content-type', 'text/html').setHeader('etag', '"one"');
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else response.end(whole);
  });
  expect(looks).toEqual(['list seen', 'list seen']);
});

it('a gallery that came whole and is too large to be read to its end covers, and is no list that was seen', async () => {
  const host = await serveWorld((request, response) => {
    if (request.url !== '/') response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html').end(head + words(17_000_000));
  });
  const yaml = yamlFor(host, 'gallery')
    .replace(`, maxBytes: ${MOST_BYTES}`, '')
    .replace('timeout: 1s', 'timeout: 10s');
  await inWorkshop(scratchFolder({ 'observatory.yaml': yaml }), async (workshop) => {
    await saveObservatory(workshop.store, workshop.observatory);
    await collect(workshop, QUIET, new AbortController().signal);
    const looks = await looksOf(workshop.store, asId('source', 'a'));
    const said = looks.map(({ kind, outcome, reason }) => `${kind} ${outcome} ${reason}`).sort();
    expect(said).toEqual(['history seen partial', 'list unreadable cut-off', 'picture empty no-bytes']);
  });
});
