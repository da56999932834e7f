import { expect, test } from 'vitest';
import { blocksOf } from './bulletin-blocks.ts';

const nested = (tag: string, times: number, words: string): string =>
  `<p>Before</p>${`<${tag}>`.repeat(times)}${words}${`</${tag}>`.repeat(times)}<p>After</p>`;

test.each([
  ['div', 50_000],
  ['div', 400_000],
  ['span', 150_000],
])('%s nested %d deep neither throws nor takes long, and no words are lost', (tag, times) => {
  const begun = performance.now();
  expect(blocksOf(nested(tag, times, 'The quay')).map(({ text }) => text)).toEqual([
    'Before',
    'The quay',
    'After',
  ]);
  expect(performance.now() - begun).toBeLessThan(2_500);
});

test('what is bold as a whole is a heading, within and behind deep nesting too', () => {
  const body = `<p><b>The quay</b></p><p>It <b>rose</b>.</p>${'<div>'.repeat(20_000)}<p><b>The pier</b></p>`;
  expect(blocksOf(body)).toEqual([
    { type: 'heading', text: 'The quay' },
    { type: 'paragraph', text: 'It rose.' },
    { type: 'heading', text: 'The pier' },
  ]);
});

test('a slice never ends inside a tag', () => {
  const link = `<a href="https://meridian.example/${'x'.repeat(50)}">pier</a> `;
  const body = `<p>${'<i>'.repeat(2_000)}${link.repeat(2_000)}</p>`;
  expect(blocksOf(body)).toEqual([{ type: 'paragraph', text: 'pier '.repeat(2_000).trim() }]);
});
