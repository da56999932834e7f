import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { pictureId, sha256, type Pdq, type Picture } from '../../domain/index.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { nearPictures } from '../fingerprint.ts';
import { findNearPictures, type Store } from '../index.ts';
import * as given from './data.ts';
import { save } from './shortcuts.ts';

const MANY = 4_000;
const CROWD = 40;
const random = seededRandom(3);
const below = (end: number): number => Math.floor(random() * end);

function draw(): Pdq {
  return Array.from({ length: 64 }, () => below(16).toString(16)).join('') as Pdq;
}

function turnOver(pdq: Pdq, bits: number): Pdq {
  let value = BigInt(`0x${pdq}`);
  for (let bit = 0; bit < bits; bit += 1) value ^= 1n << BigInt(below(256));
  return value.toString(16).padStart(64, '0') as Pdq;
}

function distance(a: Pdq, b: Pdq): number {
  return (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;
}

/** Many strangers, and a crowd about some of them, a few of it of low quality. */
function pictures(centres: readonly Pdq[]): Picture[] {
  const crowd = centres.flatMap((centre) =>
    Array.from({ length: CROWD }, (_, bits) => turnOver(centre, bits * 2)),
  );
  const strangers = Array.from({ length: MANY - crowd.length }, draw);
  return [...crowd, ...strangers].map((pdq, at) => {
    const hash = sha256(String(at));
    const quality = at % 7 === 0 ? 49 : 100;
    return {
      id: pictureId(hash),
      sha256: hash,
      captureId: given.capture(0).id,
      width: 8,
      height: 8,
      pdq,
      quality,
    };
  });
}

function compareAll(all: readonly Picture[], asked: readonly Pdq[], radius: number) {
  return asked.flatMap((of) =>
    all
      .filter(({ quality }) => quality >= 50)
      .map(({ id, pdq }) => ({ of, id, distance: distance(pdq, of) }))
      .filter((near) => near.distance <= radius)
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1)),
  );
}

/** Pictures found by their fingerprints. */
export function testNear(store: () => Store): void {
  test('finds the pictures near a fingerprint as comparing with each does, by an index', async () => {
    const asked = [draw(), draw(), draw()];
    const all = pictures(asked);
    await save(store(), { captures: [given.capture(0)], looks: [given.look(0)], pictures: all });
    await sql`analyze picture`.execute(store().db);
    for (const radius of [0, 5, 16, 31, 40, 47, 48, 64, 100]) {
      const expected = compareAll(all, asked, radius);
      expect(await findNearPictures(store(), asked, radius)).toEqual(expected);
    }
    expect(compareAll(all, asked, 31).length).toBeGreaterThan(20);
    expect(await findNearPictures(store(), [], 31)).toEqual([]);
    for (const radius of [31, 47]) {
      const { rows } = await sql`explain ${nearPictures(asked, radius)}`.execute(store().db);
      expect(JSON.stringify(rows)).toContain('Bitmap Index Scan on picture_fingerprint');
    }
  });
}
