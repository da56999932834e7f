import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { TONGUES } from '../domain/index.ts';
import { lookReasonText, wordsIn } from './words/words.ts';

/** Where a look that came to nothing gets its code: in a call that makes a trouble, as a field, or in the table of failures. */
const CODES = [
  /(?:failed|notTried|unreadable|nothingRead)\(\s*(?:input,\s*)?(?:'(?:list|page|picture|history)',\s*)?'([a-z][a-z-]+)'/g,
  /reason: '([a-z][a-z-]+)'/g,
  /^ +\[\/.*\/, '([a-z-]+)'\],$/gm,
];

async function codesInUse(): Promise<readonly string[]> {
  const codes = new Set<string>();
  for await (const file of glob('src/{collect,extract,evidence}/**/*.ts')) {
    if (file.includes('.test.') || file.includes('/testing/')) continue;
    const code = readFileSync(file, 'utf8');
    for (const pattern of CODES) for (const [, found = ''] of code.matchAll(pattern)) codes.add(found);
  }
  return [...codes].sort();
}

describe('every reason why a look came to nothing', async () => {
  const codes = await codesInUse();

  it('is among those that were looked for', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['robots', 'dns', 'no-items', 'not-a-feed', 'unknown-shape']),
    );
  });

  it.each(codes)('has words in every language: %s', (code) => {
    for (const tongue of TONGUES) expect(lookReasonText(wordsIn(tongue), code), tongue).not.toBe(code);
  });

  it('that is newer than the words is shown as it is', () => {
    expect(lookReasonText(wordsIn('ko'), 'a-code-of-tomorrow')).toBe('a-code-of-tomorrow');
    expect(lookReasonText(wordsIn('zh'), '__proto__')).toBe('__proto__');
    expect(lookReasonText(wordsIn('ko'), 'login-wall')).toBe('로그인 벽');
  });
});
