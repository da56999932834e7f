import { Hono } from 'hono';
import { isId } from '../../domain/index.ts';
import { findItem, findVeils, type FullItem, type Veils } from '../../store/pages/index.ts';
import { loadAround, type ItemData } from '../item-data.ts';
import { articleText } from '../parts/article.ts';
import { copySection } from '../parts/copies.ts';
import { driftSection } from '../parts/drift.ts';
import { html, type Html } from '../parts/html.ts';
import { itemFacts } from '../parts/item-facts.ts';
import { dotted, outletOf, saidOf } from '../parts/item-line.ts';
import { layout } from '../parts/layout.ts';
import { itemMoves } from '../parts/moves.ts';
import { originSection } from '../parts/origin-chain.ts';
import { liveSection, offeredSection } from '../parts/page-facts.ts';
import { langOf, named } from '../parts/quote.ts';
import { relatedSection } from '../parts/related.ts';
import { versionSection } from '../parts/versions.ts';
import type { Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath } from '../twin.ts';
import { editDocument, editedVersions } from '../version-edits.ts';
import { visited } from '../visits.ts';

/** One item to read: the text as it was said, who else said the same, and what is related and why. */
export function itemRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/items/:file', async (c) => {
    const { name, form } = splitForm(c.req.param('file'));
    const item = isId('item', name) ? await findItem(room.store, name) : undefined;
    if (item === undefined) return c.notFound();
    const data = {
      item,
      ...(await loadAround(room, item.id)),
      visits: await visited(c, room, `/items/${item.id}`),
    };
    const reader = readerFor(c, room);
    const veils = await findVeils(room.store);
    const edits = editDocument(editedVersions(data.versions, item.language));
    const content = { data: { lacuna: 1, ...data, edits }, page: () => page(room, reader, data, veils) };
    return (await answer(c, form, content)) ?? c.notFound();
  });
  return app;
}

function page(room: Room, reader: Reader, data: ItemData, veils: Veils): Html {
  const { words } = reader;
  const { item, visits } = data;
  return layout(room, reader, {
    title: saidOf(item),
    twins: [{ form: 'json', path: twinPath(reader.path, reader.query, 'json') }],
    foot: words.item.visits(visits.today, visits.total),
    main: html`<article>
        <header class="lede alone">
          <div>
            <p class="kick">${kick(room, reader, item)}</p>
            <h1 lang="${langOf(item.language)}">${saidOf(item)}</h1>
            <p class="soft">${byline(reader, item)}</p>
          </div>
        </header>
        <div class="sec beside">
          ${articleText(reader, item, { veils, released: data.released, videos: data.videos })}
          <div>${itemFacts(room, reader, data)}</div>
        </div>
      </article>
      ${liveSection(room, reader, item)} ${offeredSection(reader, item)}
      ${versionSection(room, reader, item, editedVersions(data.versions, item.language))}
      ${originSection(room, reader, data.origin)}
      ${driftSection(room, reader, { id: item.id, drift: data.drift })} ${copySection(room, reader, data)}
      ${relatedSection(room, reader, data.related)}
      ${itemMoves(room, reader, { item: item.id, corrections: data.corrections })}`,
  });
}

function kick(room: Room, reader: Reader, item: FullItem): readonly Html[] {
  const { words } = reader;
  const source = room.atlas.source(item.source_id);
  return dotted([
    source ? named(reader, room.atlas.vantageName(source.vantageId)) : null,
    outletOf(room, reader, { outlet: item.outlet, sourceId: item.source_id, language: item.language }),
    words.itemKind[item.kind],
    words.item.detail[item.detail],
    item.leaning ? words.leaning[item.leaning.dependency] : null,
  ]);
}

function byline(reader: Reader, item: FullItem): Html {
  const { words } = reader;
  const { people, claimed } = item.byline;
  const text = claimed ?? people.join(words.join);
  if (text === '') return html`${words.item.bylineNone}`;
  return html`${words.item.by}${words.colon}<span lang="${langOf(item.language)}">${text}</span>`;
}
