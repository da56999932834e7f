import model from './block-model.json' with { type: 'json' };
import { forestOf, type BlockTree } from './block-score.ts';
import { TRAIT_NAMES } from './block-traits.ts';
import { once } from '../once.ts';

/**
 * The trees of a judge as `bench/blocks/train.ts` writes them.
 *
 * @throws Error where it was taught other traits than are asked for now, or is no judge: it would answer all the same
 */
export function treesOf({
  traits,
  trees,
}: {
  readonly traits: unknown;
  readonly trees: unknown;
}): BlockTree[] {
  if (JSON.stringify(traits) !== JSON.stringify(TRAIT_NAMES))
    throw new Error(
      `expected a judge of blocks that was taught the traits ${TRAIT_NAMES.join(', ')} but received one of ${String(traits)}; teach it with "npm run bench -- judge --write"`,
    );
  if (!Array.isArray(trees) || !trees.every(isTree))
    throw new Error('expected a judge of blocks made of trees but received something else');
  return trees;
}

function isTree(value: unknown): value is BlockTree {
  if (!Array.isArray(value)) return typeof value === 'number';
  const [trait, limit, below, above] = value as readonly unknown[];
  const isTrait = typeof trait === 'number' && TRAIT_NAMES[trait] !== undefined;
  return value.length === 4 && isTrait && typeof limit === 'number' && isTree(below) && isTree(above);
}

/** The judge of blocks; docs/reading.md says what taught it. Laid out when first asked: whoever teaches it asks another. */
export const judgeOfBlocks = once(() => forestOf(treesOf(model)));
