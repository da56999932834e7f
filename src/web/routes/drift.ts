import { Hono } from 'hono';
import { isId, type DriftStep, type ItemId } from '../../domain/index.ts';
import { findDriftOf, findItem, type DriftOfItem, type FullItem } from '../../store/pages/index.ts';
import { driftBody, readingText } from '../parts/drift.ts';
import { namedBy, type Named } from '../parts/drift-step.ts';
import { html, type Html } from '../parts/html.ts';
import { saidOf, timeOf } from '../parts/item-line.ts';
import { layout, section } from '../parts/layout.ts';
import { langOf } from '../parts/quote.ts';
import { href, type Reader } from '../reader.ts';
import { readerFor } from '../reading.ts';
import type { Room } from '../room.ts';
import { answer, splitForm, twinPath, type Table } from '../twin.ts';

/** Every step among the wordings of an item's voice. */
export function driftRoute(room: Room): Hono {
  const app = new Hono();
  app.get('/items/:id/:file{drift(\\.json|\\.csv)?}', async (c) => {
    const id = c.req.param('id');
    const item = isId('item', id) ? await findItem(room.store, id) : undefined;
    const drift = item === undefined ? null : await findDriftOf(room.store, item.id);
    if (item === undefined || drift === null) return c.notFound();
    const reader = readerFor(c, room);
    const response = await answer(c, splitForm(c.req.param('file')).form, {
      data: { lacuna: 1, item: item.id, ...drift },
      table: tableOf(drift),
      page: () => page(room, reader, item, drift),
    });
    return response ?? c.notFound();
  });
  return app;
}

const COLUMNS = [
  ...['voice', 'kind', 'aspect', 'item', 'source', 'outlet', 'at'],
  ...['from_item', 'from_source', 'from_outlet', 'from_at', 'first_item'],
  ...['before', 'after', 'before_words', 'after_words'],
];

/** A row a step. */
function tableOf({ voiceId, steps, items }: DriftOfItem): Table {
  const named = namedBy(items);
  return { columns: COLUMNS, rows: steps.map((step) => rowOf(voiceId, named, step)) };
}

function rowOf(voice: string, items: Named, step: DriftStep) {
  const [item, from] = [factsOf(items, step.itemId), factsOf(items, step.fromItemId)];
  return {
    ...{ voice, kind: step.kind, aspect: step.aspect, item: step.itemId, ...item },
    ...{ from_item: step.fromItemId, from_source: from.source, from_outlet: from.outlet, from_at: from.at },
    ...{ first_item: step.firstItemId, before: step.before, after: step.after },
    ...{ before_words: step.beforeWords, after_words: step.afterWords },
  };
}

function factsOf(items: Named, id: ItemId) {
  const item = items.get(id);
  return {
    source: item?.sourceId ?? null,
    outlet: item?.outlet ?? null,
    at: item === undefined ? null : timeOf(item),
  };
}

function page(room: Room, reader: Reader, item: FullItem, drift: DriftOfItem): Html {
  const { words } = reader;
  const twin = (form: 'json' | 'csv') => ({ form, path: twinPath(reader.path, reader.query, form) });
  return layout(room, reader, {
    title: `${words.drift.title} · ${saidOf(item)}`,
    twins: [twin('json'), twin('csv')],
    main: html`<header class="lede alone">
        <div>
          <p class="kick">
            <a href="${href(reader, `/items/${item.id}`)}" lang="${langOf(item.language)}"
              >← ${saidOf(item)}</a
            >
          </p>
          <h1 id="drift">${words.drift.title}</h1>
          <p class="finding">${words.drift.lead}</p>
        </div>
      </header>
      ${section({
        id: 'steps',
        title: words.drift.all(drift.steps.length),
        note: readingText(reader, drift.reading),
        body: driftBody(room, reader, drift, { ways: drift.traces.length, steps: drift.steps.length }),
      })}`,
  });
}
