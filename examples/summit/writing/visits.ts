import { BEFORE } from '../content/before.ts';
import type { Article, Outlet } from '../content/world.ts';

/** A file of the example: its path under `web/` and its text. */
export type TextFile = { readonly path: string; readonly text: string };

const HOUR = 3_600_000;
const FIRST = Date.parse('2031-05-02T19:00:00Z');

/** The collectors of the example called on every outlet each six hours: 41 visits. */
export const VISITS: readonly number[] = Array.from({ length: 41 }, (_, index) => FIRST + index * 6 * HOUR);

/** `2031-05-04T0100Z`, the form of every dated folder. */
export function stampOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace(/:/g, '')}Z`;
}

/** Everything an outlet printed, the quiet story from before the window first. */
export function articlesOf(outlet: Outlet): readonly Article[] {
  const before = BEFORE[outlet.id];
  return before ? [before, ...outlet.articles] : outlet.articles;
}

/** When an article went up, in milliseconds. */
export function wentUp(article: Article): number {
  return Date.parse(article.published ?? article.appeared ?? '');
}

/** The first visit that could have found an article. */
export function firstVisit(article: Article): number {
  const visit = VISITS.find((at) => at >= wentUp(article));
  if (visit === undefined) throw new RangeError(`expected "${article.title}" to go up before the last visit`);
  return visit;
}

/** What an outlet's feed held at a visit, newest first. */
export function standingAt(outlet: Outlet, visit: number): readonly Article[] {
  const up = articlesOf(outlet).filter((article) => wentUp(article) <= visit);
  return up.toSorted((a, b) => wentUp(b) - wentUp(a)).slice(0, 8);
}

/** The address of an article on its site. */
export function addressOf(outlet: Outlet, article: Article): string {
  return `${outlet.address}${article.slug}.html`;
}
