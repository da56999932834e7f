import { DAY, instant, toMs, type Instant, type Span } from '../../domain/index.ts';
import { nameIn } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, releaseOf, STEPS, type StoryData } from '../story-data.ts';
import { shadeOf } from './glyph.ts';
import { html, raw, type Html } from './html.ts';
import { named } from './quote.ts';
import { firstText } from './state.ts';
import { timeText } from './time.ts';

const WIDTH = 1180;
const LEFT = 215;
const ROW = 38;
const TOP = 22;

type Scale = {
  readonly span: Span;
  readonly x: (at: Instant) => number;
  readonly stepX: (step: number) => number;
};

function scaleOf(span: Span): Scale {
  const from = toMs(span.from);
  const length = Math.max(1, toMs(span.to) - from);
  const width = WIDTH - LEFT - 10;
  const place = (share: number) => round(LEFT + Math.min(1, Math.max(0, share)) * width);
  return { span, x: (at) => place((toMs(at) - from) / length), stepX: (step) => place(step / STEPS) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where the story was there, where it was looked for, and where looks could not be read: a row a vantage. */
export function timeline(room: Room, reader: Reader, data: StoryData): Html {
  const { words } = reader;
  const { vantages } = room.atlas;
  const scale = scaleOf(data.span);
  const height = TOP + vantages.length * ROW + 26;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="when">
      <svg
        class="chart wide"
        viewBox="0 0 ${WIDTH} ${height}"
        role="img"
        aria-label="${words.story.whenChart}"
      >
        ${dayLines(reader, scale, height)}
        ${vantages.map((vantage, place) => rowOf(reader, data, { id: vantage.id, name: nameIn(vantage.name, reader.tongue), y: TOP + place * ROW, scale }))}
        ${releaseLine(reader, data, scale, height)}
      </svg>
    </div>
    ${timelineTable(room, reader, data)}`;
}

function dayLines(reader: Reader, { span, x }: Scale, height: number): readonly Html[] {
  const days = Math.max(1, Math.ceil((toMs(span.to) - toMs(span.from)) / DAY));
  const every = Math.ceil(days / 10) * DAY;
  const first = Math.ceil(toMs(span.from) / DAY) * DAY;
  const lines: Html[] = [];
  for (let at = first; at <= toMs(span.to); at += every) {
    const here = x(instant(at));
    const label = timeText(reader, instant(at), { form: 'day' }).replace(/ \d{4}$|^\d{4}[年년.]\s*/, '');
    lines.push(
      html`<path class="axis" d="M${here} ${TOP - 8}V${height - 22}" /><text
          x="${here}"
          y="${height - 6}"
          ${here > WIDTH - 60 ? raw('text-anchor="end"') : ''}
          >${label}</text
        >`,
    );
  }
  return lines;
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

type Place = { readonly y: number; readonly scale: Scale };

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

/** A thin line where readable looks were made. */
function lookedPath(data: StoryData, vantage: string, { y, scale }: Place): string {
  const read = data.looks.filter((one) => one.vantageId === vantage && one.read > 0);
  return merge(read.map((one) => [one.at, one.at]))
    .map(([from, to]) => `M${scale.stepX(from)} ${y + 24}H${scale.stepX(to + 1)}`)
    .join('');
}

function tickPath(data: StoryData, vantage: string, { y, scale }: Place): string {
  return data.looks
    .filter((one) => one.vantageId === vantage && one.unread > 0)
    .map((one) => `M${scale.stepX(one.at + 0.5)} ${y + 20}v8`)
    .join('');
}

/**
 * Filled from one sighting to the next where no readable look in between came without the story, and the looks were
 * about as close as they usually are.
 */
function presencePath(data: StoryData, vantage: string, { y, scale }: Place): string {
  const there = data.presence.filter((one) => one.vantageId === vantage);
  const read = data.looks.filter((one) => one.vantageId === vantage && one.read > 0).map((one) => one.at);
  return bridge(merge(there.map((one) => [one.from, one.to])), read)
    .map(([from, to]) => `M${scale.stepX(from)} ${y + 3}H${scale.stepX(to + 1)}v14H${scale.stepX(from)}z`)
    .join('');
}

type Stretch = readonly [number, number];

/**
 * Joins stretches with no readable step between them, unless they are much further apart than steps that were read.
 *
 * @param read steps in which something could be read, in order
 */
export function bridge(stretches: readonly Stretch[], read: readonly number[]): readonly Stretch[] {
  const spacings = read
    .slice(1)
    .map((at, place) => at - (read[place] ?? at))
    .sort((a, b) => a - b);
  const reach = 2 * (spacings[spacings.length >> 1] ?? 0);
  const joined: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = joined.at(-1);
    const end = last?.[1] ?? 0;
    const isOpen = last !== undefined && from - end <= reach && !read.some((at) => at > end && at < from);
    if (last && isOpen) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** Stretches of steps joined where they touch. */
export function merge(
  stretches: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function releaseLine(reader: Reader, data: StoryData, scale: Scale, height: number): Html | string {
  const released = releaseOf(data);
  if (released === null || released < data.span.from || released > data.span.to) return '';
  const x = scale.x(released);
  const late = x > WIDTH - 200;
  return html`<path class="mark-line" d="M${x} 4V${height - 22}" /><text
      class="mark-text"
      x="${late ? x - 6 : x + 6}"
      y="12"
      ${late ? raw('text-anchor="end"') : ''}
      >${reader.words.story.releaseMark} ${timeText(reader, released)} UTC</text
    >`;
}

function timelineTable(room: Room, reader: Reader, data: StoryData): Html {
  const { words } = reader;
  return html`<details>
    <summary>${words.story.whenTable}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.story.whenTable}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.stories.vantage}</th>
            <th scope="col">${words.cell.state}</th>
            <th scope="col">${words.cell.firstSeen}</th>
            <th scope="col" class="n">${words.sources.looks}</th>
            <th scope="col" class="n">${words.sources.read}</th>
            <th scope="col" class="n">${words.cell.readShare}</th>
          </tr>
        </thead>
        <tbody>
          ${room.atlas.vantages.map((vantage) => timelineRow(room, reader, data, vantage.id))}
        </tbody>
      </table>
    </div>
  </details>`;
}

function timelineRow(room: Room, reader: Reader, data: StoryData, vantage: string): Html {
  const { words } = reader;
  const coverage = coverageAt(data, data.head.id, vantage);
  const looks = data.looks.filter((one) => one.vantageId === vantage);
  const read = looks.reduce((sum, one) => sum + one.read, 0);
  const unread = looks.reduce((sum, one) => sum + one.unread, 0);
  const zone = room.atlas.zoneOfVantage(vantage);
  return html`<tr>
    <th scope="row">${named(reader, room.atlas.vantageName(vantage))}</th>
    <td>${words.state[coverage ? shadeOf(coverage) : 'unseen']}</td>
    <td>${firstText(reader, coverage, zone)}</td>
    <td class="n">${words.number(read + unread)}</td>
    <td class="n">${words.number(read)}</td>
    <td class="n">${coverage ? words.percent(coverage.readShare) : '–'}</td>
  </tr>`;
}
