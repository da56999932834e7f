import {
  spansInstant,
  RELEASE_CELL_STATES,
  type Instant,
  type ReleaseCell,
  type ReleaseCellState,
  type ReleaseMatrix,
} from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { reasonText, type Words } from '../words/words.ts';
import { glyph, type Shape } from './glyph.ts';
import { html, type Html } from './html.ts';
import { outletOf } from './item-line.ts';
import { editsText } from './picture-relation.ts';
import { spanText, timeText, type TimeForm } from './time.ts';

/** The shape of each state: the fuller the shape, the more was shown. */
export const SHAPE: { readonly [State in ReleaseCellState]: Shape } = {
  'shown-whole': 'covered',
  cropped: 'cropped',
  altered: 'altered',
  'another-frame': 'frame',
  'not-shown': 'silent',
  'no-picture': 'void',
  unseen: 'unseen',
};

/** What the shapes of a release's table mean. */
export function stateLegend(words: Words): Html {
  return html`<div class="tools legend">
    ${RELEASE_CELL_STATES.map((state) => html`<span>${glyph(SHAPE[state])}${words.releases.state[state]}</span>`)}
  </div>`;
}

/** Shape and words of a state. */
export function stateMark(words: Words, state: ReleaseCellState): Html {
  return html`<span class="cell s-${SHAPE[state]}"
    >${glyph(SHAPE[state])}<b>${words.releases.state[state]}</b></span
  >`;
}

/** Why a cell says what it says; a code of coverage where it rests on that, or the code itself when it is newer than these words. */
export function cellReason(words: Words, code: string): string {
  const own = words.releases.reason;
  return Object.hasOwn(own, code) ? own[code as keyof typeof own] : reasonText(words, code);
}

type FirstSeen = { readonly after: Instant | null; readonly at: Instant };

/** When a release was made, as far as its page says so. */
type Released = Pick<ReleaseMatrix, 'released' | 'releasedBy'> | null;

/**
 * Whether something came up between a look before the release and one after it: the interval must not read as if it had
 * been there before. Of a release that states no time nothing is called earlier.
 */
export function spansRelease(first: FirstSeen, made: Released): boolean {
  return made?.releasedBy === 'stated' && spansInstant(first, made.released.from);
}

/** The interval in which something was first seen; where it began before the release, what the last look then found. */
export function firstInterval(
  reader: Reader,
  first: FirstSeen,
  written: { readonly zone: string; readonly form: TimeForm; readonly made: Released },
): string {
  const { releases } = reader.words;
  const { after, at } = first;
  if (after === null) return releases.by(timeText(reader, at, written));
  if (spansRelease(first, written.made))
    return releases.notBefore(timeText(reader, at, written), timeText(reader, after, written));
  return releases.between(spanText(reader, { from: after, to: at }, written));
}

/** What notes on a cell look up. */
type Known = Pick<ReleaseData, 'items' | 'matrix'>;

/** What a table's cell says below its state: since when, where, and what it rests on. */
export function notesOf(room: Room, reader: Reader, cell: ReleaseCell, data: Known): readonly Html[] {
  const { words } = reader;
  if (cell.reason === 'released-here' || cell.state === 'unseen')
    return [html`${cellReason(words, cell.reason)}`];
  if (cell.state === 'not-shown' || cell.state === 'no-picture') return lookedThrough(words, cell);
  return shownNotes(room, reader, cell, data);
}

/** What was looked through where it was not found: pictures one by one, pictures by fingerprint, the share that was read. */
function lookedThrough(words: Words, { compared, searched, coverage, reason }: ReleaseCell): readonly Html[] {
  const notes = [
    reason === 'other-time' ? cellReason(words, reason) : null,
    words.releases.compared(compared),
    searched === null ? null : words.releases.searched(searched),
    words.releases.read(words.percent(coverage.readShare)),
  ];
  return notes.flatMap((note) => (note === null ? [] : html`${note}`));
}

function shownNotes(
  room: Room,
  reader: Reader,
  cell: ReleaseCell,
  { items, matrix }: Known,
): readonly Html[] {
  const { words } = reader;
  const zone = room.atlas.zoneOfVantage(cell.vantageId);
  const item = cell.best === null ? undefined : items.get(cell.best.itemId);
  const notes: (Html | string | null)[] = [
    item ? outletOf(room, reader, item) : null,
    cell.firstSeen === null
      ? null
      : firstInterval(reader, cell.firstSeen, { zone, form: 'minute', made: matrix }),
    cell.voices > 1 ? words.releases.voices(cell.voices) : null,
    cell.beforeRelease ? words.releases.beforeRelease : null,
    cell.state === 'altered' ? howAltered(words, cell, matrix) : null,
    cell.state === 'another-frame' ? cellReason(words, cell.reason) : null,
    cell.inPart ? inPartText(reader, cell, matrix) : null,
  ];
  return notes.flatMap((note) => (note === null ? [] : html`${note}`));
}

/** What was done to the copy that gives the state: one that was mirrored may be cropped as well. */
function howAltered(words: Words, { best, releasedId }: ReleaseCell, matrix: Known['matrix']): string | null {
  const one = matrix?.sightings.find(
    (sighting) =>
      sighting.releasedId === releasedId &&
      sighting.itemId === best?.itemId &&
      sighting.copyId === best.copyId,
  );
  const said = one ? editsText(words, one.relation) : '';
  return said === '' ? null : said;
}

const IS_SHOWN: ReadonlySet<ReleaseCellState> = new Set(['shown-whole', 'cropped', 'altered']);

/** At how many of the sources that could be judged it was shown. */
function inPartText(
  { words }: Reader,
  { releasedId, vantageId }: ReleaseCell,
  matrix: Known['matrix'],
): string {
  const own = (matrix?.cells ?? []).filter(
    (one) =>
      one.releasedId === releasedId && one.vantageId === vantageId && one.sourceId !== null && one.counted,
  );
  const showing = own.filter(({ state }) => IS_SHOWN.has(state)).length;
  const silent = own.filter(
    ({ state, coverage }) => !IS_SHOWN.has(state) && coverage.state === 'silent',
  ).length;
  return words.releases.inPart(showing, showing + silent);
}
