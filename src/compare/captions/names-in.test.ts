import { describe, expect, it } from 'vitest';
import { MOST_CELLS, MOST_NAMES } from './name-candidates.ts';
import { compare, said } from './sample-captions.ts';

describe('names written in several ways', () => {
  it('are one where a word of a longer name stands alone', () => {
    const { names } = compare([
      said('a', 'A laugh for Tavo Kesh at the pier.', null, 'en'),
      said('b', 'A grin on the face of Kesh.', null, 'en'),
    ]);
    expect(names.filter(({ key }) => key.includes('kesh'))).toMatchObject([
      { key: 'unknown:tavo kesh', namedIn: 3, of: 3 },
    ]);
  });

  it.each(['Envoy', 'Ambassador', 'Spokesperson', 'Deputy Prime Minister', 'Special Envoy Ambassador'])(
    'are told without the title %s',
    (title) => {
      const { names } = compare([
        said('a', `A laugh for ${title} Bo Reyes at the pier.`, null, 'en'),
        said('b', `A grin of Bo Reyes, the ${title}.`, null, 'en'),
      ]);
      const found = names.filter(({ kind }) => kind === 'unknown').map(({ key, namedIn }) => [key, namedIn]);
      expect(found).toContainEqual(['unknown:bo reyes', 2]);
      expect(found.filter(([key]) => String(key).includes(title.toLowerCase()))).toEqual([]);
    },
  );

  it('are two where two people are called so', () => {
    const { names } = compare([
      said('a', 'A laugh for Tavo Kesh and for Ana Kesh at the pier.', null, 'en'),
      said('b', 'A grin on the face of Kesh.', null, 'en'),
    ]);
    expect(names.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['unknown:kesh', 'unknown:tavo kesh', 'unknown:ana kesh']),
    );
  });

  it('are the one a person gave, by the last name alone, in every script', () => {
    const given = [
      { key: 'person:kesh', kind: 'person', forms: ['Tavo Kesh', '塔沃·凯什', '타보 케시'] },
    ] as const;
    const { names } = compare(
      [
        said('a', '凯什总理笑了。', null, 'zh-Hans'),
        said('b', '웃고 있는 케시 총리.', null, 'ko'),
        said('c', 'Kesh laughs, and Tavo Kesh does not often.', null, 'en'),
      ],
      { given },
    );
    expect(names.filter(({ key }) => key.includes('kesh'))).toMatchObject([
      { key: 'person:kesh', kind: 'person', namedIn: 4, of: 4 },
    ]);
  });
});

describe('captions made to cost much', () => {
  const nonsense = (seed: number, words: number) =>
    Array.from({ length: words }, (_, at) => {
      const letters = ((at + 1) * 7_919 + seed * 104_729)
        .toString(26)
        .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
      return `X${letters} and`;
    }).join(' ');

  it('are told of in so many names, so many cells and so many characters, those of most captions first', () => {
    const shown = Array.from({ length: 40 }, (_, at) =>
      said(String(at), `Here laughs Ilsa Maro. ${nonsense(at, 3_000)}`, null, 'en'),
    );
    const { names } = compare(shown);
    expect(names.length).toBeLessThanOrEqual(MOST_NAMES);
    expect(names.length).toBeGreaterThan(100);
    expect(names[0]).toMatchObject({ key: 'unknown:ilsa maro', namedIn: 41 });
    expect(JSON.stringify(names).length).toBeLessThan(2_000_000);
    // What a cut caption does not name in its beginning, it may name in the rest.
    expect(names.at(-1)?.captions.at(-1)?.naming).not.toBe('not-named');
  });

  it('are held below a number of cells, however many captions there are', () => {
    const shown = Array.from({ length: 500 }, (_, at) =>
      said(String(at), `So ${nonsense(at, 60)}`, null, 'en'),
    );
    const { names } = compare(shown);
    expect(names.reduce((sum, { captions }) => sum + captions.length, 0)).toBeLessThanOrEqual(MOST_CELLS);
  });
});
