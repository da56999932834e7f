import type { Hono } from 'hono';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileSeed, type Seed } from '../../test/seeds/hostile.ts';
import type { Edit, VoiceDrift } from '../domain/index.ts';
import { createWeb } from './app.ts';
import { html } from './parts/html.ts';
import { markedQuote } from './parts/marked.ts';
import { readerOf } from './reader.ts';

let seed: Seed;
let app: Hono;

beforeAll(async () => {
  seed = await hostileSeed();
  app = createWeb(seed);
});

afterAll(() => seed.close());

const get = async (path: string) => app.request(`http://127.0.0.1${path}`);
const text = async (path: string) => (await get(path)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

it('shows on the page of each member who changed what from whom, and what was left out of the comparison', async () => {
  for (const id of [seed.ids.article, seed.ids.copy]) {
    const page = await text(`/items/${id}`);
    const section = plain(page.slice(page.indexOf('id="drift"'), page.indexOf('id="copies"')));
    expect(section).toContain('2 wordings compared; 1 more says the same; 4 members left out');
    expect(section).toContain('first wording seen');
    expect(section).toContain('strengthened: whether it can be found');
    expect(section).toContain('changed: number');
    expect(section).toMatch(/in: .* most likely made from: /);
    expect(section).toContain('1 whole sentence that one version has and the other lacks');
    expect(section).toContain('no such sentence');
  }
  expect(await text(`/items/${seed.ids.hostile}`)).not.toContain('id="drift"');
});

it('keeps quotes text, and marks the words that differ for the eye and the ear', async () => {
  const page = await text(`/items/${seed.ids.copy}`);
  expect(page).toContain('&lt;b&gt;pictures&lt;/b&gt;');
  expect(page).not.toContain('<b>pictures</b>');
  const marks = [...page.matchAll(/<mark class="(was|is)"[^]*?<\/mark/g)].map(([mark]) => plain(mark + '>'));
  expect(new Set(marks.map((mark) => mark.trim()))).toEqual(
    new Set(
      ['Two', 'Nine', 'could not', 'found', 'nowhere', '=SUM(&lt;i&gt;A1&lt;/i&gt;)'].map(
        (words) => `(differs: ${words})`,
      ),
    ),
  );
});

it('gives every step a row, in the order of the page, as its JSON has them', async () => {
  const path = `/items/${seed.ids.article}/drift`;
  const data = (await (await get(`${path}.json`)).json()) as VoiceDrift;
  const rows: Record<string, string>[] = parse(await text(`${path}.csv`), { columns: true });
  expect(rows.map((row) => [row['kind'], row['aspect'], row['before_words']])).toEqual(
    data.steps.map((step) => [step.kind, step.aspect, step.beforeWords]),
  );
  expect(rows[0]).toMatchObject({
    ...{ item: seed.ids.copy, from_item: seed.ids.article, first_item: seed.ids.article },
    ...{ voice: data.voiceId, before: 'Two <b>pictures</b> could not be found.' },
  });
  // A sheet takes no formula from a stranger's sentence.
  expect(rows[2]?.['after']?.startsWith('=')).toBe(false);
  const { drift } = (await (await get(`/items/${seed.ids.article}.json`)).json()) as { drift: VoiceDrift };
  expect(drift.steps).toEqual(data.steps);
});

it('has no page where nothing could be compared', async () => {
  for (const path of [`/items/${seed.ids.hostile}/drift`, '/items/nobody/drift', '/items/nobody/drift.csv'])
    expect((await get(path)).status, path).toBe(404);
});

it('gives a story its firmest steps, with the way to the whole', async () => {
  const page = await text(`/stories/${seed.ids.story}`);
  const section = page.slice(page.indexOf('id="drift"'), page.indexOf('id="when"'));
  expect(section.indexOf('whether it can be found')).toBeLessThan(section.indexOf('changed: number'));
  expect(section).toContain(`href="/items/${seed.ids.copy}#drift"`);
  expect(section).not.toContain('whole sentence');
  expect(await text(`/stories/${seed.ids.found}`)).not.toContain('id="drift"');
});

it('marks runs in their order, each once, and leaves what it cannot find', async () => {
  const reader = readerOf({ url: 'http://127.0.0.1/', languages: 'en' }, 'en');
  const of = async (quote: string, runs: string) =>
    String(await html`${markedQuote(reader, quote, runs, 'is')}`)
      .replaceAll(/<span\s+class="sr"[^]*?<\/span\s*>/g, '')
      .replaceAll(/<mark[^>]*>/g, '[')
      .replaceAll(/<\/mark\s*>/g, ']');
  expect(await of('a b a b', 'a … b')).toBe('[a] [b] a b');
  expect(await of('a b', '')).toBe('a b');
  expect(await of('a b', 'x … b')).toBe('a [b]');
});

type ItemDocument = {
  readonly versions: readonly { readonly first: string }[];
  readonly edits: readonly {
    readonly fromCapture: string;
    readonly toCapture: string;
    readonly edits: readonly Edit[];
  }[];
};

it('tells the wordings a page was seen in, and what a later one changed, with the captures of both', async () => {
  const item = async () => (await (await get(`/items/${seed.ids.article}.json`)).json()) as ItemDocument;
  const page = await text(`/items/${seed.ids.article}`);
  expect(page).toContain('Wordings that were seen');
  expect(page).toContain('An edit &lt;b&gt;added&lt;/b&gt; this.');
  expect(page.replaceAll(/<[^>]*>|\s+/g, ' ')).toContain('sentence added');
  const { edits } = await item();
  expect(edits.map((one) => one.edits.map(({ kind, after }) => [kind, after]))).toEqual([
    [['sentence-added', 'An edit <b>added</b> this.']],
  ]);
  for (const { fromCapture, toCapture } of edits)
    for (const id of [fromCapture, toCapture]) expect(page).toContain(`/captures/${id}`);
  const { versions } = await item();
  expect(versions.map(({ first }) => first.slice(5, 16))).toEqual(['05-04T06:00', '05-05T06:00']);
  expect(await text(`/items/${seed.ids.copy}`)).not.toContain('Wordings that were seen');
});
