/** On which side of random hyperplanes a vector lies, a bit each. */
export type Sketch = Int32Array;

/** A sketch has 32 bits a word. Of 256, two texts with a cosine of one half share 43 more than two that have none. */
export const SKETCH_WORDS = 8;
const BITS = 32 * SKETCH_WORDS;

/** A vector of an encoder and the language of its text. */
export type Spoken = { readonly tongue: string; readonly vector: Float32Array };

/** A sketch for each vector, null for none. All have one length. */
export function sketchAll(texts: readonly (Spoken | null)[]): readonly (Sketch | null)[] {
  const spoken = texts.filter((text) => text !== null);
  const means = meansOf(spoken);
  const planes = hyperplanesFor(spoken[0]?.vector.length ?? 0);
  return texts.map((text) => {
    if (text === null) return null;
    const mean = means.get(text.tongue);
    return sketchOf(
      text.vector.map((part, at) => part - (mean?.[at] ?? 0)),
      planes,
    );
  });
}

/** In a language of fewer texts the mean of all languages counts as much. */
const FEW = 32;

/**
 * The vectors of some encoders all point much the same way, and those of a language even more so. What tells texts apart
 * is what is left without that: the mean of a language, leaning on that of all where there are few.
 */
function meansOf(texts: readonly Spoken[]): ReadonlyMap<string, Float64Array> {
  const all = sumOf(texts).map((part) => part / Math.max(1, texts.length));
  const means = new Map<string, Float64Array>();
  for (const [tongue, of] of Map.groupBy(texts, (text) => text.tongue))
    means.set(
      tongue,
      sumOf(of).map((part, at) => (part + FEW * (all[at] ?? 0)) / (of.length + FEW)),
    );
  return means;
}

function sumOf(texts: readonly Spoken[]): Float64Array {
  const sum = new Float64Array(texts[0]?.vector.length ?? 0);
  for (const { vector } of texts)
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  return sum;
}

/** Random hyperplanes as signs (Achlioptas 2003, Database-friendly random projections), the same on every machine. */
function hyperplanesFor(dimensions: number): Float32Array {
  let state = 0x9e3779b9;
  return Float32Array.from({ length: BITS * dimensions }, () => {
    // Marsaglia 2003, Xorshift RNGs.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0x10000 ? 1 : -1;
  });
}

function sketchOf(vector: Float32Array, planes: Float32Array): Sketch {
  const sketch = new Int32Array(SKETCH_WORDS);
  for (let plane = 0; plane < BITS; plane += 1) {
    const start = plane * vector.length;
    let side = 0;
    for (let at = 0; at < vector.length; at += 1) side += (vector[at] ?? 0) * (planes[start + at] ?? 0);
    if (side > 0) sketch[plane >> 5] = (sketch[plane >> 5] ?? 0) | (1 << (plane & 31));
  }
  return sketch;
}

/** How many bits of two sketches differ. */
export function bitsApart(a: Sketch, b: Sketch): number {
  let apart = 0;
  for (let word = 0; word < SKETCH_WORDS; word += 1) {
    // The bits of a word counted in pairs, fours and eights at once.
    let bits = (a[word] ?? 0) ^ (b[word] ?? 0);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return apart;
}
