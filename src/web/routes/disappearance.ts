import { Hono } from 'hono';
import { NOT_VISIBLE, viewerKey, type Disappearance, type VisitClass } from '../../domain/index.ts';
import { findGone, loadPosts, loadSignings, streamDisappearances } from '../../store/index.ts';
import { curveData, CURVE_COLUMNS, platformTotals, curveRows, type CurveData } from '../curve-data.ts';
import { comparisonList } from '../parts/curve-comparisons.ts';
import { curvesOfAll } from '../parts/curves.ts';
import { goneTable, type SignedText } from '../parts/gone-table.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { pageOf, paging, sliceOf } from '../parts/paging.ts';
import { platformPage } from '../parts/platform-page.ts';
import { timeTag } from '../parts/time.ts';
import { contextOfPosts, type PostContext } from '../platform-stories.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, type Row } from '../twin.ts';

const ROWS_SHOWN = 50;

type Gone = {
  readonly total: number;
  readonly gone: readonly Disappearance[];
  readonly signed: ReadonlyMap<string, SignedText>;
  readonly context: PostContext;
};

/** When posts were no longer visible: curves with what they rest on, comparisons, and every interval. */
export function disappearanceRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/platforms/disappearance/:file{curves(\\.json|\\.csv)}', async (c) => {
    const data = await curveData(room);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, ...data },
      table: { columns: CURVE_COLUMNS, rows: curveRows(data) },
      page: () => html``,
    });
    return response ?? c.notFound();
  });
  app.get('/platforms/:file{disappearance(\\.json|\\.csv)?}', async (c) => {
    const { form } = splitForm(c.req.param('file'));
    const reader = readerFor(c, room);
    const slice = sliceOf(reader.query, ROWS_SHOWN);
    const table = { columns: COLUMNS, rows: allRows(room) };
    if (form === 'csv')
      return (await answer(c, form, { data: null, table, page: () => html`` })) ?? c.notFound();
    const found = await findGone(room.store, { classes: NOT_VISIBLE, ...slice });
    const ids = found.map(({ postId }) => postId);
    const gone = {
      ...{ total: await goneTotal(room), gone: found, signed: await signedTexts(room, found) },
      context: await contextOfPosts(room, ids),
    };
    const curves = await curveData(room);
    const response = await answer(c, form, {
      data: {
        ...{ lacuna: 1, ...curves, page: pageOf(reader, slice, gone.total) },
        // Not even the pseudonym of who posted it: `undefined` leaves no key behind.
        intervals: gone.gone.map((one) => ({
          ...one,
          author: undefined,
          head: gone.context.heads.get(one.postId),
          signed: gone.signed.get(one.postId) ?? null,
        })),
      },
      page: () => page(room, reader, { curves, gone, list: paging(reader, slice, gone.total, '#intervals') }),
    });
    return response ?? c.notFound();
  });
  return app;
}

/** Of all posts and viewers, as many as the pages of the table have. */
async function goneTotal(room: Room): Promise<number> {
  const wanted: readonly VisitClass[] = NOT_VISIBLE;
  const counts = (await platformTotals(room)).classes.filter(({ class: kind }) => wanted.includes(kind));
  return counts.reduce((sum, { posts }) => sum + posts, 0);
}

/** Texts that an editor signed; those of everybody else stay where they are. */
async function signedTexts({ store }: Room, gone: readonly Disappearance[]): Promise<Gone['signed']> {
  const signings = await loadSignings(
    store,
    gone.map(({ postId }) => postId),
  );
  const posts = await loadPosts(store, [...signings.keys()]);
  return new Map(
    [...signings].flatMap(([postId, { by, because }]): [string, SignedText][] => {
      const post = posts.get(postId);
      return post === undefined ? [] : [[postId, { by, because, text: post.text, language: post.language }]];
    }),
  );
}

const COLUMNS = [
  ...['post', 'platform', 'source', 'viewer', 'author_kind', 'posted', 'posted_by', 'watched_from'],
  ...['last_seen', 'first_not_seen', 'class', 'notice', 'rule', 'reappeared', 'visits', 'blind', 'captures'],
];

/** Every post that was visited, whatever came of it: the rate of a table of gone posts alone would be none. */
async function* allRows({ store }: Room): AsyncGenerator<readonly Row[]> {
  for await (const some of streamDisappearances(store)) yield some.map(rowOf);
}

function rowOf(one: Disappearance): Row {
  return {
    ...{ post: one.postId, platform: one.platform, source: one.sourceId, viewer: viewerKey(one.viewer) },
    ...{ author_kind: one.authorKind, posted: one.posted, posted_by: one.postedBy },
    ...{ watched_from: one.watchedFrom, last_seen: one.lastSeen, first_not_seen: one.firstNotSeen },
    ...{ class: one.class, notice: one.notice, rule: `${one.rule.id}@${one.rule.version}` },
    ...{ reappeared: one.reappeared, visits: one.visits, blind: one.blind, captures: one.captures.join(' ') },
  };
}

type Shown = { readonly curves: CurveData; readonly gone: Gone; readonly list: Html | string };

function page(room: Room, reader: Reader, { curves, gone, list }: Shown): Html {
  const { platforms, number } = reader.words;
  const isEmpty = curves.curves.length === 0 && gone.total === 0;
  return platformPage(room, reader, {
    title: platforms.gone,
    lead: platforms.goneLead,
    forms: ['json', 'csv'],
    main: isEmpty
      ? section({ id: 'curves', title: platforms.curves, body: html`<p>${platforms.noGone}</p>` })
      : [
          section({
            id: 'curves',
            title: platforms.curves,
            note: platforms.caveat,
            tools: html`<div class="tools">
              <a href="${href(reader, '/platforms/disappearance/curves.csv')}">.csv</a>
              <a href="${href(reader, '/platforms/disappearance/curves.json')}">.json</a>
            </div>`,
            body: html`${drawnNote(reader, curves)}${curvesOfAll(room, reader, curves.curves)}`,
          }),
          section({
            id: 'compare',
            title: platforms.compare,
            note: platforms.compareNote,
            body: comparisonList(room, reader, curves),
          }),
          section({
            id: 'intervals',
            title: platforms.intervals,
            note: number(gone.total),
            body: html`<p class="soft">${platforms.intervalsNote}</p>
              ${goneTable(room, reader, gone.gone, gone.signed, gone.context)} ${list}`,
          }),
        ],
  });
}

/** When a pass drew the curves, and whether something has changed since. */
function drawnNote(reader: Reader, { drawn, isOld }: CurveData): Html | string {
  const { platforms } = reader.words;
  if (drawn === null) return isOld ? html`<p><b>${platforms.notYetDrawn}</b></p>` : '';
  const when = timeTag(reader, drawn, { zone: 'UTC', form: 'full' });
  return html`<p>
    <span class="soft">${platforms.drawnAt} ${when}.</span> ${isOld ? html`<b>${platforms.drawnOld}</b>` : ''}
  </p>`;
}
