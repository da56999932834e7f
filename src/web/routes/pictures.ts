import { Hono } from 'hono';
import { loadOutlines } from '../../store/index.ts';
import {
  countStates,
  findAllReleases,
  findVeils,
  type JudgedRelease,
  type StateCount,
  type Veils,
} from '../../store/pages/index.ts';
import { html, type Html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { pageOf, paging, sliceOf, slicesOf, type Slice } from '../parts/paging.ts';
import { releaseEntry } from '../parts/release-entry.ts';
import { sentencesOf } from '../parts/release-summary.ts';
import type { Reader } from '../reader.ts';
import { picturesOf } from '../release-data.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath, type Row, type Table } from '../twin.ts';

const RELEASES_A_PAGE = 20;

type Found = {
  readonly total: number;
  readonly releases: readonly JudgedRelease[];
  readonly counts: readonly StateCount[];
  readonly outlines: Awaited<ReturnType<typeof loadOutlines>>;
  readonly slice: Slice;
  readonly veils: Veils;
};

/** All releases, and in a sentence each what every audience was shown of them. */
export function picturesRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{pictures(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const slice = sliceOf(reader.query, RELEASES_A_PAGE);
    const found = await findSlice(room, slice);
    const outlines = await loadOutlines(room.store, { releases: found.ids });
    const veils = await findVeils(room.store);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: documentOf(room, reader, { ...found, outlines, slice }),
      table: tableOf(room),
      page: () => page(room, reader, { ...found, outlines, slice, veils }),
    });
    return response ?? c.notFound();
  });
  return app;
}

async function findSlice({ store }: Room, slice: Slice) {
  const found = await findAllReleases(store, slice);
  const releases = found.releases.map(({ id }) => id);
  return { ...found, ids: releases, counts: await countStates(store, releases) };
}

function documentOf(room: Room, reader: Reader, found: Omit<Found, 'veils'>) {
  const { total, slice, releases } = found;
  return {
    ...{ lacuna: 1, total, page: pageOf(reader, slice, total) },
    releases: releases.map((release) => ({
      ...release,
      audiences: countsAt(found, release).map(({ vantageId, state, reason, pictures }) => ({
        ...{ vantageId, state, reason, pictures },
      })),
      sentences: sentencesOf(room, reader, release, outlineAt(found, release)),
    })),
  };
}

type Counts = Pick<Found, 'counts'>;

const countsAt = ({ counts }: Counts, { id }: JudgedRelease): readonly StateCount[] =>
  counts.filter((one) => one.releaseId === id);

const outlineAt = ({ outlines }: Pick<Found, 'outlines'>, { id }: JudgedRelease) =>
  outlines.find(({ releaseId }) => releaseId === id);

const COLUMNS = [
  ...['release', 'title', 'source', 'address', 'released_from', 'released_to', 'released_by'],
  ...['vantage', 'state', 'reason', 'pictures'],
];

/** A row for each release, audience, state and reason; a release that was not judged has one. */
function tableOf(room: Room): Table {
  const rows = slicesOf(async (slice) => {
    const found = await findSlice(room, slice);
    return found.releases.flatMap((release) => rowsOf(release, countsAt(found, release)));
  });
  return { columns: COLUMNS, rows };
}

function rowsOf(release: JudgedRelease, counts: readonly StateCount[]): readonly Row[] {
  const head = {
    ...{ release: release.id, title: release.title, source: release.sourceId, address: release.address },
    ...{ released_from: release.releasedFrom, released_to: release.releasedTo },
    released_by: release.releasedBy,
  };
  const none = {
    ...head,
    vantage: null,
    state: null,
    reason: null,
    pictures: picturesOf(release, null).length,
  };
  const rows = counts.map(({ vantageId, state, reason, pictures }) => ({
    ...{ ...head, vantage: vantageId, state, reason, pictures },
  }));
  return rows.length === 0 ? [none] : rows;
}

function page(room: Room, reader: Reader, found: Found): Html {
  const { words } = reader;
  const twin = (form: 'json' | 'csv') => ({ form, path: twinPath(reader.path, reader.query, form) });
  return layout(room, reader, {
    title: words.releases.title,
    current: 'pictures',
    twins: [twin('json'), twin('csv')],
    main: html`<header class="lede alone">
        <div>
          <h1 id="pictures">${words.releases.title}</h1>
          <p class="finding">${words.releases.lead}</p>
        </div>
      </header>
      ${found.total === 0 ? emptyState(room, reader) : list(room, reader, found)}
      ${paging(reader, found.slice, found.total)}`,
  });
}

function list(room: Room, reader: Reader, found: Found): Html {
  return html`${found.releases.map((release) =>
    releaseEntry(room, reader, {
      release,
      veils: found.veils,
      sentences: sentencesOf(room, reader, release, outlineAt(found, release))?.vantages ?? [],
    }),
  )}`;
}

const GALLERY = `- id: press-office
  vantage: official
  connector: gallery
  address: https://office.example/albums/
  shows: [pictures]
  follow: pages-and-pictures`;

function emptyState({ commands }: Room, reader: Reader): Html {
  const { releases, stories } = reader.words;
  return html`<section class="sec empty">
    <h2>${releases.emptyTitle}</h2>
    <p>${releases.emptyLead}</p>
    <pre><code>${GALLERY}</code></pre>
    <p>${releases.emptyThen}</p>
    <pre><code>${commands?.run ?? 'lacuna run DIR'}</code></pre>
    <p>${stories.emptyThen}</p>
    <pre><code>${commands?.demo ?? 'lacuna demo'}</code></pre>
  </section>`;
}
