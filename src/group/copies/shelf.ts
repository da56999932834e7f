import type { Marks, Overlap } from './overlap.ts';
import type { Sketch } from './sketch.ts';

/** Texts of one stretch of time, filed by their pieces in typed arrays: let go as a whole when all are out of reach. */
export type Shelf = {
  readonly isFull: () => boolean;
  readonly texts: () => number;
  /** Times of the earliest and the latest text, in ms. */
  readonly span: () => { readonly first: number; readonly last: number };
  readonly bytes: () => number;
  readonly add: (text: Filed) => void;
  /** Texts that share enough pieces to be worth comparing, with how much is the same. */
  readonly ask: (question: Question, found: (key: number, overlap: Overlap) => void) => void;
  /** Gives back the room kept for more texts. */
  readonly seal: () => void;
};

export type Filed = {
  /** The number that an answer gives back. */
  readonly key: number;
  readonly at: number;
  /** Only texts of the same mark are compared. */
  readonly mark: number;
  readonly sketch: Sketch;
};

export type Question = {
  readonly at: number;
  /** How far from `at` a text may lie, in ms. */
  readonly reachMs: number;
  readonly mark: number;
  readonly hashes: Uint32Array;
  /** How many more texts are looked at under each hash: the latest shelf is asked first, and takes from this. */
  readonly budget: Uint8Array;
  readonly marks: Marks;
};

/** A text is compared when it shares this much of the pieces that one inside the other would share. */
const WORTH_COMPARING = 0.2;
/** Buckets a text: with some 30 pieces each, chains of other texts are one or two long. */
const BUCKETS = 16;

/** An empty shelf for so many texts (a power of two): columns of numbers, no object a text. */
export function makeShelf(capacity: number): Shelf {
  const cards = makeCards(capacity);
  const chains = makeChains(capacity);
  let tags = new Uint16Array(capacity * 32);
  let texts = 0;
  let [first, last] = [Infinity, -Infinity];

  const add = ({ key, at, mark, sketch }: Filed): void => {
    const start = cards.tagEnd[texts - 1] ?? 0;
    const end = start + sketch.tags.length;
    while (end > tags.length) tags = grown(tags, tags.length * 2);
    tags.set(sketch.tags, start);
    for (const hash of sketch.posts) chains.post(hash, texts);
    cards.key[texts] = key;
    cards.at[texts] = at;
    cards.mark[texts] = mark;
    cards.pieces[texts] = sketch.pieces;
    cards.posts[texts] = sketch.posts.length;
    cards.limit[texts] = sketch.limit;
    cards.tagEnd[texts] = end;
    [first, last] = [Math.min(first, at), Math.max(last, at)];
    texts += 1;
  };

  const isWorth = (text: number, shared: number, { at, reachMs, mark, hashes }: Question): boolean => {
    if (cards.mark[text] !== mark || Math.abs((cards.at[text] ?? 0) - at) > reachMs) return false;
    const [posts = 0, pieces = 1] = [cards.posts[text], cards.pieces[text]];
    const smaller = Math.min(posts, (posts * hashes.length) / pieces);
    return shared >= Math.max(1, smaller * WORTH_COMPARING);
  };

  const ask = (question: Question, found: (key: number, overlap: Overlap) => void): void => {
    for (const text of chains.shared(question)) {
      if (!isWorth(text, chains.takeCount(text), question)) continue;
      const part = tags.subarray(cards.tagEnd[text - 1] ?? 0, cards.tagEnd[text]);
      const [pieces = 0, limit = 0] = [cards.pieces[text], cards.limit[text]];
      found(cards.key[text] ?? 0, question.marks.compare({ pieces, limit, tags: part }));
    }
  };

  return {
    isFull: () => texts === capacity,
    texts: () => texts,
    span: () => ({ first, last }),
    bytes: () => tags.byteLength + chains.bytes() + capacity * CARD_BYTES,
    add,
    ask,
    seal: () => {
      tags = tags.slice(0, cards.tagEnd[texts - 1] ?? 0);
      chains.seal();
    },
  };
}

const CARD_BYTES = 8 + 8 + 8 + 4 + 4 + 4 + 2;

const makeCards = (capacity: number) => ({
  key: new Float64Array(capacity),
  at: new Float64Array(capacity),
  limit: new Float64Array(capacity),
  mark: new Uint32Array(capacity),
  pieces: new Uint32Array(capacity),
  tagEnd: new Uint32Array(capacity),
  posts: new Uint16Array(capacity),
});

/** Texts by piece: a chain for each bucket of hashes, the latest first. */
type Chains = {
  readonly post: (hash: number, text: number) => void;
  /** Texts filed under any of these pieces. How many of the pieces it was is then asked for, once for each text. */
  readonly shared: (question: Pick<Question, 'hashes' | 'budget'>) => readonly number[];
  readonly takeCount: (text: number) => number;
  readonly bytes: () => number;
  readonly seal: () => void;
};

function makeChains(capacity: number): Chains {
  const buckets = capacity * BUCKETS;
  const heads = new Uint32Array(buckets);
  /** Pieces shared with the text asked for; zero between two questions. */
  const counts = new Uint16Array(capacity);
  /** Two numbers a posting: whose it is, and the one before it in its chain (+ 1; 0 at the end). */
  let postings = new Uint32Array(2 * buckets);
  let posted = 0;

  const post = (hash: number, text: number): void => {
    if (2 * posted === postings.length) postings = grown(postings, 4 * posted);
    const bucket = hash & (buckets - 1);
    postings[2 * posted] = text;
    postings[2 * posted + 1] = heads[bucket] ?? 0;
    posted += 1;
    heads[bucket] = posted;
  };

  const shared: Chains['shared'] = ({ hashes, budget }) => {
    const touched: number[] = [];
    for (let index = 0; index < hashes.length; index += 1) {
      let here = heads[(hashes[index] ?? 0) & (buckets - 1)] ?? 0;
      let left = budget[index] ?? 0;
      for (; here !== 0 && left > 0; left -= 1) {
        const text = postings[2 * here - 2] ?? 0;
        if (counts[text] === 0) touched.push(text);
        counts[text] = (counts[text] ?? 0) + 1;
        here = postings[2 * here - 1] ?? 0;
      }
      budget[index] = left;
    }
    return touched;
  };

  return {
    post,
    shared,
    takeCount: (text) => {
      const count = counts[text] ?? 0;
      counts[text] = 0;
      return count;
    },
    bytes: () => heads.byteLength + counts.byteLength + postings.byteLength,
    seal: () => {
      postings = postings.slice(0, 2 * posted);
    },
  };
}

function grown<Column extends Uint32Array | Uint16Array>(column: Column, length: number): Column {
  const wider = new (column.constructor as new (length: number) => Column)(length);
  wider.set(column);
  return wider;
}
