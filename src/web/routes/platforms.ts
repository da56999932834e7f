import { Hono } from 'hono';
import { nameIn } from '../../domain/index.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { plainTable } from '../parts/plain-table.ts';
import { platformName, platformPage } from '../parts/platform-page.ts';
import { named } from '../parts/quote.ts';
import { daysText } from '../parts/time.ts';
import { overviewOf, type Overview, type PlatformLine } from '../platform-data.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm } from '../twin.ts';

/** What was searched, watched and counted on each platform, and what could not be looked at. */
export function platformsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{platforms(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const overview = await overviewOf(room);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, ...overview },
      table: {
        columns: ['platform', 'name', 'rounds', 'untried', 'posts', 'gone', 'blind', 'comment_posts'],
        rows: overview.platforms.map(({ id, name, rounds, untried, posts, gone, blind, sights }) => ({
          ...{ platform: id, name: nameIn(name, reader.tongue), rounds, untried, posts, gone, blind },
          comment_posts: sights,
        })),
      },
      page: () => page(room, reader, overview),
    });
    return response ?? c.notFound();
  });
  return app;
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
        title: platforms.overview,
        note: platforms.caveat,
        body: lines.length === 0 ? html`<p>${platforms.none}</p>` : table(room, reader, lines),
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
                        ${daysText(reader, { from: first, to: last })}</small
                      >
                    </li>`,
                )}
              </ul>`,
      }),
    ],
  });
}

function table(room: Room, reader: Reader, lines: readonly PlatformLine[]): Html {
  const { platforms } = reader.words;
  const names = [
    platforms.platform,
    platforms.searched,
    platforms.watched,
    platforms.counted,
    platforms.blind,
  ];
  return plainTable(
    platforms.overview,
    names.map((name) => ({ name })),
    lines.map((one) => [
      html`<span class="said">${platformName(room, reader, one.id)}</span>`,
      html`<a href="${href(reader, '/platforms/probes')}">${platforms.rounds(one.rounds)}</a>`,
      html`<a href="${href(reader, '/platforms/disappearance')}"
        >${platforms.goneOf(one.gone, one.posts)}</a
      >`,
      html`<a href="${href(reader, '/platforms/comments')}">${platforms.sights(one.sights)}</a>`,
      blindText(reader, one),
    ]),
  );
}

function blindText({ words }: Reader, { untried, blind, rounds, posts, sights }: PlatformLine): string {
  const { platforms, join } = words;
  if (untried + blind + rounds + posts + sights === 0) return platforms.answer['not-tried'];
  const parts = [
    untried > 0 ? platforms.untried(untried) : null,
    blind > 0 ? platforms.blindPosts(blind) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? platforms.nothingBlind : parts.join(join);
}
