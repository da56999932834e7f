import { nameIn } from '../domain/index.ts';
import type { Veils } from '../store/pages/index.ts';
import type { PictureData } from './picture-data.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';
import type { Row, Table } from './twin.ts';

/** A picture's page as data. What one coder alone said of a face is not in it, so that the second codes unseen. */
export function pictureDocument({ agreement, ...data }: PictureData, veils: Veils) {
  const { alpha, coders, coded } = agreement;
  return {
    lacuna: 1,
    ...data,
    blurred: veils.get(data.picture.id)?.because ?? null,
    expressions: {
      coders: coders.length,
      alpha,
      coded: coded.filter(({ pictureId }) => pictureId === data.picture.id),
    },
  };
}

const COLUMNS = [
  ...[
    'number',
    'released',
    'item',
    'title',
    'outlet',
    'source',
    'vantage',
    'vantage_name',
    'copy',
    'address',
  ],
  ...[
    'first_after',
    'first_at',
    'last_at',
    'before_release',
    'shows',
    'rule',
    'relation',
    'clocks_apart_ms',
    'edits',
    'confidence',
  ],
  ...[
    'inliers',
    'matched',
    'correlation',
    'agreeing',
    'distance',
    'kept',
    'caption',
    'credit',
    'voice',
    'capture',
  ],
];

/** A row a sighting, numbered as on the page. */
export function sightingsAsTable({ atlas }: Room, reader: Reader, { sightings }: PictureData): Table {
  const rows = sightings.map((one, place): Row => {
    const { relation, firstSeen } = one;
    const { kept, because } = relation;
    return {
      ...{ number: place + 1, released: one.releasedId, item: one.itemId, title: one.title },
      ...{ outlet: one.outlet, source: one.sourceId, vantage: one.vantageId },
      vantage_name: nameIn(atlas.vantageName(one.vantageId), reader.tongue),
      ...{ copy: one.copyId, address: one.address, first_after: firstSeen?.after ?? null },
      ...{ first_at: firstSeen?.at ?? null, last_at: one.lastSeen, before_release: one.beforeRelease },
      ...{ shows: one.shows, rule: `${one.rule.id}@${one.rule.version}`, relation: relation.kind },
      clocks_apart_ms: one.clocksApart,
      ...{ edits: relation.edits.join(' '), confidence: relation.confidence, ...because },
      kept: kept === null ? null : [kept.left, kept.top, kept.right, kept.bottom].join(' '),
      ...{ caption: one.caption, credit: one.credit, voice: one.voice, capture: one.captureId },
    };
  });
  return { columns: COLUMNS, rows };
}
