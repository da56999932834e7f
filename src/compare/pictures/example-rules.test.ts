import { expect, it } from 'vitest';
import type { PictureRelation } from '../../domain/index.ts';
import { exampleRuleFor } from './example-rules.ts';
import type { Compared } from './judged-pair.ts';

const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 };

const compared = (given: Partial<PictureRelation>, trouble = ''): Compared => ({
  trouble,
  relation: {
    ...{ kind: 'same', edits: [], confidence: 0.95, kept: WHOLE, place: WHOLE, transform: null, changed: [] },
    because: { inliers: 0, matched: 0, correlation: null, agreeing: null, distance: null },
    ...given,
  },
});

it.each([
  [compared({}), false, 'yes', 'example/whole'],
  [compared({ kind: 'cropped', kept: { ...WHOLE, right: 0.5 } }), false, 'yes', 'example/part'],
  [compared({ kind: 'mirrored' }), false, 'yes', 'example/altered'],
  // Near fingerprints are no match where the pictures say otherwise …
  [compared({ kind: 'another-frame' }), true, 'no', 'example/another-frame'],
  [compared({ kind: 'different' }), true, 'no', 'example/different'],
  // … and are one where the pictures say nothing firm.
  [compared({ kind: 'cannot-be-judged' }), true, 'yes', 'example/by-fingerprint'],
  [compared({ kind: 'cannot-be-judged' }, 'broken'), true, 'yes', 'example/by-fingerprint'],
  [compared({ kind: 'resized', confidence: 0.6 }), true, 'yes', 'example/by-fingerprint'],
  [undefined, true, 'yes', 'example/by-fingerprint'],
  // Without either nothing is shown, and nothing ruled out.
  [compared({ kind: 'resized', confidence: 0.6 }), false, 'may-be', 'example/may-be'],
  [compared({ kind: 'different', confidence: 0.4 }), false, 'may-be', 'example/may-be'],
  [compared({ kind: 'cannot-be-judged' }), false, 'may-be', 'example/may-be'],
  [undefined, false, 'may-be', 'example/may-be'],
  [compared({ kind: 'cropped', confidence: 0.4 }), false, 'no', 'example/nothing'],
  [compared({ kind: 'different' }), false, 'no', 'example/different'],
])('of %j, near: %s, says %s by %s', (pair, isNear, shows, id) => {
  const rule = exampleRuleFor({ pair, isNear });
  expect([rule.shows, rule.id]).toEqual([shows, id]);
});
