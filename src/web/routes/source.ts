import { Hono } from 'hono';
import { nameIn, type Source } from '../../domain/index.ts';
import { countDays, findLooks, type LookLine } from '../../store/pages/index.ts';
import { daysOf, healthBars, healthTable, rangeOf, sumOf, type Day } from '../parts/health.ts';
import { html, type Html } from '../parts/html.ts';
import { facts, layout, section } from '../parts/layout.ts';
import { lookRows, lookTable } from '../parts/look-table.ts';
import { named } from '../parts/quote.ts';
import { outcomeText } from '../parts/state.ts';
import { sliceOf } from '../parts/paging.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

const LOOKS_A_PAGE = 100;

type SourceData = {
  readonly source: Source;
  readonly days: readonly Day[];
  readonly looks: readonly LookLine[];
  readonly page: number;
};

/** One source: how well it could be looked at, day by day and look by look. */
export function sourceRoute(room: Room): Hono {
  const app = new Hono();
  // Ids of parts hold a slash: `lists/weibo`.
  app.get('/sources/:file{.+}', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const source = room.atlas.source(name);
    if (source === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const slice = sliceOf(reader.query, LOOKS_A_PAGE);
    const [rows, looks] = await Promise.all([
      countDays(room.store, source.id),
      findLooks(room.store, { source: source.id, ...slice }),
    ]);
    const range = rangeOf(rows);
    const data = {
      source,
      days: range === null ? [] : daysOf(rows, range),
      looks,
      page: slice.offset / LOOKS_A_PAGE + 1,
    };
    const response = await answer(c, form, {
      data: {
        lacuna: 1,
        source: { ...source, name: nameIn(source.name, reader.tongue) },
        days: data.days,
        looks,
      },
      table: lookRows(looks),
      page: () => page(room, reader, data),
    });
    return response ?? c.notFound();
  });
  return app;
}

function page(room: Room, reader: Reader, data: SourceData): Html {
  const { words } = reader;
  const { source, days, looks } = data;
  const name = nameIn(source.name, reader.tongue);
  const label = `${words.sources.chart(name)}${words.colon}${outcomeText(words, sumOf(days))}`;
  const step = Math.max(6, Math.min(40, Math.floor(1100 / Math.max(1, days.length))));
  return layout(room, reader, {
    title: name,
    current: 'sources',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            <a href="${href(reader, '/sources')}">← ${words.sources.title}</a> ·
            ${named(reader, room.atlas.vantageName(source.vantageId))}
          </p>
          <h1>${named(reader, source.name)}</h1>
          ${factsOf(reader, source)}
        </div>
      </header>
      ${section({
        id: 'health',
        title: words.sources.health,
        note: outcomeText(words, sumOf(days)),
        body:
          days.length === 0
            ? html`<p class="soft">${words.sources.none}</p>`
            : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="health">
                  ${healthBars(days, label, { height: 90, step })}
                </div>
                <details>
                  <summary>${words.story.whenTable}</summary>
                  ${healthTable(words, days, 'health')}
                </details>`,
      })}
      ${section({ id: 'looks', title: words.sources.recent, body: html`${lookTable(room, reader, looks, 'looks')}${more(reader, data)}` })}`,
  });
}

function more(reader: Reader, { page, looks }: SourceData): Html | string {
  const { words } = reader;
  const to = (number: number) =>
    href(reader, reader.path, { ...Object.fromEntries(reader.query), page: number === 1 ? null : number });
  if (page === 1 && looks.length < LOOKS_A_PAGE) return '';
  return html`<nav class="paging" aria-label="${words.page.pageNav}">
    ${page > 1 ? html`<a href="${to(page - 1)}" rel="prev">← ${words.page.previous}</a>` : ''}
    ${looks.length === LOOKS_A_PAGE ? html`<a href="${to(page + 1)}" rel="next">${words.page.next} →</a>` : ''}
  </nav>`;
}

function factsOf(reader: Reader, source: Source): Html {
  const { words } = reader;
  const minutes = source.every === null ? null : source.every / 60_000;
  return facts([
    [words.sources.connector, html`<code>${source.connector}</code>`],
    [words.sources.zone, source.zone],
    [words.sources.every, minutes === null ? words.sources.everyUnknown : words.cell.duration(minutes)],
    source.shows === null
      ? null
      : [words.sources.shows, source.shows.map((one) => words.sources.showable[one]).join(words.join)],
    source.census ? null : [words.cell.why, words.sources.sample],
  ]);
}
