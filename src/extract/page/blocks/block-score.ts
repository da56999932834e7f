/** A tree of questions: the trait's number, its limit, the tree for values up to it and the tree above it; or an answer. */
export type BlockTree = number | readonly [trait: number, limit: number, below: BlockTree, above: BlockTree];

/**
 * Trees laid out in rows, small enough to stay in a processor's nearest memory: each node's trait (−1 for a leaf), its
 * limit or answer, and where the tree above the limit begins; the tree below begins right after the node.
 */
type Forest = {
  readonly traits: Int16Array;
  readonly limits: Float64Array;
  readonly above: Uint32Array;
  readonly roots: Uint32Array;
};

/** Trees as the model holds them, laid out for {@link scoreOf}. */
export function forestOf(trees: readonly BlockTree[]): Forest {
  const [traits, limits, above]: [number[], number[], number[]] = [[], [], []];
  const place = (tree: BlockTree): number => {
    const at = traits.length;
    const isLeaf = typeof tree === 'number';
    traits.push(isLeaf ? -1 : tree[0]);
    limits.push(isLeaf ? tree : tree[1]);
    above.push(0);
    if (isLeaf) return at;
    place(tree[2]);
    above[at] = place(tree[3]);
    return at;
  };
  const roots = Uint32Array.from(trees, place);
  return {
    traits: Int16Array.from(traits),
    limits: Float64Array.from(limits),
    above: Uint32Array.from(above),
    roots,
  };
}

/** The log odds that a block with these traits is the article's text. */
export function scoreOf({ traits, limits, above, roots }: Forest, block: Float64Array): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let trait = traits[at] as number; trait >= 0; trait = traits[at] as number)
      at = (block[trait] as number) <= (limits[at] as number) ? at + 1 : (above[at] as number);
    sum += limits[at] as number;
  }
  return sum;
}
