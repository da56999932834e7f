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
  const { platforms, onPlatforms } = reader.words;
  const { rounds, unsearched, visited, sights } = one;
  return [
    html`<span class="said">${platformName(room, reader, one.id)}</span>`,
    rounds === 0
      ? notDone(unsearched > 0 ? platforms.neverSearched : platforms.noSearch)
      : html`<a href="${href(reader, '/platforms/probes')}">${platforms.rounds(rounds)}</a>`,
    visited === null
      ? notDone(platforms.noWatch)
      : html`<a href="${href(reader, '/platforms/disappearance')}">${onPlatforms.sums(visited)}</a>`,
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
  const { untold, unsearched, blind, rounds, visited } = one;
  const late = one.firstVisits?.late ?? 0;
  const parts = [
    untold > 0 ? platforms.untold(untold) : null,
    unsearched > 0 ? platforms.unsearched(unsearched) : null,
    blind > 0 ? platforms.blindPosts(blind) : null,
    late > 0 ? platforms.latePosts(late, platforms.hours(LATE_HOURS.late)) : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(join);
  if (rounds === 0 && visited === null) return notDone(platforms.noLook);
  return [
    rounds === 0 ? null : platforms.allSearchesTold,
    visited === null ? null : platforms.allVisitsLooked,
  ]
    .filter((part) => part !== null)
    .join(join);
}
