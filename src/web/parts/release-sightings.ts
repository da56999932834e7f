import { areaOf, type PictureSighting } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { ReleaseCellData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { dotted, itemLine } from './item-line.ts';
import { guessScript } from './quote.ts';
import { ruleLink } from './release-method.ts';
import { hoursApart } from './picture-relation.ts';
import { firstInterval } from './release-state.ts';
import { thumb } from './release-thumb.ts';
import { timeText } from './time.ts';

/** Every place where the picture was seen by this audience, what only may be it last; with what is said of it there and how it relates. */
export function sightingList(room: Room, reader: Reader, data: ReleaseCellData): Html {
  if (data.sightings.length === 0) return html`<p class="soft">${reader.words.releases.cell.none}</p>`;
  const [sure, unsure] = [
    data.sightings.filter(({ shows }) => shows !== 'may-be'),
    data.sightings.filter(({ shows }) => shows === 'may-be'),
  ];
  return html`<ul class="sightings">
    ${[...sure, ...unsure].map((one) => sighting(room, reader, data, one))}
  </ul>`;
}

function sighting(room: Room, reader: Reader, data: ReleaseCellData, one: PictureSighting): Html {
  const { releases, likeness } = reader.words;
  const item = data.items.get(one.itemId);
  return html`<li>
    ${thumb(reader, data.veils, { id: one.copyId, alt: '' })}
    <div>
      ${item ? itemLine(room, reader, item) : ''}
      <p>${captionThere(reader, one)}</p>
      <p>
        <b>${likeness.shows[one.shows]}</b>${one.beforeRelease ? html` · ${releases.beforeRelease}` : ''} ·
        ${timesOf(room, reader, data, one)}
      </p>
      <p class="soft">${dotted([...relationText(reader, one), ruleLink(reader, one.rule)])}</p>
      <p class="soft">
        ${releases.cell.lookedAt}
        <a class="mono" href="${href(reader, `/captures/${one.captureId}`)}">${one.captureId.slice(0, 12)}</a>
      </p>
    </div>
  </li>`;
}

/** The caption and the credit as the page has them. */
export function captionThere({ words }: Reader, { caption, credit }: PictureSighting): Html {
  const { cell } = words.releases;
  const said =
    caption === null
      ? html`<span class="soft">${cell.captionNone}</span>`
      : html`<q lang="${guessScript(caption) ?? 'und'}">${caption}</q>`;
  const by =
    credit === null
      ? ''
      : html` · ${words.item.credit}${words.colon}<span lang="${guessScript(credit) ?? 'und'}"
            >${credit}</span
          >`;
  return html`${said}${by}`;
}

function timesOf(
  room: Room,
  reader: Reader,
  { matrix: made }: ReleaseCellData,
  { firstSeen, lastSeen, sourceId }: PictureSighting,
): readonly Html[] {
  const { cell } = reader.words.releases;
  const written = { zone: room.atlas.zoneOfSource(sourceId), form: 'zoned', made } as const;
  return dotted([
    firstSeen === null ? null : firstInterval(reader, firstSeen, written),
    lastSeen === null ? null : cell.lastSeen(timeText(reader, lastSeen, written)),
  ]);
}

/** What was done to it, or how far clocks put it from it, how sure that is, and the numbers it rests on. */
function relationText({ words }: Reader, { relation, clocksApart }: PictureSighting): readonly string[] {
  const { relation: kinds, edit, grounds } = words.likeness;
  const { because, kept } = relation;
  const edits = relation.edits.map((one) => edit[one]).join(words.join);
  const kind = clocksApart === null ? kinds[relation.kind] : hoursApart(words, clocksApart);
  const texts = [
    `${kind}${edits === '' ? '' : ` (${edits})`}`,
    kept === null || areaOf(kept) >= 1 ? null : grounds.kept(words.percent(areaOf(kept))),
    grounds.confidence(words.percent(relation.confidence)),
    because.matched === 0 ? null : grounds.inliers(because.inliers, because.matched),
    because.correlation === null ? null : grounds.correlation(because.correlation.toFixed(2)),
    because.agreeing === null ? null : grounds.agreeing(words.percent(because.agreeing)),
    because.distance === null ? null : grounds.distance(because.distance),
  ];
  return texts.filter((text) => text !== null);
}
