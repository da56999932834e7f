import { Hono } from 'hono';
import { nameIn } from '../../domain/index.ts';
import { loadCaptions, namedIn, type CaptionData } from '../caption-data.ts';
import { groupNames, NAME_GROUPS, nameLabel } from '../caption-names.ts';
import { captionList } from '../parts/caption-map.ts';
import { captionMatrix, NAMES_SHOWN } from '../parts/caption-matrix.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { backLinks } from '../parts/picture-facts.ts';
import { pictureView } from '../parts/picture-view.ts';
import { veilsOn } from '../picture-data.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import type { Veils } from '../../store/pages/index.ts';
import { answer, splitForm, twinPath, type Row, type Table } from '../twin.ts';

/** The map of captions: what each outlet wrote under one picture, who is named there and who is not. */
export function captionsRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/pictures/:id/:file{captions(\\.json|\\.csv)?}', async (c) => {
    const data = await loadCaptions(room, c.req.param('id'));
    if (data === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const veils = await veilsOn(room, reader, data.picture.id);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, ...data },
      table: tableOf(room, reader, data),
      page: () => page(room, reader, data, veils),
    });
    return response ?? c.notFound();
  });
  return app;
}

const COLUMNS = [
  ...['number', 'outlet', 'source', 'vantage', 'vantage_name', 'item', 'capture', 'first_after', 'first_at'],
  ...['language', 'caption', 'credit', 'change', 'credit_fate'],
  ...NAME_GROUPS.flatMap((group) => [`${group}_named`, `${group}_not_named`, `${group}_cannot_tell`]),
];

/** A row a caption; the release has the number 0. */
function tableOf(room: Room, reader: Reader, { lines, names, released }: CaptionData): Table {
  const { atlas } = room;
  const rows = lines.map(({ id, caption, credit, sighting, compared }, number): Row => {
    return {
      ...{ number, outlet: sighting?.outlet ?? null, source: sighting?.sourceId ?? released.sourceId },
      vantage: sighting?.vantageId ?? null,
      vantage_name: sighting ? nameIn(atlas.vantageName(sighting.vantageId), reader.tongue) : null,
      ...{ item: sighting?.itemId ?? null, capture: sighting?.captureId ?? released.captureId },
      first_after: sighting?.firstSeen?.after ?? null,
      first_at: sighting?.firstSeen?.at ?? null,
      ...{ language: sighting?.language ?? null, caption, credit, change: compared?.change ?? null },
      ...{ credit_fate: compared?.credit.fate ?? null, ...namesOf(room, reader, names, id) },
    };
  });
  return { columns: COLUMNS, rows };
}

/** Group by group who is named in a caption, who is not, and who would not be known there. */
function namesOf({ observatory }: Room, reader: Reader, names: CaptionData['names'], id: string): Row {
  const list = (all: CaptionData['names']): string =>
    all.map((name) => nameLabel(observatory, reader, name)).join('; ');
  const columns = NAME_GROUPS.flatMap((group): (readonly [string, string])[] => {
    const own = groupNames(names).find((one) => one.group === group);
    const { named, leftOut, open } = namedIn(own?.names ?? [], id);
    return [
      [`${group}_named`, list(named)],
      [`${group}_not_named`, list(leftOut)],
      [`${group}_cannot_tell`, list(open)],
    ];
  });
  return Object.fromEntries(columns);
}

function page(room: Room, reader: Reader, data: CaptionData, veils: Veils): Html {
  const { words } = reader;
  const { picture, released, lines, names } = data;
  const twin = (form: 'json' | 'csv') => ({ form, path: twinPath(reader.path, reader.query, form) });
  const said = lines.filter(({ caption }) => caption !== null).length;
  const title = words.picture.number(released.position);
  return layout(room, reader, {
    title: `${words.captions.title} · ${title}`,
    current: 'pictures',
    twins: [twin('json'), twin('csv')],
    main: html`<header class="lede captioned">
        <div>
          <p class="kick">
            ${backLinks(reader, [released])}
            <a href="${href(reader, `/pictures/${picture.id}`)}"
              >← ${words.captions.back}${words.colon}${title}</a
            >
          </p>
          <h1>${words.captions.title}</h1>
          <p class="finding">
            ${said === 0 ? words.captions.none : words.captions.lead(said, groupCounts(reader, names))}
          </p>
          <p class="soft">${words.captions.byLists}</p>
        </div>
        <div>
          ${pictureView(reader, veils, { id: picture.id, alt: released.alt, shape: 'own', sides: picture })}
        </div>
      </header>
      ${names.length === 0 ? '' : matrixSection(room, reader, data, twin('csv').path)}
      ${section({
        id: 'each',
        title: words.captions.each,
        note: words.captions.eachNote,
        body: captionList(room, reader, data),
      })}`,
  });
}

/** How many names there are of each group: "2 people, 1 place". */
function groupCounts({ words }: Reader, names: CaptionData['names']): string {
  const groups = groupNames(names).map(({ group, names: own }) =>
    words.captions.group[group].count(own.length),
  );
  return groups.length === 0 ? words.captions.noName : groups.join(words.join);
}

function matrixSection(room: Room, reader: Reader, data: CaptionData, csv: string): Html {
  const { captions } = reader.words;
  const more = data.names.length - NAMES_SHOWN;
  return section({
    id: 'matrix',
    title: captions.matrix,
    note: captions.matrixNote,
    tools: html`<div class="tools"><a href="${csv}">.csv</a></div>`,
    body: html`${captionMatrix(room, reader, data)}
    ${more > 0 ? html`<p class="soft">${captions.more(more)}</p>` : ''}`,
  });
}
