import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blocksOf } from '../../markup/blocks.ts';
import { parseMarkup } from '../../markup/tree.ts';
import { forestOf, scoreOf } from './block-score.ts';
import { TRAIT_NAMES, traitsOf } from './block-traits.ts';
import model from './block-model.json' with { type: 'json' };
import { candidatesIn, chosen, readBody } from './body.ts';
import { findContainer } from '../container/container.ts';

function candidatesOf(markup: string) {
  const { root } = parseMarkup(markup);
  return candidatesIn(root, findContainer(root));
}

const claims = { title: 'Delegates meet at Port Ode', description: '', body: '' };
const texts = (markup: string) => readBody(candidatesOf(markup), claims, []).map(({ text }) => text);

const LEAD = 'The harbour town had not seen so many flags since the regatta of the year before last.';
const FIRST = 'The two delegations met in the old customs house on Friday, and for once nobody was late.';
const SECOND =
  'They spoke for three hours about fishing rights in the strait and about the lighthouse both sides claim.';
const THIRD =
  'The talks go on in the autumn, the older of the delegates said, at a place that is still to be named.';

const page = (more: string) => `<body><nav><a href="/">Home</a></nav><main><article>
  <header><h1>Delegates meet at Port Ode</h1><p class="standfirst">${LEAD}</p></header>
  <div class="story"><p>${FIRST}</p><p>${SECOND}</p>${more}<p>${THIRD}</p></div></article></main>
  <footer><p>© 2031 The Meridian. All rights reserved, in every port.</p></footer></body>`;

describe('the body', () => {
  it('begins with the lead that stands above the text', () => {
    expect(texts(page(''))).toEqual([LEAD, FIRST, SECOND, THIRD]);
  });

  it('leaves out links to other articles between paragraphs', () => {
    const box =
      '<div class="related-box"><ul><li><a href="/a">Rain stops the regatta again</a></li></ul></div>';
    expect(texts(page(box))).toEqual([LEAD, FIRST, SECOND, THIRD]);
  });

  it('keeps the short items of a list that stands below its text', () => {
    const items = ['2031: Ode', '2030: Karst', '2029: Little Ode', '2028: Vell'];
    const list = `<h3>Where they met before</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    expect(texts(page(list))).toEqual(expect.arrayContaining(items));
  });

  it('leaves out rows of teasers that break off, however much of their articles they tell', () => {
    const teaser = (
      word: string,
    ) => `<div class="hit"><a href="/${word}"><b>The ${word} was seen again</b></a><br>
      It was a clear morning when the ${word} came round the head of the strait, and those who stood on the quay say that it was
      larger than any that the harbour had known. The harbour master wrote it down.<br>Nobody had been told of it, and the
      ferry had to wait outside for as long as it took. The ferry's captain has since asked the town for ..... <a href="/${word}">Read</a></div>`;
    const more = `<h3>See as well:</h3>${['whale', 'tanker', 'regatta', 'storm'].map(teaser).join('')}`;
    expect(texts(page('').replace('</main>', `${more}</main>`))).toEqual([LEAD, FIRST, SECOND, THIRD]);
  });

  it("finds the article below elements of the page's own", () => {
    const { root } = parseMarkup(`<html><page-shell>${page('')}</page-shell></html>`);
    const { node } = findContainer(root);
    expect('name' in node ? node.name : 'document').toBe('article');
  });

  it('keeps what the container holds where the judge knows nothing of the page', () => {
    const candidates = candidatesOf(page(''));
    const nothing = candidates.map(() => -9);
    expect(
      chosen(candidates, nothing, { title: claims.title, captions: [] }).map(({ text }) => text),
    ).toContain(FIRST);
  });
});

test('a line break before an indent parts paragraphs', () => {
  const { root } = parseMarkup('<td>　　代表团九日会面<br>　　下一轮会谈<a href="/x">将于秋季举行</a></td>');
  expect(blocksOf(root).map(({ text, linked }) => [text, linked])).toEqual([
    ['代表团九日会面', 0],
    ['下一轮会谈将于秋季举行', 6 / 11],
  ]);
});

describe('the judge of blocks', () => {
  it('was taught with the traits that are asked now', () => {
    expect(model.traits).toEqual(TRAIT_NAMES);
  });

  it('adds the answers of its trees', () => {
    const forest = forestOf([[0, 1.5, -2, [1, 0, 0.5, 3]], 1]);
    expect(scoreOf(forest, Float64Array.of(1, 9))).toBe(-1);
    expect(scoreOf(forest, Float64Array.of(2, 0))).toBe(1.5);
    expect(scoreOf(forest, Float64Array.of(2, 1))).toBe(4);
  });

  test('every block of any page has every trait, as a number', () => {
    const inner = fc.array(fc.tuple(fc.constantFrom('p', 'li', 'h2', 'td', 'a', 'br', 'x'), fc.string()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(inner, (parts) => {
        const candidates = candidatesOf(parts.map(([name, text]) => `<${name}>${text}`).join(''));
        for (const traits of traitsOf(candidates, claims)) {
          expect(traits).toHaveLength(TRAIT_NAMES.length);
          expect(traits.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});
