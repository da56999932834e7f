import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PRIVATE_TEXT, listOf, POSTS } from '../../test/seeds/plaza-collected.ts';
import { hours, MEMBER, PLAZA_FILE, TIDE } from '../../test/seeds/plaza-file.ts';
import { plazaSeed, type PlazaSeed } from '../../test/seeds/plaza.ts';
import { makeId, TONGUES, type Story } from '../domain/index.ts';
import { readObservatory } from '../domain/observatory/read.ts';
import { findForbiddenWords } from '../report/index.ts';
import {
  findDisappearances,
  replaceDisappearancesOf,
  replaceGroups,
  saveObservatory,
} from '../store/index.ts';
import { createWeb } from './app.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** The plaza with an event that its sources of visits and comments name; its probe names it too, or nothing. */
const fileOf = (probeKeys: string): string =>
  PLAZA_FILE.replace('queries: [lighthouse laugh]', `${probeKeys}queries: [lighthouse laugh]`).replaceAll(
    'platform: plaza, path',
    'platform: plaza, event: lighthouse, path',
  ) +
  `events:
  - id: lighthouse
    name: { en: The laugh, zh: 大笑, ko: 웃음 }
    match: [lighthouse]
    elements: [{ id: grin, name: The grin, kind: fact, match: [grin] }]
`;

const NAMED = makeId('story', 'named', 'lighthouse');
const FOUND = makeId('story', 'found', 'lighthouse');
const OTHER = makeId('story', 'found', 'other');

function storyOf(id: Story['id'], eventId: Story['eventId'], title: string) {
  const item = listOf(TIDE).items.find((one) => one.title === title);
  if (item === undefined) throw new Error(`expected ${title} on the list`);
  return {
    ...{ id, eventId, title, language: 'en', first: hours(0), last: hours(4), chapters: [] },
    origin: eventId === null ? ('grouped' as const) : ('named' as const),
    members: [{ itemId: item.id, score: 1, reason: 'a laugh' }],
  };
}

let seed: PlazaSeed;

/** The pages of an observatory whose probe has these keys. */
async function pagesOf(probeKeys: string): Promise<Hono> {
  const observatory = readObservatory('observatory.yaml', fileOf(probeKeys));
  await saveObservatory(seed.store, observatory);
  return createWeb({ ...seed, observatory });
}

beforeAll(async () => {
  seed = await plazaSeed();
  await saveObservatory(seed.store, readObservatory('observatory.yaml', fileOf('')));
  const event = 'lighthouse' as Story['eventId'];
  await replaceGroups(seed.store, {
    voices: [],
    stories: [
      storyOf(NAMED, event, 'A laugh at the lighthouse'),
      storyOf(FOUND, null, 'A laugh at the lighthouse'),
      storyOf(OTHER, null, 'Boats'),
    ],
  });
});

afterAll(() => seed.close());

const text = async (app: Hono, path: string) => (await app.request(`http://127.0.0.1${path}`)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const rowsOf = async (app: Hono, path: string): Promise<Record<string, string>[]> =>
  parse(await text(app, path), { columns: true });

describe('the story of an event', () => {
  it('tells in one place what searches, visits, comments and lists showed of it', async () => {
    const app = await pagesOf('event: lighthouse\n    ');
    const page = plain(await text(app, `/stories/${NAMED}`));
    expect(page).toContain('On platforms');
    expect(page).toContain('Not found by this search, controls passed');
    expect(page).toContain('joined to this story by the event that observatory.yaml names with the probe');
    expect(page).toMatch(/Between 3 and 41 of 300 could be seen/);
    expect(page).toMatch(/Tide : 1 title of this story, best rank 2/);
    expect(page).toContain('Post of 4 May 2031 on Plaza');
    expect(page).toContain('says what probe ‹clip› searches for');
  });

  it('says of visited posts how many were and were not visible, in figures that add up', async () => {
    const app = await pagesOf('event: lighthouse\n    ');
    const page = plain(await text(app, `/stories/${NAMED}`));
    const found =
      /(\d+) posts visited: (\d+) visible whenever a visit could look; (\d+) visible, and not at later visits(?:; (\d+) not visible for a time and visible again)?(?:; (\d+) not visible at any visit)?\./.exec(
        page,
      );
    const [posts, ...parts] = (found ?? []).slice(1).map((part: string | undefined) => Number(part ?? '0'));
    expect(posts).toBe(33);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(posts);
  });

  it('has the same whole as rows and as data, without a private text or pseudonym', async () => {
    const app = await pagesOf('event: lighthouse\n    ');
    const rows = await rowsOf(app, `/stories/${NAMED}/platforms.csv`);
    const kinds = Map.groupBy(rows, (row) => row['kind']);
    expect([...kinds].map(([kind, own]) => [kind, own.length])).toEqual([
      ['round', 2],
      ['post', 33],
      ['comments', 7],
      ['list', 1],
    ]);
    for (const form of ['', '.json', '/platforms.json', '/platforms.csv']) {
      const said = await text(app, `/stories/${NAMED}${form}`);
      expect(said).not.toContain(PRIVATE_TEXT);
      expect(said).not.toContain('plaza.example/p/');
      expect(said).not.toMatch(/\bp_[0-9a-f]{16}\b/);
    }
  });

  it('is led back to by every page of platforms that tells of it', async () => {
    const app = await pagesOf('event: lighthouse\n    ');
    for (const path of ['probes', 'probes/clip', 'disappearance', 'comments'])
      expect(await text(app, `/platforms/${path}`), path).toContain(`/stories/${NAMED}#on-platforms`);
  });

  it('says no more than it saw, in each language', async () => {
    const app = await pagesOf('event: lighthouse\n    ');
    for (const lang of TONGUES) {
      const page = await text(app, `/stories/${NAMED}?lang=${lang}`);
      const said = page.replaceAll(/<q [^>]*>[^<]*<\/q>/g, '').replaceAll(/“[^”]*”/g, '');
      expect(findForbiddenWords(said)).toEqual([]);
      expect(said).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('which story a probe belongs to', () => {
  it('is the event of its element where the file names only that', async () => {
    const app = await pagesOf('element: grin\n    ');
    expect(plain(await text(app, `/stories/${NAMED}`))).toContain('joined to this story by the element');
    expect(plain(await text(app, `/stories/${FOUND}`))).not.toContain('Searched');
  });

  it('is, where the file names none, the story whose items say what it searches for', async () => {
    const app = await pagesOf('');
    expect(plain(await text(app, `/stories/${FOUND}`))).toContain('because titles of its items say what');
    expect(plain(await text(app, `/stories/${OTHER}`))).not.toContain('Searched');
  });
});

it('counts a post that two viewers watched once, everywhere', async () => {
  const app = await pagesOf('event: lighthouse\n    ');
  const before = await rowsOf(app, '/platforms.csv');
  const [post] = POSTS.filter(({ native }) => native === 'w0');
  if (post === undefined) throw new Error('expected a watched post');
  const all = (await findDisappearances(seed.store, { posts: 100 })).filter((one) => one.postId === post.id);
  const [one] = all;
  if (one === undefined) throw new Error('expected its visits');
  await replaceDisappearancesOf(seed.store, [post.id], [one, { ...one, viewer: MEMBER }]);
  expect(await rowsOf(app, '/platforms.csv')).toEqual(before);
  expect(plain(await text(app, `/stories/${NAMED}`))).toContain('33 posts visited');
  await replaceDisappearancesOf(seed.store, [post.id], [one]);
});

it('counts as a round what was searched, and adds up on every page', async () => {
  const app = await pagesOf('event: lighthouse\n    ');
  const page = plain(await text(app, '/platforms/probes'));
  const [, rounds = '', verdicts = ''] = /(\d+) rounds: ([^.]*)\./.exec(page) ?? [];
  const counted = [...verdicts.matchAll(/(\d+) ×/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(counted).toBe(Number(rounds));
  const overview = await rowsOf(app, '/platforms.csv');
  expect(overview.reduce((sum, row) => sum + Number(row['rounds']), 0)).toBe(counted);
  for (const row of overview)
    expect(['visible', 'gone', 'back', 'never'].reduce((sum, key) => sum + Number(row[key]), 0)).toBe(
      Number(row['posts']),
    );
});
