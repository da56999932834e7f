import { LOOK_OUTCOMES, type LookOutcome } from '../../domain/index.ts';
import type { DayOfLooks } from '../../store/pages/index.ts';
import type { Words } from '../words/words.ts';
import { html, raw, type Html } from './html.ts';

/** Looks of one day by outcome. */
export type Day = { readonly day: string; readonly counts: { readonly [Outcome in LookOutcome]: number } };

const NONE = { seen: 0, empty: 0, refused: 0, unreadable: 0, failed: 0, 'not-tried': 0 };

const DAY_MS = 86_400_000;

/** Every day from the first to the last, days without looks too; at most `atMost`, the latest. */
export function daysOf(
  rows: readonly DayOfLooks[],
  range: readonly [string, string],
  atMost = 90,
): readonly Day[] {
  const counts = new Map<string, Record<LookOutcome, number>>();
  for (const row of rows) {
    const day = counts.get(row.day) ?? { ...NONE };
    day[row.outcome] += row.looks;
    counts.set(row.day, day);
  }
  const days: Day[] = [];
  const last = Date.parse(range[1]);
  const first = Math.max(Date.parse(range[0]), last - (atMost - 1) * DAY_MS);
  for (let at = first; at <= last; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ day, counts: counts.get(day) ?? NONE });
  }
  return days;
}

/** The first and the last day with looks; null when there are none. */
export function rangeOf(rows: readonly DayOfLooks[]): readonly [string, string] | null {
  const days = rows.map((row) => row.day).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

export const totalOf = (day: Pick<Day, 'counts'>): number =>
  Object.values(day.counts).reduce((sum, count) => sum + count, 0);

/** The looks of all days together. */
export function sumOf(days: readonly Day[]): Day['counts'] {
  const sum = { ...NONE };
  for (const day of days) for (const outcome of LOOK_OUTCOMES) sum[outcome] += day.counts[outcome];
  return sum;
}

type Size = { readonly height: number; readonly step: number };

/** A bar a day: filled for what could be read, hatched above it for what could not. */
export function healthBars(days: readonly Day[], label: string, { height, step }: Size): Html {
  const most = Math.max(1, ...days.map(totalOf));
  const width = Math.max(1, days.length * step);
  const y = (count: number) => Math.round((height * count * 10) / most) / 10;
  const bars = days.map((day, place) => {
    const all = totalOf(day);
    const read = y(day.counts.seen);
    const unread = Math.round((y(all) - read) * 10) / 10;
    const x = place * step;
    const rest =
      unread > 0
        ? `<rect class="b-unread" x="${x}" y="${height - read - unread}" width="${step - 2}" height="${unread}"/>`
        : '';
    return `<rect class="f-covered" x="${x}" y="${height - read}" width="${step - 2}" height="${read}"/>${rest}`;
  });
  return html`<svg
    class="bars"
    viewBox="0 0 ${width} ${height + 1}"
    width="${width}"
    height="${height + 1}"
    role="img"
    aria-label="${label}"
  >
    <path class="axis" d="M0 ${height + 0.5}H${width}" />
    ${raw(bars.join(''))}
  </svg>`;
}

/** The same as a table. */
export function healthTable(words: Words, days: readonly Day[], labelledBy: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${labelledBy}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.sources.day}</th>
          ${LOOK_OUTCOMES.map((outcome) => html`<th scope="col" class="n">${words.outcome[outcome]}</th>`)}
          <th scope="col" class="n">${words.sources.total}</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          (day) =>
            html`<tr>
              <th scope="row"><time datetime="${day.day}">${day.day}</time></th>
              ${LOOK_OUTCOMES.map((outcome) => html`<td class="n">${words.number(day.counts[outcome])}</td>`)}
              <td class="n">${words.number(totalOf(day))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
