import { expect, it } from 'vitest';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const TEXT =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late.</p>'.repeat(
    3,
  );

function read(image: string) {
  const page = `<html><body><article><h1>Talks at the port go on</h1>${TEXT}${image}${TEXT}</article></body></html>`;
  const address = 'https://meridian.example/talks';
  const { looks, follow } = readCapture('page', sampleInput(page, { address, follow: 'pages-and-pictures' }));
  return { role: looks[0]?.finds[0]?.item.pictures[0]?.role, isFetched: follow.length === 1 };
}

it.each([
  '<img src="/p/summit-banner.jpg" width="800" height="600">',
  '<img class="profile-story" src="/p/1.jpg" width="800" height="600">',
  '<img src="/share/laugh.jpg" width="800" height="600">',
  '<img src="/p/icon-of-the-port.png" width="800">',
  '<img src="/p/author-reads.png" srcset="/p/author-reads-1200.png 1200w">',
  '<img src="/p/logo-unveiled.jpg" width="600" height="400">',
  '<img src="/p/gray-seals-rest.jpg" width="600" height="400">',
  '<img src="/share/laugh.jpg">',
  '<img data-src="/mm/1/640?fmt=jpeg" data-w="1080">',
  '<img src="/mm/2/640?fmt=jpeg" img_width="1440" img_height="1080">',
  '<img src="/p/1.jpg" width="300" height="250">',
  '<img src="/p/icons-of-the-port.jpg">',
])('%s is a photograph and is fetched', (image) => {
  expect(read(image)).toEqual({ role: 'photograph', isFetched: true });
});

it.each([
  ['<img src="/p/summit-banner.jpg">', 'advertisement', true],
  ['<img class="author-photo" src="/p/1.jpg">', 'avatar', true],
  ['<img class="author-photo" src="/p/1.jpg" width="96" height="96">', 'avatar', true],
  ['<img src="/p/banner.png" width="728" height="90">', 'advertisement', true],
  ['<img src="/p/rec336.jpg" width="336" height="280">', 'advertisement', true],
  ['<img src="/p/1.jpg" width="40" height="40">', 'icon', false],
  ['<img src="/p/twitter-share-24.png">', 'icon', false],
  ['<img src="/p/site-logo.png">', 'logo', false],
  ['<img src="/p/placeholder.png" width="800" height="600">', 'placeholder', false],
  ['<img src="/p/gray.gif" width="800" height="600">', 'placeholder', false],
  ['<img src="/p/sign.svg">', 'icon', false],
])('%s is %s; fetched: %s', (image, role, isFetched) => {
  expect(read(image)).toEqual({ role, isFetched });
});
