/** A tree of questions: the trait's number, its limit, the tree for values up to it and the tree above it; or an answer. */
export type BlockTree = number | readonly [trait: number, limit: number, below: BlockTree, above: BlockTree];

/** Trees laid out in one row: a node is four numbers, a leaf's first number is −1 and its second the answer. */
type Forest = { readonly nodes: Float64Array; readonly roots: readonly number[] };

export function forestOf(trees: readonly BlockTree[]): Forest {
  const nodes: number[] = [];
  const place = (tree: BlockTree): number => {
    const at = nodes.length;
    nodes.push(-1, 0, 0, 0);
    if (typeof tree === 'number') nodes[at + 1] = tree;
    else {
      [nodes[at], nodes[at + 1]] = tree;
      nodes[at + 2] = place(tree[2]);
      nodes[at + 3] = place(tree[3]);
    }
    return at;
  };
  const roots = trees.map(place);
  return { nodes: Float64Array.from(nodes), roots };
}

/** The log odds that a block with these traits is the article's text. */
export function scoreOf({ nodes, roots }: Forest, traits: Float64Array): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let trait = nodes[at] as number; trait >= 0; trait = nodes[at] as number)
      at = nodes[at + ((traits[trait] as number) <= (nodes[at + 1] as number) ? 2 : 3)] as number;
    sum += nodes[at + 1] as number;
  }
  return sum;
}
