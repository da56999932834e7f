import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { postId, type PlatformId } from '../src/domain/index.ts';
import { findDisappearances, loadPosts } from '../src/store/index.ts';
import { lacuna, start } from './command-line.ts';
import { inWorkshop, scratchFolder, serveWorld } from './scratch.ts';

// Each test starts several processes: on a busy machine that adds up.
vi.setConfig({ testTimeout: 300_000 });

const WHO = { id: '4711998877', acct: 'adaquill', username: 'adaquill', display_name: 'Ada Quill' };
const STATUS = {
  ...{ id: '109', created_at: '2031-05-04T08:00:00.000Z', content: '<p>The hall laughed</p>', account: WHO },
  ...{ replies_count: 3, reblogs_count: 0, favourites_count: 0, language: 'en' },
};
const GONE = '<html><head><title>Plaza</title></head><body><p>此内容因违规无法查看</p></body></html>';

/** A server with one post under its number, and pages under the name of their author. */
async function world() {
  const asked: string[] = [];
  const host = await serveWorld(({ url = '' }, response) => {
    asked.push(url);
    const [code, type, body]: readonly [number, string, string] =
      url === '/api/v1/statuses/109'
        ? [200, 'application/json', JSON.stringify(STATUS)]
        : url === '/@adaquill/110'
          ? [200, 'text/html; charset=utf-8', GONE]
          : [404, 'text/plain', ''];
    response.statusCode = code;
    response.setHeader('content-type', type);
    response.end(body);
  });
  return { asked, host };
}

const yaml = (host: string): string => `lacuna: 1
name: Harbour
network: { perHost: 1s, retries: 0, allowPrivate: ['${host}'] }
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza }]
sources:
  - { id: statuses, vantage: guests, connector: mastodon, address: 'http://${host}/', platform: plaza }
  - { id: pages, vantage: guests, connector: page, address: 'http://${host}/', platform: plaza }
watches:
  - { id: laugh, source: statuses, address: 'http://${host}/api/v1/statuses/109', posted: '2024-05-04T08:00:00Z', until: 9999d }
  - { id: hall, source: pages, address: 'http://${host}/@adaquill/110' }
  - { id: lost, source: pages, address: 'http://${host}/@adaquill/111' }
`;

const bytesKept = (folder: string): string =>
  readdirSync(join(folder, 'captures'))
    .map((file) => gunzipSync(readFileSync(join(folder, 'captures', file))).toString('utf8'))
    .join('');

describe('watch', () => {
  it('visits what is due, tells what it came to, keeps no name and no address that has one', async () => {
    const { asked, host } = await world();
    const folder = scratchFolder({ 'observatory.yaml': yaml(host) });

    const plan = await lacuna('watch', folder, '--plan');
    expect(plan.stdout).toMatch(/ {2}laugh on 127\.0\.0\.1/);
    expect(plan.stdout).toMatch(/laugh: too late: it was \d+ days old at the first visit/);
    expect(asked).toEqual([]);

    const made = await lacuna('watch', folder);
    expect(made.stderr).toBe('');
    expect(made.stdout).toMatch(/ {2}laugh {2}visible {2}\[/);
    expect(made.stdout).toMatch(/ {2}hall {2}notice-violation: “此内容因违规无法查看” {2}\[/);
    expect(made.stdout).toMatch(/ {2}lost {2}absent/);
    expect(made.stdout).toMatch(/3 visited: 1 visible, 2 not visible, 0 could not be looked at/);
    const names = /adaquill|Ada Quill|4711998877/;
    expect(made.stdout + plan.stdout + bytesKept(folder)).not.toMatch(names);

    const post = await inWorkshop(folder, async ({ store }) => {
      const found = await findDisappearances(store, { posts: 10 });
      expect(found.map(({ class: came }) => came).sort()).toEqual(['absent', 'notice-violation', 'visible']);
      expect(found.find(({ class: came }) => came === 'visible')?.author).toMatch(/^p_[0-9a-f]{16}$/);
      expect(JSON.stringify(found)).not.toMatch(names);
      const id = postId('plaza' as PlatformId, `${host.split(':')[0] ?? ''}/109`);
      return (
        [...(await loadPosts(store, [id, postId('plaza' as PlatformId, `${host}/109`)])).keys()][0] ?? ''
      );
    });

    const unsigned = await lacuna('sign', folder, post);
    expect([unsigned.status, unsigned.stderr]).toEqual([2, expect.stringMatching(/--because/)]);
    const signed = await lacuna('sign', folder, post, '--because', 'she spoke to us', '--by', 'Ione Marsh');
    expect(signed.stdout).toBe(`May be shown: ${post}\n`);
    const list = await lacuna('sign', folder, '--list');
    expect(list.stdout).toMatch(/^post_[0-9a-f]{20}: “she spoke to us” \(\d{4}-\d\d-\d\d, Ione Marsh\)\n$/);
    expect((await lacuna('sign', folder, post, '--undo')).stdout).toBe(`Counted and not shown: ${post}\n`);
    const stranger = await lacuna('sign', folder, 'post_0123456789abcdef0123', '--because', 'x');
    expect([stranger.status, stranger.stderr]).toEqual([2, expect.stringMatching(/no post .* is held here/)]);
  });

  it('stays until Ctrl-C, and what it saw is kept', async () => {
    const { asked, host } = await world();
    const folder = scratchFolder({ 'observatory.yaml': yaml(host) });
    const { child, ended } = start(['watch', folder, '--stay']);
    await vi.waitUntil(() => asked.includes('/@adaquill/111'), { timeout: 200_000, interval: 200 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    child.kill('SIGINT');
    const { status, stdout } = await ended;
    expect(status).toBe(0);
    expect(stdout).toMatch(/3 visited: 1 visible, 2 not visible/);
    expect(stdout).toMatch(/The next visit is due at /);
  });
});
