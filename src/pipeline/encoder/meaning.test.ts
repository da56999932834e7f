import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { passOver, scratchFolder } from '../../../test/scratch.ts';
import { hasEncoder } from '../../text/meaning/testing/has-encoder.ts';
import { writeTinyModel } from '../../text/meaning/testing/tiny-model.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const GEORGIAN = 'წყალდიდობამ ხიდი წაიღო';
const AMHARIC = 'ጎርፍ ድልድዩን ወሰደ';
/** The two headlines say word for word the same. */
const WORDS = Object.fromEntries(
  [GEORGIAN, AMHARIC].flatMap((title) =>
    title.split(' ').map((word, at) => [word, [0, 1, 2, 3].map((part) => (part === at ? 1 : 0))]),
  ),
);

const feed = (title: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title><item><title>${title}</title><link>https://desk.example/${encodeURIComponent(title)}</link><pubDate>Sun, 04 May 2031 08:00:00 GMT</pubDate></item></channel></rss>`;

const yaml = (encoder: string): string => `lacuna: 1
name: Two languages
${encoder}
vantages: [{ id: all, name: All }]
sources:
  - { id: ka, vantage: all, connector: feed, path: ka, address: 'https://ka.example/feed', language: ka }
  - { id: am, vantage: all, connector: feed, path: am, address: 'https://am.example/feed', language: am }
`;

const FEEDS = {
  'ka/2031-05-04T0900Z.xml': feed(GEORGIAN),
  'am/2031-05-04T0900Z.xml': feed(AMHARIC),
};

const stories = (folder: string): Promise<number> =>
  passOver(folder, (_, pass) => Promise.resolve(pass.stories));

describe.skipIf(!(await hasEncoder()))('a pass with an encoder', () => {
  it('joins across languages that no dictionary knows, and encodes no text a second time', async () => {
    const folder = scratchFolder({
      ...FEEDS,
      'observatory.yaml': yaml('encoder: { model: ./tiny, weights: fp32 }'),
    });
    writeTinyModel(join(folder, 'tiny'), WORDS);
    expect(await stories(folder)).toBe(1);
    const vectors = join(folder, 'vectors', readdirSync(join(folder, 'vectors'))[0] ?? '');
    const first = readFileSync(vectors);
    expect(first.length).toBe(16 + 2 * (16 + 4 * 4));
    // A record that was cut off is left out, and its text encoded again.
    writeFileSync(vectors, first.subarray(0, -5));
    expect(await stories(folder)).toBe(1);
    expect(readFileSync(vectors).equals(first)).toBe(true);
    const { mtimeMs } = statSync(vectors);
    expect(await stories(folder)).toBe(1);
    expect(statSync(vectors).mtimeMs).toBe(mtimeMs);
  });

  it('joins none of them without', async () => {
    const folder = scratchFolder({ ...FEEDS, 'observatory.yaml': yaml('') });
    expect(await stories(folder)).toBe(0);
    expect(readdirSync(folder)).not.toContain('vectors');
  });
});
