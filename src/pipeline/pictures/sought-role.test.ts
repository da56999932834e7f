import { expect, it } from 'vitest';
import { makeId, type JudgedRole, type PagePicture, type PictureRole } from '../../domain/index.ts';
import { isReleased, isSought } from './sought-role.ts';

const ID = makeId('picture', 'one');

const onPage = (role: PictureRole): PagePicture => ({
  ...{ address: 'one.jpg', caption: null, credit: null, alt: null, role, pictureId: ID },
});

const judged = (role: PictureRole, confidence: number, rule = 'page-alone') => {
  const byBytes = { role: 'photograph', rule: 'grain', confidence: 0.9 } as const;
  const known: JudgedRole = {
    ...{ pictureId: ID, role, rule, confidence, version: 1, byBytes, byPage: role, titles: 1 },
  };
  return new Map([[ID, known]]);
};

it('leaves out no picture of an outlet whose role is unsure, and no poster of a video', () => {
  expect(isSought(onPage('photograph'), judged('poster', 0.6))).toBe(true);
  expect(isSought(onPage('photograph'), judged('poster', 0.9))).toBe(true);
  expect(isSought(onPage('photograph'), judged('avatar', 0.6))).toBe(true);
  expect(isSought(onPage('photograph'), judged('logo', 0.8))).toBe(false);
  expect(isSought(onPage('logo'), new Map())).toBe(false);
});

it('takes the release’s own word for what it released, whatever others use it for', () => {
  expect(isReleased(onPage('photograph'), judged('poster', 0.8))).toBe(true);
  expect(isReleased(onPage('photograph'), judged('placeholder', 0.9, 'on-many-articles'))).toBe(true);
  expect(isReleased(onPage('photograph'), judged('placeholder', 0.9, 'nothing-in-it'))).toBe(false);
  expect(isReleased(onPage('logo'), judged('photograph', 0.9))).toBe(false);
});
