import type { Element, NamedEvent, Observatory, Source, Vantage } from '../domain/index.ts';
import { insertRows, overwrite, type NewRow } from './door.ts';
import type { Store } from './open.ts';
import { toTimestamp } from './values.ts';

const DEFINED = ['element', 'event', 'source', 'vantage'] as const;

/**
 * Writes what observatory.yaml defines. What an earlier version of the file named and this one does not is kept, with
 * `current = false`: its looks still tell what was seen.
 */
export async function saveObservatory(store: Store, observatory: Observatory): Promise<void> {
  const elements = observatory.events.flatMap((event) => event.elements);
  await store.db.transaction().execute(async (trx) => {
    for (const table of DEFINED) await trx.updateTable(table).set({ current: false }).execute();
    const save = (table: (typeof DEFINED)[number], rows: readonly NewRow[]): Promise<void> =>
      insertRows(trx, table, rows, `on conflict (id) do update set ${overwrite(Object.keys(rows[0] ?? {}))}`);
    await save('vantage', observatory.vantages.map(vantageRow));
    await save('source', observatory.sources.map(sourceRow));
    await save('event', observatory.events.map(eventRow));
    await save('element', elements.map(elementRow));
  });
}

function vantageRow(vantage: Vantage, position: number): NewRow {
  return {
    id: vantage.id,
    name: vantage.name,
    viewer_state: vantage.viewer.state,
    region: vantage.viewer.region,
    note: vantage.note,
    current: true,
    position,
  };
}

function sourceRow(source: Source, position: number): NewRow {
  return {
    id: source.id,
    name: source.name,
    vantage_id: source.vantageId,
    connector: source.connector,
    language: source.language,
    country: source.country,
    zone: source.zone,
    every: source.every,
    shows: source.shows,
    census: source.census,
    current: true,
    position,
  };
}

function eventRow(event: NamedEvent, position: number): NewRow {
  return {
    id: event.id,
    name: event.name,
    place: event.place,
    released: event.released && toTimestamp(event.released),
    until: event.until && toTimestamp(event.until),
    current: true,
    position,
  };
}

function elementRow(element: Element, position: number): NewRow {
  return {
    id: element.id,
    event_id: element.eventId,
    name: element.name,
    kind: element.kind,
    released: element.released && toTimestamp(element.released),
    until: element.until && toTimestamp(element.until),
    pictures: element.pictures,
    distance: element.distance,
    codes: element.codes,
    current: true,
    position,
  };
}
