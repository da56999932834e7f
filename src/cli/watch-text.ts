import { DAY, HOUR, MINUTE, type Visit } from '../domain/index.ts';
import type { WatchRun } from '../pipeline.ts';

type Plan = WatchRun['left'];

/** One visit that was made, as a line; the watch stands for the post, whose address may name its author. */
export function visitText({ at, native, class: came, notice, rule }: Visit): string {
  const words = notice === null ? '' : `: “${notice.slice(0, 120)}”`;
  return `${minute(at)}  ${native.replace('watch/', '')}  ${came}${words}  [${rule.id} ${rule.version}]\n`;
}

/** All that would be visited next, and what falls short. */
export function visitPlanText(plan: Plan): string {
  const lines = plan.visits.map(({ at, id, host }) => `${minute(at)}  ${id} on ${host}\n`);
  return (lines.length === 0 ? 'Nothing is due any more.\n' : lines.join('')) + shortText(plan);
}

/** What is left to do after a call. */
export function leftVisitsText(plan: Plan): string {
  const [next] = plan.visits;
  const line = next === undefined ? '' : `The next visit is due at ${minute(next.at)}.\n`;
  return line + shortText(plan);
}

const shortText = ({ shortfalls }: Plan): string => shortfalls.map(shortfallText).join('');

function shortfallText({ id, reason, age }: Plan['shortfalls'][number]): string {
  switch (reason) {
    case 'too-late':
      return `${id}: too late: it was ${ageText(age ?? 0)} old at the first visit, and most that go are gone within hours\n`;
    case 'host-budget':
      return `${id}: visited less often than it should be: its host is asked no faster (network.perHost)\n`;
    case 'over':
      return `${id}: its time is over\n`;
    default:
      return reason satisfies never;
  }
}

function ageText(age: number): string {
  if (age < HOUR) return `${Math.round(age / MINUTE)} minutes`;
  return age < 2 * DAY ? `${(age / HOUR).toFixed(1)} hours` : `${Math.floor(age / DAY)} days`;
}

/** `2031-05-04 10:00 UTC`. */
const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
