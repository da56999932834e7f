import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openWorkshop, runPass } from '../../src/pipeline.ts';
import { createWeb } from '../../src/web/index.ts';

/** An observatory to be looked at in a browser, and the addresses of its main pages. */
export type Shown = {
  readonly app: Hono;
  readonly paths: Readonly<
    Record<
      | 'stories'
      | 'story'
      | 'cell'
      | 'items'
      | 'findings'
      | 'gaps'
      | 'pictures'
      | 'release'
      | 'release-cell'
      | 'contact-sheet'
      | 'article'
      | 'retold'
      | 'drift'
      | 'retold-story'
      | 'sources'
      | 'source'
      | 'capture'
      | 'method'
      | 'picture'
      | 'captions'
      | 'platforms'
      | 'probes'
      | 'probe'
      | 'disappearance'
      | 'comments'
      | 'list'
      | 'reachability'
      | 'not-found',
      string
    >
  >;
  close(): Promise<void>;
};

const SUMMIT = join(import.meta.dirname, '../../examples/summit/observatory.yaml');

/** Runs the bundled example through the whole pipeline in a folder of its own. */
export async function openSummit(): Promise<Shown> {
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-summit-'));
  const { signal } = new AbortController();
  const workshop = await openWorkshop({ file: SUMMIT, folder, signal });
  await runPass(workshop, { command: 'test', signal });
  const app = createWeb({ ...workshop, readBody: (capture) => workshop.archive.read(capture.warc) });
  return {
    app,
    paths: await pathsOf(app),
    close: async () => {
      await workshop.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Story = {
  readonly stories: readonly { readonly id: string }[];
  readonly elements: readonly { readonly id: string }[];
  readonly releases: readonly { readonly id: string; readonly held?: readonly { readonly id: string }[] }[];
  readonly pictures: readonly { readonly id: string }[];
  readonly items: readonly { readonly id: string; readonly detail: string; readonly picture: unknown }[];
  readonly item: { readonly capture_id: string };
  readonly drift: { readonly steps: readonly { readonly itemId: string }[] };
};

/** The addresses as the pages themselves give them: the test knows no id of the example. */
async function pathsOf(app: Hono): Promise<Shown['paths']> {
  const read = async (path: string) => (await (await app.request(`http://127.0.0.1${path}`)).json()) as Story;
  const story = `/stories/${(await read('/stories.json')).stories[0]?.id ?? ''}`;
  const { elements, items, releases } = await read(`${story}.json`);
  const picture = `/pictures/${releases.flatMap(({ held = [] }) => held)[0]?.id ?? ''}`;
  const article = `/items/${items.find((item) => item.detail === 'full' && item.picture !== null)?.id ?? ''}`;
  const { item } = await read(`${article}.json`);
  const [retoldStory, retold] = await retoldOf(read);
  return {
    ...{ retold, drift: `${retold}/drift`, 'retold-story': retoldStory },
    ...{
      stories: '/',
      story,
      cell: `${story}/elements/${elements[1]?.id ?? ''}/home-official`,
      items: `${story}/items`,
    },
    ...{
      findings: `${story}/findings`,
      gaps: '/gaps',
      article,
      sources: '/sources',
      source: '/sources/chaochi',
    },
    ...(await releasePaths(read)),
    ...PLATFORMS,
    ...{ picture, captions: `${picture}/captions` },
    ...{ capture: `/captures/${item.capture_id}`, method: '/method', 'not-found': '/nowhere' },
  };
}

/** Its probe and its lists have the names that observatory.yaml gives them. */
const PLATFORMS = {
  platforms: '/platforms',
  probes: '/platforms/probes',
  probe: '/platforms/probes/quip',
  disappearance: '/platforms/disappearance',
  comments: '/platforms/comments',
  list: '/platforms/lists/chaochi',
  reachability: '/platforms/reachability',
};

/** The one release, its first picture at one audience, and its contact sheet. */
async function releasePaths(read: (path: string) => Promise<Story>) {
  const release = `/releases/${(await read('/pictures.json')).releases[0]?.id ?? ''}`;
  const { pictures } = await read(`${release}.json`);
  return {
    ...{ pictures: '/pictures', release, 'contact-sheet': `${release}/sheet` },
    'release-cell': `${release}/pictures/${pictures[0]?.id ?? ''}/foreign`,
  };
}

/** The story whose claims drift, by a word of its title, and an article in which one did. */
async function retoldOf(read: (path: string) => Promise<Story>): Promise<readonly [string, string]> {
  const story = `/stories/${(await read('/stories.json?q=pier')).stories[0]?.id ?? ''}`;
  const { drift } = await read(`${story}.json`);
  return [story, `/items/${drift.steps.at(-1)?.itemId ?? ''}`];
}
