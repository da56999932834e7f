import {
  asId,
  BLANK_ITEM,
  captureId,
  coverageId,
  findingId,
  gapId,
  instant,
  itemId,
  lookId,
  makeId,
  NO_LOOKS,
  pictureId,
  releaseId,
  sha256,
  toObservatory,
  UNTRACED,
  versionId,
  type Capture,
  type Coverage,
  type Finding,
  type Gap,
  type Instant,
  type Item,
  type Look,
  type Observatory,
  type Pdq,
  type Picture,
  type Release,
  type Sighting,
  type StoryInChapters,
  type Voice,
} from '../../domain/index.ts';
import { observatorySchema } from '../../domain/observatory/schema.ts';
import { takenFrom } from './taken.ts';

/** Invented records of every noun, for the tests that run over both databases. */
export const START = instant('2031-05-01T00:00:00Z');

export const OBSERVATORY: Observatory = toObservatory(
  observatorySchema.parse({
    lacuna: 1,
    name: 'The Veldt summit',
    vantages: [
      { id: 'home', name: { en: 'Home lists', zh: '国内榜单' }, viewer: { region: 'VL' } },
      { id: 'abroad', name: 'Abroad', note: 'The wire only' },
    ],
    sources: [
      {
        id: 'lanterna',
        connector: 'hot-list',
        vantage: 'home',
        shows: ['words'],
        every: '30m',
        zone: 'Asia/Tokyo',
      },
      { id: 'meridian', connector: 'feed', vantage: 'abroad', name: 'Meridian', census: false },
    ],
    events: [
      {
        id: 'summit',
        name: 'Summit',
        released: '2031-05-01T09:00:00+09:00',
        match: ['summit'],
        elements: [{ id: 'quip', name: { en: 'The quip' }, kind: 'quotation', match: ['lighthouse'] }],
      },
    ],
  }),
);

const LANTERNA = asId('source', 'lanterna');
const HOME = asId('vantage', 'home');

export const minutes = (count: number): Instant => instant(Date.parse(START) + count * 60_000);

export function capture(n: number): Capture {
  const hash = sha256(`bytes ${n}`);
  const address = `https://lanterna.example/list/${n}`;
  return {
    id: captureId({ address, at: minutes(n), sha256: hash }),
    sourceId: LANTERNA,
    address,
    finalAddress: `${address}?shown`,
    at: minutes(n),
    sha256: hash,
    size: 3_000_000_000,
    status: n % 2 === 0 ? 200 : null,
    mediaType: 'text/html',
    headers: [['content-type', 'text/html; charset=gbk']],
    viewer: { state: 'guest', region: 'VL' },
    origin: n % 2 === 0 ? { kind: 'live' } : { kind: 'disk', file: 'lists.tar.gz', member: `${n}.json` },
    warc: { file: '2031-05-01.warc.gz', offset: 5_000_000_000 + n, length: 812 },
    content: { verdict: 'as-asked', because: 'a list of 20 titles' },
  };
}

export function look(n: number): Look {
  const span = { from: minutes(n), to: minutes(n) };
  return {
    id: lookId({ sourceId: LANTERNA, kind: 'list', subject: 'hot', span }),
    sourceId: LANTERNA,
    kind: 'list',
    subject: 'hot',
    span,
    outcome: 'seen',
    reason: '',
    detail: '',
    captureId: capture(n).id,
  };
}

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

const photo = (address: string): Item['pictures'][number] => ({
  address,
  caption: 'They laugh',
  credit: null,
  alt: null,
  role: 'photograph',
  pictureId: null,
});

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

export function sightingOf(n: number, item: Item): Sighting {
  return { lookId: look(n).id, itemId: item.id, rank: null, versionId: versionId(item) };
}

/** A batch as one list brings it: a capture, a look, `size` titles and their sightings. */
export function batch(n: number, size = 20) {
  const items = Array.from({ length: size }, (_, index) => listing(`Title ${n + index}`, n));
  const sightings: Sighting[] = items.map((item, index) => ({
    lookId: look(n).id,
    itemId: item.id,
    rank: index + 1,
    versionId: null,
  }));
  return { captures: [capture(n)], looks: [look(n)], items, sightings, pictures: [], releases: [] };
}

/** A batch with one of every noun. */
export function fullBatch(n: number) {
  const base = batch(n);
  const sightings = [...base.sightings, sightingOf(n, article(n))];
  return {
    ...base,
    items: [...base.items, article(n)],
    sightings,
    pictures: [picture(n)],
    releases: [release(n)],
  };
}

export function groups(n: number): { voices: Voice[]; stories: StoryInChapters[] } {
  const members = [article(n), listing(`Title ${n}`, n)].map((item, index) => ({
    itemId: item.id,
    score: index === 0 ? 1 : 0.123456789012345,
    reason: 'same place; 1 May',
  }));
  const story: StoryInChapters = {
    id: makeId('story', 'summit'),
    origin: 'named',
    eventId: asId('event', 'summit'),
    title: '峰会',
    language: 'zh-Hans',
    first: minutes(0),
    last: minutes(90),
    members,
    chapters: members.map(({ itemId }, at) => ({
      ...{ id: makeId('chapter', itemId), title: `第${at + 1}章`, language: at === 0 ? 'zh-Hans' : null },
      ...{ first: minutes(60 * at), last: minutes(60 * at + 30), members: [itemId] },
    })),
  };
  const traced = members.map((one, index) => ({
    ...one,
    ...(index === 0 ? UNTRACED : takenFrom(article(n).id)),
  }));
  const voice: Voice = { id: makeId('voice', 'one'), originId: article(n).id, members: traced };
  return { voices: [voice], stories: [story] };
}

export function judgements(n: number): { coverage: Coverage[]; gaps: Gap[]; findings: Finding[] } {
  const subject = { kind: 'element', id: asId('element', 'quip') } as const;
  const rule = { id: 'silent-while-others-cover', version: 2 };
  const base: Coverage = {
    id: coverageId(subject, HOME, null),
    subject,
    vantageId: HOME,
    sourceId: null,
    state: 'silent',
    counted: true,
    inPart: false,
    rule,
    reason: 'looked-throughout',
    judged: { from: minutes(0), to: minutes(90) },
    looks: { ...NO_LOOKS, seen: 48, 'not-tried': 1 },
    readShare: 0.9375,
    firstSeen: null,
    bestRank: null,
    minutesOnList: null,
    voices: 0,
    items: [],
  };
  const abroad = asId('vantage', 'abroad');
  const elsewhere: Coverage = {
    ...base,
    id: coverageId(subject, abroad, LANTERNA),
    vantageId: abroad,
    sourceId: LANTERNA,
    state: 'covered',
    inPart: true,
    firstSeen: { after: null, at: minutes(30) },
    bestRank: 3,
    minutesOnList: 412.5,
    voices: 2,
    items: [listing(`Title ${n}`, n), article(n)].map(({ id: itemId, captureId }) => ({ itemId, captureId })),
  };
  const gap: Gap = {
    id: gapId(subject, HOME, rule, null),
    subject,
    vantageId: HOME,
    rule,
    here: base.id,
    elsewhere: [elsewhere.id],
    voicesElsewhere: 2,
    readShare: 0.9375,
  };
  const finding: Finding = {
    id: findingId(subject, HOME, rule),
    subject,
    vantageId: HOME,
    verdict: 'not-found',
    rule,
    sentence: {
      en: 'Not found by this search.',
      zh: '本次搜索未找到。',
      ko: '이 검색에서는 찾지 못했습니다.',
    },
    causes: ['The list is short'],
    steps: ['Open the list'],
    evidence: { coverage: [base.id, elsewhere.id], items: [article(n).id] },
    asOf: minutes(90),
  };
  return { coverage: [base, elsewhere], gaps: [gap], findings: [finding] };
}
