import { Hono } from 'hono';
import { nameIn, type VantageId } from '../../domain/index.ts';
import { findHeldPicture } from '../../store/pages/index.ts';
import { html, type Html } from '../parts/html.ts';
import { dotted } from '../parts/item-line.ts';
import { facts, layout, section } from '../parts/layout.ts';
import type { Sides } from '../parts/picture-boxes.ts';
import { guessScript } from '../parts/quote.ts';
import { releasedPair } from '../parts/release-pair.ts';
import { ruleLink } from '../parts/release-method.ts';
import { sightingList } from '../parts/release-sightings.ts';
import { cellSources } from '../parts/release-sources.ts';
import { cellReason, notesOf, stateMark } from '../parts/release-state.ts';
import { releaseTable } from '../parts/release-table.ts';
import { readText, shareText } from '../parts/state.ts';
import { spanText } from '../parts/time.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import { findCell, loadRelease, type ReleaseCellData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';
import { reasonText } from '../words/words.ts';

/** One cell of a release's table: a picture at one audience, and everything the answer rests on. */
export function releaseCellRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/releases/:id/pictures/:released/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const released = c.req.param('released');
    // No database can look for them.
    if (/\p{Cc}/u.test(released + name)) return c.notFound();
    const release = await loadRelease(room, c.req.param('id'), { released, vantage: name });
    const data = release && findCell(release, released, name);
    if (data === undefined) return c.notFound();
    const reader = readerFor(c, room);
    const { picture, cell, sources, sightings } = data;
    const original = picture.pictureId && (await findHeldPicture(room.store, picture.pictureId));
    const items = sightings.flatMap(({ itemId }) => data.items.get(itemId) ?? []);
    const response = await answer(c, form, {
      data: { lacuna: 1, release: data.release.id, picture, cell, sources, sightings, items },
      table: releaseTable(data, [cell, ...sources]),
      page: () => page(room, reader, data, original ?? undefined),
    });
    return response ?? c.notFound();
  });
  return app;
}

function page(room: Room, reader: Reader, data: ReleaseCellData, original: Sides | undefined): Html {
  const { words } = reader;
  const { releases } = words;
  const { release, picture, cell } = data;
  const title = words.cell.title(releases.number(picture.position), whereOf(room, reader, cell.vantageId));
  return layout(room, reader, {
    title,
    current: 'pictures',
    twins: (['json', 'csv'] as const).map((form) => ({
      form,
      path: twinPath(reader.path, reader.query, form),
    })),
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            <a
              href="${href(reader, `/releases/${release.id}`)}#${picture.id}"
              lang="${guessScript(release.title) ?? 'und'}"
              >← ${release.title}</a
            >
          </p>
          <h1>${title}</h1>
          <p class="finding">${stateMark(words, cell.state)}</p>
          <p class="soft">${dotted([...notesOf(room, reader, cell, data)])}</p>
          ${releasedPair(reader, data, original)}
        </div>
      </header>
      ${section({ id: 'basis', title: releases.cell.basis, body: basis(room, reader, data) })}
      ${section({ id: 'sources', title: releases.cell.sources, body: cellSources(room, reader, data) })}
      ${section({
        id: 'sightings',
        title: releases.cell.sightings,
        note: releases.cell.sightingsNote,
        body: sightingList(room, reader, data),
      })}`,
  });
}

const whereOf = (room: Room, reader: Reader, vantage: VantageId): string =>
  nameIn(room.atlas.vantageName(vantage), reader.tongue);

function basis(room: Room, reader: Reader, { cell }: ReleaseCellData): Html {
  const { words } = reader;
  const { coverage } = cell;
  const zone = room.atlas.zoneOfVantage(cell.vantageId);
  return facts([
    [words.cell.rule, html`${ruleLink(reader, cell.rule)}`],
    [words.cell.why, cellReason(words, cell.reason)],
    [
      words.releases.cell.coverage,
      html`${words.state[coverage.state]} · ${reasonText(words, coverage.reason)} ·
      ${ruleLink(reader, coverage.rule)}`,
    ],
    [words.cell.judged, spanText(reader, coverage.judged, { zone, form: 'full' })],
    [words.cell.looks, readText(words, coverage.looks)],
    [words.cell.readShare, shareText(words, coverage)],
    [
      words.releases.cell.compared,
      html`${words.number(cell.compared)}<br /><small>${words.releases.cell.comparedMeans}</small>`,
    ],
    cell.searched === null
      ? null
      : [
          words.releases.cell.searched,
          html`${words.number(cell.searched)}<br /><small>${words.releases.cell.searchedMeans}</small>`,
        ],
    [words.cell.voices, words.number(cell.voices)],
  ]);
}
