import { describe, expect, it } from 'vitest';
import { treesOf } from './block-judge.ts';
import model from './block-model.json' with { type: 'json' };
import { TRAIT_NAMES } from './block-traits.ts';

describe('the judge of blocks', () => {
  it('is taken as it was written', () => {
    expect(treesOf(model)).toBe(model.trees);
  });

  it('is refused where it was taught other traits, or the same in another order', () => {
    const [first = '', ...others] = TRAIT_NAMES;
    for (const traits of [others, [...others, first], [...TRAIT_NAMES, 'new'], undefined])
      expect(() => treesOf({ traits, trees: model.trees })).toThrow('npm run bench -- judge --write');
  });

  it.each([
    [[[0, 1, 0.5]]],
    [[[TRAIT_NAMES.length, 1, 0, 0]]],
    [[[-1, 1, 0, 0]]],
    [[[0, 1, 'yes', 0]]],
    [['0']],
    [null],
  ])('is refused where its trees are none: %j', (trees) => {
    expect(() => treesOf({ traits: TRAIT_NAMES, trees })).toThrow('made of trees');
  });
});
