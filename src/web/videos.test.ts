import { describe, expect, it } from 'vitest';
import { instant, makeId, sha256, type ClipOutcome } from '../domain/index.ts';
import { findForbiddenWords } from '../report/index.ts';
import type { ItemVideo } from '../store/pages/index.ts';
import { videoList } from './parts/videos.ts';
import type { Reader } from './reader.ts';
import { wordsIn } from './words/words.ts';

const readerOf = (tongue: 'en' | 'zh' | 'ko'): Reader =>
  ({ tongue, words: wordsIn(tongue), path: '/items/x', query: new URLSearchParams() }) as Reader;

const clip = (name: string, outcome: ClipOutcome = 'read') => ({
  ...{ id: makeId('clip', name), sha256: sha256(name), captureId: makeId('capture', name), size: 90_000 },
  ...{ container: 'mov', codec: 'h264', width: 640, height: 360, milliseconds: 13_000, outcome, detail: '' },
  ...{ frames: 52, address: `https://${name}.example/clip.mp4`, at: instant('2031-05-04T10:00:00Z') },
  sourceId: name as ItemVideo['shared'][number]['other']['sourceId'],
});

const VIDEO: ItemVideo = {
  video: {
    ...{ address: 'https://paper.example/clip.mp4', title: '<b>Talks</b>', seconds: 65 },
    poster: 'https://paper.example/poster.jpg',
  },
  posterId: makeId('picture', 'poster'),
  clip: clip('paper'),
  shared: [
    {
      ...{ other: clip('gallery'), isOtherFirst: true, items: [makeId('item', 'talk')] },
      pieces: [
        {
          ...{ original: { from: 5000, to: 11_000 }, copy: { from: 0, to: 6000 }, tolerance: 250 },
          ...{ agreeing: 23, frames: 24, distance: 12, isMirrored: true, relation: 'cropped' },
        },
      ],
    },
  ],
  stills: [
    {
      ...{ clipId: makeId('clip', 'paper'), pictureId: makeId('picture', 'still'), ms: 2600 },
      ...{ within: { from: 2500, to: 2700 }, distance: 4, relation: 'resized', items: [] },
    },
  ],
};

const shown = (video: ItemVideo, tongue: 'en' | 'zh' | 'ko' = 'en'): string =>
  videoList(readerOf(tongue), [video], new Map()).map(String).join('').replaceAll(/\s+/g, ' ');

describe('a video on the page of an article', () => {
  it('has its poster, its length, and says which seconds of which clip it shows', () => {
    const page = shown(VIDEO);
    expect(page).toContain(`/pictures/${VIDEO.posterId ?? ''}.webp`);
    expect(page).toContain('1:05');
    expect(page).toContain('52 key frames read');
    expect(page).toContain('0:00.0–0:06.0 here is 0:05.0–0:11.0 in ');
    expect(page).toContain(`href="/items/${makeId('item', 'talk')}">a clip captured earlier</a>`);
    expect(page).toContain(
      '23 of 24 frames agree · each end ± 0.3 s · shows a part of its picture · mirrored',
    );
    expect(page).toContain('This picture is a frame of it, at 0:02.6');
    expect(page).not.toContain('<b>Talks');
  });

  it('says so where the clip was not captured, or was not looked at', () => {
    expect(shown({ ...VIDEO, clip: null, shared: [], stills: [] })).toContain(
      'The clip itself was not captured',
    );
    expect(shown({ ...VIDEO, clip: clip('paper', 'no-tool') })).toContain('ffmpeg is not installed');
  });

  it.each(['en', 'zh', 'ko'] as const)('keeps in %s to words the evidence can bear', (tongue) => {
    expect(findForbiddenWords(shown(VIDEO, tongue))).toEqual([]);
    expect(shown(VIDEO, tongue)).not.toContain('undefined');
  });
});
