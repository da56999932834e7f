/** A fingerprint that was found: its number as `add` gave it, and how many of 256 bits differ. */
export type Found = { readonly id: number; readonly distance: number };

/** Sixteen chunks of sixteen bits, mixed as `mix.ts` does, at the start of a buffer of their own. */
export type Chunks = Uint16Array<ArrayBuffer>;

/**
 * How far is searched, in bits of 256: what lies within `radius` is found where it stands in a list that is looked up for
 * `listed`. Exact where both are equal.
 */
export type Reach = { readonly radius: number; readonly listed: number };

/** Some of the fingerprints of an index, numbered one after the other. */
export type Part = {
  readonly isFull: boolean;
  /** Memory in bytes, with what is set aside. */
  readonly bytes: number;
  /** @throws nothing: a full part is not added to, its owner sees to it */
  add(chunks: Chunks): void;
  /** Puts what lies within the radius behind what was found before, in any order. */
  search(query: Chunks, reach: Reach, found: Found[]): void;
};
