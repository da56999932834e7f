/** What people said of the released pictures: questions, and how two coders read the faces of both leaders. */
import type { Expression } from '../../../src/domain/index.ts';
import type { SceneName } from '../draw.ts';

type Asked = {
  readonly scene: SceneName;
  /** Left, top, right and bottom in percent of the picture's sides. */
  readonly region: string;
  readonly question: string;
  readonly by: string;
  readonly at: string;
  readonly answers: readonly Readonly<Record<'answer' | 'source' | 'by' | 'at', string>>[];
};

export const QUESTIONS: readonly Asked[] = [
  {
    scene: 'sheet',
    region: '39,57,63,100',
    question: 'What is on the paper that both laugh at?',
    by: 'Wren Talbot',
    at: '2031-05-05T10:20:00+09:00',
    answers: [],
  },
  {
    scene: 'arrival',
    region: '27,58,85,94',
    question: 'Whose flags are on the car?',
    by: 'Wren Talbot',
    at: '2031-05-05T10:24:00+09:00',
    answers: [
      {
        answer: 'Sereva’s in front and Oria’s behind.',
        source: 'picture 9 of the same release, where both stand with their flags',
        by: 'Sol Amund',
        at: '2031-05-05T11:02:00+09:00',
      },
    ],
  },
];

type ReadClock = Readonly<
  Record<'scene', SceneName> & Record<'region' | 'shows' | 'day' | 'zone' | 'because' | 'by' | 'at', string>
>;

/** What a person read on a wall: the small camera wrote no offset, so this alone sets its picture among the others. */
export const CLOCKS: readonly ReadClock[] = [
  {
    scene: 'microphones',
    region: '76,8,93,32',
    shows: '08:40-08:44',
    day: '2031-05-04',
    zone: '+09:00',
    because:
      'Read twice on the album’s full size: the long hand stands just past the eight. The day is that of the talks, the zone that of the house.',
    by: 'Wren Talbot',
    at: '2031-05-05T10:41:00+09:00',
  },
];

/** A letter a picture, in the order of the release. */
const LETTERS: Readonly<Record<string, Expression>> = {
  l: 'laughing',
  s: 'smiling',
  n: 'neutral',
  t: 'stern',
  o: 'other',
  '?': 'cannot-tell',
  '-': 'not-in-picture',
};

/** By coder and office holder. They differ in three faces. */
const READ: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ada: { kesh: 's--n--llnn??', maro: 's--oo-slnn??' },
  bo: { kesh: 's--n--lltn??', maro: 's--no-llnn??' },
};

/** What each coder said of each holder in each picture of the release, by the picture's place from 0. */
export function codesOf(coder: string): readonly {
  readonly holder: string;
  readonly place: number;
  readonly expression: Expression;
}[] {
  return Object.entries(READ[coder] ?? {}).flatMap(([holder, letters]) =>
    Array.from(letters, (letter, place) => ({ holder, place, expression: LETTERS[letter] ?? 'cannot-tell' })),
  );
}

export const CODERS = Object.keys(READ);
