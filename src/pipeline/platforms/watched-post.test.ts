import { describe, expect, it, vi } from 'vitest';
import { inWorkshop, scratchFolder, serveWorld } from '../../../test/scratch.ts';
import { postId, type PlatformId } from '../../domain/index.ts';
import { findDisappearances, loadPosts } from '../../store/index.ts';
import { judgePlatforms } from './judge-platforms.ts';
import { QUIET } from '../progress.ts';
import { runWatches } from './run-watches.ts';
import { watchedPosts } from './watched-posts.ts';
import type { Workshop } from '../workshop.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const STATUS = {
  ...{ id: '109', created_at: '2024-05-04T08:00:00.000Z', content: '<p>The hall laughed out loud</p>' },
  ...{ account: { id: '4711998877', acct: 'adaquill', username: 'adaquill', display_name: 'Ada Quill' } },
  ...{ replies_count: 3, reblogs_count: 0, favourites_count: 0, language: 'en' },
};
const FURNITURE =
  '<p>Most read: tides, fares, weather at sea, jobs at the harbour, letters, contact.</p>'.repeat(12);
const page = (inside: string, head = '<title>Harbour</title>') =>
  `<!doctype html><html><head>${head}</head><body><p>Kept by <a class="author" href="/@adaquill">Ada Quill</a></p><main>${inside}</main><footer>${FURNITURE}</footer></body></html>`;
const STORY =
  '<h1>Ferry fares to double</h1><p>The ferry to the outer island will cost twice as much from Monday.</p>';
/** In its own layout, with status 200, in words that no rule knows. */
const NOT_THERE = page(
  '<h1>Oh dear!</h1><p>Our gulls have looked on every quay, and what you seek has sailed.</p>',
);

type Answer = string | { readonly to: string };

/** A server whose answers a test may change; paths that it does not know are 404. */
async function world(answers: Record<string, Answer>) {
  return serveWorld(({ url = '' }, response) => {
    const answer = answers[url];
    const isJson = typeof answer === 'string' && answer.startsWith('{');
    response.statusCode = answer === undefined ? 404 : typeof answer === 'string' ? 200 : 302;
    if (typeof answer === 'object') response.setHeader('location', answer.to);
    response.setHeader('content-type', isJson ? 'application/json' : 'text/html; charset=utf-8');
    response.end(typeof answer === 'string' ? answer : '');
  });
}

const yaml = (host: string, watches: readonly string[]): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, retries: 0, allowPrivate: ['${host}'] }
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: statuses, vantage: guests, connector: mastodon, address: 'http://${host}/', platform: plaza }
  - { id: pages, vantage: guests, connector: page, address: 'http://${host}/', platform: plaza }
watches:
${watches.map((watch) => `  - { ${watch} }`).join('\n')}
`;

const signal = new AbortController().signal;
const visitAll = (workshop: Workshop) =>
  runWatches(workshop, { stay: false, signal, onVisit: () => undefined });
const judged = (workshop: Workshop) => judgePlatforms(workshop, { progress: QUIET, signal });

describe('a post that several watches know', () => {
  it('is one post: with one history, told of once, counted once, by the author whom another sight names', async () => {
    const host = await world({
      ...{
        '/api/v1/statuses/109': JSON.stringify(STATUS),
        '/api/v1/statuses/109?again=1': JSON.stringify(STATUS),
      },
      '/s/abc': { to: '/api/v1/statuses/109' },
    });
    const [name = ''] = host.split(':');
    const watches = [
      `id: one, source: statuses, address: 'http://${host}/api/v1/statuses/109'`,
      `id: two, source: statuses, address: 'http://${host}/api/v1/statuses/109?again=1'`,
      `id: short, source: statuses, address: 'http://${host}/s/abc'`,
    ];
    const folder = scratchFolder({ 'observatory.yaml': yaml(host, watches) });
    await inWorkshop(folder, async (workshop) => {
      const { visits } = await visitAll(workshop);
      expect(visits.map(({ class: came }) => came)).toEqual(['visible', 'visible', 'visible']);
      const own = postId('plaza' as PlatformId, `${name}/109`);
      const told = async () => {
        const found = await findDisappearances(workshop.store, { posts: 10 });
        const [watched] = await watchedPosts(workshop.store, workshop.observatory, () => Promise.resolve());
        return { found, counted: watched?.parts.reduce((sum, { posts }) => sum + posts, 0) };
      };
      const first = await told();
      expect(first.found).toMatchObject([{ postId: own, visits: 3, class: 'visible' }]);
      expect(first.counted).toBe(1);
      expect(first.found[0]?.author).toMatch(/^p_[0-9a-f]{16}$/);
      expect(first.found[0]?.posted).toBe('2024-05-04T08:00:00.000Z');
      expect([...(await loadPosts(workshop.store, [own])).keys()]).toEqual([own]);
      // A pass judges all visits anew, and comes to the same.
      await judged(workshop);
      expect(await told()).toEqual(first);
    });
  });
});

describe('a page of a site that no reader knows', () => {
  it('is a sight of its post only while it holds something of it', async () => {
    const answers: Record<string, Answer> = {
      ...{
        '/told': page(STORY),
        '/untold': page(STORY),
        '/gone': NOT_THERE,
        '/hop': page(STORY),
        '/': page('<p>Home</p>'),
      },
      '/declared': page(
        STORY,
        '<link rel="canonical" href="/declared"><meta property="og:type" content="article">',
      ),
    };
    const host = await world(answers);
    const watch = (id: string, more = '') =>
      `id: ${id}, source: pages, address: 'http://${host}/${id}'${more}`;
    const says = `, says: 'The ferry to the outer island will cost twice as much from Monday.'`;
    const watches = [
      watch('told', says),
      watch('hop', says),
      watch('untold'),
      watch('gone'),
      watch('declared'),
    ];
    const folder = scratchFolder({ 'observatory.yaml': yaml(host, watches) });
    await inWorkshop(folder, async (workshop) => {
      const came = async () =>
        Object.fromEntries(
          (await visitAll(workshop)).visits.map(({ native, class: kind, rule }) => [
            native.slice(6),
            `${kind} ${rule.id}`,
          ]),
        );
      expect(await came()).toEqual({
        told: 'visible visit/carries-words',
        hop: 'visible visit/carries-words',
        untold: 'unreadable visit/nothing-known',
        gone: 'unreadable visit/nothing-known',
        declared: 'visible visit/declares-post',
      });
      Object.assign(answers, { '/told': NOT_THERE, '/hop': { to: '/' }, '/declared': NOT_THERE });
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
      try {
        expect(await came()).toEqual({
          told: 'unreadable visit/not-as-known',
          hop: 'redirected hop/home',
          untold: 'unreadable visit/nothing-known',
          gone: 'unreadable visit/nothing-known',
          declared: 'unreadable visit/not-as-before',
        });
      } finally {
        vi.useRealTimers();
      }
    });
  });
});
