import { describe, expect, it } from 'vitest';
import {
  makeId,
  PICTURE_ROLES,
  releasedId,
  TONGUES,
  type PagePicture,
  type ReleasedPicture,
} from '../domain/index.ts';
import { leftOutOf } from './left-out.ts';
import { leftOutSentence } from './sentences/left-out.ts';

const RELEASE = makeId('release', 'album');

const onPage = (address: string, role: PagePicture['role'], held = false): PagePicture => ({
  ...{ address, role, caption: null, credit: null, alt: null },
  pictureId: held ? makeId('picture', address) : null,
});

const row = (address: string, pictureId: ReleasedPicture['pictureId'] = null): ReleasedPicture => ({
  ...{ id: releasedId(RELEASE, address), releaseId: RELEASE, position: 1, address, pictureId },
});

describe('the pictures of a release that are not compared', () => {
  const pictures = [
    onPage('one.jpg', 'photograph', true),
    onPage('spacer.jpg', 'photograph', true),
    onPage('crest.png', 'logo'),
    onPage('crest.png', 'logo'),
    onPage('mark.png', 'logo'),
  ];

  it('are counted once each, with the role the page gives them or that nothing is in them', () => {
    const leftOut = leftOutOf({ pictures }, { pictures: [row('one.jpg')] });
    expect(leftOut).toEqual([
      { reason: 'logo', pictures: 2 },
      { reason: 'nothing-in-it', pictures: 1 },
    ]);
    expect(leftOutSentence(leftOut, 'en')).toBe(
      'On the page of the release 3 more pictures are not compared (logo: 2, tiny or of one colour: 1).',
    );
  });

  it('are none where the same bytes stand in a row under another name', () => {
    const [one] = pictures;
    if (one === undefined) throw new Error('expected a picture');
    const matrix = { pictures: [row('other.jpg', one.pictureId)] };
    const leftOut = leftOutOf({ pictures: [one] }, matrix);
    expect([leftOut, leftOutSentence(leftOut, 'en')]).toEqual([[], null]);
  });

  it('have words for every role in every language', () => {
    for (const tongue of TONGUES)
      for (const reason of [...PICTURE_ROLES, 'nothing-in-it' as const])
        expect(leftOutSentence([{ reason, pictures: 1 }], tongue)).toMatch(/1/u);
  });
});
