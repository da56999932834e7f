import { sql } from 'kysely';
import type { Pdq, PictureId } from '../domain/index.ts';
import { chunkRadii, LARGEST_RADIUS, masksFor } from '../stats/hamming-chunks.ts';
import type { Store } from './open.ts';

/** A picture near a fingerprint that was asked for, and the bits of 256 that differ. */
export type NearPicture = { readonly of: Pdq; readonly id: PictureId; readonly distance: number };

/** The least quality, 0–100, at which PDQ's authors trust a match. The index holds no picture below it. */
const LEAST_QUALITY = 50;

/**
 * All held pictures within `radius` bits (31 is the standard) of each of these fingerprints, in their order, nearest first,
 * equally near ones by id. Pictures of low quality are never found; that those asked for are of quality is the caller's
 * matter. Up to 47 bits an index is used, beyond every picture is compared: exact both.
 */
export async function findNearPictures(
  { db }: Store,
  pdqs: readonly Pdq[],
  radius: number,
): Promise<readonly NearPicture[]> {
  if (pdqs.length === 0) return [];
  const { rows } = await nearPictures(pdqs, radius).execute(db);
  return rows;
}

/**
 * The statement. What is asked for is materialized so that the planner takes the keys for unknown: for an array that it
 * sees it believes that a quarter of all pictures share a key, and reads all.
 */
export function nearPictures(pdqs: readonly Pdq[], radius: number) {
  const asked = [...new Set(pdqs)].map((pdq, place) => ({ place, pdq, keys: keysNear(pdq, radius) }));
  const hasKey =
    radius <= LARGEST_RADIUS ? sql`fingerprint_keys(picture.pdq) && asked.keys::integer[]` : sql`true`;
  return sql<NearPicture>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as given (place integer, pdq text, keys text))
    select asked.pdq as of, near.id, near.distance
    from asked cross join lateral (
      select picture.id, bit_count(('x' || picture.pdq)::bit(256) # ('x' || asked.pdq)::bit(256)) as distance
      from picture where quality >= ${sql.lit(LEAST_QUALITY)} and ${hasKey}) as near
    where near.distance <= ${radius} order by asked.place, near.distance, near.id`;
}

/** The keys of `0009-fingerprints.ts` of which every picture within the radius has one, as PostgreSQL writes an array. */
function keysNear(pdq: Pdq, radius: number): string {
  const keys = chunkRadii(radius).flatMap((chunkRadius, chunk) => {
    const value = parseInt(pdq.slice(chunk * 4, chunk * 4 + 4), 16);
    return Array.from(masksFor(chunkRadius), (mask) => chunk * 65_536 + (value ^ mask));
  });
  return `{${keys.join(',')}}`;
}
