import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WARCRecord, WARCSerializer } from 'warcio';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { looksOf, streamItems } from '../src/store/index.ts';
import { copyOfHarbour, lacuna, page } from './command-line.ts';
import { inWorkshop, keptFolder } from './scratch.ts';

// Each test starts several processes, and a new database takes seconds: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SAMPLES = fileURLToPath(new URL('../../shared/real/format-samples/warc', import.meta.url));

const LATE_FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Meridian</title>
<item><title>Late news of an echo</title><link>https://meridian.example/a9</link></item></channel></rss>`;

/** An invented crawl: [address, media type, body]. */
const CRAWL = [
  ['https://meridian.example/b1', 'text/html', page('A joke about an echo')],
  ['https://meridian.example/feed.xml', 'application/rss+xml', LATE_FEED],
  ['https://www.gazette.example/p1', 'text/html', page('Ferries and the echo')],
  ['https://stranger.example/x', 'text/html', page('Somewhere else')],
  ['https://meridian.example/b2', 'text/html', page('The last page of the crawl')],
] as const;

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/** The crawl as the records of a compressed WARC file. */
function recordsOf(crawl: typeof CRAWL): Promise<Buffer[]> {
  return Promise.all(
    crawl.map(async ([url, type, body], index) => {
      const record = WARCRecord.create(
        {
          url,
          date: `2031-05-04T10:0${index}:00Z`,
          type: 'response',
          warcVersion: 'WARC/1.1',
          statusline: 'HTTP/1.1 200 OK',
          httpHeaders: { 'content-type': type },
        },
        once(body),
      );
      return Buffer.from(await WARCSerializer.serialize(record, { gzip: true }));
    }),
  );
}

/** What the store holds from the day of the crawl on, as short lines. */
function held(
  folder: string,
): Promise<{ readonly looks: readonly string[]; readonly items: readonly string[] }> {
  return inWorkshop(folder, async ({ store, observatory }) => {
    const looks = (await Promise.all(observatory.sources.map(({ id }) => looksOf(store, id)))).flat();
    const items: string[] = [];
    for await (const item of streamItems(store)) items.push(`${item.sourceId} ${item.kind} ${item.title}`);
    return {
      looks: looks.map(
        (look) => `${look.sourceId} ${look.kind} ${look.subject} ${look.outcome} ${look.reason}`,
      ),
      items,
    };
  });
}

describe('import', () => {
  let warc: string;
  let cut: string;

  beforeAll(async () => {
    const records = await recordsOf(CRAWL);
    const whole = Buffer.concat(records);
    const last = records.at(-1)?.length ?? 0;
    const folder = keptFolder();
    warc = join(folder, 'crawl.warc.gz');
    cut = join(folder, 'cut.warc.gz');
    writeFileSync(warc, whole);
    writeFileSync(cut, whole.subarray(0, whole.length - Math.floor(last / 2)));
  });

  it('files captures by host and lists strangers with a remedy; a second import changes nothing', async () => {
    const folder = await copyOfHarbour();
    const { status, stdout, stderr } = await lacuna('import', folder, warc);
    expect(status).toBe(0);
    expect(stderr).toContain('3 captures filed under meridian\n1 capture filed under gazette\n');
    expect(stderr).toMatch(/1 capture of stranger\.example left out.*observatory\.yaml.*--source/);
    expect(stdout).toMatch(/The quip/);
    const { items, looks } = await held(folder);
    expect(items).toEqual(
      expect.arrayContaining([
        'meridian article A joke about an echo',
        'meridian article Late news of an echo',
        'meridian article The last page of the crawl',
        'gazette article Ferries and the echo',
      ]),
    );
    expect(items.filter((item) => item.includes('Somewhere else'))).toEqual([]);
    // The feed's own address is read as a list, so it is a look that can make silent.
    expect(looks).toContain('meridian list https://meridian.example/feed.xml seen ');
    expect((await lacuna('import', folder, warc)).stdout).toBe(stdout);
    expect(await held(folder)).toEqual({ items, looks });
  });

  it('keeps what stands before the cut, and the cut record as a look with its outcome', async () => {
    const folder = await copyOfHarbour();
    expect((await lacuna('import', folder, cut)).status).toBe(0);
    const { items, looks } = await held(folder);
    expect(looks).toContain('meridian page https://meridian.example/b2 unreadable cut-off');
    expect(items).toContain('gazette article Ferries and the echo');
    expect(items.join()).not.toContain('The last page of the crawl');
  });

  it('--source files everything under one source, or one part of it, whatever that source is set to', async () => {
    const folder = await copyOfHarbour();
    const under = await lacuna('import', folder, warc, '--source', 'gazette');
    expect(under.stderr).toMatch(/5 captures filed under gazette\n/);
    expect((await held(folder)).items).toContain('gazette article Somewhere else');
    const lists = join(folder, 'lists', '2031-05-04', '1130.txt');
    writeFileSync(
      lists,
      'harbour | Harbour Hot\n1. 港角起雾 [URL:https://harbour.example/9]\n\nquay | Quay Talk\n1. 渡轮停航 [URL:https://quay.example/9]\n',
    );
    const part = await lacuna('import', folder, lists, '--source', 'hot/quay');
    expect(part.stderr).toMatch(/1 capture filed under hot\/quay\n/);
    const { items } = await held(folder);
    expect(items).toContain('hot/quay listing 渡轮停航');
    expect(items).not.toContain('hot/harbour listing 港角起雾');
    const wrong = await lacuna('import', folder, warc, '--source', 'mars');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/no source "mars"; known: hot, hot\/harbour, hot\/quay, meridian, gazette/);
  });

  it('says of a file that is no web archive what to do with it, and takes the others', async () => {
    const folder = await copyOfHarbour();
    const { status, stderr } = await lacuna('import', folder, join(folder, 'observatory.yaml'), warc);
    expect(status).toBe(0);
    expect(stderr).toMatch(/observatory\.yaml: .*not begin as a WARC.*--source/);
    expect(stderr).toContain('3 captures filed under meridian');
  });

  it('ends with a status of its own where nothing could be taken in, and names the file as it was typed', async () => {
    const folder = await copyOfHarbour();
    const typed = relative(process.cwd(), join(folder, 'observatory.yaml'));
    const { status, stderr } = await lacuna('import', folder, typed);
    expect(status).toBe(1);
    expect(stderr).toContain(`\n${typed}: `);
    expect(stderr).toContain('Nothing was taken in.');
  });

  const hasSamples = existsSync(SAMPLES);
  if (!hasSamples) console.warn(`SKIPPED: no WARC samples at ${SAMPLES}; real archives were not imported`);
  it.skipIf(!hasSamples)('takes real archives: a crawl, compressed or not, and a redirect', async () => {
    const folder = await copyOfHarbour();
    const names = ['example.warc', 'example.warc.gz', 'redirect.warc'].map((name) => join(SAMPLES, name));
    const strangers = await lacuna('import', folder, ...names);
    expect(strangers.status).toBe(1);
    expect(strangers.stderr).toMatch(/4 captures of example\.com left out/);
    const before = (await held(folder)).items;
    const { status, stderr } = await lacuna('import', folder, ...names, '--source', 'gazette');
    expect(status).toBe(0);
    expect(stderr).toMatch(/5 captures filed under gazette/);
    const { items, looks } = await held(folder);
    expect(items.filter((item) => !before.includes(item))).toContain('gazette article Example Domain');
    expect(looks.filter((look) => look.includes('example.com'))).not.toEqual([]);
  });
});
