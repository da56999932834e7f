import { BLANK_ITEM, itemId, type Instant, type Item } from '../../domain/index.ts';
import { LANTERNA, minutes, capture } from './captured-data.ts';

/* Invented items: a title on a list, and an article with all that a page can say. */

export function listing(title: string, n: number): Item {
  const draft = { ...BLANK_ITEM, kind: 'listing' as const, detail: 'title' as const, title };
  return {
    ...draft,
    id: itemId(LANTERNA, draft),
    sourceId: LANTERNA,
    captureId: capture(n).id,
    seenAt: minutes(n),
  };
}

export function article(n: number): Item {
  const draft: Item = {
    ...listing('Leaders laugh at the lighthouse', n),
    kind: 'article',
    detail: 'full',
    address: 'https://meridian.example/laugh',
    blocks: [{ type: 'paragraph', text: '两位领导人看着灯塔的照片 laughed. 🗼' }],
    language: 'zh-Hans',
    byline: { people: ['Ione Marsh'], claimed: 'By Ione Marsh' },
    outlet: 'Meridian',
    published: claim('1 May 2031 09:30', minutes(30)),
    changed: null,
    pictures: [photo('https://meridian.example/1.jpg')],
    videos: [{ address: null, title: 'The walk', seconds: 73, poster: null }],
    sourceLink: 'https://wire.example/1',
    leaning: { dependency: 'wire', of: 'Northwire' },
    codes: ['quip'],
    counts: { commentsShown: 812, commentsVisible: 9, likes: null, shares: 3 },
    page: {
      place: 'ODE, Veldt',
      cut: null,
      entries: [
        {
          title: '灯塔亮了 🗼',
          time: claim('09:20', minutes(20)),
          blocks: [{ type: 'paragraph', text: 'The lamp is lit.' }],
        },
        { title: null, time: null, blocks: [] },
      ],
      related: [{ address: 'https://meridian.example/2', title: 'Another lamp' }],
      print: 'https://meridian.example/laugh?print=1',
      amp: null,
      next: 'https://meridian.example/laugh/2',
    },
  };
  return { ...draft, id: itemId(LANTERNA, draft) };
}

export const claim = (text: string, at: Instant | null): Item['published'] => ({
  text,
  instant: at,
  precision: 'minute',
  zone: 'stated',
  from: 'json-ld',
  doubt: null,
});

export const photo = (address: string): Item['pictures'][number] => ({
  address,
  caption: 'They laugh',
  credit: null,
  alt: null,
  role: 'photograph',
  pictureId: null,
});
