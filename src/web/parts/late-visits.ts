import { LATE_HOURS } from '../../pipeline/platforms/first-visits.ts';
import type { PlatformLine } from '../platform-data.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';

/** How many posts were first visited too late to see what goes early, with what that means for every count. */
export function lateText({ words }: Reader, lines: readonly PlatformLine[]): Html | string {
  const { platforms, percent } = words;
  const sum = (count: 'dated' | 'undated' | 'late' | 'later') =>
    lines.reduce((all, { firstVisits }) => all + (firstVisits?.[count] ?? 0), 0);
  const [dated, undated, late, later] = [sum('dated'), sum('undated'), sum('late'), sum('later')];
  if (dated + undated === 0) return '';
  const [after, longAfter] = [platforms.hours(LATE_HOURS.late), platforms.hours(LATE_HOURS.later)];
  const said = [
    late === 0
      ? platforms.noneLate(dated, after)
      : platforms.lateSum(late, dated, percent(late / dated), after),
    later === 0 ? null : platforms.lateToo(later, percent(later / dated), longAfter),
    undated === 0 ? null : platforms.undated(undated),
    late === 0 ? null : platforms.lateMeans,
  ];
  return html`<p class="prose">${said.filter((one) => one !== null).join(' ')}</p>`;
}
