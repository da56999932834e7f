import { Hono } from 'hono';
import { nameIn, type Source } from '../../domain/index.ts';
import { countChosenLooks, countDays, findLooks, type LookLine } from '../../store/pages/index.ts';
import { daysOf, healthBars, healthTable, rangeOf, sumOf, type Day } from '../parts/health.ts';
import { html, type Html } from '../parts/html.ts';
import { facts, layout, section } from '../parts/layout.ts';
import { LOOK_COLUMNS, lookRows, lookTable } from '../parts/look-table.ts';
import { named } from '../parts/quote.ts';
import { outcomeText } from '../parts/state.ts';
import { pageOf, paging, sliceOf, slicesOf, type Slice } from '../parts/paging.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

const LOOKS_A_PAGE = 100;

type SourceData = {
  readonly source: Source;
  readonly days: readonly Day[];
  readonly looks: readonly LookLine[];
  readonly total: number;
  readonly slice: Slice;
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
    const choice = { sources: [source.id] };
    const [rows, looks, total] = await Promise.all([
      countDays(room.store, source.id),
      findLooks(room.store, choice, slice),
      countChosenLooks(room.store, choice),
    ]);
    const range = rangeOf(rows);
    const data = {
      source,
      days: range === null ? [] : daysOf(rows, range),
      looks,
      total,
      slice,
    };
    const response = await answer(c, form, {
      data: {
        lacuna: 1,
        source: { ...source, name: nameIn(source.name, reader.tongue) },
        days: data.days,
        total,
        page: pageOf(reader, slice, total),
        looks,
      },
      table: {
        columns: LOOK_COLUMNS,
        rows: slicesOf(async (part) => lookRows(await findLooks(room.store, choice, part))),
      },
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
      ${section({ id: 'looks', title: words.sources.recent, body: html`${lookTable(room, reader, looks, 'looks')}${paging(reader, data.slice, data.total, '#looks')}` })}`,
  });
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
