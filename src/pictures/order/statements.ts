import { CLUE_WEIGHTS, ORDER_CLUES, type OrderStatement } from '../../domain/index.ts';
import type { Reading } from './readings.ts';

/** A counter of four digits begins again after 9999: numbers farther apart than this may have. */
const FARTHEST_COUNT = 5_000;
const COUNTERS: ReadonlySet<string> = new Set(['original-name', 'file-name', 'frame-number']);

/** What the readings say of every pair they can be compared in, in the order of clues and ids. */
export function statementsOf(readings: readonly Reading[]): readonly OrderStatement[] {
  const groups = Map.groupBy(readings, ({ clue, within }) => JSON.stringify([clue, within]));
  return [...groups.values()]
    .flatMap((group) => group.flatMap((a) => group.flatMap((b) => statement(a, b) ?? [])))
    .sort(
      (a, b) =>
        ORDER_CLUES.indexOf(a.clue) - ORDER_CLUES.indexOf(b.clue) ||
        compare(a.earlier, b.earlier) ||
        compare(a.later, b.later) ||
        compare(a.texts.join('\n'), b.texts.join('\n')),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** That `a` was before `b`; null where the two do not say so. */
function statement(a: Reading, b: Reading): OrderStatement | null {
  if (a.pictureId === b.pictureId) return null;
  const [one, other] =
    a.instants !== null && b.instants !== null ? [a.instants, b.instants] : [a.written, b.written];
  if (one.to > other.from) return null;
  if (COUNTERS.has(a.clue) && other.from - one.from > FARTHEST_COUNT) return null;
  return {
    earlier: a.pictureId,
    later: b.pictureId,
    clue: a.clue,
    weight: CLUE_WEIGHTS[a.clue],
    texts: [a.text, b.text],
  };
}
