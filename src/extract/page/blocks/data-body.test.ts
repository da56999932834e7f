import { describe, expect, it } from 'vitest';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const TEXTS = [
  'The two delegations met in the old customs house on Friday, and for once nobody was late, not even the mayor.',
  'They spoke for three hours about fishing rights in the strait, and about the lighthouse that both sides claim.',
];

const read = (head: string, body = '<div id="__next"><div class="spinner">Loading…</div></div>') => {
  const page = `<html lang="en"><head><title>Talks at the port</title>${head}</head><body>${body}</body></html>`;
  const found = readCapture('page', sampleInput(page, { address: 'https://meridian.example/talks' }));
  return found.looks[0]?.finds[0]?.item.blocks.map(({ text }) => text);
};
const script = (attributes: string, text: string) => `<script ${attributes}>${text}</script>`;
const data = (articleBody: string) =>
  script(
    'type="application/ld+json"',
    JSON.stringify({ '@type': 'NewsArticle', headline: 'Talks at the port', articleBody }),
  );

describe('a text that only a script would show', () => {
  it.each([
    ['data', data(TEXTS.join('\n\n'))],
    ['state as markup', script('id="__NEXT_DATA__" type="application/json"', JSON.stringify({ props: { story: { body: TEXTS.map((text) => `<p>${text}</p>`).join('') } } }))],
    ['state among other state', script('', `window.Fusion=window.Fusion||{};Fusion.globalContent=${JSON.stringify({ headlines: { basic: '{' }, content_elements: TEXTS.map((content) => ({ type: 'text', content })) })};Fusion.x={};`)],
    ['state as a list', script('', `window.__INITIAL_STATE__ = ${JSON.stringify({ story: { paragraphs: TEXTS.map((text) => ({ type: 'p', text })) } })};`)],
  ])('is read from the %s of the page', (_, head) => {
    expect(read(head)).toEqual(TEXTS);
  }); // prettier-ignore

  it('is not read where the page shows one', () => {
    const shown =
      'The harbour master was late after all, and he said so himself to everyone who stood on the quay that day.';
    expect(
      read(data(TEXTS.join('\n\n')), `<article><h1>Talks at the port</h1><p>${shown}</p></article>`),
    ).toEqual([shown]);
  });
});
