import {
  asId,
  captureId,
  instant,
  lookId,
  sha256,
  toObservatory,
  type Capture,
  type Instant,
  type Look,
  type Observatory,
} from '../../domain/index.ts';
import { observatorySchema } from '../../domain/observatory/schema.ts';

/* An invented observatory, its captures and looks. */

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

export const LANTERNA = asId('source', 'lanterna');
export const HOME = asId('vantage', 'home');

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
