import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Two news texts and how alike people found them, 1 (the same story) to 4 (nothing in common). */
export type NewsPair = {
  readonly id: string;
  readonly languages: readonly [string, string];
  readonly texts: readonly [string, string];
  readonly label: number;
};

/**
 * The pairs of SemEval-2022 task 8 (Chen and others 2022) whose texts are at hand, each once. Rows whose pair id carries
 * letters are machine-translated.
 */
export function readNewsPairs(folder: string): readonly NewsPair[] {
  const files = readdirSync(folder).filter((name) => /^hfl-.*\.csv\.xz$/.test(name));
  const rows = files.flatMap((name) => {
    const text = execFileSync('xz', ['-dc', join(folder, name)], { maxBuffer: 1 << 28 });
    return parse<Record<string, string>>(text, { columns: true, relax_quotes: true });
  });
  const pairs = rows.map((row) => ({
    id: row.pair_id ?? '',
    languages: [row.lang1 ?? '', row.lang2 ?? ''] as const,
    texts: [row.text1 ?? '', row.text2 ?? ''] as const,
    label: Number(row.Overall),
  }));
  return [...new Map(pairs.map((pair) => [pair.id, pair])).values()];
}
