import type { ListStay } from '../../domain/index.ts';
import type { ListPaths } from '../../pipeline/platforms/list-paths.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { plainTable } from './plain-table.ts';
import { ruleTag } from './platform-page.ts';
import { langOf, named } from './quote.ts';
import { timeTag } from './time.ts';

/** How often titles leave as abruptly, so that nobody takes a candidate for more. */
export function baseRateText({ words }: Reader, { baseRate }: ListPaths): string {
  const { exits, abrupt, topRank, share } = baseRate;
  if (exits === 0) return words.platforms.noBaseRate;
  const [value, low, high] = [share.value, share.low, share.high].map((one) => words.percent(one));
  return words.platforms.baseRateLine(abrupt, exits, topRank, value ?? '', low ?? '', high ?? '');
}

/** What each other collector of the list agrees on. */
export function agreementList(room: Room, reader: Reader, { agreements }: ListPaths): Html {
  const { platforms, percent, number, colon, join } = reader.words;
  if (agreements.length === 0) return html`<p class="soft">${platforms.noAgreement}</p>`;
  return html`<ul class="marked">
    ${agreements.map(({ b, pairs, both, onlyA, onlyB, jaccard, rankDistance }) => {
      const line = [
        platforms.agreementLine(pairs, both, onlyA, onlyB),
        jaccard === null ? null : platforms.jaccard(percent(jaccard)),
        rankDistance === null ? null : platforms.rankDistance(number(rankDistance)),
      ];
      return html`<li>
        <a href="${href(reader, `/platforms/lists/${b}`)}">${named(reader, room.atlas.sourceName(b))}</a
        >${colon}${line.filter((part) => part !== null).join(join)}
      </li>`;
    })}
  </ul>`;
}

/** The stays in words and numbers: what the drawings show. */
export function staysTable(room: Room, reader: Reader, paths: ListPaths): Html {
  const { platforms } = reader.words;
  const zone = room.atlas.zoneOfSource(paths.sourceId);
  return plainTable(
    platforms.dwell,
    [
      { name: platforms.listed },
      { name: platforms.ranks },
      { name: platforms.dwell },
      { name: platforms.exitTitle },
      { name: platforms.lastSeen },
    ],
    paths.stays.map((stay) => {
      const known = paths.titles.get(stay.itemId);
      return [
        html`<a
          class="said"
          href="${href(reader, `/items/${stay.itemId}`)}"
          lang="${langOf(known?.language ?? null)}"
          >${known?.title ?? stay.itemId}</a
        >`,
        platforms.ranksLine(stay.bestRank, stay.lastRank),
        dwellText(reader, stay),
        html`${platforms.exit[stay.exit]} <small>${ruleTag(reader, stay.rule)}</small>`,
        timeTag(reader, stay.lastSeen, { zone, form: 'zoned' }),
      ];
    }),
  );
}

function dwellText({ words }: Reader, { minutes }: ListStay): string {
  const low = words.cell.duration(minutes.low);
  return minutes.high === null
    ? words.platforms.dwellOpen(low)
    : words.platforms.dwellRange(low, words.cell.duration(minutes.high));
}
