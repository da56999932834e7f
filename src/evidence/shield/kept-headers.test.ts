import { describe, expect, it } from 'vitest';
import { isKeptHeader } from './kept-headers.ts';
import { everything, NAME } from './testing/everything.ts';

describe('headers', () => {
  it.each([
    ['server', 'nginx/1.25.3'],
    ['server', 'cloudflare'],
    ['date', 'Tue, 06 May 2031 09:00:00 GMT'],
    ['etag', 'W/"5f3a-18c0"'],
    ['cache-control', 'no-cache, max-age=0'],
    ['retry-after', '120'],
    ['content-length', '4410'],
    ['x-ratelimit-reset', '2031-05-06T09:05:00.000Z'],
  ])('%s: %s is kept', (name, value) => {
    expect(isKeptHeader(name, value)).toBe(true);
  });

  it.each([
    ['server', NAME],
    ['server', 'zymbark_ferroll'],
    ['etag', `"${NAME}"`],
    ['status', `404 ${NAME}`],
    ['cache-control', `max-age=0, ${NAME}`],
    ['retry-after', NAME],
    ['date', `Tue, 06 May 2031 09:00:00 ${NAME}`],
    ['x-user', '1'],
    ['set-cookie', 'a=b'],
  ])('%s: %s is not', (name, value) => {
    expect(isKeptHeader(name, value)).toBe(false);
  });

  it('keep no name that nothing in the body tells, in no encoding', () => {
    const bytes = Buffer.from(NAME, 'utf8').toString('latin1');
    const headers = ['server', 'etag', 'status', 'age', 'expires', 'cache-control'].flatMap((name) =>
      [NAME, bytes, encodeURIComponent(NAME)].map((value) => [name, value] as const),
    );
    const out = everything('json', '{"ok":1}', { headers });
    for (const text of [NAME, bytes.toLowerCase(), encodeURIComponent(NAME).toLowerCase()])
      expect(out).not.toContain(text);
  });
});

it('a drawing is not kept: names in it cannot be told from its other words', () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><title>${NAME}</title><text>${NAME}</text></svg>`;
  const out = everything('html', drawing, { mediaType: 'image/svg+xml' });
  expect(out).not.toContain(NAME);
  expect(out).toContain('names-not-known');
});
