import sharp from 'sharp';
import {
  BLANK_ITEM,
  captureId,
  instant,
  itemId,
  lookId,
  pictureId,
  releaseId,
  sha256,
  versionId,
  type Capture,
  type CaptureId,
  type Instant,
  type Item,
  type Look,
  type Pdq,
  type Picture,
  type Release,
  type SourceId,
} from '../../src/domain/index.ts';
import { HOSTILE_TITLE, FORMULA_TITLE, at, PICTURE, MERIDIAN, TIDE, CLIPS } from './hostile-file.ts';

export async function capturesOf(bodies: Map<CaptureId, Uint8Array>) {
  const drawing = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c9d6d3' } })
    .png()
    .toBuffer();
  const page = Buffer.from('<!doctype html><script>alert(1)</script><p>The visit</p>');
  return {
    page: capture(bodies, {
      source: MERIDIAN,
      address: 'https://meridian.example/a',
      body: page,
      type: 'text/html',
    }),
    picture: capture(bodies, {
      source: MERIDIAN,
      address: PICTURE,
      body: drawing,
      type: 'image/png',
    }),
    list: capture(bodies, {
      source: TIDE,
      address: 'https://lists.example/',
      body: Buffer.from('[]'),
      type: 'application/json',
    }),
  };
}

type Bytes = {
  readonly source: SourceId;
  readonly address: string;
  readonly body: Buffer;
  readonly type: string;
};

function capture(bodies: Map<CaptureId, Uint8Array>, { source, address, body, type }: Bytes): Capture {
  const hash = sha256(body);
  const when = at('04T06:00:00');
  const id = captureId({ address, at: when, sha256: hash });
  bodies.set(id, body);
  return {
    ...{ id, sourceId: source, address, finalAddress: address, at: when, sha256: hash, size: body.length },
    ...{ status: 200, mediaType: type, headers: [['x-evil', '<script>alert(2)</script>']] },
    ...{ viewer: { state: 'guest', region: null }, origin: { kind: 'live' } },
    ...{
      warc: { file: 'one.warc.gz', offset: 12, length: 340 },
      content: { verdict: 'as-asked', because: 'it is what it says' },
    },
  };
}

export function itemsOf(captures: { readonly page: Capture; readonly list: Capture }) {
  const article = item(captures.page, {
    ...{
      title: 'A rare grin across the table',
      address: 'https://meridian.example/a',
      language: 'en',
      detail: 'full',
    },
    outlet: 'The Meridian',
    byline: { people: ['Ada Invented'], claimed: 'By Ada Invented' },
    blocks: [
      { type: 'heading', text: 'The visit' },
      { type: 'paragraph', text: 'The premier laughed <em>twice</em>.' },
      { type: 'quotation', text: '“Listen for the echo.”' },
      { type: 'list-item', text: 'one' },
      { type: 'list-item', text: 'two' },
    ],
    published: {
      text: '4 May 2031, 07:00',
      instant: at('04T06:00:00'),
      precision: 'minute',
      zone: 'assumed',
      from: 'visible',
      doubt: null,
    },
    pictures: [
      {
        address: PICTURE,
        caption: 'Two leaders laugh',
        credit: 'Drawn for this',
        alt: 'Two people',
        role: 'drawing',
        pictureId: null,
      },
      {
        address: 'javascript:alert(3)',
        caption: null,
        credit: null,
        alt: null,
        role: 'photograph',
        pictureId: null,
      },
    ],
    videos: [{ address: 'https://meridian.example/v', title: 'The laugh', seconds: 41, poster: null }],
    sourceLink: 'javascript:alert(4)',
    counts: { commentsShown: 300, commentsVisible: 3, likes: 1, shares: null },
    page: {
      ...{ place: '<i>ODE</i>, Veldt', cut: 'paywall', print: 'javascript:alert(6)', next: null },
      amp: 'https://meridian.example/amp/a',
      entries: [
        {
          title: 'They <script>alert(7)</script> laugh',
          time: {
            text: '07:<b>10</b>',
            instant: null,
            precision: null,
            zone: 'none',
            from: 'visible',
            doubt: null,
          },
          blocks: [
            { type: 'paragraph', text: '“Listen for the echo.”' },
            { type: 'paragraph', text: 'The door <em>closes</em>.' },
          ],
        },
        { title: null, time: null, blocks: [{ type: 'list-item', text: 'A gift is given.' }] },
      ],
      related: [
        { address: 'https://meridian.example/gift', title: 'A gift, <em>wrapped</em> twice' },
        { address: 'javascript:alert(8)', title: 'A third gift' },
      ],
    },
  });
  const edited: Item = {
    ...article,
    blocks: [...article.blocks, { type: 'paragraph', text: 'An edit <b>added</b> this.' }],
    captureId: captures.list.id,
    seenAt: at('05T06:00:00'),
  };
  const copy = item(captures.page, {
    title: 'Rare grin across table',
    address: 'https://meridian.example/b',
    language: 'en',
  });
  const hostile = item(captures.list, {
    title: HOSTILE_TITLE,
    kind: 'listing',
    language: '"><x',
    address: 'javascript:alert(5)',
  });
  const formula = item(captures.list, { title: FORMULA_TITLE, kind: 'listing', language: 'zh-Hans' });
  const future = item(captures.page, {
    ...{ title: 'From tomorrow', address: 'https://meridian.example/c' },
    published: {
      text: '2099',
      instant: instant('2099-01-01T00:00:00Z'),
      precision: 'year',
      zone: 'none',
      from: 'metadata',
      doubt: 'future',
    },
  });
  return { article, edited, copy, hostile, formula, future };
}

function item(from: Capture, draft: Partial<Item> & { readonly title: string }): Item {
  const whole = { ...BLANK_ITEM, kind: 'article' as const, detail: 'title' as const, ...draft };
  return {
    ...whole,
    id: itemId(from.sourceId, whole),
    sourceId: from.sourceId,
    captureId: from.id,
    seenAt: from.at,
  };
}

export type Items = ReturnType<typeof itemsOf>;

export function looksOf(captures: { readonly page: Capture; readonly list: Capture }, items: Items) {
  const looks: Look[] = [];
  const add = (
    source: SourceId,
    when: Instant,
    outcome: Look['outcome'],
    captureOf: Capture | null,
  ): Look => {
    const span = { from: when, to: when };
    const subject = '<list> of things';
    const reason = outcome === 'seen' ? '' : 'login-wall';
    const look: Look = {
      id: lookId({ sourceId: source, kind: 'list', subject, span }),
      sourceId: source,
      kind: 'list',
      subject,
      span,
      outcome,
      reason,
      detail: reason && 'A <b>login</b> page.',
      captureId: captureOf?.id ?? null,
    };
    looks.push(look);
    return look;
  };
  const first = add(MERIDIAN, at('04T06:00:00'), 'seen', captures.page);
  const list = add(TIDE, at('04T08:00:00'), 'seen', captures.list);
  const second = add(MERIDIAN, at('05T06:00:00'), 'seen', captures.list);
  for (let day = 5; day <= 7; day += 1) {
    if (day > 5) add(MERIDIAN, at(`0${day}T06:00:00`), 'seen', null);
    add(TIDE, at(`0${day}T06:00:00`), 'seen', null);
    add(CLIPS, at(`0${day}T06:00:00`), 'refused', null);
  }
  const sightings = [
    ...[items.article, items.copy, items.future].map((one) => ({
      lookId: first.id,
      itemId: one.id,
      rank: null,
      versionId: versionId(one),
    })),
    { lookId: second.id, itemId: items.edited.id, rank: null, versionId: versionId(items.edited) },
    ...[items.hostile, items.formula].map((one, place) => ({
      lookId: list.id,
      itemId: one.id,
      rank: place + 1,
      versionId: versionId(one),
    })),
  ];
  return { looks, sightings };
}

export function picturesOf(captures: { readonly page: Capture; readonly picture: Capture }): Picture[] {
  const pdq = 'a5'.repeat(32) as Pdq;
  // The second row claims to be a picture and is a page: what a broken or hostile store may hold.
  return [captures.picture, captures.page].map((one) => ({
    ...{
      id: pictureId(one.sha256),
      sha256: one.sha256,
      captureId: one.id,
      width: 900,
      height: 600,
      pdq,
      quality: 90,
    },
  }));
}

export function releaseOf(page: Capture): Release {
  const address = 'https://meridian.example/a';
  return {
    ...{
      id: releaseId(MERIDIAN, address),
      sourceId: MERIDIAN,
      captureId: page.id,
      title: 'The album',
      address,
    },
    published: {
      text: '4 May',
      instant: at('04T00:10:00'),
      precision: 'minute',
      zone: 'stated',
      from: 'metadata',
      doubt: null,
    },
    pictures: [
      {
        address: PICTURE,
        caption: 'Two <i>leaders</i>',
        credit: null,
        alt: null,
        role: 'drawing',
        pictureId: null,
      },
    ],
  };
}
