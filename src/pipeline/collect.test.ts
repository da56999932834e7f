import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { asId, type Look } from '../domain/index.ts';
import { looksOf, saveObservatory } from '../store/index.ts';
import { inWorkshop, passOver, scratchFolder, serveWorld } from '../../test/scratch.ts';
import { collect } from './collect.ts';
import { QUIET } from './progress.ts';
import type { Workshop } from './workshop.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const feedOf = (...links: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Meridian</title>${links
    .map((link) => `<item><title>News of ${link}</title><link>${link}</link></item>`)
    .join('')}</channel></rss>`;

const page = (title: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}</article></body></html>`;

const yamlFor = (host: string, sources: readonly string[]): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 5s, retries: 0, robots: false, allowPrivate: ['${host}'] }
vantages: [{ id: all, name: All }]
sources:
${sources.map((id) => `  - { id: ${id}, vantage: all, connector: feed, address: 'http://${host}/${id}', follow: pages }`).join('\n')}
`;

const looksAt = ({ store }: Workshop, id: string): Promise<Look[]> => looksOf(store, asId('source', id));
const said = (looks: readonly Look[]): readonly string[] =>
  looks.map(({ subject, outcome, reason }) => `${new URL(subject).pathname} ${outcome} ${reason}`);

/** Answers by path; `/a` and `/b` are feeds, anything else a page. */
const harbour =
  (feeds: Readonly<Record<string, readonly string[]>>): RequestListener =>
  ({ url = '', headers: { host = '' } }, response) => {
    const links = feeds[url]?.map((link) => `http://${host}${link}`);
    response.setHeader('content-type', links ? 'application/rss+xml' : 'text/html');
    response.end(links ? feedOf(...links) : page(`Page ${url}`));
  };

describe('a pass over the network', () => {
  it('makes a look of what breaks while it is taken in, and goes on with the rest', async () => {
    const host = await serveWorld(harbour({ '/a': ['/bad', '/fine'], '/b': ['/other'] }));
    const folder = scratchFolder({ 'observatory.yaml': yamlFor(host, ['a', 'b']) });
    await inWorkshop(folder, async (workshop) => {
      await saveObservatory(workshop.store, workshop.observatory);
      const { archive } = workshop;
      const keep: typeof archive.keep = (attempt) =>
        attempt.address.endsWith('/bad')
          ? Promise.reject(new Error('this one breaks'))
          : archive.keep(attempt);
      await collect({ ...workshop, archive: { ...archive, keep } }, QUIET, new AbortController().signal);
      expect(said(await looksAt(workshop, 'a'))).toEqual(
        expect.arrayContaining(['/a seen ', '/bad failed take-in-broke', '/fine seen ']),
      );
      expect(said(await looksAt(workshop, 'b'))).toEqual(
        expect.arrayContaining(['/b seen ', '/other seen ']),
      );
      const broken = (await looksAt(workshop, 'a')).find((look) => look.outcome === 'failed');
      expect(broken).toMatchObject({ kind: 'page', detail: 'Error: this one breaks' });
    });
  });

  it('asks again for what is unchanged but can no longer be read', async () => {
    const conditions: (string | undefined)[] = [];
    const host = await serveWorld((request, response) => {
      conditions.push(request.headers['if-none-match']);
      response.setHeader('etag', '"one"').setHeader('content-type', 'application/rss+xml');
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.end(feedOf('http://meridian.example/a1'));
    });
    const folder = scratchFolder({ 'observatory.yaml': yamlFor(host, ['a']).replace(', follow: pages', '') });
    await passOver(folder, () => Promise.resolve());
    const captures = join(folder, 'captures');
    for (const name of readdirSync(captures))
      writeFileSync(join(captures, name), Buffer.alloc(readFileSync(join(captures, name)).length));
    const looks = await passOver(folder, (workshop) => looksAt(workshop, 'a'));
    expect(conditions).toEqual([undefined, '"one"', undefined]);
    expect(said(looks)).toEqual(['/a seen ', '/a seen ']);
  });

  it('has stored what one source showed before it has heard from the next', async () => {
    let heldMeanwhile = 0;
    let store: Workshop | null = null;
    const answer = harbour({ '/a': [], '/b': [] });
    const host = await serveWorld((request, response) => {
      void (async () => {
        for (let tries = 0; request.url === '/b' && heldMeanwhile === 0 && tries < 40; tries += 1) {
          heldMeanwhile = store ? (await looksAt(store, 'a')).length : 0;
          await setTimeout(50);
        }
        answer(request, response);
      })();
    });
    const folder = scratchFolder({ 'observatory.yaml': yamlFor(host, ['a', 'b']) });
    await inWorkshop(folder, async (workshop) => {
      store = workshop;
      await saveObservatory(workshop.store, workshop.observatory);
      await collect(workshop, QUIET, new AbortController().signal);
    });
    expect(heldMeanwhile).toBe(1);
  });
});
