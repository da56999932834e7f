import { sql } from 'kysely';
import type { PictureId, PictureRelationKind } from '../../domain/index.ts';
import { chunksOf, listOf } from '../door.ts';
import { findNearPictures } from '../fingerprint.ts';
import type { Store } from '../open.ts';

/** Why a picture is blurred until a reader asks for it. */
export type Veil = {
  readonly id: PictureId;
  /** As the person who marked it wrote it. */
  readonly because: string;
  /** The picture that was marked: this one, or one that shows the same. */
  readonly marked: PictureId;
};

/** Blurred pictures by id. */
export type Veils = ReadonlyMap<PictureId, Veil>;

/** Bits of 256 within which two fingerprints are of one picture. */
const NEAR_BITS = 31;

/** What no longer shows what the marked picture shows, or is not known to. */
const UNLIKE: readonly PictureRelationKind[] = ['different', 'cannot-be-judged'];

/**
 * The pictures that were marked, and what shows the same: near copies by their fingerprints, the released pictures they
 * were found to be copies of, every copy and other frame of these, and the near copies of all of them. A crop of a
 * sensitive picture was marked by nobody and shows the same, in a release or not.
 */
export async function findVeils(store: Store): Promise<Veils> {
  const told = await toldVeils(store);
  if (told.length === 0) return new Map();
  const found = await relatedVeils(store, await withNear(store, told));
  // What was said of a picture itself goes before what was said of one like it.
  return firstOfEach([...told, ...(await withNear(store, found))]);
}

async function toldVeils({ db }: Store): Promise<readonly Veil[]> {
  const rows = await db
    .selectFrom('blurring')
    .select(['picture_id', 'because'])
    .orderBy('picture_id')
    .execute();
  return rows.map(({ picture_id: id, because }) => ({ id, because, marked: id }));
}

function firstOfEach(veils: readonly Veil[]): Veils {
  const first = new Map<PictureId, Veil>();
  for (const veil of veils) if (!first.has(veil.id)) first.set(veil.id, veil);
  return first;
}

/** What was found to show the same, by sightings of releases and by any other pair that was compared. */
async function relatedVeils({ db }: Store, veils: readonly Veil[]): Promise<readonly Veil[]> {
  const { rows } = await sql<Veil>`
    with told as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(veils)}::jsonb) as given (id text, because text, marked text)),
    pair as (select original, copy from picture_relation where not kind in ${listOf(UNLIKE)}),
    original as (
      select id, because, marked from told
      union select p.original, t.because, t.marked from told t join pair p on p.copy = t.id
      union select r.picture_id, t.because, t.marked from told t join picture_sighting s on s.copy_id = t.id
        join release_picture r on r.id = s.released_id where r.picture_id is not null)
    select id, because, marked from original
    union select p.copy, o.because, o.marked from original o join pair p on p.original = o.id
    union select s.copy_id, o.because, o.marked from original o join release_picture r on r.picture_id = o.id
      join picture_sighting s on s.released_id = r.id
    order by 1, 3`.execute(db);
  return rows;
}

/** These, and the pictures within so many bits of them; of fingerprints too plain to be trusted there are none. */
async function withNear(store: Store, veils: readonly Veil[]): Promise<readonly Veil[]> {
  const byId = firstOfEach(veils);
  const near: Veil[] = [];
  for (const ids of chunksOf([...byId.keys()], 200)) {
    const held = await store.db
      .selectFrom('picture')
      .select(['id', 'pdq'])
      .where('id', 'in', listOf(ids))
      .where('quality', '>=', TRUSTED)
      .orderBy('id')
      .execute();
    const found = Map.groupBy(
      await findNearPictures(
        store,
        held.map(({ pdq }) => pdq),
        NEAR_BITS,
      ),
      ({ of }) => of,
    );
    for (const { id, pdq } of held) {
      const veil = byId.get(id);
      if (veil !== undefined) near.push(...(found.get(pdq) ?? []).map((one) => ({ ...veil, id: one.id })));
    }
  }
  return [...veils, ...near];
}

/** PDQ's own measure, 0–100, below which a fingerprint says nothing: a plain field is near every other. */
const TRUSTED = 50;
