import { Hono } from 'hono';
import { nameIn } from '../../domain/index.ts';
import { LATE_HOURS } from '../../pipeline/platforms/first-visits.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { lateText } from '../parts/late-visits.ts';
import { platformPage } from '../parts/platform-page.ts';
import { platformTable } from '../parts/platform-table.ts';
import { named } from '../parts/quote.ts';
import { daysText } from '../parts/time.ts';
import { overviewOf, type Overview, type PlatformLine } from '../platform-data.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, type Row } from '../twin.ts';

/** What was searched, watched and counted on each platform, and what could not be looked at. */
export function platformsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{platforms(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const overview = await overviewOf(room);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, ...overview },
      table: {
        columns: COLUMNS,
        rows: overview.platforms.map((one) => rowOf(reader, one)),
      },
      page: () => page(room, reader, overview),
    });
    return response ?? c.notFound();
  });
  return app;
}

const COLUMNS = [
  ...['platform', 'name', 'rounds', 'rounds_untold', 'sources_never_searched'],
  ...['posts', 'visible', 'gone', 'back', 'never', 'blind', 'posts_dated', 'posts_undated'],
  ...['late', 'late_after_hours', 'later', 'later_after_hours', 'comment_posts'],
];

function rowOf({ tongue }: Reader, one: PlatformLine): Row {
  const { id, name, rounds, untold, unsearched, visited, blind, sights, firstVisits } = one;
  return {
    ...{ platform: id, name: nameIn(name, tongue), rounds, rounds_untold: untold },
    ...{ sources_never_searched: unsearched, posts: visited?.posts ?? 0, visible: visited?.visible ?? 0 },
    ...{ gone: visited?.gone ?? 0, back: visited?.back ?? 0, never: visited?.never ?? 0, blind },
    ...{ posts_dated: firstVisits?.dated ?? 0, posts_undated: firstVisits?.undated ?? 0 },
    ...{ late: firstVisits?.late ?? 0, late_after_hours: LATE_HOURS.late },
    ...{ later: firstVisits?.later ?? 0, later_after_hours: LATE_HOURS.later },
    comment_posts: sights,
  };
}

function page(room: Room, reader: Reader, { platforms: lines, lists }: Overview): Html {
  const { platforms } = reader.words;
  return platformPage(room, reader, {
    title: platforms.title,
    lead: platforms.lead,
    forms: ['json', 'csv'],
    main: [
      section({
        id: 'platforms',
        title: platforms.byPlatform,
        body:
          lines.length === 0
            ? html`<p>${platforms.none}</p>`
            : html`${platformTable(room, reader, lines)} ${lateText(reader, lines)}
                <p class="soft">${platforms.caveat}</p>`,
      }),
      section({
        id: 'lists',
        title: platforms.lists,
        body:
          lists.length === 0
            ? html`<p class="soft">${platforms.noLists}</p>`
            : html`<ul class="marked">
                ${lists.map(
                  ({ sourceId, looks, read, first, last }) =>
                    html`<li>
                      <a href="${href(reader, `/platforms/lists/${sourceId}`)}"
                        >${named(reader, room.atlas.sourceName(sourceId))}</a
                      >
                      <small
                        >${platforms.listLooks(read, looks)} ·
                        ${daysText(reader, { from: first, to: last }, room.atlas.zoneOfSource(sourceId))}</small
                      >
                    </li>`,
                )}
              </ul>`,
      }),
    ],
  });
}
