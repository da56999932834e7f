import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { lastRun, looksOf, streamItems } from '../src/store/index.ts';
import { asId, type Item } from '../src/domain/index.ts';
import { HARBOUR, copyOfHarbour, freePort, lacuna, page, start } from './command-line.ts';
import { inWorkshop, scratchFolder, serveWorld } from './scratch.ts';

// Each test starts several processes, and a new database takes seconds: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Two sources on one host: a feed whose article shows a picture, and a second feed. `hangs` is answered only once told to. */
async function liveWorld(hangs: string) {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#446' } })
    .composite([{ input: { text: { text: 'harbour', dpi: 300 } } }])
    .jpeg()
    .toBuffer();
  const asked: string[] = [];
  const world = { hangs, asked, host: '' };
  world.host = await serveWorld((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    if (url === world.hangs) return;
    const feed = (path: string) =>
      `<rss version="2.0"><channel><title>T</title><item><title>An echo</title><link>http://${world.host}${path}</link></item></channel></rss>`;
    if (url === '/hall.jpg') response.setHeader('content-type', 'image/jpeg').end(picture);
    else if (url === '/article')
      response
        .setHeader('content-type', 'text/html')
        .end(
          page(
            'The hall that echoed',
            '<figure><img src="/hall.jpg" width="640" height="480"><figcaption>The hall</figcaption></figure>',
          ),
        );
    else
      response
        .setHeader('content-type', 'application/rss+xml')
        .end(feed(url === '/one' ? '/article' : '/other'));
  });
  const folder = scratchFolder({
    'observatory.yaml': `lacuna: 1
name: Live
network: { perHost: 0s, robots: false, retries: 0, allowPrivate: ['${world.host}'] }
vantages: [{ id: all, name: All }]
sources:
  - { id: one, vantage: all, connector: feed, address: 'http://${world.host}/one', follow: pages-and-pictures }
  - { id: two, vantage: all, connector: feed, address: 'http://${world.host}/two' }
events: [{ id: summit, name: The summit, match: { en: [echo] } }]
`,
  });
  return Object.assign(world, { folder });
}

/** Waits for what another process does; fails after a minute, naming what did not come. */
function until(condition: () => boolean): Promise<void> {
  return vi.waitFor(() => expect(condition(), condition.toString()).toBe(true), {
    timeout: 60_000,
    interval: 20,
  });
}

/** What the store holds: looks of both sources, items, and how the last run ended. */
function held(folder: string) {
  return inWorkshop(folder, async ({ store }) => {
    const of = async (id: string) =>
      (await looksOf(store, asId('source', id))).map(({ kind, outcome }) => `${kind} ${outcome}`).sort();
    const items: Item[] = [];
    for await (const item of streamItems(store)) items.push(item);
    return { one: await of('one'), two: await of('two'), items, run: await lastRun(store) };
  });
}

describe('Ctrl-C during a run', () => {
  it('ends it with 130, keeps what was read, and the next run is whole', async () => {
    const world = await liveWorld('/two');
    const running = start(['run', world.folder, '--json']);
    await until(() => world.asked.includes('/two'));
    running.child.kill('SIGINT');
    const { status, stdout, stderr } = await running.ended;
    expect([status, stdout]).toEqual([130, '']);
    expect(stderr).toContain('what was read is kept');
    expect(existsSync(join(world.folder, 'database.lock'))).toBe(false);

    const kept = await held(world.folder);
    // Lists come before the pages that another names: nothing of `one` but its list was asked for yet.
    expect(kept.one).toEqual(['list seen']);
    expect(kept.two, 'a fetch that we broke off is no look').toEqual([]);
    expect(kept.run).toMatchObject({ outcome: 'stopped', stage: 'collect' });
    const report = await lacuna('report', world.folder);
    expect(report.stderr).toMatch(/^No pass has come to its end here yet/);

    world.hangs = '';
    expect((await lacuna('run', world.folder, '--json')).status).toBe(0);
    const whole = await held(world.folder);
    expect(whole.one).toEqual(['list seen', 'list seen', 'page seen', 'picture seen']);
    expect(whole.two).toEqual(['list seen']);
    expect(whole.run).toMatchObject({ outcome: 'done' });
  });

  it('between a page and its picture: the next run brings both', async () => {
    const world = await liveWorld('/hall.jpg');
    const running = start(['run', world.folder]);
    await until(() => world.asked.includes('/hall.jpg'));
    running.child.kill('SIGINT');
    expect((await running.ended).status).toBe(130);
    world.hangs = '';
    expect((await lacuna('run', world.folder)).status).toBe(0);
    const { items, one } = await held(world.folder);
    expect(one).toEqual(['list seen', 'list seen', 'page seen', 'picture seen']);
    const article = items.find((item) => item.title === 'The hall that echoed');
    expect(article?.pictures.map((picture) => picture.pictureId !== null)).toEqual([true]);
  });

  it('in a terminal reaches the program twice, and still ends it in order', async () => {
    const world = await liveWorld('/two');
    const running = start(['run', world.folder], { script: 'bin/lacuna.mjs', ownGroup: true });
    await until(() => world.asked.includes('/two'));
    process.kill(-(running.child.pid ?? 0), 'SIGINT');
    expect((await running.ended).status).toBe(130);
    expect(existsSync(join(world.folder, 'database.lock'))).toBe(false);
    expect((await held(world.folder)).run).toMatchObject({ outcome: 'stopped' });
  });
});

describe('Ctrl-C while a new database is being made', () => {
  it('ends with 130 too, and the next run makes it', async () => {
    const folder = scratchFolder(HARBOUR);
    const running = start(['run', folder], { ownGroup: true });
    await until(() => existsSync(join(folder, 'database.lock')));
    process.kill(-(running.child.pid ?? 0), 'SIGINT');
    const { status, stdout, stderr } = await running.ended;
    expect([status, stdout]).toEqual([130, '']);
    expect(stderr).not.toMatch(/The database|\n\s+at /);
    expect((await lacuna('run', folder)).status).toBe(0);
  });
});

describe('serve', () => {
  it('prints its address, answers, refuses a second process, and closes on SIGINT with a reader on the line', async () => {
    const folder = await copyOfHarbour();
    const port = await freePort();
    const running = start(['serve', folder, '--port', port]);
    await running.says(`http://127.0.0.1:${port}/`);
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Harbour watch');

    const second = await lacuna('run', folder);
    expect([second.status, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain(String(running.child.pid));
    expect(second.stderr).not.toMatch(/\n\s+at /);

    const taken = await lacuna('serve', await copyOfHarbour(), '--port', port);
    expect(taken.status).toBe(1);
    expect(taken.stderr).toMatch(new RegExp(`port ${port} on 127\\.0\\.0\\.1 is taken.*--port`));
    expect(taken.stderr).not.toMatch(/\n\s+at /);

    running.child.kill('SIGINT');
    expect((await running.ended).status).toBe(0);
    expect(existsSync(join(folder, 'database.lock'))).toBe(false);
  });

  it('closes on SIGTERM, also after a run', async () => {
    const folder = await copyOfHarbour();
    const port = await freePort();
    const running = start(['run', folder, '--serve', '--port', port]);
    await running.says(`http://127.0.0.1:${port}/`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    running.child.kill('SIGTERM');
    const { status, stdout } = await running.ended;
    expect(status).toBe(0);
    expect(stdout).toMatch(/The quip/);
  });
});
