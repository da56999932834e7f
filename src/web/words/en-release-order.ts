import { CLUE_WEIGHTS, DECIDING, type OrderClue } from '../../domain/index.ts';

const n = new Intl.NumberFormat('en');

/** In which order the pictures of a release were taken, in English. */
export const releaseOrder = {
  title: 'Order in which they were taken',
  note: 'From clocks and counters of cameras and files; the page’s own order and a desk’s numbers never decide',
  told: {
    ordered: 'The clues tell the whole order:',
    'partly-ordered': 'The clues tell a part of the order:',
    'order-unknown': 'Order unknown: no clue that can decide tells any two pictures apart.',
  },
  untied:
    'The chains are not tied to each other: which of two pictures in different chains came first is not told.',
  tied: 'Chains are tied to each other only by pictures that stand in both.',
  unplaced: (pictures: string) => `Place unknown, for no deciding clue speaks of them: ${pictures}.`,
  contradict: (pictures: string) =>
    `Clues about pictures ${pictures} contradict each other and decide nothing.`,
  together: 'By the word of a person the clocks of all cameras were set together:',
  clues: 'Every clue, with its weight',
  clue: 'Clue',
  says: 'As written',
  weighs: 'Weight',
  weight: (clue: OrderClue) =>
    `${n.format(CLUE_WEIGHTS[clue])}${CLUE_WEIGHTS[clue] >= DECIDING ? '' : ', never decides'}`,
  kind: {
    'person-clock': 'a clock a person read in it',
    'camera-clock': 'the camera’s clock',
    'original-name': 'the counter in its original name',
    'frame-number': 'the camera’s frame number',
    'file-name': 'the counter in the file’s name',
    'desk-number': 'a number a desk gave it',
    'page-order': 'its place on the page',
  },
  doubt: {
    'no-time': 'not used: no time in it',
    'no-day-or-zone': 'not used: nobody could tell its day or its zone',
    'blocks-differ': 'not used: the file says it in two ways',
    'after-release': 'not used: later than the release',
  },
};
