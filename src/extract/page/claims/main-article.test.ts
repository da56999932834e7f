import { describe, expect, it } from 'vitest';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const TEXT =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late.</p>'.repeat(
    2,
  );
const script = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const OTHER = {
  ...{ '@type': 'NewsArticle', headline: 'The lamp is lit again', articleSection: 'Coast', wordCount: 300 },
  ...{
    datePublished: '2031-03-01T08:00:00Z',
    author: { name: 'Noa Brill' },
    description: 'x',
    inLanguage: 'en',
  },
};

const read = (head: string) => {
  const page = `<html><head><title>Delegates meet at Port Ode | Meridian</title>${head}</head><body><article><h1>Delegates meet at Port Ode</h1>${TEXT}</article></body></html>`;
  const input = sampleInput(page, { address: 'https://meridian.example/talks', language: null });
  return readCapture('page', input).looks[0]?.finds[0]?.item;
};

describe('the article that a page describes', () => {
  const own = { '@type': 'NewsArticle', datePublished: '2031-05-09T08:32:00Z', author: { name: 'Ada Orr' } };

  it.each([
    [{ ...own, url: 'https://meridian.example/talks' }],
    [{ ...own, mainEntityOfPage: { '@type': 'WebPage', '@id': '/talks#article' } }],
    [{ ...own, headline: 'Delegates meet at Port Ode' }],
  ])('is the one that bears its address or its title, though another says more (%j)', (thing) => {
    expect(read(script(OTHER) + script(thing))).toMatchObject({
      byline: { people: ['Ada Orr'] },
      published: { instant: '2031-05-09T08:32:00.000Z' },
    });
  });

  it('is the one that says most where none bears either', () => {
    expect(read(script(own) + script(OTHER))?.byline.people).toEqual(['Noa Brill']);
  });

  it('has the dates of the page where it has none', () => {
    const page = {
      '@type': 'WebPage',
      datePublished: '2031-05-09T08:32:00Z',
      dateModified: '2031-05-10T08:32:00Z',
    };
    expect(read(script({ '@graph': [page] }))).toMatchObject({
      published: { instant: '2031-05-09T08:32:00.000Z', from: 'json-ld' },
      changed: { text: '2031-05-10T08:32:00Z' },
    });
  });
});
