import { Hono, type Context } from 'hono';
import { nameIn } from '../../domain/index.ts';
import {
  findCoverages,
  findFindings,
  findItemsOfCoverage,
  findLooks,
  type CoverageLine,
  type FindingLine,
  type ItemLine,
  type LookLine,
} from '../../store/pages/index.ts';
import { findingList } from '../parts/findings.ts';
import { glyph, shadeOf } from '../parts/glyph.ts';
import { html, type Html } from '../parts/html.ts';
import { itemLine } from '../parts/item-line.ts';
import { facts, layout, section } from '../parts/layout.ts';
import { lookTable } from '../parts/look-table.ts';
import { named } from '../parts/quote.ts';
import { lookSum, outcomeText, stateLine } from '../parts/state.ts';
import { timeText } from '../parts/time.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { coverageAt, loadFrame, titleOf, type StoryFrame } from '../story-data.ts';
import { answer, splitForm, twinPath } from '../twin.ts';
import { reasonText, ruleText } from '../words/words.ts';

const ITEMS_SHOWN = 60;
const LOOKS_SHOWN = 60;

type CellData = {
  readonly frame: StoryFrame;
  /** The story, or one of its elements. */
  readonly subject: string;
  readonly name: string;
  readonly vantage: string;
  readonly coverage: CoverageLine;
  readonly sources: readonly CoverageLine[];
  readonly items: readonly ItemLine[];
  readonly looks: readonly LookLine[];
  readonly findings: readonly FindingLine[];
};

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

type Asked = { readonly id: string; readonly element?: string; readonly file: string };

async function cell(c: Context, room: Room, { id, element, file }: Asked): Promise<Response> {
  const { name: vantage, form } = splitForm(file);
  const reader = readerFor(c, room);
  const data = await load(room, reader, { id, vantage, ...(element === undefined ? {} : { element }) });
  if (data === undefined) return c.notFound();
  const { frame, ...rest } = data;
  const response = await answer(c, form, {
    data: { lacuna: 1, story: frame.head.id, ...rest },
    table: sourceRows(data),
    page: () => page(room, reader, data),
  });
  return response ?? c.notFound();
}

async function load(
  room: Room,
  reader: Reader,
  { id, element, vantage }: { readonly id: string; readonly element?: string; readonly vantage: string },
): Promise<CellData | undefined> {
  const frame = await loadFrame(room, id);
  const part = frame?.elements.find((one) => one.id === element);
  if (frame === undefined || (element !== undefined && part === undefined)) return undefined;
  const subject = part?.id ?? frame.head.id;
  const coverage = coverageAt(frame, subject, vantage);
  if (coverage === undefined) return undefined;
  const { store } = room;
  const [sources, items, looks, findings] = await Promise.all([
    findCoverages(store, [subject], coverage.vantageId),
    findItemsOfCoverage(store, coverage.id, ITEMS_SHOWN),
    findLooks(store, { vantage: coverage.vantageId, span: coverage.judged, limit: LOOKS_SHOWN }),
    findFindings(store, [subject]),
  ]);
  return {
    ...{ frame, subject, name: part ? nameIn(part.name, reader.tongue) : titleOf(reader, frame) },
    ...{ vantage, coverage, sources, items, looks },
    findings: findings.filter((one) => one.vantageId === vantage),
  };
}

function sourceRows({ coverage, sources }: CellData) {
  const columns = [
    'vantage',
    'source',
    'state',
    'reason',
    'rule',
    'looks',
    'looks_read',
    'read_share',
    'first_seen_at',
    'best_rank',
    'voices',
    'items',
  ];
  const rows = [coverage, ...sources].map((one) => ({
    ...{ vantage: one.vantageId, source: one.sourceId, state: one.state, reason: one.reason },
    ...{
      rule: `${one.rule.id}@${one.rule.version}`,
      looks: lookSum(one.looks).all,
      looks_read: one.looks.seen,
    },
    ...{ read_share: one.readShare, first_seen_at: one.firstSeen?.at ?? null, best_rank: one.bestRank },
    ...{ voices: one.voices, items: one.items },
  }));
  return { columns, rows };
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
        note: outcomeText(words, coverage.looks),
        body: lookTable(room, reader, data.looks, 'looks'),
      })}`,
  });
}

function factsOf(room: Room, reader: Reader, { coverage, vantage }: CellData): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfVantage(vantage);
  const full = (at: CoverageLine['judged']['from']) => timeText(reader, at, { zone, form: 'full' });
  const { firstSeen, rule, judged } = coverage;
  const { read, all } = lookSum(coverage.behind);
  return facts([
    [words.cell.judged, words.story.fromTo(full(judged.from), full(judged.to))],
    [words.cell.looks, words.look.readOf(read, all)],
    [words.cell.readShare, words.percent(coverage.readShare)],
    firstSeen
      ? [
          words.cell.firstSeen,
          firstSeen.after === null
            ? words.story.firstBy(full(firstSeen.at))
            : words.story.firstBetween(full(firstSeen.after), full(firstSeen.at)),
        ]
      : null,
    coverage.bestRank === null ? null : [words.cell.bestRank, words.number(coverage.bestRank)],
    coverage.minutesOnList === null
      ? null
      : [words.cell.minutes, words.cell.duration(coverage.minutesOnList)],
    coverage.state === 'covered' ? [words.cell.voices, words.number(coverage.voices)] : null,
    [words.cell.why, reasonText(words, coverage.reason)],
    [words.cell.rule, html`<code>${rule.id}@${rule.version}</code> ${ruleText(words, rule.id)}`],
  ]);
}

function sourceTable(room: Room, reader: Reader, sources: readonly CoverageLine[]): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="sources">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.cell.source}</th>
          <th scope="col">${words.cell.state}</th>
          <th scope="col">${words.cell.looks}</th>
          <th scope="col" class="n">${words.cell.readShare}</th>
          <th scope="col">${words.cell.firstSeen}</th>
          <th scope="col" class="n">${words.cell.bestRank}</th>
          <th scope="col">${words.cell.why}</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map((one) => sourceRow(room, reader, one))}
      </tbody>
    </table>
  </div>`;
}

function sourceRow(room: Room, reader: Reader, one: CoverageLine): Html {
  const { words } = reader;
  const shade = shadeOf(one);
  const { read, all } = lookSum(one.looks);
  const source = one.sourceId ?? '';
  const zone = room.atlas.zoneOfSource(source);
  return html`<tr>
    <th scope="row">
      <a href="${href(reader, `/sources/${source}`)}">${named(reader, room.atlas.sourceName(source))}</a>
    </th>
    <td>
      <span class="cell s-${shade}">${glyph(shade)}<b>${words.state[shade]}</b></span>
    </td>
    <td>${words.look.readOf(read, all)}</td>
    <td class="n">${words.percent(one.readShare)}</td>
    <td>${one.firstSeen ? timeText(reader, one.firstSeen.at, { zone, form: 'full' }) : '–'}</td>
    <td class="n">${one.bestRank ?? '–'}</td>
    <td>${reasonText(words, one.reason)}</td>
  </tr>`;
}
