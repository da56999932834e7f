import { asId, instant, type Instant, type PlatformId, type Pseudonym } from '../../src/domain/index.ts';

/** An invented platform that is searched, watched and counted; nothing in it is of anybody. */
export const PLAZA_FILE = `
lacuna: 1
name: { en: The harbour on the plaza, zh: 广场上的港口, ko: 광장의 항구 }
vantages: [{ id: guests, name: { en: Guests, zh: 未登录者, ko: 비로그인 이용자 }, viewer: { region: VL } }]
platforms: [{ id: plaza, name: { en: Plaza, zh: 广场, ko: 광장 } }]
sources:
  - { id: plaza-search, vantage: guests, connector: warc, platform: plaza, path: searches.warc.gz, name: Plaza search, zone: Asia/Tokyo }
  - { id: plaza-watch, vantage: guests, connector: warc, platform: plaza, path: watched.warc.gz, name: Plaza watch }
  - { id: plaza-table, vantage: guests, connector: visits, platform: plaza, path: table.csv, name: A table of posts }
  - { id: tide, vantage: guests, connector: hot-list, address: 'https://tide.example/', name: Tide, every: 30m }
  - { id: ebb, vantage: guests, connector: hot-list, address: 'https://ebb.example/', name: Ebb, sameAs: tide }
probes:
  - id: clip
    name: { en: The laugh at the lighthouse, zh: 灯塔前的大笑, ko: 등대 앞의 웃음 }
    queries: [lighthouse laugh]
    match: [laugh]
    controls:
      - { kind: truism, queries: [weather] }
      - { kind: sister, queries: [harbour fair], match: [fair] }
      - { kind: nonsense, queries: [qzxv wblk] }
    sources: [plaza-search]
`;

export const PLAZA = 'plaza' as PlatformId;
export const SEARCH = asId('source', 'plaza-search');
export const WATCH = asId('source', 'plaza-watch');
export const TABLE = asId('source', 'plaza-table');
export const TIDE = asId('source', 'tide');
export const EBB = asId('source', 'ebb');
export const GUEST = { state: 'guest', region: 'VL' } as const;
export const MEMBER = { state: 'member', region: 'VL' } as const;

const START = Date.parse('2031-05-04T00:00:00Z');
export const hours = (count: number): Instant => instant(START + Math.round(count * 3_600_000));
export const who = (n: number): Pseudonym => `p_${n.toString(16).padStart(16, '0')}` as Pseudonym;
