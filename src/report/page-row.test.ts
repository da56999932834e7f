import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { expect, onTestFinished, test } from 'vitest';
import { BLANK_ITEM, instant, sha256, type Attempt, type ItemDraft } from '../domain/index.ts';
import { PAGE_COLUMNS, type Shape } from './page-columns.ts';
import { openJsonl, type RowWriter } from './page-jsonl.ts';
import { openParquet } from './page-parquet.ts';
import { toPageRow, type PageRow } from './page-row.ts';
import { PAGE_VOCABULARIES } from './page-words.ts';

const ATTEMPT: Attempt = {
  ...{ address: 'https://echo.example/1', finalAddress: 'https://echo.example/1' },
  at: instant('2031-05-03T10:00:00Z'),
  viewer: { state: 'guest', region: null },
  origin: { kind: 'disk', file: 'crawl.warc.gz', member: 'urn:uuid:1' },
  ...{ headers: [], status: 200, body: new Uint8Array(0), mediaType: 'text/html', trouble: null },
};

const FULL: ItemDraft = {
  ...{ ...BLANK_ITEM, kind: 'article', detail: 'full', address: 'https://echo.example/one' },
  ...{ title: '港口“会谈”\n', language: 'zh-Hans', outlet: 'Echo', sourceLink: 'https://far.example/' },
  byline: { people: ['Ada Orr', '韩加览'], claimed: 'By Ada Orr' },
  blocks: [
    { type: 'paragraph', text: 'First.' },
    { type: 'quotation', text: '\u{1f41f} “Fish”' },
  ],
  published: {
    ...{ text: '5月3日', instant: instant('2031-05-03T00:00:00Z'), precision: 'day' },
    ...{ zone: 'assumed', from: 'visible', doubt: null },
  },
  pictures: [
    {
      ...{ address: 'https://echo.example/1.jpg', caption: 'The quay', credit: 'Lio Tam', alt: null },
      ...{ role: 'photograph', pictureId: null },
    },
  ],
  videos: [{ address: null, title: 'At sea', seconds: 2 ** 40, poster: null }],
  leaning: { dependency: 'wire', of: null },
  page: {
    ...{ place: 'PORT ODE', cut: null, print: null, amp: 'https://echo.example/amp/1', next: null },
    entries: [{ title: null, time: null, blocks: [{ type: 'paragraph', text: 'They sat down.' }] }],
    related: [{ address: 'https://echo.example/2', title: 'Another' }],
  },
  counts: { commentsShown: 3, commentsVisible: null, likes: 0, shares: null },
};

const rowOf = (item: ItemDraft, fault: string | null = null): PageRow =>
  toPageRow({ attempt: ATTEMPT, item, fault, sha256: sha256('x'), reader: '1.2.3', zone: 'Asia/Seoul' });

const BARE = rowOf({ ...BLANK_ITEM, kind: 'article', detail: 'title', title: '' }, 'no text');
const ROWS = [rowOf(FULL), BARE];

async function written(name: string, open: (path: string) => RowWriter | Promise<RowWriter>, rows = ROWS) {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const writer = await open(join(folder, name));
  for (const row of rows) await writer.add(row);
  await writer.end();
  return readFileSync(join(folder, name));
}

const parquet = (path: string) => openParquet(path, 'lacuna test');

/** Rows as the Arrow and Parquet libraries of the Apache projects read them, in the terms of JSON. */
function readBack(file: Buffer): unknown[] {
  const table = tableFromIPC(readParquet(file).intoIPCStream());
  const numbers = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return JSON.parse(JSON.stringify(table.toArray(), numbers)) as unknown[];
}

/** Arrow gives times as milliseconds. */
function withMs(row: PageRow): unknown {
  const ms = (date: PageRow['published']) =>
    date && { ...date, instant: date.instant && Date.parse(date.instant) };
  return {
    ...row,
    capturedAt: Date.parse(row.capturedAt),
    published: ms(row.published),
    changed: ms(row.changed),
  };
}

test('every field of a row is a column, and every column a field', () => {
  expect(PAGE_COLUMNS.map(({ name }) => name).sort()).toEqual(Object.keys(rowOf(FULL)).sort());
});

/** The field that a path names, through lists and records; null where there is none. */
function fieldAt(path: string): Shape | null {
  const [column, ...keys] = path.split('.');
  const within = (shape: Shape): Shape =>
    typeof shape === 'object' && 'list' in shape ? within(shape.list) : shape;
  let shape: Shape | null = PAGE_COLUMNS.find(({ name }) => name === column)?.shape ?? null;
  for (const key of keys) {
    const inner: Shape | null = shape && within(shape);
    shape = (typeof inner === 'object' && inner && 'record' in inner ? inner.record[key] : null) ?? null;
  }
  return shape;
}

test('every vocabulary belongs to fields of text, and the words of a row are among them', () => {
  const fields = PAGE_VOCABULARIES.flatMap((vocabulary) => vocabulary.fields);
  expect(fields.map((field) => [field, fieldAt(field)])).toEqual(fields.map((field) => [field, 'text']));
  const wordsOf = (field: string) =>
    Object.keys(PAGE_VOCABULARIES.find((each) => each.fields.includes(field))?.words ?? {});
  expect(wordsOf('published.from')).toContain(FULL.published?.from);
  expect(wordsOf('pictures.role')).toContain(FULL.pictures[0]?.role);
  expect(wordsOf('blocks.type')).toEqual(expect.arrayContaining(FULL.blocks.map(({ type }) => type)));
});

test('JSON Lines holds each row as it is, a line each', async () => {
  const text = (await written('a.jsonl', openJsonl)).toString('utf8');
  expect(text.endsWith('\n')).toBe(true);
  expect(
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as PageRow),
  ).toEqual(ROWS);
});

test('Parquet holds the same rows, for a reader of another make', async () => {
  expect(readBack(await written('a.parquet', parquet))).toEqual(ROWS.map(withMs));
});

test('Parquet of many rows has several groups, and of none it is a table with no rows', async () => {
  const many = Array.from({ length: 4_500 }, (_, index) => ({ ...BARE, title: `Page ${index}` }));
  const titles = readBack(await written('a.parquet', parquet, many)).map((row) => (row as PageRow).title);
  expect(titles).toEqual(many.map(({ title }) => title));
  const table = tableFromIPC(readParquet(await written('b.parquet', parquet, [])).intoIPCStream());
  expect(table.numRows).toBe(0);
  expect(table.schema.fields.map(({ name }) => name)).toEqual(PAGE_COLUMNS.map(({ name }) => name));
});
