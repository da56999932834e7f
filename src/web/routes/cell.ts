import { Hono, type Context } from 'hono';
import { nameIn, type Instant } from '../../domain/index.ts';
import { ITEMS_SHOWN, loadCell, LOOKS_A_PAGE, type CellData } from '../cell-data.ts';
import { findingList } from '../parts/findings.ts';
import { html, type Html } from '../parts/html.ts';
import { itemLine } from '../parts/item-line.ts';
import { facts, layout, section } from '../parts/layout.ts';
import { lookTable } from '../parts/look-table.ts';
import { pageOf, paging, sliceOf } from '../parts/paging.ts';
import { answerRows, sourceTable } from '../parts/source-table.ts';
import { lookSum, outcomeText, readText, shareText, sourcesText, stateLine } from '../parts/state.ts';
import { timeText } from '../parts/time.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { titleOf, type Answer } from '../story-data.ts';
import { answer, splitForm, twinPath } from '../twin.ts';
import { reasonText, ruleText } from '../words/words.ts';

/** One cell of the table: a story or an element at one vantage, and everything the answer rests on. */
export function cellRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/stories/:id/at/:file', (c) =>
    cell(c, room, { id: c.req.param('id'), file: c.req.param('file') }),
  );
  app.get('/stories/:id/elements/:element/:file', (c) =>
    cell(c, room, { id: c.req.param('id'), element: c.req.param('element'), file: c.req.param('file') }),
  );
  return app;
}

/** No cell has as many. */
const ALL_ITEMS = 1_000_000;

type Address = { readonly id: string; readonly element?: string; readonly file: string };

async function cell(c: Context, room: Room, { id, element, file }: Address): Promise<Response> {
  const { name: vantage, form } = splitForm(file);
  const reader = readerFor(c, room);
  const slice = sliceOf(reader.query, LOOKS_A_PAGE);
  const items = form === 'json' ? ALL_ITEMS : ITEMS_SHOWN;
  const data = await loadCell(room, reader, { id, element, vantage, slice, items });
  if (data === undefined) return c.notFound();
  const { frame, coverage, sources, ...rest } = data;
  const response = await answer(c, form, {
    data: {
      ...{ lacuna: 1, story: frame.head.id, coverage, sources },
      ...{ ...rest, page: pageOf(reader, slice, rest.total) },
    },
    table: answerRows([coverage, ...sources]),
    page: () => page(room, reader, data),
  });
  return response ?? c.notFound();
}

function page(room: Room, reader: Reader, data: CellData): Html {
  const { words } = reader;
  const { frame, coverage, vantage } = data;
  const where = nameIn(room.atlas.vantageName(vantage), reader.tongue);
  return layout(room, reader, {
    title: words.cell.title(data.name, where),
    current: 'stories',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            <a href="${href(reader, `/stories/${frame.head.id}`)}">← ${titleOf(reader, frame)}</a>
          </p>
          <h1>${words.cell.title(data.name, where)}</h1>
          ${stateLine(reader, coverage, room.atlas.zoneOfVantage(vantage))}
        </div>
      </header>
      <section class="sec">${factsOf(room, reader, data)}</section>
      ${data.findings.length === 0 ? '' : section({ id: 'findings', title: words.story.findings, body: findingList(room, reader, frame, data.findings) })}
      ${data.sources.length === 0 ? '' : section({ id: 'sources', title: words.cell.sources, body: sourceTable(room, reader, data.sources) })}
      ${section({
        id: 'items',
        title: words.cell.items,
        note:
          coverage.items > ITEMS_SHOWN
            ? words.page.of(1, ITEMS_SHOWN, coverage.items)
            : words.stories.items(coverage.items),
        body:
          data.items.length === 0
            ? html`<p class="soft">${words.cell.noItems}</p>`
            : html`${data.items.map((item) => itemLine(room, reader, item))}`,
      })}
      ${section({
        id: 'looks',
        title: words.cell.looks,
        note: countedText(reader, data),
        body: html`${lookTable(room, reader, data.looks, 'looks')}${notCounted(reader, data)}${paging(reader, data.slice, data.total, '#looks')}`,
      })}`,
  });
}

/** Which looks were counted, and what they came to. */
function countedText({ words }: Reader, { coverage, counted }: CellData): string {
  const at = words.cell.looksAt[counted.kinds.includes('picture') ? 'pictures' : 'words'];
  const where = counted.sources === null ? [at] : [at, words.cell.silentOnly];
  return `${where.join(words.join)}${words.colon}${outcomeText(words, coverage.behind)}`;
}

/** What makes the list longer than the count, where it is. */
function notCounted({ words }: Reader, { coverage, total }: CellData): Html | string {
  const more = total - lookSum(coverage.behind).all;
  return more > 0 ? html`<p class="soft">${words.cell.notCounted(more)}</p>` : '';
}

function factsOf(room: Room, reader: Reader, { coverage, vantage }: CellData): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfVantage(vantage);
  const full = (at: Instant) => timeText(reader, at, { zone, form: 'full' });
  const { firstSeen, rule, judged } = coverage;
  const sources = sourcesText(words, coverage);
  return facts([
    [words.cell.judged, words.story.fromTo(full(judged.from), full(judged.to))],
    sources === null ? null : [words.cell.ofSources, sources],
    [words.cell.looks, readText(words, coverage.behind)],
    [words.cell.readShare, shareText(words, coverage)],
    firstSeen ? [words.cell.firstSeen, firstSeenText(reader, { ...coverage, firstSeen }, full)] : null,
    coverage.bestRank === null ? null : [words.cell.bestRank, words.number(coverage.bestRank)],
    coverage.minutesOnList === null
      ? null
      : [words.cell.minutes, words.cell.duration(coverage.minutesOnList)],
    coverage.state === 'covered' ? [words.cell.voices, words.number(coverage.voices)] : null,
    [words.cell.why, reasonText(words, coverage.reason)],
    [words.cell.rule, html`<code>${rule.id}@${rule.version}</code> ${ruleText(words, rule.id)}`],
  ]);
}

/** Between which two looks it was first seen, and whether that was before the release. */
function firstSeenText(
  { words }: Reader,
  {
    firstSeen,
    firstSeenBeforeRelease,
  }: Pick<Answer, 'firstSeenBeforeRelease'> & { readonly firstSeen: NonNullable<Answer['firstSeen']> },
  full: (at: Instant) => string,
): Html {
  const { after, at } = firstSeen;
  const when =
    after === null ? words.story.firstBy(full(at)) : words.story.firstBetween(full(after), full(at));
  return html`${when}${firstSeenBeforeRelease ? html` · ${words.story.beforeRelease}` : ''}`;
}
