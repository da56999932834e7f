import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTENT_VERDICTS } from '../domain/index.ts';
import { checkContent, type CheckInput } from './content-check.ts';
import { article, AS_ASKED, ASKED, page, PROSE, WALLS } from './content-cases.ts';
import { CONTENT_RULES } from './content-rules.ts';

function check(body: string | Uint8Array, over: Partial<CheckInput> = {}) {
  const address = over.address ?? ASKED;
  return checkContent({
    status: 200,
    mediaType: 'text/html',
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    address,
    finalAddress: over.finalAddress ?? address,
    expects: 'page',
    ...over,
  });
}

test.each(AS_ASKED.map((row) => ({ name: row[0], row })))(
  '$name is what was asked for',
  ({ row: [, body, verdict, over] }) => {
    expect(check(body, over)).toEqual({ verdict, because: 'Nothing speaks against it.', rule: null });
  },
);

test.each(WALLS.map((row) => ({ name: row[0], row })))(
  '$name is not what was asked for',
  ({ row: [, body, verdict, over] }) => {
    const checked = check(body, over);
    expect(checked.verdict).toBe(verdict);
    expect(checked.because).toMatch(/\.( \(HTTP \d+\))?$/);
  },
);

test('every rule is reached by a case above, so none stands there untested', () => {
  const reached = new Set([...WALLS.map(([, body, , over]) => check(body, over).rule), 'not-a-text']);
  expect(CONTENT_RULES.map((rule) => rule.id).filter((id) => !reached.has(id))).toEqual([]);
});

test('a wall in another encoding is seen through', () => {
  // 请先登录 in GBK, inside a page that says so.
  const words = [0xc7, 0xeb, 0xcf, 0xc8, 0xb5, 0xc7, 0xc2, 0xbc];
  const body = Buffer.concat([
    Buffer.from('<html><meta charset=gbk><p>'),
    Buffer.from(words),
    Buffer.from('</p>'),
  ]);
  expect(check(body).verdict).toBe('login-wall');
});

test('a picture is known by its bytes, and its end is looked for', () => {
  const whole = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);
  const picture = { expects: 'picture', mediaType: 'image/jpeg' } as const;
  expect(check(whole, picture).verdict).toBe('as-asked');
  expect(check(whole.subarray(0, 7), picture).verdict).toBe('cut-off');
  expect(check(whole, { expects: 'page' }).rule).toBe('not-a-text');
});

test('a length on the wire says nothing about decoded bytes', () => {
  const headers = [
    ['content-length', '99999'],
    ['content-encoding', 'gzip'],
  ] as const;
  expect(check(article('Harbour talks', PROSE.en), { headers }).verdict).toBe('as-asked');
});

test('any bytes get a verdict and a reason, quickly', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 600 }),
      fc.constantFrom('page', 'feed', 'list', 'picture', 'any'),
      fc.string(),
      (body, expects, address) => {
        const checked = check(body, { expects, address });
        expect(CONTENT_VERDICTS).toContain(checked.verdict);
        expect(checked.because).not.toBe('');
      },
    ),
  );
});

test('marks cannot be made to run for long by a hostile page', () => {
  const hostile = page('請'.repeat(9_000), `<p>${'sorry oops the page '.repeat(20_000)}`);
  const start = performance.now();
  check(hostile);
  check(`<!--${'<!-- '.repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('a challenge is told by what is there: its title, or its scripts', () => {
  const titled = check(page('Just a moment...', 'Enable cookies to continue'));
  expect(titled.rule).toBe('challenge-title');
  expect(titled.because).not.toMatch(/script/);
  expect(check(page('meridian.example', '<script>window._cf_chl_opt={}</script>')).rule).toBe(
    'challenge-machinery',
  );
});
