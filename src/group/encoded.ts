/** How the cosines of an encoder are to be read. */
export type EncoderScale = {
  /** As a person knows it. */
  readonly name: string;
  /** Cosine at which two texts are just alike enough for one story. */
  readonly enough: number;
  /** Cosine of two texts with nothing in common, below `enough`. */
  readonly unrelated: number;
};

/** What a sentence encoder made of a text: a vector of length 1. */
export type Encoded = { readonly vector: Float32Array; readonly scale: EncoderScale };

/**
 * What the likeness of two texts is compared by besides words and names. Within a language they say more: an encoder
 * finds any two floods alike, and only the names tell which.
 */
export type Encodable = { readonly tongue: string; readonly encoded: Encoded | null };

/** Cosine of two texts in different languages that both have vectors of one encoder, -1 to 1; null for any other two. */
export function encodedCosine(a: Encodable, b: Encodable): number | null {
  if (a.encoded === null || b.encoded === null || a.tongue === b.tongue) return null;
  return a.encoded.scale === b.encoded.scale ? dot(a.encoded.vector, b.encoded.vector) : null;
}

/** How alike an encoder finds two texts in different languages: 0 (nothing in common) on, 1 = just enough for one story. */
export function encodedLikeness(a: Encodable, b: Encodable): number {
  const cosine = encodedCosine(a, b);
  if (cosine === null || a.encoded === null) return 0;
  const { enough, unrelated } = a.encoded.scale;
  return Math.max(0, (cosine - unrelated) / (enough - unrelated));
}

/** In words, where an encoder finds two texts alike enough; '' where it does not. */
export function encodedGround(a: Encodable, b: Encodable): string {
  const cosine = encodedCosine(a, b);
  if (cosine === null || a.encoded === null || encodedLikeness(a, b) < 1) return '';
  return `near in meaning (encoder ${a.encoded.scale.name}: ${cosine.toFixed(2)})`;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
