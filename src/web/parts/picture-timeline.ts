import { DAY, instant, nameIn, toMs, type Instant, type Span, type VantageId } from '../../domain/index.ts';
import type { SightingLine } from '../../store/pages/index.ts';
import { midnightsIn } from '../../text/date/midnights.ts';
import type { PictureData } from '../picture-data.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, raw, type Html } from './html.ts';
import { SHOWN_SHAPE } from './picture-relation.ts';
import { timeText, zoneName } from './time.ts';

/** Where things stand; on a phone an audience's name stands over its row, and everything keeps its size. */
type Frame = {
  readonly shown: 'wide' | 'narrow';
  readonly width: number;
  readonly left: number;
  /** Room for the name over a row. */
  readonly over: number;
  /** Room for the zone under the days; beside them where the names of the rows leave it. */
  readonly under: number;
  readonly mostDays: number;
};

const FRAMES: readonly Frame[] = [
  { shown: 'wide', width: 1180, left: 215, over: 0, under: 0, mostDays: 10 },
  { shown: 'narrow', width: 344, left: 14, over: 20, under: 16, mostDays: 4 },
];

const TOP = 26;
const LANE = 22;
const GLYPH = 14;

type Scale = (at: Instant) => number;

/** A sighting in the place where it is drawn; its number is its row in the table. */
type Mark = { readonly number: number; readonly sighting: SightingLine; readonly at: Instant };

/**
 * Every sighting with a known time, a row an audience, in the zone of the release as in the table; those at one time stand
 * in lanes below each other.
 */
export function pictureTimeline(room: Room, reader: Reader, data: PictureData): Html | string {
  const marks = data.sightings.flatMap((sighting, place): Mark[] =>
    sighting.firstSeen === null ? [] : [{ number: place + 1, sighting, at: sighting.firstSeen.at }],
  );
  if (marks.length === 0) return '';
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="when">
    ${FRAMES.map((frame) => chart(room, reader, data, { frame, marks }))}
  </div>`;
}

type Drawn = { readonly frame: Frame; readonly marks: readonly Mark[] };

function chart(room: Room, reader: Reader, data: PictureData, { frame, marks }: Drawn): Html {
  const span = spanOf(data, marks);
  const scale = scaleOf(span, frame);
  const rows = rowsOf(room, marks, scale, frame);
  const height = TOP + rows.reduce((sum, { lanes }) => sum + frame.over + lanes.length * LANE + 12, 0) + 26;
  const zone = zoneOf(room, data);
  const sheet = { frame, scale, height, zone };
  return html`<svg
    class="chart ${frame.shown}"
    viewBox="0 0 ${frame.width} ${height + frame.under}"
    role="img"
    aria-label="${reader.words.picture.chart}"
  >
    ${dayLines(reader, span, sheet)} ${releaseMarks(reader, data, sheet)}
    ${rows.map((row) => drawnRow(room, reader, row, sheet))}
  </svg>`;
}

type Sheet = {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly height: number;
  readonly zone: string;
};

/** The zone of the source that released the picture, first where several did. */
export function zoneOf({ atlas }: Room, { released: [release] }: Pick<PictureData, 'released'>): string {
  return release ? atlas.zoneOfSource(release.sourceId) : 'UTC';
}

/** From the release or the first sighting to the last one, with a little room on both sides. */
function spanOf({ released }: PictureData, marks: readonly Mark[]): Span {
  const times = [
    ...released.flatMap((one) => [one.released.from, one.released.to]),
    ...marks.flatMap(({ sighting, at }) => [at, sighting.firstSeen?.after ?? at, sighting.lastSeen ?? at]),
  ].map(toMs);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const room = Math.max(60_000, (to - from) / 40);
  return { from: instant(from - room), to: instant(to + room) };
}

function scaleOf({ from, to }: Span, frame: Frame): Scale {
  const width = frame.width - frame.left - 30;
  const length = Math.max(1, toMs(to) - toMs(from));
  return (at) => Math.round((frame.left + ((toMs(at) - toMs(from)) / length) * width) * 10) / 10;
}

type Row = { readonly vantage: VantageId; readonly y: number; readonly lanes: readonly (readonly Mark[])[] };

function rowsOf({ atlas }: Room, marks: readonly Mark[], scale: Scale, { over }: Frame): readonly Row[] {
  const byVantage = Map.groupBy(marks, ({ sighting }) => sighting.vantageId);
  const known = atlas.vantages.map(({ id }) => id).filter((id) => byVantage.has(id));
  const others = [...byVantage.keys()].filter((id) => !known.includes(id));
  let y = TOP;
  return [...known, ...others].map((vantage) => {
    const lanes = lanesOf(byVantage.get(vantage) ?? [], scale);
    const row = { vantage, y: y + over, lanes };
    y += over + lanes.length * LANE + 12;
    return row;
  });
}

/** Each in the first lane whose last mark ends before it begins. */
function lanesOf(marks: readonly Mark[], scale: Scale): readonly (readonly Mark[])[] {
  const lanes: Mark[][] = [];
  const begin = ({ sighting, at }: Mark) => scale(sighting.firstSeen?.after ?? at);
  const end = ({ sighting, at }: Mark) => Math.max(scale(sighting.lastSeen ?? at), scale(at) + GLYPH + 22);
  for (const mark of marks.toSorted((a, b) => begin(a) - begin(b))) {
    const free = lanes.find((lane) => lane.every((other) => end(other) < begin(mark)));
    if (free) free.push(mark);
    else lanes.push([mark]);
  }
  return lanes;
}

function drawnRow(
  { atlas }: Room,
  reader: Reader,
  { vantage, y, lanes }: Row,
  { frame, scale }: Sheet,
): Html {
  const name = nameIn(atlas.vantageName(vantage), reader.tongue);
  return html`<g>
    <text x="0" y="${frame.over === 0 ? y + 12 : y - 6}"
      >${name.length > 31 ? `${name.slice(0, 30)}…` : name}</text
    >
    ${lanes.map((lane, place) => lane.map((mark) => drawnMark(reader, mark, y + place * LANE, scale)))}
  </g>`;
}

/** The thin line is the time in which it came up, the thick one the time through which it was seen. */
function drawnMark(reader: Reader, { number, sighting, at }: Mark, y: number, scale: Scale): Html {
  const { words } = reader;
  const x = scale(at);
  const after = scale(sighting.firstSeen?.after ?? at);
  const last = scale(sighting.lastSeen ?? at);
  const label = `${number}${words.colon}${words.likeness.shows[sighting.shows]}`;
  return html`<g>
    <title>${label}</title>
    <path class="between" d="M${after} ${y + 7}H${Math.max(after, x - GLYPH / 2)}" />
    <path
      class="${sighting.shows === 'may-be' ? 'there may-be' : 'there'}"
      d="M${x + GLYPH / 2} ${y + 7}H${Math.max(x + GLYPH / 2, last)}"
    />
    <use
      href="#${SHOWN_SHAPE[sighting.shows]}"
      x="${x - GLYPH / 2}"
      y="${y}"
      width="${GLYPH}"
      height="${GLYPH}"
    />
    <text class="nr" x="${x + GLYPH / 2 + 5}" y="${y + 11}">${number}</text>
  </g>`;
}

/** Where days begin, under them the zone whose days they are. */
function dayLines(reader: Reader, span: Span, { frame, scale, height, zone }: Sheet): readonly Html[] {
  const days = Math.max(1, Math.ceil((toMs(span.to) - toMs(span.from)) / DAY));
  const every = Math.ceil(days / frame.mostDays);
  const lines = midnightsIn(zone, span, every).map((at) => {
    const x = scale(at);
    const label = timeText(reader, at, { zone, form: 'day' }).replace(/ \d{4}$|^\d{4}[年년.]\s*/, '');
    return html`<path class="axis" d="M${x} ${TOP - 6}V${height - 22}" />
      <text x="${x}" y="${height - 6}" ${x > frame.width - 60 ? raw('text-anchor="end"') : ''}
        >${label}</text
      >`;
  });
  const foot = height - 6 + frame.under;
  return [html`<text class="zone" x="0" y="${foot}">${zoneName(reader, zone, span.to)}</text>`, ...lines];
}

/** The time a release may mean is a band; its end is where the clock of absence starts. */
function releaseMarks(
  reader: Reader,
  { released }: PictureData,
  { frame, scale, height, zone }: Sheet,
): readonly Html[] {
  return released.slice(0, 3).map(({ released: { from, to }, releasedBy }) => {
    const [left, x] = [scale(from), scale(to)];
    const name =
      releasedBy === 'stated' ? reader.words.story.releaseMark : reader.words.picture.firstLookMark;
    const late = x > Math.max(frame.width - 220, frame.width / 2);
    return html`<path class="mark-band" d="M${left} ${TOP - 6}H${x}V${height - 22}H${left}z" />
      <path class="mark-line" d="M${x} 4V${height - 22}" />
      <text class="mark-text" x="${late ? x - 6 : x + 6}" y="12" ${late ? raw('text-anchor="end"') : ''}>
        ${name} ${timeText(reader, to, { zone, form: 'zoned' })}
      </text>`;
  });
}
