import { pictureId, releaseId, type Pdq, type Picture, type Release } from '../../domain/index.ts';
import { LANTERNA, capture } from './captured-data.ts';
import { claim, photo } from './item-data.ts';

/* An invented picture and the release of two that names it. */

export function picture(n: number): Picture {
  const { id, sha256: hash } = capture(n);
  const pdq = hash as string as Pdq;
  return { id: pictureId(hash), sha256: hash, captureId: id, width: 640, height: 480, pdq, quality: 99.5 };
}

export function release(n: number): Release {
  const address = 'https://meridian.example/gallery';
  return {
    id: releaseId(LANTERNA, address),
    sourceId: LANTERNA,
    captureId: capture(n).id,
    title: 'In pictures',
    address,
    published: claim('yesterday', null),
    pictures: [photo('https://meridian.example/1.jpg'), photo('https://meridian.example/2.jpg')],
  };
}
