import { sql } from 'kysely';
import type { PictureId } from '../../domain/index.ts';
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

/**
 * The pictures that were marked, the released ones they were found to be copies of, and every copy and other frame of
 * these: a crop of a sensitive picture was marked by nobody and shows the same.
 */
export async function findVeils({ db }: Store): Promise<Veils> {
  const { rows } = await sql<Veil>`
    with told as (select picture_id as id, because, picture_id as marked from blurring),
    original as (
      select id, because, marked from told
      union select r.picture_id, t.because, t.marked from told t join picture_sighting s on s.copy_id = t.id
        join release_picture r on r.id = s.released_id where r.picture_id is not null)
    select id, because, marked from original
    union select s.copy_id, o.because, o.marked from original o join release_picture r on r.picture_id = o.id
      join picture_sighting s on s.released_id = r.id
    order by 1, 3`.execute(db);
  // What was said of a picture itself goes before what was said of one like it.
  return new Map([
    ...rows.map((veil) => [veil.id, veil] as const),
    ...rows.filter(({ id, marked }) => id === marked).map((veil) => [veil.id, veil] as const),
  ]);
}
