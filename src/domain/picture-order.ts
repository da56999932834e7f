import type { ClockId, PictureId } from './ids.ts';
import type { Span } from './time.ts';

/**
 * What tells in which order pictures were taken, the firmest first. `file-name` is the camera's counter in the name of
 * the file, `original-name` the same as the metadata keep it, `frame-number` as the camera wrote it. `desk-number` is a
 * number somebody put before or behind a name, and `page-order` the order of the page: both may tell a story instead.
 */
export const ORDER_CLUES = [
  'person-clock',
  'camera-clock',
  'original-name',
  'frame-number',
  'file-name',
  'desk-number',
  'page-order',
] as const;
export type OrderClue = (typeof ORDER_CLUES)[number];

/**
 * How much a clue counts. From {@link DECIDING} on it decides where nothing as firm speaks against it; page order and a
 * desk's numbers never decide, alone or together.
 */
export const CLUE_WEIGHTS: { readonly [Clue in OrderClue]: number } = {
  'person-clock': 5,
  'camera-clock': 4,
  'original-name': 3,
  'frame-number': 3,
  'file-name': 3,
  'desk-number': 1,
  'page-order': 0.5,
};
export const DECIDING = 3;

/** What a clue rests on: clocks a person read, a camera's clock, a camera's counter, a desk. Each counts once for a pair. */
export const CLUE_FAMILIES: { readonly [Clue in OrderClue]: 'person' | 'clock' | 'counter' | 'desk' } = {
  'person-clock': 'person',
  'camera-clock': 'clock',
  'original-name': 'counter',
  'frame-number': 'counter',
  'file-name': 'counter',
  'desk-number': 'desk',
  'page-order': 'desk',
};

/** `order-unknown`: no two pictures are told apart, or what tells them apart contradicts itself. */
export const ORDER_OUTCOMES = ['ordered', 'partly-ordered', 'order-unknown'] as const;
export type OrderOutcome = (typeof ORDER_OUTCOMES)[number];

/** Why a clock or number of a picture was not used. */
export const CLUE_DOUBTS = ['no-time', 'no-day-or-zone', 'blocks-differ', 'after-release'] as const;
export type ClueDoubt = (typeof CLUE_DOUBTS)[number];

/** A clock seen in a picture, as a person read it: between which instants the picture was taken, then. */
export type PersonClock = {
  readonly id: ClockId;
  readonly pictureId: PictureId;
  /** What the person saw, such as `14:02 · 2031-05-03 · Asia/Seoul`. */
  readonly text: string;
  /** Null where nobody could tell its day or whose time it shows. */
  readonly span: Span | null;
};

/** What a picture gives for a clue, and the text that says so. */
export type ClueReading = {
  readonly pictureId: PictureId;
  readonly clue: OrderClue;
  /** The camera, series or page within which it compares. */
  readonly within: string;
  /** As written: a clock, a name, a place on the page. */
  readonly text: string;
  /** The reading of a person that it is; of no other clue. */
  readonly clockId?: ClockId;
};

/** `earlier` was taken before `later`, says a clue, for `weight`. */
export type OrderStatement = {
  readonly earlier: PictureId;
  readonly later: PictureId;
  readonly clue: OrderClue;
  readonly weight: number;
  /** What it rests on, of the earlier and of the later picture. */
  readonly texts: readonly [string, string];
};

export type OrderedPair = {
  readonly earlier: PictureId;
  readonly later: PictureId;
  /** What speaks for it less what speaks against it; null where it follows from other pairs only. */
  readonly weight: number | null;
};

/** The order of a release as far as it can be told. */
export type PictureOrder = {
  readonly outcome: OrderOutcome;
  /** All pictures from first to last; null unless `ordered`. */
  readonly sequence: readonly PictureId[] | null;
  /** Every pair that is told. */
  readonly pairs: readonly OrderedPair[];
  /** Pictures whose order clues contradict each other, and those clues. */
  readonly contradictions: readonly {
    readonly pictures: readonly PictureId[];
    readonly statements: readonly OrderStatement[];
  }[];
  readonly readings: readonly ClueReading[];
  readonly notUsed: readonly (ClueReading & { readonly because: ClueDoubt })[];
};
