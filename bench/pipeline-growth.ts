import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describePass, measurePass } from './pipeline-pass.ts';
import { scratch } from './scratch.ts';

const DAY_MS = 86_400_000;
const SIZES = [1, 4, 16];

/**
 * Passes over one, four and sixteen days of the half-hourly lists. Days beyond the archive are earlier days moved on,
 * every title marked, so that they are new items and not sightings of old ones.
 */
export async function measureGrowth(real: string): Promise<readonly string[]> {
  const days = unpack(real);
  const lines: string[] = [];
  let first: number | null = null;
  for (const size of SIZES) {
    const data = writeDays(days, size);
    const cost = await measurePass(data, scratch());
    const each = cost.seconds / cost.items;
    first ??= each;
    lines.push(
      `${String(size).padStart(2)}×  ${describePass(cost)}; time an item ${(each / first).toFixed(2)} of 1×`,
    );
  }
  return lines;
}

type Day = { readonly date: string; readonly files: ReadonlyMap<string, string> };

function unpack(real: string): readonly Day[] {
  const folder = scratch();
  const [archive] = readdirSync(join(real, 'trendradar')).filter((name) => name.endsWith('.tar.gz'));
  execFileSync('tar', ['xzf', join(real, 'trendradar', archive ?? ''), '-C', folder]);
  return readdirSync(folder)
    .sort()
    .map((date) => ({
      date,
      files: new Map(
        readdirSync(join(folder, date)).map((name) => [name, readFileSync(join(folder, date, name), 'utf8')]),
      ),
    }));
}

function writeDays(days: readonly Day[], size: number): string {
  const folder = scratch();
  const lists = join(folder, 'trendradar/days');
  const first = Date.parse(days[0]?.date ?? '');
  for (let index = 0; index < size; index += 1) {
    const day = days[index % days.length];
    const lap = Math.floor(index / days.length);
    if (!day) continue;
    const target = join(lists, new Date(first + index * DAY_MS).toISOString().slice(0, 10));
    mkdirSync(target, { recursive: true });
    for (const [name, text] of day.files)
      writeFileSync(join(target, name), lap === 0 ? text : mark(text, lap));
  }
  execFileSync('tar', ['czf', join(folder, 'trendradar/window.tar.gz'), '-C', lists, '.']);
  return folder;
}

/** A title of a later lap differs from that of the first by a number no other title has. */
function mark(text: string, lap: number): string {
  return text.replace(
    /^(\d+\. )(.*?)( \[URL:.*)?$/gm,
    (_, rank: string, title: string, link = '') => `${rank}${title}（${lap}）${link}`,
  );
}
