import { Hono } from 'hono';
import { nameIn } from '../../domain/index.ts';
import { findGaps, type GapLine } from '../../store/pages/index.ts';
import { glyph } from '../parts/glyph.ts';
import { html, type Html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { pageOf, paging, sliceOf, slicesOf, type Slice } from '../parts/paging.ts';
import { SOURCE_COUNT_COLUMNS, sourceCountCells } from '../parts/source-table.ts';
import { silentSources } from '../parts/state.ts';
import { langOf, named } from '../parts/quote.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath, type Table } from '../twin.ts';

const GAPS_A_PAGE = 60;

type Found = { readonly total: number; readonly gaps: readonly GapLine[]; readonly slice: Slice };

/** The ledger of gaps: what is silent where, by which rule, and how well was looked. */
export function gapsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/:file{gaps(\\.json|\\.csv)?}', async (c) => {
    const reader = readerFor(c, room);
    const slice = sliceOf(reader.query, GAPS_A_PAGE);
    const found = { ...(await findGaps(room.store, slice)), slice };
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, total: found.total, page: pageOf(reader, slice, found.total), gaps: found.gaps },
      table: tableOf(room, reader),
      page: () => page(room, reader, found),
    });
    return response ?? c.notFound();
  });
  return app;
}

function tableOf(room: Room, reader: Reader): Table {
  const columns = [
    'id',
    'subject',
    'name',
    'vantage',
    'source',
    ...SOURCE_COUNT_COLUMNS,
    'rule',
    'read_share',
    'voices_elsewhere',
    'sentence',
  ];
  const rowOf = (gap: GapLine) => ({
    ...{ id: gap.id, subject: gap.subject.id, name: nameOf(room, reader, gap), vantage: gap.vantageId },
    ...{
      source: gap.sourceId,
      ...sourceCountCells(gap.sourceCounts),
      rule: `${gap.rule.id}@${gap.rule.version}`,
      read_share: gap.readShare,
    },
    ...{ voices_elsewhere: gap.voicesElsewhere, sentence: gap.sentence?.[reader.tongue] ?? null },
  });
  const rows = slicesOf(async (slice) => (await findGaps(room.store, slice)).gaps.map(rowOf));
  return { columns, rows };
}

function nameOf(room: Room, reader: Reader, gap: GapLine): string {
  const own =
    gap.subject.kind === 'element' ? room.atlas.element(gap.subject.id) : room.atlas.event(gap.eventId);
  return own ? nameIn(own.name, reader.tongue) : (gap.title ?? gap.subject.id);
}

function page(room: Room, reader: Reader, { total, gaps, slice }: Found): Html {
  const { words } = reader;
  return layout(room, reader, {
    title: words.gaps.title,
    current: 'gaps',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <h1 id="gaps">${words.gaps.title}</h1>
          <p class="finding">${words.gaps.lead}</p>
        </div>
      </header>
      ${total === 0 && gaps.length === 0 ? html`<p class="soft">${words.gaps.none}</p>` : ledger(room, reader, gaps)}
      ${paging(reader, slice, total)}`,
  });
}

function ledger(room: Room, reader: Reader, gaps: readonly GapLine[]): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="gaps">
    <table class="ledger cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.gaps.subject}</th>
          <th scope="col" role="columnheader">${words.gaps.where}</th>
          <th scope="col" role="columnheader" class="n">${words.gaps.voices}</th>
          <th scope="col" role="columnheader" class="n">${words.gaps.read}</th>
          <th scope="col" role="columnheader">${words.gaps.rule}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${gaps.map((gap) => row(room, reader, gap))}
      </tbody>
    </table>
  </div>`;
}

function row(room: Room, reader: Reader, gap: GapLine): Html {
  const { words } = reader;
  return html`<tr role="row" id="${gap.id}">
    <th scope="row" role="rowheader">
      ${subjectOf(room, reader, gap)}${gap.sentence === null ? '' : html`<p class="said why">${gap.sentence[reader.tongue]}</p>`}
    </th>
    <td role="cell" class="who" data-label="${words.gaps.where}">
      <span class="cell s-silent"
        >${glyph('silent')}<span
          ><b>${named(reader, room.atlas.vantageName(gap.vantageId))}</b>${
            gap.sourceId === null
              ? html`<small>${silentSources(words, gap).join('; ')}</small>`
              : html`<small
                  ><a href="${href(reader, `/sources/${gap.sourceId}`)}"
                    >${named(reader, room.atlas.sourceName(gap.sourceId))}</a
                  ></small
                >`
          }</span
        ></span
      >
    </td>
    <td role="cell" class="n" data-label="${words.gaps.voices}">${words.number(gap.voicesElsewhere)}</td>
    <td role="cell" class="n" data-label="${words.gaps.read}">${words.percent(gap.readShare)}</td>
    <td role="cell" data-label="${words.gaps.rule}">
      <a class="mono" href="${href(reader, '/method')}#${gap.rule.id}">${gap.rule.id}@${gap.rule.version}</a>
    </td>
  </tr>`;
}

function subjectOf(room: Room, reader: Reader, gap: GapLine): Html {
  const { words } = reader;
  const element = gap.subject.kind === 'element' ? room.atlas.element(gap.subject.id) : undefined;
  const own = element ?? room.atlas.event(gap.eventId);
  const language = own ? words.tag : langOf(gap.language);
  const title = html`<span class="said" lang="${language}">${nameOf(room, reader, gap)}</span>`;
  const kind = html`<br /><small>${element ? words.element[element.kind] : words.gaps.story}</small>`;
  if (gap.storyId === null) return html`${title}${kind}`;
  const story = `/stories/${gap.storyId}`;
  const to =
    gap.subject.kind === 'element'
      ? `${story}/elements/${gap.subject.id}/${gap.vantageId}`
      : `${story}/at/${gap.vantageId}`;
  return html`<a href="${href(reader, to)}">${title}</a>${kind}`;
}
