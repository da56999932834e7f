import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scratchFolder } from '../../../test/scratch.ts';
import { digestOfText, VectorFile } from './vector-file.ts';

const vectorOf = (text: string): Float32Array =>
  Float32Array.from([text.length, text.charCodeAt(0) || 0, 0.5]);
const rowsOf = (texts: readonly string[]) =>
  texts.map((text) => ({ digest: digestOfText(text), vector: vectorOf(text) }));

/** What a file says of some texts, opened anew. */
function reread(path: string, texts: readonly string[]): (number[] | null)[] {
  const file = new VectorFile(path);
  const found = texts.map((text) => file.get(digestOfText(text)));
  file.close();
  return found.map((vector) => vector && [...vector]);
}

it('gives back what was filed, in any number of goes, and null for anything else', () => {
  const folder = scratchFolder();
  let run = 0;
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.string(), { maxLength: 5 }), { maxLength: 4 }), (goes) => {
      const path = join(folder, `deep/${(run += 1)}.vectors`);
      for (const texts of goes) {
        const file = new VectorFile(path);
        file.add(rowsOf(texts));
        file.close();
      }
      const all = goes.flat();
      expect(reread(path, all)).toEqual(all.map((text) => [...vectorOf(text)]));
      expect(reread(path, ['never filed, and longer than any text that was'])).toEqual([null]);
    }),
    { numRuns: 40 },
  );
});

it('leaves out a record that was cut off, and files on behind the last whole one', () => {
  const path = join(scratchFolder(), 'a.vectors');
  const file = new VectorFile(path);
  file.add(rowsOf(['one', 'two']));
  file.close();
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, -1));
  expect(reread(path, ['one', 'two'])).toEqual([[...vectorOf('one')], null]);
  const again = new VectorFile(path);
  expect(again.size).toBe(1);
  again.add(rowsOf(['two']));
  again.close();
  expect(readFileSync(path).equals(whole)).toBe(true);
});

it('begins anew over a file that is none of ours, or that holds half a header', () => {
  const folder = scratchFolder({ 'b.vectors': 'notes of somebody', 'c.vectors': 'lacuna-v1' });
  for (const name of ['b.vectors', 'c.vectors']) {
    const file = new VectorFile(join(folder, name));
    file.add(rowsOf(['one']));
    file.close();
    expect(reread(join(folder, name), ['one'])).toEqual([[...vectorOf('one')]]);
  }
});

it('says "not held" rather than give another text\'s vector', () => {
  const path = join(scratchFolder(), 'd.vectors');
  const file = new VectorFile(path);
  file.add(rowsOf(['one', 'two']));
  const bytes = readFileSync(path);
  // Another process exchanged the two records meanwhile.
  const [header, one, two] = [bytes.subarray(0, 16), bytes.subarray(16, 44), bytes.subarray(44)];
  writeFileSync(path, header);
  appendFileSync(path, Buffer.concat([two, one]));
  expect(file.get(digestOfText('one'))).toBeNull();
  file.close();
});
