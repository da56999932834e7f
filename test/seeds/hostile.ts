import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import {
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
  type Capture,
  type CaptureId,
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
  type SourceId,
  type Story,
  type Subject,
  type VantageId,
} from '../../src/domain/index.ts';
import { readObservatory } from '../../src/domain/observatory/read.ts';
import {
  linkPictures,
  openStore,
  replaceGroups,
  replaceJudgements,
  saveCollected,
  saveObservatory,
  type Store,
} from '../../src/store/index.ts';

/** What a stranger's page may call itself. None of it may become markup. */
export const HOSTILE_TITLE = `"><script>alert('x')</script><img src=x onerror=alert(1)> &amp; ' \u202e`;
export const FORMULA_TITLE = '=HYPERLINK("http://evil.example","click")';

const FILE = `
lacuna: 1
name: { en: A small harbour, zh: 小港, ko: 작은 항구 }
vantages:
  - { id: abroad, name: { en: Foreign press, zh: 外国媒体, ko: 외국 언론 }, note: Two outlets. }
  - { id: home, name: { en: 'Home <lists>', zh: 国内榜单, ko: 국내 목록 } }
  - { id: video, name: { en: Short video, zh: 短视频, ko: 짧은 영상 } }
sources:
  - { id: meridian, name: The Meridian, vantage: abroad, connector: feed, address: 'https://meridian.example/feed', zone: Europe/Lisbon }
  - id: lists
    connector: hot-list
    address: https://lists.example/
    zone: Asia/Shanghai
    vantage: home
    parts: [{ id: tide, name: Tide }]
  - { id: clips, name: Clips, vantage: video, connector: hot-list, address: 'https://clips.example/', zone: Asia/Shanghai }
events:
  - id: visit
    name: { en: The visit to the harbour, zh: 访问港口, ko: 항구 방문 }
    place: Harbour Point
    released: 2031-05-04T00:10:00Z
    match: [visit]
    elements:
      - { id: quip, name: 'The quip <b>about</b> the radio', kind: quotation, match: [quip] }
      - { id: laugh, name: { en: The laugh, zh: 大笑, ko: 웃음 }, kind: picture, match: [laugh] }
`;

const at = (text: string): Instant => instant(`2031-05-${text}Z`);
const WINDOW = { from: at('04T00:00:00'), to: at('08T00:00:00') };
const PICTURE = 'https://meridian.example/p.png';
const MERIDIAN = 'meridian' as SourceId;
const TIDE = 'lists/tide' as SourceId;
const CLIPS = 'clips' as SourceId;

/** An observatory with invented and hostile contents, in an embedded database of its own. */
export type Seed = {
  readonly store: Store;
  readonly observatory: Observatory;
  readonly readBody: (capture: Capture) => Promise<Uint8Array>;
  readonly ids: {
    readonly story: string;
    readonly found: string;
    readonly hostile: string;
    readonly article: string;
    readonly copy: string;
    readonly page: string;
    readonly picture: string;
    readonly notPicture: string;
  };
  close(): Promise<void>;
};

/** Opens an empty observatory: nothing was collected yet. */
export async function emptySeed(): Promise<Omit<Seed, 'ids'>> {
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-web-'));
  const store = await openStore({ folder, database: null });
  return {
    store,
    observatory: readObservatory('observatory.yaml', FILE),
    readBody: () => Promise.resolve(new Uint8Array()),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the seed. Close it, or its folder stays. */
export async function hostileSeed(): Promise<Seed> {
  const seed = await emptySeed();
  const bodies = new Map<CaptureId, Uint8Array>();
  const captures = await capturesOf(bodies);
  const items = itemsOf(captures);
  const { story, found } = storiesOf(items);
  await saveObservatory(seed.store, seed.observatory);
  await saveCollected(seed.store, {
    captures: Object.values(captures),
    ...looksOf(captures, items),
    items: Object.values(items),
    pictures: picturesOf(captures),
    releases: [releaseOf(captures.page)],
  });
  await linkPictures(seed.store, [
    { itemId: items.article.id, address: PICTURE, pictureId: pictureId(captures.picture.sha256) },
  ]);
  await replaceGroups(seed.store, { voices: voicesOf(items), stories: [story, found] });
  await replaceJudgements(seed.store, judgementsOf(story, found, items));
  return {
    ...seed,
    readBody: (capture) => Promise.resolve(bodies.get(capture.id) ?? new Uint8Array()),
    ids: {
      ...{ story: story.id, found: found.id, hostile: items.hostile.id, article: items.article.id },
      ...{ copy: items.copy.id, page: captures.page.id },
      ...{ picture: pictureId(captures.picture.sha256), notPicture: pictureId(captures.page.sha256) },
    },
  };
}

async function capturesOf(bodies: Map<CaptureId, Uint8Array>) {
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

function itemsOf(captures: { readonly page: Capture; readonly list: Capture }) {
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
  });
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
  return { article, copy, hostile, formula, future };
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

type Items = ReturnType<typeof itemsOf>;

function looksOf(captures: { readonly page: Capture; readonly list: Capture }, items: Items) {
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
  for (let day = 5; day <= 7; day += 1) {
    add(MERIDIAN, at(`0${day}T06:00:00`), 'seen', null);
    add(TIDE, at(`0${day}T06:00:00`), 'seen', null);
    add(CLIPS, at(`0${day}T06:00:00`), 'refused', null);
  }
  const sightings = [
    ...[items.article, items.copy, items.future].map((one) => ({
      lookId: first.id,
      itemId: one.id,
      rank: null,
    })),
    ...[items.hostile, items.formula].map((one, place) => ({
      lookId: list.id,
      itemId: one.id,
      rank: place + 1,
    })),
  ];
  return { looks, sightings };
}

function picturesOf(captures: { readonly page: Capture; readonly picture: Capture }): Picture[] {
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

function releaseOf(page: Capture): Release {
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

function voicesOf({ article, copy }: Items) {
  const member = (id: Item['id'], reason: string) => ({ itemId: id, score: 1, reason });
  return [
    {
      id: makeId('voice', article.id),
      originId: article.id,
      members: [member(article.id, 'origin'), member(copy.id, 'nine of ten shingles <same>')],
    },
  ];
}

function storiesOf(items: Items): { readonly story: Story; readonly found: Story } {
  const members = [items.article, items.copy, items.hostile].map((one) => ({
    itemId: one.id,
    score: 1,
    reason: 'same names <b>',
  }));
  const common = { first: at('04T06:00:00'), last: at('04T08:00:00') };
  return {
    story: {
      ...common,
      id: makeId('story', 'named', 'visit'),
      origin: 'named',
      eventId: 'visit' as Story['eventId'],
      title: 'The visit to the harbour',
      language: 'en',
      members,
    },
    found: {
      ...common,
      id: makeId('story', 'found'),
      origin: 'grouped',
      eventId: null,
      title: HOSTILE_TITLE,
      language: 'zh-Hans',
      members: [items.hostile, items.formula].map((one) => ({
        itemId: one.id,
        score: 0.8,
        reason: 'same place',
      })),
    },
  };
}

function judgementsOf(story: Story, found: Story, items: Items) {
  const ofStory: Subject = { kind: 'story', id: story.id };
  const quip = { kind: 'element', id: 'quip' } as Subject;
  const laugh = { kind: 'element', id: 'laugh' } as Subject;
  const covered = {
    state: 'covered',
    reason: 'found',
    itemIds: [items.article.id, items.copy.id],
    voices: 1,
    firstSeen: { after: null, at: at('04T06:00:00') },
  } as const;
  const silent = { state: 'silent', reason: 'not-found' } as const;
  const unseen = {
    state: 'unseen',
    reason: 'all-refused',
    looks: { ...NO_LOOKS, refused: 3 },
    readShare: 0,
  } as const;
  const coverage = [
    cover(ofStory, 'abroad', covered),
    cover(ofStory, 'home', {
      ...covered,
      inPart: true,
      itemIds: [items.hostile.id],
      bestRank: 1,
      minutesOnList: 90,
    }),
    cover(ofStory, 'video', unseen),
    cover(quip, 'abroad', covered),
    cover(quip, 'home', silent),
    cover(quip, 'home', { ...silent, sourceId: TIDE }),
    cover(quip, 'video', unseen),
    cover(laugh, 'abroad', covered),
    cover(laugh, 'home', { ...unseen, reason: 'text-only', looks: { ...NO_LOOKS, seen: 4 } }),
    cover(laugh, 'video', { ...unseen, reason: 'a-code-of-tomorrow' }),
    cover({ kind: 'story', id: found.id }, 'home', covered),
    cover({ kind: 'story', id: found.id }, 'abroad', silent),
  ];
  return { coverage, gaps: gapsOf(coverage), findings: findingsOf(coverage) };
}

function cover(subject: Subject, vantage: string, given: Partial<Coverage>): Coverage {
  const vantageId = vantage as VantageId;
  const sourceId = given.sourceId ?? null;
  return {
    ...{
      id: coverageId(subject, vantageId, sourceId),
      subject,
      vantageId,
      sourceId,
      state: 'unseen',
      inPart: false,
    },
    ...{
      rule: { id: 'vantage/silent', version: 1 },
      reason: '',
      judged: WINDOW,
      looks: { ...NO_LOOKS, seen: 4 },
      readShare: 0.97,
    },
    ...{ firstSeen: null, bestRank: null, minutesOnList: null, voices: 0, itemIds: [] },
    ...given,
  };
}

function gapsOf(coverage: readonly Coverage[]): Gap[] {
  const rule = { id: 'gap/silent-while-others-cover', version: 1 };
  return coverage
    .filter((one) => one.state === 'silent')
    .map((here) => ({
      ...{
        id: gapId(here.subject, here.vantageId, rule, here.sourceId),
        subject: here.subject,
        vantageId: here.vantageId,
      },
      ...{ rule, here: here.id, elsewhere: [], voicesElsewhere: 2, readShare: here.readShare },
    }));
}

function findingsOf(coverage: readonly Coverage[]): Finding[] {
  return coverage
    .filter((one) => one.sourceId === null)
    .map((one, place) => {
      const vantageId = place === 0 ? null : one.vantageId;
      const rule = { id: place === 0 ? 'finding/lead' : 'vantage/silent', version: 1 };
      return {
        ...{ id: findingId(one.subject, vantageId, rule), subject: one.subject, vantageId, rule },
        verdict: one.state === 'silent' ? 'not-found' : one.state === 'covered' ? 'found' : 'could-not-tell',
        sentence: {
          en: `Sentence ${place}: not found by this search <b>`,
          zh: `第 ${place} 句`,
          ko: `문장 ${place}`,
        },
        ...{
          causes: ['A cause & <more>'],
          steps: ['A step'],
          evidence: { coverage: [one.id], items: [] },
          asOf: WINDOW.to,
        },
      };
    });
}
