/** A stretch of two texts: of both, or of one alone. */
export type DiffPiece = { readonly of: 'both' | 'before' | 'after'; readonly text: string };

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Larger tables of two stretches than this are not filled: the stretches count as wholly different. */
const MOST_CELLS = 1_000_000;

/**
 * Two texts as one row of stretches, cut at words. Those of both and of `before` make the text before, those of both and
 * of `after` the text after.
 */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const limit = Math.min(old.length, young.length);
  let head = 0;
  while (head < limit && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const middle = diffTokens(old.slice(head, old.length - tail), young.slice(head, young.length - tail));
  return joinPieces([
    { of: 'both', text: old.slice(0, head).join('') },
    ...closeGaps(joinPieces(middle)),
    { of: 'both', text: old.slice(old.length - tail).join('') },
  ]);
}

const tokensOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

function diffTokens(old: readonly string[], young: readonly string[]): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let [at, to] = [0, 0];
  const upTo = (oldEnd: number, youngEnd: number): void => {
    pieces.push({ of: 'before', text: old.slice(at, oldEnd).join('') });
    pieces.push({ of: 'after', text: young.slice(to, youngEnd).join('') });
  };
  for (const [oldAt, youngAt] of commonTokens(old, young)) {
    upTo(oldAt, youngAt);
    pieces.push({ of: 'both', text: old[oldAt] ?? '' });
    [at, to] = [oldAt + 1, youngAt + 1];
  }
  upTo(old.length, young.length);
  return pieces;
}

/** The places of a longest common subsequence, by the table of its lengths. */
function commonTokens(old: readonly string[], young: readonly string[]): [number, number][] {
  const width = young.length + 1;
  if (old.length * young.length > MOST_CELLS) return [];
  const lengths = new Uint16Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = young.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === young[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < old.length && j < young.length;) {
    if (old[i] === young[j]) found.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/** A lone space between two changes says nothing of its own: it goes with both. */
function closeGaps(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.flatMap((piece, at): DiffPiece[] => {
    const isGap = piece.of === 'both' && piece.text.trim() === '' && at > 0 && at < pieces.length - 1;
    return isGap
      ? [
          { of: 'before', text: piece.text },
          { of: 'after', text: piece.text },
        ]
      : [piece];
  });
}

/** Neighbours of one kind become one; between two stretches of both, what went stands before what came. */
function joinPieces(pieces: readonly DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = [];
  let [went, came] = ['', ''];
  const close = (): void => {
    if (went !== '') joined.push({ of: 'before', text: went });
    if (came !== '') joined.push({ of: 'after', text: came });
    [went, came] = ['', ''];
  };
  for (const { of, text } of pieces) {
    if (text === '') continue;
    if (of === 'before') went += text;
    else if (of === 'after') came += text;
    else {
      close();
      const last = joined.at(-1);
      if (last?.of === 'both') joined[joined.length - 1] = { of, text: last.text + text };
      else joined.push({ of, text });
    }
  }
  close();
  return joined;
}
