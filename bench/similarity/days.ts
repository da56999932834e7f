import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const A_DAY = 86_400_000;
const DATED = /(20(?:19|20))[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/;
/** Days of so many neighbouring texts are asked for the middle one: an address may bear the day of something else. */
const WINDOW = 20;

type Dated = { readonly id: number; readonly day: number };

/**
 * On which day, in days since 1970, each text was first seen. Its number is given in the order of collection; when that
 * was, is read off the texts whose address bears a day.
 *
 * @returns of the number of a text
 */
export function readDays(folder: string): (id: number) => number {
  const points = smoothed(readDated(folder));
  return (id) => {
    const next = points.findIndex((point) => point.id >= id);
    const [after, before] = [points.at(next), points.at(next - 1)];
    if (after === undefined || before === undefined)
      throw new Error('expected dated addresses but received none');
    if (next === 0) return after.day;
    if (next === -1 || after.id === before.id) return before.day;
    return before.day + ((after.day - before.day) * (id - before.id)) / (after.id - before.id);
  };
}

/** The two texts of a pair by number. */
export const numbersOf = (pairId: string): readonly number[] =>
  (pairId.match(/\d{9,}/g) ?? []).slice(0, 2).map(Number);

function readDated(folder: string): Dated[] {
  const files = readdirSync(folder).filter((name) => /^(semeval|final).*\.csv\.xz$/.test(name));
  const dated = files.flatMap((name) => {
    const text = execFileSync('xz', ['-dc', join(folder, name)], { maxBuffer: 1 << 28 });
    return parse<Record<string, string>>(text, { columns: true, relax_quotes: true }).flatMap((row) =>
      numbersOf(row.pair_id ?? '').map((id, side) => ({ id, day: dayIn(row[`link${side + 1}`] ?? '') })),
    );
  });
  const known = dated.flatMap(({ id, day }) => (day === null ? [] : [{ id, day }]));
  return [...new Map(known.map((one) => [one.id, one])).values()].sort((a, b) => a.id - b.id);
}

function dayIn(address: string): number | null {
  const [, year, month, day] = DATED.exec(address) ?? [];
  return year === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day)) / A_DAY;
}

/** Medians of the neighbourhood, never earlier than what was seen before. */
function smoothed(dated: readonly Dated[]): readonly Dated[] {
  let latest = -Infinity;
  return dated.map(({ id }, at) => {
    const around = dated.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).map(({ day }) => day);
    latest = Math.max(latest, around.sort((a, b) => a - b)[around.length >> 1] ?? latest);
    return { id, day: latest };
  });
}
