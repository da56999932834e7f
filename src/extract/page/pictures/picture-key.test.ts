import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureKey } from './picture-key.ts';

it.each([
  ['https://m.example/quay-640x480.jpg', 'https://m.example/quay-1280x960.jpg?q=80'],
  ['https://m.example/quay.jpg', 'https://m.example/quay.webp?w=700'],
  ['https://m.example/quay.jpg', 'https://m.example/quay-1024x683.jpg'],
  ['https://m.example/quay-scaled.jpg', 'https://m.example/quay-1536x1024.jpg'],
  ['https://m.example/w_320/quay.jpg', 'https://m.example/w_1280/quay.jpg'],
  [
    'https://m.example/image/539fcc98d82ad488e5202c91=w700',
    'https://m.example/image/539fcc98d82ad488e5202c91=w1200',
  ],
  [
    'https://resize.example/600x400/?url=https%3A%2F%2Fm.example%2Fquay.jpg&s=1',
    'https://resize.example/1200x800/?url=https%3A%2F%2Fm.example%2Fquay.jpg&s=2',
  ],
  ['https://resize.example/a1/https://m.example/quay.jpg', 'https://m.example/quay.jpg'],
])('%s is %s', (one, other) => {
  expect(pictureKey(one)).toBe(pictureKey(other));
});

it.each([
  ['https://m.example/quay-1.jpg', 'https://m.example/quay-2.jpg'],
  ['https://m.example/image?id=1', 'https://m.example/image?id=2'],
  [
    'https://resize.example/?url=https%3A%2F%2Fm.example%2F1.jpg',
    'https://resize.example/?url=https%3A%2F%2Fm.example%2F2.jpg',
  ],
])('%s is not %s', (one, other) => {
  expect(pictureKey(one)).not.toBe(pictureKey(other));
});

it('takes any text for an address', () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl({ withQueryParameters: true }), (text, url) => {
      expect(pictureKey(text)).toBe(pictureKey(text));
      expect(pictureKey(`${url}${text}`)).not.toBe('');
    }),
  );
});
