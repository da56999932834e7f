/**
 * Gradient boosting of small regression trees for a yes or no, after Friedman (2001), with histograms of each trait.
 * No chance is used: the same rows give the same trees.
 */
import type { BlockTree } from '../../src/extract/page/blocks/block-score.ts';

export type Row = { readonly traits: Float64Array; readonly isBody: boolean; readonly weight: number };

type Options = {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's answer that is kept. */
  readonly rate: number;
  /** Weight that every leaf must hold, as a share of all. */
  readonly leaf: number;
  /** Share of the traits that each tree may ask for, so that no one trait is leaned on. */
  readonly asked: number;
};

const BINS = 48;

/** The trees whose sum is the log odds of a row. */
export function boost(rows: readonly Row[], options: Options): BlockTree[] {
  const booster = new Booster(rows, options);
  return Array.from({ length: options.trees }, (_, tree) => booster.grow(tree));
}

type Split = { readonly trait: number; readonly bin: number; readonly gain: number };

class Booster {
  private readonly cuts: number[][];
  private readonly bins: Uint8Array[];
  private readonly odds: Float64Array;
  private readonly slope: Float64Array;
  private readonly bend: Float64Array;
  private readonly rows: readonly Row[];
  private readonly options: Options;
  private readonly weights: Float64Array;
  private readonly least: number;
  private readonly damping: number;
  /** Traits that the tree now grown may ask for. */
  private asked: readonly boolean[] = [];

  constructor(rows: readonly Row[], options: Options) {
    this.rows = rows;
    this.options = options;
    const width = rows[0]?.traits.length ?? 0;
    this.cuts = Array.from({ length: width }, (_, trait) => cutsOf(rows, trait));
    this.bins = this.cuts.map((cuts, trait) =>
      Uint8Array.from(rows, ({ traits }) => binOf(cuts, traits[trait] ?? 0)),
    );
    this.odds = new Float64Array(rows.length);
    this.slope = new Float64Array(rows.length);
    this.bend = new Float64Array(rows.length);
    this.weights = Float64Array.from(rows, ({ weight }) => weight);
    const all = rows.reduce((sum, { weight }) => sum + weight, 0);
    this.least = all * options.leaf;
    this.damping = all * options.leaf * 0.2;
  }

  grow(tree: number): BlockTree {
    this.asked = this.cuts.map((_, trait) => isAsked(tree, trait, this.options.asked));
    for (const [index, { isBody, weight }] of this.rows.entries()) {
      const chance = 1 / (1 + Math.exp(-(this.odds[index] ?? 0)));
      this.slope[index] = weight * ((isBody ? 1 : 0) - chance);
      this.bend[index] = weight * Math.max(1e-6, chance * (1 - chance));
    }
    return this.node(Uint32Array.from(this.rows.keys()), this.options.depth);
  }

  private node(members: Uint32Array, depth: number): BlockTree {
    const split = depth === 0 ? null : this.bestSplit(members);
    if (split === null) return this.leafOf(members);
    const bins = this.bins[split.trait] as Uint8Array;
    const below = members.filter((row) => (bins[row] ?? 0) <= split.bin);
    const above = members.filter((row) => (bins[row] ?? 0) > split.bin);
    const cut = this.cuts[split.trait]?.[split.bin] ?? 0;
    return [split.trait, cut, this.node(below, depth - 1), this.node(above, depth - 1)];
  }

  private leafOf(members: Uint32Array): number {
    let [slope, bend] = [0, 0];
    for (const row of members) {
      slope += this.slope[row] ?? 0;
      bend += this.bend[row] ?? 0;
    }
    const value = Number(((this.options.rate * slope) / (bend + this.damping * 0.25)).toFixed(3));
    for (const row of members) this.odds[row] = (this.odds[row] ?? 0) + value;
    return value;
  }

  private bestSplit(members: Uint32Array): Split | null {
    let best: Split | null = null;
    for (let trait = 0; trait < this.bins.length; trait++) {
      if (this.asked[trait] !== true) continue;
      const split = this.splitBy(trait, members);
      if (split !== null && split.gain > (best?.gain ?? 0)) best = split;
    }
    return best;
  }

  private splitBy(trait: number, members: Uint32Array): Split | null {
    const bins = this.bins[trait] as Uint8Array;
    const [slopes, bends, weights] = [0, 1, 2].map(() => new Float64Array(BINS + 1)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const [slopeOf, bendOf, weightOf] = [this.slope, this.bend, this.weights];
    let [slope, bend, weight] = [0, 0, 0];
    for (const row of members) {
      const bin = bins[row] as number;
      const s = slopeOf[row] as number;
      const b = bendOf[row] as number;
      const w = weightOf[row] as number;
      slopes[bin] = (slopes[bin] as number) + s;
      bends[bin] = (bends[bin] as number) + b;
      weights[bin] = (weights[bin] as number) + w;
      slope += s;
      bend += b;
      weight += w;
    }
    const worth = (s: number, b: number) => (s * s) / (b + this.damping);
    let best: Split | null = null;
    let [s, b, w] = [0, 0, 0];
    for (let bin = 0; bin < (this.cuts[trait]?.length ?? 0); bin++) {
      s += slopes[bin] as number;
      b += bends[bin] as number;
      w += weights[bin] as number;
      if (w < this.least || weight - w < this.least) continue;
      const gain = worth(s, b) + worth(slope - s, bend - b) - worth(slope, bend);
      if (gain > (best?.gain ?? 1e-9)) best = { trait, bin, gain };
    }
    return best;
  }
}

/** As even as chance, and the same each time. */
function isAsked(tree: number, trait: number, share: number): boolean {
  let mixed = Math.imul(tree + 1, 0x9e3779b1) ^ Math.imul(trait + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32 < share;
}

/** Values that part the rows into bins of about equal size. */
function cutsOf(rows: readonly Row[], trait: number): number[] {
  const values = Float64Array.from(rows, ({ traits }) => traits[trait] ?? 0).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const value = values[Math.floor((bin * values.length) / BINS)] ?? 0;
    cuts.add(Number(value.toPrecision(3)));
  }
  // Rare values of traits that are mostly nought would fall between the bins.
  const rare = [...new Set(values.filter((value) => value !== values[values.length >> 1]))];
  for (let part = 0; part < 8 && rare.length > 0; part++)
    cuts.add(Number((rare[Math.floor((part * rare.length) / 8)] ?? 0).toPrecision(3)));
  return [...cuts].sort((a, b) => a - b).slice(0, BINS);
}

function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
