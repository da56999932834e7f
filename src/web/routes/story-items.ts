import { Hono } from 'hono';
import { findChapters, findMembers, type ChapterLine, type Member } from '../../store/pages/index.ts';
import { html, type Html } from '../parts/html.ts';
import { chapterLinks } from '../parts/chapters.ts';
import { byOf, itemTime, saidOf } from '../parts/item-line.ts';
import { layout } from '../parts/layout.ts';
import { pageOf, paging, sliceOf, slicesOf, type Slice } from '../parts/paging.ts';
import { moveCommands } from '../parts/moves.ts';
import { langOf, named } from '../parts/quote.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { loadFrame, titleOf, type StoryFrame } from '../story-data.ts';
import { answer, splitForm, twinPath, type Table } from '../twin.ts';

const ITEMS_A_PAGE = 100;

type Shown = {
  readonly frame: StoryFrame;
  readonly members: readonly Member[];
  readonly total: number;
  readonly slice: Slice;
  readonly chapters: readonly ChapterLine[];
};

/** The rows behind a story's counts: every member with its score and reason, at one vantage or at all. */
export function storyItemsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/stories/:id/:file{items(\\.json|\\.csv)?}', async (c) => {
    const frame = await loadFrame(room, c.req.param('id'));
    if (frame === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const vantage = room.atlas.vantages.find((one) => one.id === reader.query.get('vantage'))?.id ?? null;
    const chapters = await findChapters(room.store, frame.head.id);
    const chapter = chapters.find((one) => one.id === reader.query.get('chapter'))?.id ?? null;
    const slice = sliceOf(reader.query, ITEMS_A_PAGE);
    const { total, members } = await findMembers(room.store, {
      story: frame.head.id,
      vantage,
      chapter,
      ...slice,
    });
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: {
        lacuna: 1,
        story: frame.head.id,
        vantage,
        chapter,
        total,
        page: pageOf(reader, slice, total),
        items: members,
      },
      table: tableOf(room, { story: frame.head.id, vantage, chapter }),
      page: () => page(room, reader, { frame, members, total, slice, chapters }),
    });
    return response ?? c.notFound();
  });
  return app;
}

function tableOf(
  { store }: Room,
  of: Pick<Parameters<typeof findMembers>[1], 'story' | 'vantage' | 'chapter'>,
): Table {
  const columns = [
    'id',
    'title',
    'language',
    'kind',
    'outlet',
    'source',
    'vantage',
    'published_at',
    'published_precision',
    'seen_at',
    'best_rank',
    'voice',
    'leaning',
    'label',
    'score',
    'reason',
  ];
  const rowOf = (one: Member) => ({
    ...{ id: one.id, title: one.title, language: one.language, kind: one.kind, outlet: one.outlet },
    ...{
      source: one.sourceId,
      vantage: one.vantageId,
      published_at: one.publishedAt,
      published_precision: one.publishedPrecision,
      seen_at: one.seenAt,
    },
    ...{
      best_rank: one.bestRank,
      voice: one.voiceId,
      leaning: one.leaning,
      label: one.label,
      score: one.score,
      reason: one.reason,
    },
  });
  const rows = slicesOf(async (slice) => (await findMembers(store, { ...of, ...slice })).members.map(rowOf));
  return { columns, rows };
}

function page(room: Room, reader: Reader, { frame, members, total, slice, chapters }: Shown): Html {
  const { words } = reader;
  const twins = (['json', 'csv'] as const).map((form) => ({
    form,
    path: twinPath(reader.path, reader.query, form),
  }));
  return layout(room, reader, {
    title: `${words.story.items} · ${titleOf(reader, frame)}`,
    current: 'stories',
    twins,
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            <a href="${href(reader, `/stories/${frame.head.id}`)}">← ${titleOf(reader, frame)}</a>
          </p>
          <h1 id="items">${words.story.items}</h1>
          <p class="finding">${words.story.itemsLead}</p>
          ${chapterLinks(reader, `/stories/${frame.head.id}/items`, chapters)}
        </div>
      </header>
      ${membersTable(room, reader, members)} ${paging(reader, slice, total)}`,
  });
}

function membersTable(room: Room, reader: Reader, members: readonly Member[]): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="items">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.sources.when}</th>
          <th scope="col">${words.sources.source}</th>
          <th scope="col">${words.stories.vantage}</th>
          <th scope="col">${words.story.items}</th>
          <th scope="col" class="n">${words.item.score}</th>
          <th scope="col">${words.cell.why}</th>
          <th scope="col">${words.moves.move}</th>
        </tr>
      </thead>
      <tbody>
        ${members.map((one) => memberRow(room, reader, one))}
      </tbody>
    </table>
  </div>`;
}

function memberRow(room: Room, reader: Reader, one: Member): Html {
  const zone = room.atlas.zoneOfSource(one.sourceId);
  return html`<tr>
    <td>${itemTime(reader, one, { zone, form: 'full' })}</td>
    <td>${byOf(room, reader, one)}</td>
    <td>${named(reader, room.atlas.vantageName(one.vantageId))}</td>
    <td>
      <a class="said" href="${href(reader, `/items/${one.id}`)}" lang="${langOf(one.language)}"
        >${saidOf(one)}</a
      >
    </td>
    <td class="n">${one.score.toFixed(2)}</td>
    <td><small lang="en">${one.reason}</small></td>
    <td>
      <details>
        <summary>${reader.words.moves.move}</summary>
        ${moveCommands(room, reader, one.id)}
      </details>
    </td>
  </tr>`;
}
