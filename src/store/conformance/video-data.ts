import {
  clipId,
  itemId,
  lookId,
  sha256,
  type Capture,
  type Clip,
  type ClipUse,
  type Item,
  type JudgedRole,
  type Look,
  type Pdq,
} from '../../domain/index.ts';
import { article, capture, picture } from './data.ts';

/** Invented clips: two that were read, and one that nothing could read for want of a tool. */
export function clipCapture(n: number): Capture {
  return { ...capture(50 + n), address: `https://lanterna.example/clip/${n}.mp4`, mediaType: 'video/mp4' };
}

export function clipLook(n: number): Look {
  const { sourceId, at, id } = clipCapture(n);
  const key = { sourceId, kind: 'video' as const, subject: `clip ${n}`, span: { from: at, to: at } };
  return { ...key, id: lookId(key), outcome: 'seen', reason: '', detail: '', captureId: id };
}

const PRINT = 'f00d'.repeat(16) as Pdq;

export function clip(n: number): Clip {
  const { id: captureId } = clipCapture(n);
  const hash = sha256(`bytes ${50 + n}`);
  const facts = { container: 'mov', codec: 'h264', width: 1280, height: 720, milliseconds: 754_320 };
  const frames = [
    { ms: 0, why: 'interval' as const, pdq: PRINT, quality: 0 },
    { ms: 3_600_040, why: 'cut' as const, pdq: PRINT, quality: 87 },
  ];
  return {
    ...facts,
    id: clipId(hash),
    sha256: hash,
    captureId,
    size: 5_000_000_000,
    outcome: 'read',
    detail: '',
    frames,
  };
}

export function clipUse(): ClipUse {
  const numbers = { tolerance: 140, agreeing: 21, frames: 22, distance: 40 };
  const first = { original: { from: 9_000, to: 14_000 }, copy: { from: 0, to: 5_000 }, ...numbers };
  const second = { original: { from: 1_000, to: 6_000 }, copy: { from: 8_000, to: 13_000 }, ...numbers };
  const pieces = [
    { ...first, isMirrored: false, relation: 'cropped' as const },
    { ...second, isMirrored: true, relation: null },
  ];
  return { original: clip(0).id, copy: clip(1).id, pieces };
}

export function clipStill() {
  const within = { from: 5_160, to: 5_280 };
  return {
    clipId: clip(0).id,
    pictureId: picture(0).id,
    ms: 5_200,
    within,
    distance: 12,
    relation: 'resized' as const,
  };
}

export const POSTER = 'https://lanterna.example/poster.jpg';

/** An article that shows the clip of the same number, with a poster. */
export function articleWithClip(n: number): Item {
  const { address, sourceId, id: captureId } = clipCapture(n);
  const page = { ...article(0), address: `https://lanterna.example/talk/${n}`, title: `Talk ${n}` };
  const videos = [{ address, title: 'The toast', seconds: 754, poster: POSTER }];
  return { ...page, id: itemId(sourceId, page), sourceId, captureId, pictures: [], videos };
}

export function judgedRole(): JudgedRole {
  const byBytes = { role: 'photograph' as const, rule: 'grain', confidence: 0.9 };
  const said = { role: 'logo' as const, rule: 'on-many-pages', confidence: 0.8, version: 1 };
  return { pictureId: picture(0).id, ...said, byBytes, byPage: 'photograph', titles: 12 };
}
