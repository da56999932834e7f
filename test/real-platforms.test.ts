import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asId,
  commentSightId,
  instant,
  makeId,
  measurementId,
  postId,
  visitId,
  type Instant,
  type LookDraft,
  type PlatformReading,
} from '../src/domain/index.ts';
import { readCapture, type ReaderId } from '../src/extract/index.ts';
import { sampleInput, sampleParts } from '../src/extract/lists/sample-input.ts';
import { samplePlatform } from '../src/extract/platforms/sample.ts';
import { survivalSince } from '../src/stats/survival-since.ts';
import { turnbull } from '../src/stats/turnbull.ts';
import {
  agesOf,
  agreementOf,
  boundsOf,
  disappearancesOf,
  exitBaseRate,
  reachabilityOf,
  staysOf,
  type ListLook,
} from '../src/watch/index.ts';

/** What the rooms of platforms make of real records, by the facts that the records' own README gives. */
const REAL = fileURLToPath(new URL('../../shared/real', import.meta.url));
const isThere = existsSync(REAL);
if (!isThere)
  console.warn(`SKIPPED: there are no real records at ${REAL}; nothing of platforms was held against them`);

const SOURCE = asId('source', 'real');
const CAPTURE = { sourceId: SOURCE, captureId: makeId('capture', 'real') };

function readPlatform(reader: ReaderId, file: string, settings: object = {}): PlatformReading {
  const input = samplePlatform(readFileSync(join(REAL, file)), {
    platformId: 'real',
    settings: { ...settings },
  });
  const { platform } = readCapture(reader, input);
  if (!platform) throw new Error(`expected ${file} to hold something of a platform`);
  return platform;
}

const tally = (all: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([name, own]) => [name, own.length]));

describe.skipIf(!isThere)('10,439 articles found gone', () => {
  const columns = {
    account: 'nickname',
    posted: 'created_at',
    visited: 'censored_date',
    notice: 'censored_msg',
  };
  let visits: PlatformReading['visits'];
  beforeAll(() => {
    visits = readPlatform('visits', 'wechat-removed-articles/removed.csv', { columns }).visits;
  });

  it('have the class that their notice states', () => {
    expect(tally(visits.map((visit) => visit.class))).toEqual({
      ...{ 'notice-author': 6_994, 'notice-violation': 2_836, 'account-gone': 383 },
      ...{ 'notice-complaint': 191, moved: 35 },
    });
  });

  it('say how fast, and never how many: all are gone at the end of their curve', () => {
    const held = visits.map((draft) => {
      const visit = { ...draft, ...CAPTURE, postId: postId(draft.platform, draft.native) };
      return { ...visit, id: visitId(visit) };
    });
    const found = disappearancesOf(held);
    // As posts that somebody watched they would be no sample at all: nobody saw one of them there.
    expect(agesOf(found, { cohort: 'watched' }).ages).toEqual([]);
    const { ages, leftOut } = agesOf(found, { cohort: 'table' });
    expect(ages.length + Object.values(leftOut).reduce((sum, one) => sum + one, 0)).toBe(found.length);
    expect(ages.every(({ entry, right }) => entry === 0 && Number.isFinite(right))).toBe(true);
    const last = Math.max(...ages.map(({ right }) => right));
    expect(survivalSince(turnbull(ages), last).high).toBeCloseTo(0, 10);
  });
});

describe.skipIf(!isThere)("388 notes with a collector's gap", () => {
  it('are each explained by its cap of ten or by replies, and by nothing else', () => {
    const settings = { cap: 10, nested: true };
    const { comments } = readPlatform('comment-table', 'xhs-comment-gap/notes.jsonl', settings);
    const reasons = comments.map((draft) => {
      const sight = { ...draft, ...CAPTURE, postId: postId(draft.platform, draft.native) };
      return boundsOf({ ...sight, id: commentSightId(sight) }).reason;
    });
    expect(tally(reasons)).toEqual({ whole: 164, 'replies-explain-gap': 131, 'cap-explains-gap': 93 });
  });
});

describe.skipIf(!isThere)("21 measurements of OONI's own harness", () => {
  it('have each its state, and no kind of failure stands for another', () => {
    const folder = 'format-samples/ooni-wc05-qa';
    const all = readdirSync(join(REAL, folder)).flatMap((name) =>
      readPlatform('ooni', join(folder, name)).measurements.map((draft) => ({
        ...{ ...draft, ...CAPTURE, id: measurementId(draft) },
      })),
    );
    expect(tally(all.map(({ state }) => state))).toEqual({
      interference: 11,
      down: 6,
      reachable: 3,
      'could-not-tell': 1,
    });
    for (const { blocking, state } of all)
      expect(typeof blocking === 'string').toBe(state === 'interference');
    for (const { states, kinds, measurements } of reachabilityOf(all)) {
      expect(Object.values(states).reduce((sum, one) => sum + one, 0)).toBe(measurements);
      expect(Object.values(kinds).reduce((sum, one) => sum + one, 0)).toBe(states.interference);
    }
  });
});

const LISTS = ['weibo', 'douyin'] as const;
type Lists = Readonly<Record<(typeof LISTS)[number], ListLook[]>>;

const asLook = (at: Instant, { outcome, finds }: LookDraft): ListLook => ({
  at,
  readable: outcome === 'seen',
  entries: finds.map(({ item, rank }) => ({
    key: item.title,
    itemId: makeId('item', item.title),
    rank: rank ?? 1,
  })),
});

/** The half-hourly snapshots: `2025-10-28/0006.txt`, in the time of Shanghai. */
async function halfHourly(): Promise<Lists> {
  const looks: Lists = { weibo: [], douyin: [] };
  const tar = extract();
  createReadStream(join(REAL, 'trendradar/seed-busan-2025.tar.gz')).pipe(createGunzip()).pipe(tar);
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const [, day, hour, minute] = /(\d{4}-\d\d-\d\d)\/(\d\d)(\d\d)\.txt$/.exec(entry.header.name) ?? [];
    if (day === undefined) continue;
    const address = `https://lists.example/${entry.header.name}`;
    const read = readCapture(
      'hot-list',
      sampleInput(Buffer.concat(chunks), { parts: sampleParts(...LISTS), address }),
    );
    const at = instant(`${day}T${hour}:${minute}:00+08:00`);
    for (const look of read.looks)
      LISTS.forEach((list, part) => look.part === `p${part}` && looks[list].push(asLook(at, look)));
  }
  return looks;
}

/** Every title that the other collector's archive has of a list, a file a day. */
function ofTheOther(folder: string): ReadonlySet<string> {
  const files = readdirSync(join(REAL, folder), { recursive: true, encoding: 'utf8' });
  const looks = files
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const address = `https://lists.example/${name}`;
      return readCapture('hot-list', sampleInput(readFileSync(join(REAL, folder, name)), { address })).looks;
    });
  return new Set(looks.flatMap(({ finds }) => finds.map(({ item }) => item.title)));
}

describe.skipIf(!isThere)('half-hourly lists of twelve days', () => {
  let lists: Lists;
  beforeAll(async () => {
    lists = await halfHourly();
  }, 300_000);

  it('have for every title its stays, and for abrupt exits how common these are', () => {
    for (const list of LISTS) {
      const id = asId('source', list);
      const stays = staysOf(id, lists[list]);
      expect(lists[list]).toHaveLength(552);
      expect(stays.length).toBeGreaterThan(1_000);
      for (const { minutes, steps } of stays) {
        expect(steps.length).toBeGreaterThan(0);
        expect(minutes.low).toBeLessThanOrEqual(minutes.high ?? Infinity);
      }
      const { exits, abrupt, share } = exitBaseRate(id, stays, 3);
      console.info(
        `${list}: ${stays.length} stays; of ${exits} that stood in the first three ${abrupt} left abruptly`,
      );
      expect(share.low).toBeLessThanOrEqual(abrupt / exits);
      expect(share.high).toBeGreaterThanOrEqual(abrupt / exits);
    }
  });

  it.each([
    ['weibo', 'weibo-hot-search', 0.91],
    ['douyin', 'douyin-kuaishou-bilibili/seed-busan-2025/douyin', 0.97],
  ] as const)('of %s agree with another collector as its README says', (list, folder, due) => {
    const at = instant('2025-11-08T00:00:00Z');
    const look = (titles: Iterable<string>): ListLook => ({
      ...{ at, readable: true },
      entries: [...titles].map((key, index) => ({ key, itemId: makeId('item', key), rank: index + 1 })),
    });
    const own = new Set(lists[list].flatMap(({ entries }) => entries.map(({ key }) => key)));
    const { both, onlyA, pairs } = agreementOf(
      { sourceId: asId('source', list), looks: [look(own)] },
      { sourceId: asId('source', 'other'), looks: [look(ofTheOther(folder))] },
      0,
    );
    expect(pairs).toBe(1);
    expect(both / (both + onlyA)).toBeCloseTo(due, 2);
  });
});
