import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEncoder, type EncoderOptions } from './encoder.ts';
import { hasEncoder } from './testing/has-encoder.ts';
import { writeTinyModel } from './testing/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-encoder-'));
beforeAll(() =>
  writeTinyModel(folder, {
    flood: [1, 0, 0],
    წყალდიდობა: [1, 0, 0],
    harbour: [0, 1, 0],
    'first:': [0, 0, 8],
    first: [0, 0, 8],
    ':': [0, 0, 0],
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

const open = (over: Partial<EncoderOptions> = {}) =>
  openEncoder({ folder, weights: 'fp32', prefix: '', pooling: 'mean', tokens: 16, ...over });
const rounded = (vector: Float32Array | undefined): number[] =>
  Array.from(vector ?? [], (part) => Math.round(1000 * part) / 1000);

const isInstalled = await hasEncoder();

describe.skipIf(!isInstalled)('an encoder', () => {
  it('gives one vector of length 1 a text, the mean of its words, in the order of the texts', async () => {
    const encoder = await open();
    const vectors = await encoder.encode(['flood flood harbour harbour', 'წყალდიდობა', 'Harbour']);
    expect(encoder.dimensions).toBe(3);
    expect(vectors.map(rounded)).toEqual([
      [0.707, 0.707, 0],
      [1, 0, 0],
      [0, 1, 0],
    ]);
    await encoder.close();
  });

  it('gives a text without a known word no direction', async () => {
    const encoder = await open();
    expect((await encoder.encode(['', 'theatre'])).map(rounded)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    await encoder.close();
  });

  it('reads a text the same whatever it comes with', async () => {
    const encoder = await open();
    const many = Array.from({ length: 40 }, (_, index) => `${'harbour '.repeat(index % 7)}flood`);
    const together = await encoder.encode(many);
    const alone = await Promise.all(many.slice(0, 7).map((text) => encoder.encode([text])));
    together.forEach((vector, at) => expect(rounded(vector)).toEqual(rounded(alone[at % 7]?.[0])));
    await encoder.close();
  });

  it('puts the prefix before every text, takes the first word where it is told to, and cuts long texts', async () => {
    const [prefixed] = await (await open({ prefix: 'first: ', pooling: 'cls' })).encode(['flood']);
    expect(rounded(prefixed)).toEqual([0, 0, 1]);
    const [cut] = await (await open()).encode([`${'flood '.repeat(16)}${'harbour '.repeat(500)}`]);
    expect(rounded(cut)).toEqual([1, 0, 0]);
  });

  it('reads nothing but the folder, and says what is wrong with it', async () => {
    await expect(open({ folder: join(folder, 'elsewhere') })).rejects.toThrow(
      /elsewhere cannot be used: .*→/s,
    );
    await expect(open({ weights: 'q8' })).rejects.toThrow(/cannot be used: .*model_quantized/s);
    const broken = join(folder, 'broken');
    writeTinyModel(broken, { flood: [1] });
    writeFileSync(join(broken, 'onnx/model.onnx'), 'half of a fi');
    await expect(open({ folder: broken })).rejects.toThrow(
      /broken cannot be used: .*\n {2}→ check that its files/,
    );
  });
});

it.skipIf(isInstalled)('without its package says which command installs it', async () => {
  await expect(open()).rejects.toThrow(
    /the package @huggingface\/transformers is not installed\n {2}→ in .* run: npm install --no-save --ignore-scripts @huggingface\/transformers@\d/,
  );
});
