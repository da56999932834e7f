import { instant, type Instant, type SourceId } from '../../src/domain/index.ts';

/** What a stranger's page may call itself. None of it may become markup. */
export const HOSTILE_TITLE = `"><script>alert('x')</script><img src=x onerror=alert(1)> &amp; ' \u202e`;
export const FORMULA_TITLE = '=HYPERLINK("http://evil.example","click")';

export const FILE = `
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

export const at = (text: string): Instant => instant(`2031-05-${text}Z`);
export const WINDOW = { from: at('04T00:00:00'), to: at('08T00:00:00') };
export const PICTURE = 'https://meridian.example/p.png';
export const MERIDIAN = 'meridian' as SourceId;
export const TIDE = 'lists/tide' as SourceId;
export const CLIPS = 'clips' as SourceId;
