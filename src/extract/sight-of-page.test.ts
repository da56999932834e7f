import { expect, it } from 'vitest';
import { samplePlatform } from './platforms/sample.ts';
import { sightOfPage } from './sight-of-page.ts';

const ADDRESS = 'https://plaza.example/p/12345';
const HEAD = `<title>Ferry fares to double</title><link rel="canonical" href="${ADDRESS}"><meta property="og:type" content="article"><meta property="og:title" content="Ferry fares to double">`;
const sight = (inside: string) =>
  sightOfPage(
    samplePlatform(`<!doctype html><html><head>${HEAD}</head><body>${inside}</body></html>`, {
      address: ADDRESS,
    }),
  );
const BANNER =
  'We and our 842 partners store and access personal data such as browsing data or unique identifiers on your device.';

it.each([
  [
    'an article',
    '<article><h1>Ferry fares to double</h1><p>The ferry will cost twice as much from Monday, says the council.</p></article>',
    true,
  ],
  ['a frame with a banner', `<div id="root"></div><div>${`<p>${BANNER}</p>`.repeat(4)}</div>`, false],
  ['a frame with a logo', '<div id="root"><img src="/logo.png" alt=""></div>', false],
  [
    'a menu and a foot',
    `<nav>${'<a href="/x">Tides</a>'.repeat(40)}</nav><footer>${'<a href="/y">Contact</a>'.repeat(20)}</footer>`,
    false,
  ],
])('%s declares itself: %s', (_, inside, expected) => {
  expect(sight(inside).declares).toBe(expected);
});
