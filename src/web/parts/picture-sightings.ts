import type { ReleasedAs, SightingLine } from '../../store/pages/index.ts';
import type { PictureData } from '../picture-data.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { cardTable } from './card-table.ts';
import { html, type Html } from './html.ts';
import { outletOf, saidOf } from './item-line.ts';
import { showsMark, sightingText } from './picture-relation.ts';
import { langOf, named } from './quote.ts';
import { zoneOf } from './picture-timeline.ts';
import { spansRelease } from './release-state.ts';
import { spanText, timeTag, timeText, zoneName } from './time.ts';

/** Every sighting as a table, numbered as on the timeline; its times in the zone of the release. */
export function sightingTable(
  room: Room,
  reader: Reader,
  { sightings, released }: Pick<PictureData, 'sightings' | 'released'>,
): Html {
  const { words } = reader;
  const { picture } = words;
  const [release] = released;
  const zone = zoneOf(room, { released });
  const seenHead = `${picture.firstSeen} (${release ? zoneName(reader, zone, release.released.to) : zone})`;
  const heads = [picture.nr, seenHead, picture.where, picture.shown, picture.captionThere, picture.capture];
  const made = release ?? null;
  const rows = sightings.map((one, place) =>
    rowOf(room, reader, one, { number: place + 1, zone, seenHead, made }),
  );
  return cardTable({ label: picture.table }, { heads, rows, also: 'seen-at' });
}

type Row = {
  readonly number: number;
  readonly zone: string;
  readonly seenHead: string;
  readonly made: ReleasedAs | null;
};

function rowOf(room: Room, reader: Reader, one: SightingLine, { number, zone, seenHead, made }: Row): Html {
  const { words } = reader;
  const { picture } = words;
  return html`<tr role="row" id="sighting-${number}">
    <th scope="row" role="rowheader">${number}</th>
    <td role="cell" data-label="${seenHead}">
      ${intervalOf(reader, one, { zone, made })}
      ${one.beforeRelease ? html`<br /><b>${picture.beforeRelease}</b>` : ''}
    </td>
    <td role="cell" data-label="${picture.where}">
      <a class="said" href="${href(reader, `/items/${one.itemId}`)}" lang="${langOf(one.language)}"
        >${saidOf(one)}</a
      >
      <br /><small
        >${outletOf(room, reader, one)} · ${named(reader, room.atlas.vantageName(one.vantageId))}</small
      >
    </td>
    <td role="cell" data-label="${picture.shown}">
      ${showsMark(reader, one.shows)}<br /><small>${sightingText(words, one)}</small>
    </td>
    <td role="cell" data-label="${picture.captionThere}">${captionOf(reader, one)}</td>
    <td role="cell" data-label="${picture.capture}">
      <a class="mono" href="${href(reader, `/captures/${one.captureId}`)}">${picture.open}</a>
    </td>
  </tr>`;
}

/** The caption and the credit as the page has them, or that there is none. */
export function captionOf(
  reader: Reader,
  { caption, credit, language }: Pick<SightingLine, 'caption' | 'credit' | 'language'>,
): Html {
  const { words } = reader;
  const said =
    caption === null
      ? html`<small>${words.picture.noCaption}</small>`
      : html`<span lang="${langOf(language)}">${caption}</span>`;
  if (credit === null) return said;
  return html`${said}<br /><small
      >${words.item.credit}${words.colon}<span lang="${langOf(language)}">${credit}</span></small
    >`;
}

function intervalOf(
  reader: Reader,
  { firstSeen }: SightingLine,
  { zone, made }: Pick<Row, 'zone' | 'made'>,
): Html {
  const { picture } = reader.words;
  if (firstSeen === null) return html`<small>${picture.timeUnknown}</small>`;
  const { after, at } = firstSeen;
  if (after === null) return html`${picture.by} ${timeTag(reader, at, { zone })}`;
  if (spansRelease(firstSeen, made))
    return html`${picture.by} ${timeTag(reader, at, { zone })}<br /><small
        >${picture.notBefore(timeText(reader, after, { zone }))}</small
      >`;
  return html`${spanText(reader, { from: after, to: at }, { zone })}`;
}

/** The interval in which it came up, in the zone of its source; that nobody saw it come where that is so. */
export function firstSeenOf(
  { atlas }: Room,
  reader: Reader,
  { firstSeen, sourceId }: SightingLine,
  made: ReleasedAs,
): Html {
  const { picture } = reader.words;
  if (firstSeen === null) return html`<small>${picture.timeUnknown}</small>`;
  const zone = atlas.zoneOfSource(sourceId);
  const at = timeTag(reader, firstSeen.at, { zone, form: 'zoned' });
  if (firstSeen.after === null) return html`${picture.by} ${at}`;
  if (spansRelease(firstSeen, made))
    return html`${picture.by} ${at}, ${picture.notBefore(timeText(reader, firstSeen.after, { zone }))}`;
  return html`${timeTag(reader, firstSeen.after, { zone, form: 'minute' })} – ${at}`;
}
