import { DAY, nameIn, toMs, type Span } from '../../domain/index.ts';
import { midnightsIn } from '../../text/date/midnights.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, releaseOf, type StoryData } from '../story-data.ts';
import { shadeOf } from './glyph.ts';
import { html, raw, type Html } from './html.ts';
import { timeText, zoneName } from './time.ts';
import {
  lookedPath,
  presencePath,
  round,
  scaleOf,
  tickPath,
  WIDTH,
  type Place,
  type Scale,
} from './timeline-paths.ts';
import { timelineTable } from './timeline-table.ts';

const ROW = 38;
const TOP = 22;
const MOST_DAYS = 10;

/** How the picture is laid out: what is drawn on it shares one scale and one zone. */
type Sheet = { readonly scale: Scale; readonly height: number; readonly zone: string };

/**
 * Where the story was there, where it was looked for, and where looks could not be read: a row a vantage. The picture and
 * its table are in one zone, which both name.
 */
export function timeline(room: Room, reader: Reader, data: StoryData): Html {
  const { words } = reader;
  const { vantages } = room.atlas;
  const scale = scaleOf(data.span);
  const sheet = { scale, height: TOP + vantages.length * ROW + 26, zone: zoneOf(room, data) };
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="when">
      <svg
        class="chart wide"
        viewBox="0 0 ${WIDTH} ${sheet.height}"
        role="img"
        aria-label="${words.story.whenChart}"
      >
        ${dayLines(reader, sheet)}
        ${vantages.map((vantage, place) => rowOf(reader, data, { id: vantage.id, name: nameIn(vantage.name, reader.tongue), y: TOP + place * ROW, scale }))}
        ${releaseLine(reader, data, sheet)}
      </svg>
    </div>
    ${timelineTable(room, reader, data, sheet.zone)}`;
}

/** The zone of who released its pictures, as on the pages of these; without a release that of most audiences. */
function zoneOf({ atlas }: Room, { releases: [release] }: StoryData): string {
  return release ? atlas.zoneOfSource(release.sourceId) : atlas.zoneOfMost;
}

/** Where days begin, and left of them the zone whose days they are. */
function dayLines(reader: Reader, { scale, height, zone }: Sheet): readonly Html[] {
  const { span, x } = scale;
  const days = Math.max(1, Math.ceil((toMs(span.to) - toMs(span.from)) / DAY));
  const lines = midnightsIn(zone, span, Math.ceil(days / MOST_DAYS)).map((at) => {
    const here = x(at);
    const label = timeText(reader, at, { zone, form: 'day' }).replace(/ \d{4}$|^\d{4}[年년.]\s*/, '');
    return html`<path class="axis" d="M${here} ${TOP - 8}V${height - 22}" /><text
        x="${here}"
        y="${height - 6}"
        ${here > WIDTH - 60 ? raw('text-anchor="end"') : ''}
        >${label}</text
      >`;
  });
  return [
    html`<text class="zone" x="0" y="${height - 6}">${zoneName(reader, zone, span.to)}</text>`,
    ...lines,
  ];
}

type RowPlace = { readonly id: string; readonly name: string; readonly y: number; readonly scale: Scale };

function rowOf(reader: Reader, data: StoryData, { id, name, y, scale }: RowPlace): Html {
  const coverage = coverageAt(data, data.head.id, id);
  const shade = coverage ? shadeOf(coverage) : 'unseen';
  const frame =
    shade === 'silent' || shade === 'unseen' ? band(coverage?.judged ?? data.span, { y, scale, shade }) : '';
  return html`<g>
    <title>${name}${reader.words.colon}${reader.words.state[shade]}</title>
    <text x="0" y="${y + 14}">${name.length > 31 ? `${name.slice(0, 30)}…` : name}</text>
    ${frame}<path class="looked" d="${lookedPath(data, id, { y, scale })}" /><path
      class="tick"
      d="${tickPath(data, id, { y, scale })}"
    /><path class="f-covered" d="${presencePath(data, id, { y, scale })}" />
  </g>`;
}

function band(judged: Span, { y, scale, shade }: Place & { readonly shade: 'silent' | 'unseen' }): Html {
  const from = scale.x(judged.from);
  const width = Math.max(3, scale.x(judged.to) - from);
  return html`<rect
    class="f-${shade}"
    x="${from}"
    y="${y + 3.5}"
    width="${round(width)}"
    height="13"
    rx="2"
  />`;
}

function releaseLine(reader: Reader, data: StoryData, { scale, height, zone }: Sheet): Html | string {
  const released = releaseOf(data);
  if (released === null || released < data.span.from || released > data.span.to) return '';
  const x = scale.x(released);
  const late = x > WIDTH - 200;
  return html`<path class="mark-line" d="M${x} 4V${height - 22}" /><text
      class="mark-text"
      x="${late ? x - 6 : x + 6}"
      y="12"
      ${late ? raw('text-anchor="end"') : ''}
      >${reader.words.story.releaseMark} ${timeText(reader, released, { zone, form: 'zoned' })}</text
    >`;
}
