import { Hono } from 'hono';
import { HOUR, nameIn, type Source } from '../../domain/index.ts';
import { listPathsOf, type ListPaths } from '../../pipeline/platforms/list-paths.ts';
import { folded } from '../parts/folded.ts';
import { html, type Html } from '../parts/html.ts';
import { section } from '../parts/layout.ts';
import { agreementList, baseRateText, staysTable } from '../parts/list-stays.ts';
import { platformPage } from '../parts/platform-page.ts';
import { exitSigns, pathScale, rankPath } from '../parts/rank-path.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath, type Row } from '../twin.ts';

/** Small multiples on a page; data and table have all stays. */
const PATHS_SHOWN = 48;
const ROWS_SHOWN = 200;
/** The others are folded: on a phone each is a card. */
const PATHS_OPEN = 8;
const ROWS_OPEN = 10;

/** One list: how titles moved, how they left, and what other collectors of it say. */
export function listRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/platforms/lists/:file{.+}', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const source = room.atlas.source(name);
    if (source === undefined) return c.notFound();
    const paths = await listPathsOf(room.store, room.observatory, source.id);
    const reader = readerFor(c, room);
    const response = await answer(c, form, {
      data: { lacuna: 1, ...paths, titles: Object.fromEntries(paths.titles) },
      table: { columns: COLUMNS, rows: rowsOf(paths) },
      page: () => page(room, reader, source, paths),
    });
    return response ?? c.notFound();
  });
  return app;
}

const COLUMNS = ['item', 'title', 'stay', 'at', 'rank', 'exit', 'rule', 'minutes_low', 'minutes_high'];

/** A row a step of a path. */
function rowsOf({ stays, titles }: ListPaths): readonly Row[] {
  return stays.flatMap(({ itemId, steps, exit, rule, minutes }, stay) =>
    steps.map(({ at, rank }) => ({
      ...{ item: itemId, title: titles.get(itemId)?.title ?? null, stay, at, rank, exit },
      ...{ rule: `${rule.id}@${rule.version}`, minutes_low: minutes.low, minutes_high: minutes.high },
    })),
  );
}

/** Candidates are few and what a reader came for; the others stand by their best rank, as they were told. */
const candidatesFirst = (stays: ListPaths['stays']): ListPaths['stays'] =>
  stays.toSorted((a, b) => Number(b.exit === 'abrupt') - Number(a.exit === 'abrupt'));

const csvLink = (reader: Reader): Html =>
  html`<div class="tools"><a href="${twinPath(reader.path, reader.query, 'csv')}">.csv</a></div>`;

function page(room: Room, reader: Reader, source: Source, paths: ListPaths): Html {
  const { platforms } = reader.words;
  const { looks } = paths;
  const stays = candidatesFirst(paths.stays);
  const shown = stays.slice(0, PATHS_SHOWN);
  const scale = pathScale(paths, shown, room.atlas.zoneOfSource(source.id));
  const unread = looks.filter(({ readable }) => !readable).length;
  return platformPage(room, reader, {
    title: `${platforms.list}${reader.words.colon}${nameIn(source.name, reader.tongue)}`,
    lead: platforms.listLead,
    forms: ['json', 'csv'],
    main:
      stays.length === 0
        ? section({ id: 'paths', title: platforms.paths, body: html`<p>${platforms.noPaths}</p>` })
        : [
            section({
              id: 'paths',
              title: platforms.paths,
              note: platforms.pathsNote(shown.length, stays.length),
              tools: csvLink(reader),
              body: html`<p class="soft">
                  ${platforms.pathScale(scale.lowest, platforms.hours(scale.span / HOUR))}
                  ${unread === 0 ? platforms.allRead(looks.length) : `${platforms.unreadLooks(unread, looks.length)}.`}
                </p>
                ${exitSigns(reader)}
                ${folded(
                  reader,
                  shown,
                  PATHS_OPEN,
                  (some) =>
                    html`<ul class="multiples">
                      ${some.map((stay) => rankPath(reader, paths, stay, scale))}
                    </ul>`,
                )}`,
            }),
            section({
              id: 'exits',
              title: platforms.baseRate,
              body: html`<p>${baseRateText(reader, paths)}</p>`,
            }),
            section({ id: 'others', title: platforms.agreement, body: agreementList(room, reader, paths) }),
            section({
              id: 'stays',
              title: platforms.dwell,
              note: platforms.pathsNote(Math.min(ROWS_SHOWN, stays.length), stays.length),
              body: folded(reader, stays.slice(0, ROWS_SHOWN), ROWS_OPEN, (some) =>
                staysTable(room, reader, { ...paths, stays: some }),
              ),
            }),
          ],
  });
}
