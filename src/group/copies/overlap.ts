/**
 * How much of two texts is the same, from the sampled pieces of the earlier (all of them up to 192, else a share is known
 * to ± 3.5 points, one standard error). All shares are 0–1.
 */
export type Overlap = {
  /** Of the earlier text, how much is in the later. */
  readonly ofEarlier: number;
  /** Of the later text, how much is in the earlier. */
  readonly ofLater: number;
  /** Of all pieces of both, how many are in both. */
  readonly jaccard: number;
  /** The same for the lead alone: is the opening of one anywhere in the other? Null where it is too short to tell. */
  readonly leadOfEarlier: number | null;
  readonly leadOfLater: number | null;
  /** Of the shorter text, how much is in the opening of the longer (one and a half times as long as the shorter). */
  readonly inOpening: number;
  /** Pieces of the longer text for one of the shorter, and which one is longer. */
  readonly pieces: { readonly earlier: number; readonly later: number };
};

/** A lead of so many pieces: a first sentence. */
const LEAD = 24;
/** From fewer sampled pieces nothing is said of a lead. */
const FEWEST = 5;
/** Openings are this much longer than the text looked for in them. */
const ROOM = 1.5;

const TAGS = 2 ** 16;

/** A text that others are compared with: where each tag first stands in it. One is made and filled again for each text. */
export type Marks = {
  readonly fill: (ordered: Uint32Array, hashes: Uint32Array) => void;
  readonly compare: (earlier: Sampled) => Overlap;
};

/** The part of a sketch that comparing needs. */
export type Sampled = { readonly pieces: number; readonly limit: number; readonly tags: Uint16Array };

/** Room to compare one text with many earlier ones. */
export function makeMarks(): Marks {
  /** Place + 1 of the first piece with this tag; 0 where there is none. */
  const places = new Uint32Array(TAGS);
  let [ordered, hashes]: [Uint32Array, Uint32Array] = [new Uint32Array(), new Uint32Array()];
  const fill = (nextOrdered: Uint32Array, nextHashes: Uint32Array): void => {
    for (const hash of ordered) places[hash & 0xffff] = 0;
    [ordered, hashes] = [nextOrdered, nextHashes];
    for (let place = ordered.length - 1; place >= 0; place -= 1)
      places[(ordered[place] ?? 0) & 0xffff] = place + 1;
  };
  const compare = (earlier: Sampled): Overlap =>
    overlapOf(count(earlier, places, hashes.length), earlier, { ordered, hashes });
  return { fill, compare };
}

type Shared = { both: number; early: number; late: number; inEarly: number; inLate: number };

/** Sampled pieces of the earlier text that are in the later: in all, and by where they stand in either. */
function count({ tags, pieces }: Sampled, places: Uint32Array, later: number): Shared {
  const shared: Shared = { both: 0, early: 0, late: 0, inEarly: 0, inLate: 0 };
  const perPiece = tags.length / pieces;
  const [lead, opening, openingLater] = [LEAD * perPiece, ROOM * later * perPiece, ROOM * pieces];
  for (let index = 0; index < tags.length; index += 1) {
    const place = places[tags[index] ?? 0] ?? 0;
    if (place === 0) continue;
    shared.both += 1;
    if (index < lead) shared.early += 1;
    if (place <= LEAD) shared.late += 1;
    if (index < opening) shared.inEarly += 1;
    if (place <= openingLater) shared.inLate += 1;
  }
  return shared;
}

function overlapOf(
  shared: Shared,
  { tags, limit, pieces }: Sampled,
  { ordered, hashes }: { readonly ordered: Uint32Array; readonly hashes: Uint32Array },
): Overlap {
  const [ofFirst, ofSecond] = [tags.length, below(hashes, limit)];
  // Tags are 16 bits: some agree by chance, as many as the later text fills of all tags.
  const chance = hashes.length / TAGS;
  const most = Math.min(ofFirst, ofSecond);
  const both = Math.min(most, Math.max(0, Math.round((shared.both - ofFirst * chance) / (1 - chance))));
  const lead = Math.min(ofFirst, Math.ceil((LEAD * ofFirst) / pieces));
  const leadLater = ordered.subarray(0, LEAD).reduce((sum, hash) => sum + (hash < limit ? 1 : 0), 0);
  return {
    ofEarlier: share(both, ofFirst),
    ofLater: share(both, ofSecond),
    jaccard: share(both, ofFirst + ofSecond - both),
    leadOfEarlier: lead < FEWEST ? null : share(shared.early, lead),
    leadOfLater: leadLater < FEWEST ? null : share(shared.late, leadLater),
    inOpening: pieces <= hashes.length ? share(shared.inLate, ofFirst) : share(shared.inEarly, ofSecond),
    pieces: { earlier: pieces, later: hashes.length },
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** How many of the sorted hashes are below the limit. */
function below(hashes: Uint32Array, limit: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
