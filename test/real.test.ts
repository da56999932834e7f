import {
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportCell, ReportDocument, VantageCell } from '../src/report/index.ts';
import { start, type Ended } from './command-line.ts';
import { keptFolder } from './scratch.ts';

/** The founding question on real records, by the command a person gives. The facts are those of the records' own README. */

const REAL = fileURLToPath(new URL('../../shared/real', import.meta.url));
const isThere = existsSync(REAL);
if (!isThere)
  console.warn(`SKIPPED: there are no real records at ${REAL}; the founding question was not asked`);

const real = (...words: readonly string[]): Promise<Ended> =>
  start(words, { script: 'scripts/real.ts' }).ended;

const ELEVEN = [
  'toutiao',
  'baidu',
  'wallstreetcn',
  'thepaper',
  'bilibili',
  'cls',
  'ifeng',
  'tieba',
  'weibo',
  'douyin',
  'zhihu',
].map((name) => `half-hourly/${name}`);
const BULLETINS = ['bulletin', 'bulletin-second'];

/** The table, to be asked by element, vantage and source. */
class Table {
  readonly document: ReportDocument;

  constructor(json: string) {
    this.document = JSON.parse(json) as ReportDocument;
  }

  get elements(): readonly string[] {
    return this.document.events.flatMap(({ elements }) => elements.map(({ id }) => id));
  }

  at(element: string, vantage: string): VantageCell {
    const row = this.document.events.flatMap(({ elements }) => elements).find(({ id }) => id === element);
    return found(
      row?.vantages.find(({ id }) => id === vantage),
      `${element} at ${vantage}`,
    );
  }

  of(element: string, source: string): ReportCell {
    const row = this.document.events.flatMap(({ elements }) => elements).find(({ id }) => id === element);
    const cells = row?.vantages.flatMap(({ sources }) => sources) ?? [];
    return found(
      cells.find(({ id }) => id === source),
      `${element} of ${source}`,
    );
  }

  states(element: string, sources: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(sources.map((source) => [source, this.of(element, source).state]));
  }
}

function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`expected ${what} to be in the table`);
  return thing;
}

const all = (sources: readonly string[], state: string) =>
  Object.fromEntries(sources.map((source) => [source, state]));

it('without the records, real says what to do and prints nothing on stdout', async () => {
  const { status, stdout, stderr } = await real('--json', '--data', join(keptFolder(), 'nowhere'));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/no real records at .*nowhere.*--data FOLDER/);
});

describe.skipIf(!isThere)('what readers in China were shown of Busan and Gyeongju', () => {
  let ended: Ended;
  let table: Table;

  beforeAll(async () => {
    ended = await real('--json');
    table = new Table(ended.stdout);
  }, 240_000);

  it('is JSON alone on stdout, and every source could be read', () => {
    expect(ended.status).toBe(0);
    expect(ended.stderr).not.toMatch(/could not be read/);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(table.elements).toContain('phone_joke');
  });

  it('the meeting of Trump and Xi was on each of the eleven lists and in the bulletin', () => {
    expect(table.states('meeting', ELEVEN)).toEqual(all(ELEVEN, 'covered'));
    expect(table.states('meeting', BULLETINS)).toEqual(all(BULLETINS, 'covered'));
    const gaps = table.document.gaps.filter(
      ({ subject, source }) => subject === 'meeting' && source === null,
    );
    expect(gaps).toEqual([]);
  });

  it('the meeting of Trump and Takaichi on 28 October is not taken for it', () => {
    const tokyo = table.at('takaichi_meeting', 'mainland-lists');
    expect(tokyo.state).toBe('covered');
    expect(found(tokyo.firstSeen?.at, 'a first look').slice(0, 10) <= '2025-10-28').toBe(true);
    for (const list of ELEVEN)
      expect(found(table.of('meeting', list).firstSeen?.at, list) > '2025-10-29T04').toBe(true);
    expect(table.states('takaichi_meeting', BULLETINS)).toEqual(all(BULLETINS, 'silent'));
  });

  it('the joke about the phones: not on any list in thousands of looks, not in the bulletin, and found outside', () => {
    const lists = table.at('phone_joke', 'mainland-lists');
    expect([lists.state, lists.inPart, lists.items]).toEqual(['silent', false, 0]);
    expect(lists.looks.seen).toBeGreaterThan(3000);
    expect(lists.judged.from).toBe('2025-11-01T09:00:00.000Z');
    expect(table.states('phone_joke', ELEVEN)).toEqual(all(ELEVEN, 'silent'));
    expect(table.states('phone_joke', BULLETINS)).toEqual(all(BULLETINS, 'silent'));
    expect(table.of('phone_joke', 'bulletin').looks.seen).toBe(8);
    const outside = ['korean-press', 'taiwan-hk-press', 'world-press'].map((id) =>
      table.at('phone_joke', id),
    );
    expect(outside.map(({ state }) => state)).toEqual(['covered', 'covered', 'covered']);
    const world = table.at('phone_joke', 'world-press');
    expect(world.voices, 'copies of one text are one voice').toBeLessThan(world.items);
    expect(world.voices).toBeGreaterThan(1);
  });

  it('that silence is a gap, named by its rule, and a sentence that gives its looks', () => {
    for (const vantage of ['mainland-lists', 'mainland-state']) {
      const gap = table.document.gaps.find((one) => one.subject === 'phone_joke' && one.vantage === vantage);
      expect(gap).toMatchObject({ source: null, rule: 'gap/silent-while-others-cover@1' });
      const finding = table.document.findings.find(
        (one) => one.subject === 'phone_joke' && one.vantage === vantage,
      );
      expect(finding?.verdict).toBe('not-found');
      const looks = table.at('phone_joke', vantage).looks.total.toLocaleString('en');
      expect(finding?.sentence).toMatch(new RegExp(`^Not found by this search: .*\\b${looks} looks`));
    }
  });

  it('the laughing photographs can never be silent where only words were read', () => {
    const { vantages } = found(
      table.document.events.flatMap(({ elements }) => elements).find(({ id }) => id === 'photos_laugh'),
      'photos_laugh',
    );
    expect(vantages.map(({ state }) => state)).not.toContain('silent');
    expect(vantages.flatMap(({ sources }) => sources.map(({ state }) => state))).not.toContain('silent');
    for (const source of [...ELEVEN, ...BULLETINS, 'front-pages/bbc', 'editorials'])
      expect(table.of('photos_laugh', source)).toMatchObject({ state: 'unseen', reason: 'text-only' });
    expect(table.at('photos_laugh', 'korean-press').state).toBe('covered');
    expect(table.document.gaps.filter(({ subject }) => subject === 'photos_laugh')).toEqual([]);
  });

  it('mainland audiences differ among themselves: the summit of Xi and Lee', () => {
    const douyin = ['half-hourly/douyin', 'douyin-daily'];
    expect(table.states('lee_summit', douyin)).toEqual(all(douyin, 'silent'));
    const others = ['weibo-daily', 'kuaishou-daily'];
    expect(table.states('lee_summit', others)).toEqual(all(others, 'covered'));
    expect(table.at('lee_summit', 'mainland-lists')).toMatchObject({ state: 'covered', inPart: true });
  });

  it('a smile in words was printed at home', () => {
    expect(table.at('smile_in_words', 'mainland-state').state).toBe('covered');
  });

  it('the English front pages end before the joke spread: we could not look', () => {
    const front = table.at('phone_joke', 'english-front-pages');
    expect([front.state, front.reason]).toEqual(['unseen', 'looks-end']);
    for (const source of ['front-pages/bbc', 'front-pages/google'])
      expect(table.of('phone_joke', source)).toMatchObject({ state: 'unseen', reason: 'looks-end' });
  });

  it('two captures of one bulletin are one voice', () => {
    for (const element of ['meeting', 'lee_summit']) {
      const [first, second] = BULLETINS.map((source) => table.of(element, source));
      expect(first?.voices).toBeGreaterThan(0);
      expect(second?.voices).toBe(first?.voices);
      const coded = table.of(element, 'coded/state').voices;
      expect(table.at(element, 'mainland-state').voices).toBe((first?.voices ?? 0) + coded);
    }
  });
});

const PLANTED = '习近平赠送李在明的小米手机有没有后门';
/** China time; the snapshots beside it are of 10:36 and 11:46. */
const SNAPSHOT = '2025-11-02/1125.txt';

/** Another window of the same shapes: three days of the lists, one title planted, and a list whose days are all `[]`. */
async function plantedWindow(): Promise<string> {
  const folder = keptFolder();
  const hub = join(folder, 'douyin-kuaishou-bilibili', 'window');
  for (const path of [join(folder, 'trendradar'), join(hub, 'douyin'), join(hub, 'kuaishou')])
    mkdirSync(path, { recursive: true });
  for (const day of ['2025-11-01.json', '2025-11-02.json', '2025-11-03.json']) {
    writeFileSync(join(hub, 'douyin', day), '[]');
    cpSync(
      join(REAL, 'douyin-kuaishou-bilibili', 'seed-busan-2025', 'kuaishou', day),
      join(hub, 'kuaishou', day),
    );
  }
  await plantIn(join(folder, 'trendradar', 'window.tar.gz'));
  return folder;
}

async function plantIn(target: string): Promise<void> {
  const source = found(
    readdirSync(join(REAL, 'trendradar')).find((name) => name.endsWith('.tar.gz')),
    'an archive of the half-hourly lists',
  );
  const entries = extract();
  const reading = pipeline(createReadStream(join(REAL, 'trendradar', source)), createGunzip(), entries);
  const out = pack();
  const writing = pipeline(out, createGzip({ level: 1 }), createWriteStream(target));
  for await (const entry of entries) {
    const text = (await buffer(entry)).toString();
    const { name } = entry.header;
    if (/^2025-11-0[123]\//.test(name)) out.entry({ name }, name === SNAPSHOT ? planted(text) : text);
  }
  out.finalize();
  await Promise.all([reading, writing]);
}

/** The fifth title of Weibo's list, replaced. */
function planted(text: string): string {
  const changed = text.replace(/(^weibo \|[\s\S]*?\n5\. )[^\n]*/m, `$1${PLANTED}`);
  expect(changed).not.toBe(text);
  return changed;
}

describe.skipIf(!isThere)('a window with a planted title, and a list that brought nothing', () => {
  let ended: Ended;
  let table: Table;

  beforeAll(async () => {
    ended = await real('--json', '--data', await plantedWindow());
    table = new Table(ended.stdout);
  }, 240_000);

  it('finds the planted title, with its rank and when it came up: the silence test can fail', () => {
    expect(ended.status).toBe(0);
    const weibo = table.of('phone_joke', 'half-hourly/weibo');
    expect(weibo).toMatchObject({ state: 'covered', bestRank: 5, items: 1, voices: 1 });
    expect(weibo.firstSeen).toEqual({ after: '2025-11-02T02:36:00.000Z', at: '2025-11-02T03:25:00.000Z' });
    expect(weibo.minutesOnList).toBe(21);
    const others = ELEVEN.filter((id) => id !== 'half-hourly/weibo');
    expect(table.states('phone_joke', others)).toEqual(all(others, 'silent'));
    expect(table.at('phone_joke', 'mainland-lists')).toMatchObject({
      state: 'covered',
      inPart: true,
      bestRank: 5,
    });
  });

  it('a list whose days are all [] is unseen for every element, never silent', () => {
    expect(table.elements.length).toBeGreaterThan(8);
    for (const element of table.elements) {
      const cell = table.of(element, 'douyin-daily');
      expect([element, cell.state, cell.looks.seen]).toEqual([element, 'unseen', 0]);
    }
    expect(table.of('phone_joke', 'douyin-daily').looks.empty).toBe(3);
    expect(table.document.gaps.filter(({ source }) => source === 'douyin-daily')).toEqual([]);
    expect(ended.stderr).toMatch(/^ {2}douyin-daily .*: empty/m);
  });

  it('what the window does not hold is said aloud and unseen', () => {
    expect(ended.stderr).toMatch(/^ {2}bulletin .*no-such-file/m);
    expect(table.at('phone_joke', 'mainland-state')).toMatchObject({ state: 'unseen', reason: 'no-looks' });
    expect(table.at('meeting', 'mainland-lists').judged).toEqual({
      from: '2025-10-31T16:00:00.000Z',
      to: '2025-11-03T15:59:59.999Z',
    });
  });
});
