import { tokensOf } from '../shingles.ts';

/** What the reference says of a block: how many of its runs of four words it holds, and whether it is its text. */
export type Label = { readonly isBody: boolean; readonly size: number };

/** How much of the reference a page's blocks must hold for the page to teach anything. */
const LEAST_COVERED = 0.6;

/**
 * Which blocks of a page are in its reference text; null where the two do not belong together. A text that the page
 * prints twice is taken once, from where `inside` says the article is.
 */
export function labelsOf(
  reference: string,
  texts: readonly string[],
  inside: readonly boolean[],
): Label[] | null {
  const due = tokensOf(reference);
  const left = countsOf(runsOf(due));
  const total = Math.max(1, runsOf(due).length);
  const words = texts.map(tokensOf);
  const isBody = texts.map(() => false);
  const order = [...texts.keys()].sort((a, b) => Number(inside[b]) - Number(inside[a]) || a - b);
  let covered = 0;
  for (const index of order) {
    const runs = runsOf(words[index] ?? []);
    const known = runs.filter((run) => (left.get(run) ?? 0) > 0);
    if ((words[index]?.length ?? 0) < 4 || known.length < runs.length * 0.6) continue;
    isBody[index] = true;
    covered += known.length;
    for (const run of known) left.set(run, (left.get(run) ?? 0) - 1);
  }
  if (covered < total * LEAST_COVERED) return null;
  addShortOnes(` ${due.join(' ')} `, words, isBody);
  return texts.map((_, index) => ({
    isBody: isBody[index] === true,
    size: Math.max(1, words[index]?.length ?? 0) / due.length,
  }));
}

/** A block of a word or three belongs where the reference has it between the same neighbours. */
function addShortOnes(due: string, words: readonly (readonly string[])[], isBody: boolean[]): void {
  for (const [index, own] of words.entries()) {
    if (own.length === 0 || own.length >= 4) continue;
    const before = isBody.lastIndexOf(true, index - 1);
    const after = isBody.indexOf(true, index + 1);
    const [head, tail] = [words[before]?.slice(-3) ?? [], words[after]?.slice(0, 3) ?? []];
    const joined = (parts: readonly string[]) => due.includes(` ${parts.join(' ')} `);
    isBody[index] =
      (index > 0 && head.length > 0 && joined([...head, ...own])) ||
      (tail.length > 0 && joined([...own, ...tail]));
  }
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + 4 <= words.length; at++) runs.push(words.slice(at, at + 4).join(' '));
  return runs;
}

function countsOf(runs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}
