import { nameIn, type ReleaseCellState, type ReleaseMatrix, type VantageId } from '../../domain/index.ts';
import type { StateCount } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { cellReason } from './release-state.ts';

export type Counted = Pick<StateCount, 'vantageId' | 'state' | 'reason' | 'pictures'>;

/** What one audience was shown of a release. */
export type Sentence = { readonly vantageId: VantageId; readonly sentence: string };

/** A sentence for each audience of which something was judged, in the order of the file. */
export function sentencesOf(room: Room, reader: Reader, counts: readonly Counted[]): readonly Sentence[] {
  return room.atlas.vantages.flatMap(({ id }) => {
    const sentence = summaryOf(room, reader, id, counts);
    return sentence === null ? [] : [{ vantageId: id, sentence }];
  });
}

/** What one audience was shown of a release, in one sentence; null where nothing was judged of it. */
function summaryOf(
  room: Room,
  reader: Reader,
  vantage: VantageId,
  counts: readonly Counted[],
): string | null {
  const here = counts.filter((one) => one.vantageId === vantage);
  const all = sum(here);
  if (all === 0) return null;
  const { releases } = reader.words;
  const { summary } = releases;
  const who = nameIn(room.atlas.vantageName(vantage), reader.tongue);
  if (here.every(({ reason }) => reason === 'released-here'))
    return summary.released(who, releases.pictures(all));
  const unseen = here.filter(({ state }) => state === 'unseen');
  if (sum(unseen) === all) return summary.none(who, all, whyOf(reader, unseen));
  return [`${summary.showed(who, shownOf(here), all)}${waysOf(reader, here)}`, ...restOf(reader, here)]
    .join(summary.pause)
    .concat(summary.stop);
}

const sum = (counts: readonly Counted[]): number =>
  counts.reduce((total, { pictures }) => total + pictures, 0);

const of = (counts: readonly Counted[], state: ReleaseCellState): number =>
  sum(counts.filter((one) => one.state === state));

const shownOf = (counts: readonly Counted[]): number =>
  of(counts, 'shown-whole') + of(counts, 'cropped') + of(counts, 'altered');

/** How they were shown: whole, cropped, altered. */
function waysOf({ words }: Reader, counts: readonly Counted[]): string {
  const { summary } = words.releases;
  const ways = [
    [summary.whole, of(counts, 'shown-whole')],
    [summary.cropped, of(counts, 'cropped')],
    [summary.altered, of(counts, 'altered')],
  ] as const;
  const said = ways.filter(([, count]) => count > 0).map(([say, count]) => say(count));
  return said.length === 0 ? '' : `${words.colon}${said.join(words.join)}`;
}

/** What is not shown: another frame, not found, not judged. */
function restOf(reader: Reader, counts: readonly Counted[]): readonly string[] {
  const { summary } = reader.words.releases;
  const [another, missing] = [of(counts, 'another-frame'), of(counts, 'not-shown')];
  const unseen = counts.filter(({ state }) => state === 'unseen');
  return [
    another > 0 ? summary.another(another) : '',
    missing > 0 ? summary.missing(missing) : '',
    unseen.length > 0 ? summary.unseen(sum(unseen), whyOf(reader, unseen)) : '',
  ].filter((text) => text !== '');
}

function whyOf({ words }: Reader, counts: readonly Counted[]): string {
  return [...new Set(counts.map(({ reason }) => cellReason(words, reason)))].join(words.join);
}

/** The cells of whole audiences of one release, counted. */
export function countsOf(matrix: Pick<ReleaseMatrix, 'cells'> | null): readonly Counted[] {
  const whole = (matrix?.cells ?? []).filter(({ sourceId }) => sourceId === null);
  const alike = Map.groupBy(whole, ({ vantageId, state, reason }) => `${vantageId} ${state} ${reason}`);
  return [...alike.values()].flatMap((cells) =>
    cells
      .slice(0, 1)
      .map(({ vantageId, state, reason }) => ({ vantageId, state, reason, pictures: cells.length })),
  );
}
