import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSentences, type SentenceEdit } from './compare-sentences.ts';
import { longestRise } from './longest-rise.ts';
import { plainMarks } from './plain-marks.ts';

/** The sentences before with the edits applied: what is not named keeps its order in the places that are left. */
function applied(
  before: readonly string[],
  after: readonly string[],
  edits: readonly SentenceEdit[],
): string[] {
  const gone = new Set(edits.flatMap(({ from }) => from ?? []));
  const kept = before.filter((_, at) => !gone.has(at));
  const placed = new Map(
    edits.flatMap(({ kind, from, to }): [number, string][] =>
      to === null ? [] : [[to, (kind === 'moved' ? before[from] : after[to]) ?? '']],
    ),
  );
  const length = kept.length + placed.size;
  return Array.from({ length }, (_, at) => placed.get(at) ?? kept.shift() ?? '');
}

const sentence = fc.constantFrom(
  ...['The pier held.', 'Divers looked at two piles.', 'Divers looked at nine piles.', 'Nobody was hurt.'],
  ...['The mayor came.', 'The pier held!', '码头没有受损。', '부두는 무사했다.', '“The pier held.”'],
);
const text = fc.array(sentence, { maxLength: 14 });

describe('the sentences of two texts', () => {
  it('applied to the text before give the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = compareSentences(before, after);
        expect(applied(before, after, edits).map(plainMarks)).toEqual(after.map(plainMarks));
      }),
      { numRuns: 1_000 },
    );
  });

  it('have no change where they are the same but for marks', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(compareSentences(same, same)).toEqual([]);
      }),
    );
    expect(compareSentences(['“It’s – said.”'], ['"It\'s - said."'])).toEqual([]);
  });

  it('count as few as can be as moved', () => {
    expect(compareSentences(['a b c', 'd e f', 'g h i'], ['g h i', 'a b c', 'd e f'])).toEqual([
      { kind: 'moved', from: 2, to: 0 },
    ]);
  });

  it('are edited where one alike stands between the same neighbours, else came and went', () => {
    const before = ['The pier held.', 'Divers looked at two piles.', 'Nobody was hurt.'];
    expect(
      compareSentences(before, ['The pier held.', 'Divers looked at nine piles.', 'Nobody was hurt.']),
    ).toEqual([{ kind: 'edited', from: 1, to: 1 }]);
    expect(compareSentences(before, ['The pier held.', 'Nobody was hurt.', 'The mayor came.'])).toEqual([
      { kind: 'dropped', from: 1, to: null },
      { kind: 'added', from: null, to: 2 },
    ]);
  });

  it('are told in time however many they are', () => {
    const many = (name: string) =>
      Array.from({ length: 4_000 }, (_, n) => `The ${name} pile number ${n} held well.`);
    const started = performance.now();
    expect(compareSentences(many('old'), many('new'))).toHaveLength(4_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('finds a longest rise, as trying them all does', () => {
  const rises = (list: readonly number[]): number =>
    list
      .reduce<number[]>((best, one, at) => {
        const before = list.slice(0, at).flatMap((other, place) => (other < one ? (best[place] ?? 0) : []));
        return [...best, 1 + Math.max(0, ...before)];
      }, [])
      .reduce((most, one) => Math.max(most, one), 0);
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (list) => {
      const found = longestRise(list).map((at) => list[at] ?? 0);
      expect(found).toHaveLength(rises(list));
      expect(found.every((one, at) => at === 0 || one > (found[at - 1] ?? 0))).toBe(true);
    }),
  );
});
