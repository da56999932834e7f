import { Hono } from 'hono';
import { isId, pictureId, type Capture } from '../../domain/index.ts';
import { findCapture } from '../../store/index.ts';
import {
  countChosenLooks,
  countItemsOfCapture,
  findItemsOfCapture,
  findLooks,
  findPicture,
  findVeils,
  type ItemLine,
  type LookLine,
  type Veil,
} from '../../store/pages/index.ts';
import { captureBytes } from '../parts/capture-bytes.ts';
import { html, outwardLink, type Html } from '../parts/html.ts';
import { itemLine } from '../parts/item-line.ts';
import { facts, layout, section } from '../parts/layout.ts';
import { lookTable } from '../parts/look-table.ts';
import { viewerText } from '../parts/platform-page.ts';
import { named } from '../parts/quote.ts';
import { timeTag } from '../parts/time.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';

/** Rows on the page; as data all of them. */
const ROWS_SHOWN = 200;
const ALL_ROWS = 1_000_000;

type CaptureData = {
  readonly capture: Capture;
  readonly looks: readonly LookLine[];
  readonly items: readonly ItemLine[];
  readonly total: { readonly looks: number; readonly items: number };
  /** Why pages blur the picture that these bytes are; null where they blur none. */
  readonly veil: Veil | null;
};

/** The bytes as they arrived, and everything that was read from them. */
export function captureRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/captures/:id/bytes', async (c) => {
    const capture = await find(room, c.req.param('id'));
    if (capture === null) return c.notFound();
    // Whoever comes by an old link or a guess is first told why it is blurred.
    if (c.req.query('plain') !== '1' && (await findVeils(room.store)).has(pictureId(capture.sha256)))
      return c.redirect(`/captures/${capture.id}#bytes`, 303);
    const body = await room.readBody(capture);
    // Strangers' bytes: always a download, whatever they call themselves.
    return c.body(new Uint8Array(body), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${capture.id}.bin"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': (await isPicture(room, capture))
        ? // A picture may be blurred any day, and then no copy of it should stand about.
          'private, no-store'
        : 'public, max-age=31536000, immutable',
    });
  });
  app.get('/captures/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const capture = await find(room, name);
    if (capture === null) return c.notFound();
    const data = await load(room, capture, form === 'json' ? ALL_ROWS : ROWS_SHOWN);
    const reader = readerFor(c, room);
    return (
      (await answer(c, form, { data: { lacuna: 1, ...data }, page: () => page(room, reader, data) })) ??
      c.notFound()
    );
  });
  return app;
}

async function load({ store }: Room, capture: Capture, limit: number): Promise<CaptureData> {
  const { id } = capture;
  const [looks, items, allLooks, allItems, veils] = await Promise.all([
    findLooks(store, { capture: id }, { limit }),
    findItemsOfCapture(store, id, limit),
    countChosenLooks(store, { capture: id }),
    countItemsOfCapture(store, id),
    findVeils(store),
  ]);
  const veil = veils.get(pictureId(capture.sha256)) ?? null;
  return { capture, looks, items, total: { looks: allLooks, items: allItems }, veil };
}

/** How many rows there are, or which of them are shown. */
const shownOf = ({ words }: Reader, total: number, say: (count: number) => string): string =>
  total > ROWS_SHOWN ? words.page.of(1, ROWS_SHOWN, total) : say(total);

async function find(room: Room, id: string): Promise<Capture | null> {
  return isId('capture', id) ? findCapture(room.store, id) : null;
}

function page(room: Room, reader: Reader, { capture, looks, items, total, veil }: CaptureData): Html {
  const { words } = reader;
  return layout(room, reader, {
    title: `${words.capture.title} ${capture.id}`,
    twins: [{ form: 'json', path: twinPath(reader.path, reader.query, 'json') }],
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            ${named(reader, room.atlas.sourceName(capture.sourceId))} ·
            <span class="mono">${capture.id}</span>
          </p>
          <h1>${words.capture.title}</h1>
          <p class="finding">${words.capture.lead}</p>
        </div>
      </header>
      <section class="sec">
        ${factsOf(room, reader, capture)}
        <div id="bytes">${captureBytes(reader, capture, veil)}</div>
      </section>
      ${section({ id: 'looks', title: words.capture.looks, note: shownOf(reader, total.looks, words.look.looks), body: lookTable(room, reader, looks, 'looks') })}
      ${section({
        id: 'items',
        title: words.capture.items,
        note: shownOf(reader, total.items, words.stories.items),
        body:
          items.length === 0
            ? html`<p class="soft">${words.capture.none}</p>`
            : html`<div class="listing">${items.map((item) => itemLine(room, reader, item))}</div>`,
      })}
      ${section({ id: 'headers', title: words.capture.headers, body: headers(reader, capture) })}`,
  });
}

/** Whether these bytes are held as a picture, or were sent as one. */
async function isPicture({ store }: Room, { sha256, mediaType }: Capture): Promise<boolean> {
  return mediaType.startsWith('image/') || (await findPicture(store, pictureId(sha256))) !== undefined;
}

function factsOf(room: Room, reader: Reader, capture: Capture): Html {
  const { capture: words } = reader.words;
  const zone = room.atlas.zoneOfSource(capture.sourceId);
  const { origin, warc, content, viewer } = capture;
  const member = origin.kind === 'disk' && origin.member !== null ? ` → ${origin.member}` : '';
  return facts([
    [words.address, outwardLink(capture.address, capture.address)],
    capture.finalAddress === capture.address
      ? null
      : [words.finalAddress, outwardLink(capture.finalAddress, capture.finalAddress)],
    [words.at, timeTag(reader, capture.at, { zone, form: 'full' })],
    [words.status, capture.status === null ? words.noStatus : String(capture.status)],
    [words.type, capture.mediaType === '' ? words.noType : html`<code>${capture.mediaType}</code>`],
    [words.size, words.bytes(capture.size)],
    ['SHA-256', html`<code>${capture.sha256}</code>`],
    [words.content, html`${contentText(reader, capture)} <small>${content.because}</small>`],
    [words.viewer, viewerText(room, reader, viewer)],
    [
      words.origin,
      origin.kind === 'live' ? words.live : html`<span class="mono">${origin.file}${member}</span>`,
    ],
    [words.warc, html`<span class="mono">${warc.file}</span> ${words.offset(warc.offset, warc.length)}`],
    [
      reader.words.cell.source,
      html`<a href="${href(reader, `/sources/${capture.sourceId}`)}"
        >${named(reader, room.atlas.sourceName(capture.sourceId))}</a
      >`,
    ],
  ]);
}

const contentText = (reader: Reader, { content }: Capture): string => reader.words.content[content.verdict];

function headers(reader: Reader, capture: Capture): Html {
  if (capture.headers.length === 0) return html`<p class="soft">${reader.words.capture.noHeaders}</p>`;
  return html`<dl class="facts mono">
    ${capture.headers.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
