import { ACCOUNTS } from '../../content/platforms/accounts.ts';
import {
  OTHER_TITLES,
  QUIP_TITLES,
  SAID,
  VISITED,
  type Fate,
  type Visited,
} from '../../content/platforms/visited.ts';
import type { TextFile } from '../visits.ts';

const HOUR = 3_600_000;
/** Ages at which posts were visited, in hours: close at first, then daily. */
const AGES = [0.2, 0.5, 1, 3, 8, 24, 48, 72, 96, 120];
/** The table was closed then. */
const END = Date.parse('2031-05-12T12:00:00Z');

const HEAD = 'id,title,link,account,posted,visited,notice,status,listed';

/** The table of somebody who went back to forty posts, one line a visit. */
export function visitedFiles(): readonly TextFile[] {
  const rows = VISITED.flatMap((one, index) => rowsOf(one, index));
  return [{ path: 'lianyi-visits/visits.csv', text: `${[HEAD, ...rows].join('\n')}\n` }];
}

/** A post's id on Lianyi, by its place in the content. */
export const visitedId = (index: number): string => `v${String(index + 1).padStart(3, '0')}`;

function rowsOf([account, posted, about, fate, hours]: Visited, index: number): readonly string[] {
  const titles = about === 'quip' ? QUIP_TITLES : OTHER_TITLES;
  const id = visitedId(index);
  const start = Date.parse(posted);
  return agesOf(fate, hours)
    .filter((age) => start + age * HOUR <= END)
    .map((age) => {
      const [notice, status] = saidAt(fate, hours, age);
      const cells = [id, titles[index % titles.length], `https://lianyi.example/p/${id}`];
      const when = [new Date(start).toISOString(), new Date(start + age * HOUR).toISOString()];
      const isListed = fate !== 'unlisted' || age < hours;
      return [...cells, ACCOUNTS[account].name, ...when, notice, status, isListed ? '' : 'no']
        .map(quoted)
        .join(',');
    });
}

/** Two visits more once it was gone; who came late came late. */
function agesOf(fate: Fate, hours: number): readonly number[] {
  if (fate === 'late') return AGES.filter((age) => age >= hours).slice(0, 2);
  if (['stays', 'walled', 'back', 'unlisted'].includes(fate)) return AGES;
  const gone = AGES.indexOf(hours);
  return AGES.slice(0, gone + 2);
}

function saidAt(fate: Fate, hours: number, age: number): readonly [string, number] {
  if (fate === 'stays' || fate === 'unlisted' || age < hours) return ['', 200];
  // Two visits met the wall, or the notice, and the third saw the post again.
  const isOver = (fate === 'walled' || fate === 'back') && AGES.indexOf(age) > AGES.indexOf(hours) + 1;
  return isOver ? ['', 200] : SAID[fate];
}

const quoted = (cell: string | number | undefined): string =>
  /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? '');
