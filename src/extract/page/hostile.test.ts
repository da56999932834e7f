import { describe, expect, it } from 'vitest';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

const MANY = 5_000;
const page = (body: string, head = '') =>
  `<html lang="zh"><head>${head}</head><body>${body}<p>The two delegations met in the old customs house on Friday, and for once nobody was late.</p></body></html>`;

describe('title, dates and byline of hostile pages', () => {
  it.each([
    ['headings side by side', page('<h1><a href="/">Home</a> Delegates meet</h1>'.repeat(MANY))],
    ['dates in the header of a site', page(`<header>${'<span class="date">2031-05-09</span>'.repeat(MANY)}</header>`)],
    ['authors in the header of a site', page(`<header>${'<a rel="author">Ada Orr</a>'.repeat(MANY)}</header>`)],
    ['authors in authors', page('<div class="author">'.repeat(MANY))],
    ['headings in headings', page('<h1><span class="kicker">x</span>'.repeat(MANY))],
    ['a title of bars', page('', `<title>${'a | b - '.repeat(MANY)}</title>`)],
    ['a title in data of bars', page('', `<script type="application/ld+json">{"@type":"Article","headline":"${'a | '.repeat(MANY)}"}</script>`)],
    ['broken data', page('', `<script type="application/ld+json">${'{"@type":"Article","datePublished":"x" '.repeat(MANY)}</script>`)],
    ['a date without end', page(`<h1>Delegates meet</h1><time datetime="${'2031-'.repeat(MANY)}">${'1月'.repeat(MANY)}</time>`)],
  ])('are read in a moment: %s', (_, body) => {
    // What grows faster than the page would outlast the test's own time limit.
    const { looks } = readCapture('page', sampleInput(body, { address: 'https://echo.example/a' }));
    expect(looks).not.toHaveLength(0);
  }); // prettier-ignore
});
