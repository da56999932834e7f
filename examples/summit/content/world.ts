/**
 * The invented world in one place. No country, person, outlet or platform here exists; hosts end in `.example`.
 *
 * Sereva (塞雷瓦, 세레바) is "home": Premier Tavo Kesh. Oria (奥里亚, 오리아) is the host: President Ilsa Maro.
 * Veltmark (维尔特马克, 벨트마르크) is the other neighbour: Chancellor Jana Orvik, met on 3 May, the day before.
 */
import type { Cut } from '../clip.ts';
import type { SceneName, Treatment } from '../draw.ts';

/** What every page says at its foot, so that nobody takes it for news. */
export const FOOT = {
  en: 'Invented example: no such countries, people, outlets or platforms exist. Written and drawn for Lacuna.',
  'zh-Hans': '虚构示例：文中的国家、人物、媒体和平台均不存在，为 Lacuna 编写和绘制。',
  'zh-Hant': '虛構示例：文中的國家、人物、媒體和平台均不存在，為 Lacuna 編寫和繪製。',
  ko: '가상 예시: 등장하는 나라·인물·매체·플랫폼은 모두 존재하지 않으며 Lacuna를 위해 쓰고 그린 것입니다.',
} as const;

export type Language = keyof typeof FOOT;

export type PrintedPicture = {
  readonly scene: SceneName;
  readonly caption: string;
  readonly credit?: string;
};

export type Video = {
  readonly title: string;
  readonly seconds: number;
  readonly poster: SceneName;
  /** What the outlet left of the clip of the gift; default: all. */
  readonly from?: number;
  readonly crop?: Cut['crop'];
};

/** One article as its outlet printed it. */
export type Article = {
  /** Path on the outlet's site, without `.html`. */
  readonly slug: string;
  /** ISO time with offset, as the outlet stamped it; null where the page gives no date. */
  readonly published: string | null;
  /** When it went up, where `published` is null. */
  readonly appeared?: string;
  readonly title: string;
  readonly by?: string;
  readonly summary?: string;
  readonly paragraphs: readonly string[];
  readonly pictures?: readonly PrintedPicture[];
  readonly video?: Video;
  /** The outlet a text was taken over from, as the page says. */
  readonly from?: { readonly name: string; readonly address: string };
};

export type FeedForm = 'rss' | 'atom' | 'json';

/** An outlet: its site, how it prints pictures, and what it printed. */
export type Outlet = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly feed: FeedForm;
  /** Name of the page template in `pages.ts`. */
  readonly template:
    'broadsheet' | 'wire' | 'tabloid' | 'blog' | 'heap' | 'portal' | 'station' | 'gazette' | 'overseas';
  /** How the outlet resizes every picture, and how it treats single ones. */
  readonly print: Treatment;
  readonly special?: Readonly<Partial<Record<SceneName, Treatment>>>;
  readonly articles: readonly Article[];
};

/** Captions of the release, in its order. */
export const RELEASE_CAPTIONS: readonly (readonly [SceneName, string, string])[] = [
  ['handshake', 'Welcome on the steps of the Harbour Hall', '하버홀 계단에서 맞이하는 마로 대통령'],
  ['arrival', 'The premier’s car reaches the quay', '부두에 도착한 총리 차량'],
  ['hall', 'The delegations in the long hall', '긴 회의실에 마주 앉은 양국 대표단'],
  ['table', 'Across the table, before the talks', '회담에 앞서 마주 앉은 두 정상'],
  ['microphones', 'President Maro speaks to the press', '취재진 앞에 선 마로 대통령'],
  ['breakfast', 'Breakfast: grilled fish, rice, barley tea', '아침상: 생선구이와 밥, 보리차'],
  ['laughing', 'The premier laughs, eyes shut', '눈을 감고 웃는 케시 총리'],
  ['sheet', 'Both leaders laugh over a sheet of paper', '종이 한 장을 보며 웃는 두 정상'],
  ['flags', 'Before the flags', '국기 앞에 선 두 정상'],
  ['signing', 'Signing the harbour accord', '항만 협정 서명'],
  ['farewell', 'Farewell at the gangway', '트랩에서의 작별 인사'],
  ['pier', 'A walk on the pier at dusk, the evening before', '전날 저녁 잔교 산책'],
];
