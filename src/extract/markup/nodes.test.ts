import { describe, expect, it } from 'vitest';
import { foldSpace } from './nodes.ts';

describe('white space of a text', () => {
  it.each([
    [' a \u3000 b\n\tc ', 'a b c'],
    ['so\u00adft hy\u200bphen\ufeffs', 'soft hyphens'],
    ['a\u200cb', 'ab'],
    // In Persian the joiner parts what belongs to one word.
    ['می\u200cرود \u200bو', 'می\u200cرود و'],
    ['क्\u200dष', 'क्\u200dष'],
    ['👩\u200d🚒', '👩\u200d🚒'],
  ])('%j is %j', (text, due) => {
    expect(foldSpace(text)).toBe(due);
  });
});
