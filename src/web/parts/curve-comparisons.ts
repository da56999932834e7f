import { nameIn, type GroupComparison, type MatchedAuthors, type TimesCompared } from '../../domain/index.ts';
import type { CurveData } from '../curve-data.ts';
import { probeOf } from '../probe-data.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { platformName } from './platform-page.ts';

/** Groups beside each other, and posts of the same authors. */
export function comparisonList(room: Room, reader: Reader, { comparisons, matched }: CurveData): Html {
  if (comparisons.length === 0 && matched.length === 0)
    return html`<p class="soft">${reader.words.platforms.noCompare}</p>`;
  return html`<ul class="marked">
    ${comparisons.map((one) => comparisonLine(room, reader, one))}
    ${matched.map((one) => matchedLine(room, reader, one))}
  </ul>`;
}

function comparisonLine(room: Room, reader: Reader, one: GroupComparison): Html {
  const { platforms, colon, join } = reader.words;
  const groups = one.groups.map(({ group, gone, posts }) =>
    platforms.groupLine(platforms.group[group as keyof typeof platforms.group], gone, posts),
  );
  return html`<li>
    ${platformName(room, reader, one.platform)}${colon}${groups.join(join)}${platforms.stop}
    ${timesText(reader, one)}
  </li>`;
}

function matchedLine(room: Room, reader: Reader, one: MatchedAuthors): Html {
  const { platforms, colon } = reader.words;
  const probe = nameIn(probeOf(room, one.probeId)?.name ?? one.probeId, reader.tongue);
  const share = ({ gone, posts }: MatchedAuthors['about']) => platforms.shareOf(gone, posts);
  const odds =
    one.oddsRatio === null
      ? platforms.noOdds
      : platforms.oddsRatio(plain(one.oddsRatio.value), plain(one.oddsRatio.low), plain(one.oddsRatio.high));
  const said = [
    ...[platforms.matched(one.authors), platforms.matchedLine(share(one.about), share(one.others)), odds],
    ...(one.times === null ? [] : [timesText(reader, one.times)]),
    ...(one.leftOut.unseen + one.leftOut.unread === 0
      ? []
      : [platforms.matchedOut(one.leftOut.unseen, one.leftOut.unread)]),
  ];
  return html`<li>
    ${platformName(room, reader, one.platform)} · ${probe}${colon}${said.join(platforms.semicolon)}
  </li>`;
}

function timesText({ words }: Reader, { test, chiSquared, df, p }: TimesCompared): string {
  return `${words.platforms.test[test]}${words.colon}χ² = ${plain(chiSquared)}, df = ${df}, p = ${pText(p)}`;
}

const plain = (value: number): string => (value === Infinity ? '∞' : value.toFixed(2));
const pText = (p: number): string => (Number.isNaN(p) ? '–' : p < 0.001 ? '< 0.001' : p.toFixed(3));
