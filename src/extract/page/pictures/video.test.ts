import { describe, expect, it } from 'vitest';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';
import { readSeconds } from './video.ts';

describe('lengths of videos', () => {
  it.each([
    ['PT1M41S', 101],
    ['PT2H', 7_200],
    ['P1DT1S', 86_401],
    ['0:41', 41],
    ['1:02:03', 3_723],
    ['61:00', 3_660],
    ['41', 41],
    ['PT12.6S', 13],
    ['', null],
    ['live', null],
    ['0:00', null],
    ['P', null],
  ])('%s is %s', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
  });
});

describe('videos of a page', () => {
  const videosIn = (markup: string) =>
    readCapture(
      'page',
      sampleInput(
        `<article><h1>Talks at the port go on</h1><p>The two delegations met in the old customs house on Friday.</p>${markup}</article>`,
        { address: 'https://meridian.example/talks' },
      ),
    ).looks[0]?.finds[0]?.item.videos;

  it.each([
    [
      '<div><video poster="/v/1.jpg" title="The arrival"><source src="/v/1.mp4"></video><span class="duration">1:41</span></div>',
      {
        address: 'https://meridian.example/v/1.mp4',
        title: 'The arrival',
        seconds: 101,
        poster: 'https://meridian.example/v/1.jpg',
      },
    ],
    [
      '<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/abc123def" title="The arrival"></iframe>',
      { address: 'https://www.youtube.com/embed/abc123def', title: 'The arrival' },
    ],
    [
      '<lite-youtube videoid="abc123def"></lite-youtube>',
      { address: 'https://www.youtube.com/embed/abc123def' },
    ],
    [
      '<amp-video src="/v/1.mp4" poster="/v/1.jpg"></amp-video>',
      { poster: 'https://meridian.example/v/1.jpg' },
    ],
  ])('%s', (markup, video) => {
    expect(videosIn(markup)).toMatchObject([video]);
  });

  it('are one where the page describes what it embeds', () => {
    const data =
      '<script type="application/ld+json">{"@type":"VideoObject","name":"The arrival","duration":"PT1M41S","contentUrl":"https://www.youtube.com/watch?v=abc123def"}</script>';
    const videos = videosIn(
      `${data}<iframe src="https://www.youtube-nocookie.com/embed/abc123def"></iframe>`,
    );
    expect(videos).toMatchObject([{ title: 'The arrival', seconds: 101 }]);
  });

  it('are what the page shows when it is shared, where there is no other', () => {
    const head =
      '<meta property="og:type" content="video.other"><meta property="og:title" content="The arrival"><meta property="og:video" content="/v/1.mp4"><meta property="og:video:duration" content="95"><meta property="og:image" content="/v/1.jpg">';
    const shared = {
      address: 'https://meridian.example/v/1.mp4',
      ...{ title: 'The arrival', seconds: 95, poster: 'https://meridian.example/v/1.jpg' },
    };
    expect(videosIn(head)).toEqual([shared]);
    expect(videosIn(`${head}<video src="/v/1.mp4"></video>`)).toEqual([shared]);
    expect(videosIn(`${head}<video src="/v/1-hd.mp4"></video>`)).toHaveLength(1);
  });

  it('are not every frame', () => {
    expect(videosIn('<iframe src="https://ads.example/frame"></iframe><video></video>')).toEqual([]);
  });
});
