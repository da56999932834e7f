import { stem } from '../../src/text/stem.ts';
import { isStopWord } from '../../src/text/words.ts';
import type { Meanings } from './gloss.ts';

/** Only the usual meanings of a word are set beside one another. */
const MOST_GLOSSES = 6;
/** Two stems must share so many foreign words, and such a share of all that either means. */
const LEAST = { together: 3, share: 0.08 };
const MOST_SYNONYMS = 6;

/**
 * English stems that translate the same foreign words, by pivoting (Bannard and Callison-Burch 2005): 会谈 is talks and
 * discussions, and so are 협의 and 話し合い. The share is that of the foreign words they have in common (Ochiai 1957).
 *
 * @returns for each stem its synonyms as `stem share`, the nearest first
 */
export function pivot(lists: readonly Meanings[]): Meanings {
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  for (const list of lists)
    for (const glosses of list.values()) {
      const stems = stemsOf(glosses);
      for (const one of stems) alone.set(one, (alone.get(one) ?? 0) + 1);
      for (const [index, a] of stems.entries())
        for (const b of stems.slice(index + 1)) {
          const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
          together.set(pair, (together.get(pair) ?? 0) + 1);
        }
    }
  return synonymsIn(together, alone);
}

function stemsOf(glosses: ReadonlySet<string>): string[] {
  const plain = [...glosses].filter((gloss) => /^[a-z]{3,}$/.test(gloss) && !isStopWord(gloss, 'en'));
  return [...new Set(plain.map(stem))].slice(0, MOST_GLOSSES);
}

function synonymsIn(together: ReadonlyMap<string, number>, alone: ReadonlyMap<string, number>): Meanings {
  const near = new Map<string, { readonly other: string; readonly share: number }[]>();
  const add = (one: string, other: string, share: number): void => {
    near.set(one, [...(near.get(one) ?? []), { other, share }]);
  };
  for (const [pair, count] of together) {
    const [a = '', b = ''] = pair.split(' ');
    const share = count / Math.sqrt((alone.get(a) ?? 0) * (alone.get(b) ?? 0));
    if (count < LEAST.together || share < LEAST.share) continue;
    add(a, b, share);
    add(b, a, share);
  }
  return new Map(
    [...near].map(([one, others]) => {
      const nearest = others.toSorted((x, y) => y.share - x.share || (x.other < y.other ? -1 : 1));
      const told = nearest.slice(0, MOST_SYNONYMS).map(({ other, share }) => `${other} ${share.toFixed(2)}`);
      return [one, new Set(told)];
    }),
  );
}
