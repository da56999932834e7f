import { Hono } from 'hono';
import { nameIn, type Source } from '../../domain/index.ts';
import { countDays, countSources, type DayOfLooks, type SourceTotals } from '../../store/pages/index.ts';
import { daysOf, healthBars, rangeOf, sumOf, totalOf, type Day } from '../parts/health.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { named } from '../parts/quote.ts';
import { outcomeText } from '../parts/state.ts';
import { timeTag } from '../parts/time.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

type Line = {
  readonly source: Source;
  readonly days: readonly Day[];
  readonly sum: Day['counts'];
  readonly looks: number;
  readonly totals: SourceTotals | undefined;
};

/** How well could be looked: every source with its looks a day. */
export function sourcesRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{sources(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const [days, totals] = await Promise.all([countDays(room.store), countSources(room.store)]);
    const lines = linesOf(room, days, totals);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, sources: lines.map((line) => dataOf(reader, line)) },
      table: tableOf(reader, lines),
      page: () => page(room, reader, lines),
    });
    return response ?? c.notFound();
  });
  return app;
}

function linesOf(room: Room, rows: readonly DayOfLooks[], totals: readonly SourceTotals[]): readonly Line[] {
  const range = rangeOf(rows);
  const bySource = Map.groupBy(rows, (row) => row.sourceId);
  return room.observatory.sources.map((source) => {
    const days = range === null ? [] : daysOf(bySource.get(source.id) ?? [], range);
    const sum = sumOf(days);
    return {
      source,
      days,
      sum,
      looks: totalOf({ counts: sum }),
      totals: totals.find((one) => one.sourceId === source.id),
    };
  });
}

function dataOf(reader: Reader, { source, sum, days, totals }: Line) {
  const { id, name, vantageId, connector, zone, every, census } = source;
  return {
    ...{ id, name: nameIn(name, reader.tongue), vantage: vantageId, connector, zone, every, census },
    ...{ items: totals?.items ?? 0, captures: totals?.captures ?? 0, lastLook: totals?.lastLook ?? null },
    ...{ looks: sum, days },
  };
}

function tableOf(reader: Reader, lines: readonly Line[]) {
  const columns = [
    'source',
    'name',
    'vantage',
    'connector',
    'zone',
    'looks',
    'seen',
    'empty',
    'refused',
    'unreadable',
    'failed',
    'not-tried',
    'items',
    'captures',
    'last_look',
  ];
  const rows = lines.map(({ source, sum, looks, totals }) => ({
    ...{ source: source.id, name: nameIn(source.name, reader.tongue), vantage: source.vantageId },
    ...{ connector: source.connector, zone: source.zone, looks, ...sum },
    ...{ items: totals?.items ?? 0, captures: totals?.captures ?? 0, last_look: totals?.lastLook ?? null },
  }));
  return { columns, rows };
}

function page(room: Room, reader: Reader, lines: readonly Line[]): Html {
  const { words } = reader;
  return layout(room, reader, {
    title: words.sources.title,
    current: 'sources',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <h1>${words.sources.title}</h1>
          <p class="finding">${words.sources.lead}</p>
          <p class="how legend">
            <span
              ><svg class="g" role="none"><use href="#covered" /></svg>${words.outcome.seen}</span
            ><span
              ><svg class="g" role="none"><use href="#unseen" /></svg>${words.sources.unread}</span
            >
          </p>
        </div>
      </header>
      ${room.atlas.vantages.map((vantage) =>
        section({
          id: vantage.id,
          title: nameIn(vantage.name, reader.tongue),
          note: html`<span lang="${room.observatory.language}">${vantage.note}</span>`,
          body: table(reader, {
            vantage: vantage.id,
            lines: lines.filter((line) => line.source.vantageId === vantage.id),
          }),
        }),
      )}`,
  });
}

type Group = { readonly vantage: string; readonly lines: readonly Line[] };

function table(reader: Reader, { vantage, lines }: Group): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${vantage}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.sources.source}</th>
          <th scope="col">${words.sources.connector}</th>
          <th scope="col">${words.sources.health}</th>
          <th scope="col" class="n">${words.sources.looks}</th>
          <th scope="col" class="n">${words.sources.read}</th>
          <th scope="col">${words.sources.last}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => row(reader, line))}
      </tbody>
    </table>
  </div>`;
}

function row(reader: Reader, { source, days, sum, looks, totals }: Line): Html {
  const { words } = reader;
  const label = `${words.sources.chart(nameIn(source.name, reader.tongue))}${words.colon}${outcomeText(words, sum)}`;
  const last = totals?.lastLook ?? null;
  return html`<tr>
    <th scope="row">
      <a href="${href(reader, `/sources/${source.id}`)}">${named(reader, source.name)}</a>
      ${source.census ? '' : html`<br /><small>${words.sources.sample}</small>`}
    </th>
    <td><code>${source.connector}</code></td>
    <td>
      ${looks === 0 ? html`<small>${words.sources.none}</small>` : healthBars(days, label, { height: 26, step: 8 })}
    </td>
    <td class="n">${words.number(looks)}</td>
    <td class="n">${looks === 0 ? '–' : words.percent(sum.seen / looks)}</td>
    <td>${last === null ? '–' : timeTag(reader, last, { zone: source.zone, form: 'full' })}</td>
  </tr>`;
}
