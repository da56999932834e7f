import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant } from '../../../domain/index.ts';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';
import { readPosting } from './posting.ts';

const page = (data: unknown): string => `<html lang="en"><head><title>Ripple</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>The radio was made by children of the woodwork school</h1><p>By Walker of Harbours</p>
<p>They dried the walnut for three summers beside the river, and nobody told them who it was for.</p></article></body></html>`;

const itemIn = (data: unknown) =>
  readCapture('page', sampleInput(page(data), { at: instant('2031-05-05T13:00:00Z') })).looks[0]?.finds[0]
    ?.item;

it('tells a post from an article, with the count shown and what could be seen', () => {
  const item = itemIn({
    '@type': 'SocialMediaPosting',
    author: { '@type': 'Person', name: 'Walker of Harbours' },
    commentCount: '312',
    comment: [
      { '@type': 'Comment', text: 'Fine work' },
      { '@type': 'Comment', text: 'My school' },
    ],
    interactionStatistic: [
      {
        '@type': 'InteractionCounter',
        interactionType: { '@type': 'LikeAction' },
        userInteractionCount: 1800,
      },
      {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/ShareAction',
        userInteractionCount: 41,
      },
    ],
  });
  expect(item).toMatchObject({
    kind: 'post',
    counts: { commentsShown: 312, commentsVisible: 2, likes: 1800, shares: 41 },
  });
});

it('keeps no name of whoever posted', () => {
  const item = itemIn({ '@type': 'SocialMediaPosting', author: { name: 'Walker of Harbours' } });
  expect(item?.byline).toEqual({ people: [], claimed: null });
});

it('leaves an article an article, and missing counts missing', () => {
  expect(itemIn({ '@type': 'NewsArticle', commentCount: 3 })).toMatchObject({
    kind: 'article',
    counts: null,
  });
  const nothing = { commentsShown: null, commentsVisible: null, likes: null, shares: null };
  expect(readPosting({ '@type': ['SocialMediaPosting'], commentCount: -1 })).toEqual(nothing);
});

it('takes whatever stands in the description', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('commentCount', 'comment', 'interactionStatistic'), fc.jsonValue()),
      (thing) => {
        const counts = readPosting({ '@type': 'SocialMediaPosting', ...thing });
        return Object.values(counts ?? {}).every(
          (value) => value === null || (Number.isInteger(value) && value >= 0),
        );
      },
    ),
  );
});
