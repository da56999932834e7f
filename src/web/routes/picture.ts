import { Hono, type Context } from 'hono';
import { findHeldPicture } from '../../store/pages/index.ts';
import { html, type Html } from '../parts/html.ts';
import { layout, section } from '../parts/layout.ts';
import { checkSection } from '../parts/picture-checks.ts';
import { backLinks, originalSection, pictureFacts, standingSection } from '../parts/picture-facts.ts';
import { clockSection } from '../parts/picture-clocks.ts';
import { fileSection } from '../parts/picture-file.ts';
import { faceSection } from '../parts/picture-faces.ts';
import { pairSection, type Pairs } from '../parts/picture-pairs.ts';
import { questionSection } from '../parts/picture-questions.ts';
import { sightingTable } from '../parts/picture-sightings.ts';
import { sightingSum } from '../parts/picture-sum.ts';
import { pictureTimeline } from '../parts/picture-timeline.ts';
import { pictureView } from '../parts/picture-view.ts';
import { guessScript } from '../parts/quote.ts';
import { copiesIn, loadPicture, veilsOn, type PictureData } from '../picture-data.ts';
import { pictureDocument, sightingsAsTable } from '../picture-document.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

/** One picture: what it is, where it was seen and as what, and what is asked about it. */
export function pictureRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/pictures/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const data = await loadPicture(room, name);
    if (data === undefined) return c.notFound();
    if (form === 'html' && wantsBytes(c)) return c.redirect(bytesOf(c, data.picture.id));
    const reader = readerFor(c, room);
    const pairs = await pairsFor(room, reader, data);
    const response = await answer(c, form, {
      data: pictureDocument(data, pairs.veils),
      table: sightingsAsTable(room, reader, data),
      page: () => page(room, reader, pairs),
    });
    response?.headers.append('Vary', 'Accept');
    return response ?? c.notFound();
  });
  return app;
}

/** The bytes were served here before there was a page: what asks for a picture and no page is still sent to them. */
function wantsBytes(c: Context): boolean {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('image/') && !accept.includes('html');
}

const bytesOf = (c: Context, id: string): string =>
  `/pictures/${id}.webp${c.req.query('size') === 'large' ? '?size=large' : ''}`;

/** The copy a reader asks for, else the one where most can be seen. */
async function pairsFor(room: Room, reader: Reader, data: PictureData): Promise<Pairs> {
  const veils = await veilsOn(room, reader, data.picture.id);
  const copies = copiesIn(data.sightings).filter(({ id }) => id !== data.picture.id);
  const copy = copies.find(({ id }) => id === reader.query.get('over')) ?? copies[0];
  const held = copy && (await findHeldPicture(room.store, copy.id));
  return { data, veils, chosen: copy && held ? { copy, held } : null };
}

function page(room: Room, reader: Reader, pairs: Pairs): Html {
  const { data, veils } = pairs;
  const twin = (form: 'json' | 'csv') => ({ form, path: twinPath(reader.path, reader.query, form) });
  return layout(room, reader, {
    title: titleOf(reader, data),
    current: 'pictures',
    twins: [twin('json'), twin('csv')],
    main: html`<header class="lede alone">
        <div>
          <p class="kick">${backLinks(reader, data.released)}</p>
          ${titleTag(reader, data)} ${sumOf(reader, data)}
        </div>
      </header>
      <div class="sec beside pictured">
        <div>${mainView(reader, pairs)}</div>
        <div>${pictureFacts(room, reader, data)}</div>
      </div>
      ${whenSection(room, reader, data)} ${pairSection(room, reader, pairs)} ${originalSection(reader, data)}
      ${data.released.length === 0 ? standingSection(room, reader, data) : ''}
      ${questionSection(reader, data, veils)} ${clockSection(reader, data, veils)}
      ${faceSection(room, reader, data)} ${fileSection(reader, data.file)} ${checkSection(reader, data)}`,
  });
}

/** Its place in the release, for captions are long; the caption follows as it was written. */
function titleOf({ words }: Reader, { released }: PictureData): string {
  const [first] = released;
  return first ? `${words.picture.number(first.position)} · ${first.title}` : words.picture.untitled;
}

function titleTag(reader: Reader, data: PictureData): Html {
  const title = titleOf(reader, data);
  const caption = [...data.released, ...data.standings]
    .map((one) => one.caption ?? one.alt)
    .find((text) => text !== null);
  return html`<h1 lang="${guessScript(title) ?? reader.words.tag}">${title}</h1>
    ${caption ? html`<p class="said caption" lang="${guessScript(caption) ?? 'und'}">${caption}</p>` : ''}`;
}

/** How often it was seen and as what, or that it belongs to no release. */
function sumOf(reader: Reader, { picture, released, sightings }: PictureData): Html {
  const { words } = reader;
  if (released.length === 0) return html`<p class="finding">${words.picture.noRelease}</p>`;
  const captions = href(reader, `/pictures/${picture.id}/captions`);
  return html`<p class="finding">${sightingSum(words, released, sightings).join(' ')}</p>
    <p class="how"><a href="${captions}">${words.picture.toCaptions}</a></p>`;
}

function mainView(reader: Reader, { data: { picture, released, standings }, veils }: Pairs): Html {
  const alt = [...released, ...standings].map((one) => one.alt ?? one.caption).find((text) => text !== null);
  const isLarge = reader.query.get('size') === 'large';
  const other = { size: isLarge ? null : 'large', show: reader.query.get('show') };
  return html`${pictureView(reader, veils, {
      ...{ id: picture.id, alt: alt ?? null, shape: 'own', sides: picture },
      size: isLarge ? 'large' : 'small',
    })}
    <p class="m">
      <a href="${href(reader, `/pictures/${picture.id}`, other)}"
        >${isLarge ? reader.words.picture.smaller : reader.words.picture.larger}</a
      >
    </p>`;
}

function whenSection(room: Room, reader: Reader, data: PictureData): Html | string {
  if (data.released.length === 0) return '';
  const { picture } = reader.words;
  const csv = twinPath(reader.path, reader.query, 'csv');
  return section({
    id: 'when',
    title: picture.when,
    note: data.sightings.length === 0 ? picture.noSighting : picture.whenNote,
    tools: html`<div class="tools"><a href="${csv}">.csv</a></div>`,
    body:
      data.sightings.length === 0
        ? html``
        : html`${pictureTimeline(room, reader, data)} ${sightingTable(room, reader, data)}`,
  });
}
