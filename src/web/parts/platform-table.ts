import { LATE_HOURS } from '../../pipeline/platforms/first-visits.ts';
import type { PlatformLine } from '../platform-data.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { plainTable } from './plain-table.ts';
import { platformName } from './platform-page.ts';

/** What was done on each platform. */
export function platformTable(room: Room, reader: Reader, lines: readonly PlatformLine[]): Html {
  const { platforms } = reader.words;
  const names = [
    platforms.platform,
    platforms.searched,
    platforms.watched,
    platforms.counted,
    platforms.blind,
  ];
  return plainTable(
    platforms.byPlatform,
    names.map((name) => ({ name })),
    lines.map((one) => rowOf(room, reader, one)),
  );
}

function rowOf(room: Room, reader: Reader, one: PlatformLine): readonly (Html | string)[] {
  const { platforms } = reader.words;
  const { rounds, gone, posts, sights } = one;
  return [
    html`<span class="said">${platformName(room, reader, one.id)}</span>`,
    rounds === 0
      ? notDone(platforms.noSearch)
      : html`<a href="${href(reader, '/platforms/probes')}">${platforms.rounds(rounds)}</a>`,
    posts === 0
      ? notDone(platforms.noWatch)
      : html`<a href="${href(reader, '/platforms/disappearance')}">${platforms.goneOf(gone, posts)}</a>`,
    sights === 0
      ? notDone(platforms.noSight)
      : html`<a href="${href(reader, '/platforms/comments')}">${platforms.sights(sights)}</a>`,
    blindText(reader, one),
  ];
}

/** Where nothing was tried there is nothing to lead to. */
const notDone = (said: string): Html => html`<span class="soft">${said}</span>`;

function blindText({ words }: Reader, one: PlatformLine): Html | string {
  const { platforms, join } = words;
  const { untried, blind, rounds, posts, sights } = one;
  if (untried + blind + rounds + posts + sights === 0) return notDone(platforms.answer['not-tried']);
  const late = one.firstVisits?.late ?? 0;
  const parts = [
    untried > 0 ? platforms.untried(untried) : null,
    blind > 0 ? platforms.blindPosts(blind) : null,
    late > 0 ? platforms.latePosts(late, platforms.hours(LATE_HOURS.late)) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? platforms.nothingBlind : parts.join(join);
}
