import type { Article } from './world.ts';

/** What stood in each feed before the window opened: one quiet story an outlet, so that no feed begins empty. */
export const BEFORE: Readonly<Record<string, Article>> = {
  meridian: {
    slug: 'world/ferry-layoffs',
    published: '2031-05-02T09:00:00+00:00',
    title: 'Ferry company lays off forty in winter ports',
    by: 'Ansel Brook',
    paragraphs: [
      'Forty deckhands in Karsholm and Low Olm were told on Friday that their contracts would not be renewed.',
      'The company said it would “take another look” should the strait reopen.',
    ],
  },
  'northern-wire': {
    slug: 'world/southern-rain-warning',
    published: '2031-05-02T12:30:00+00:00',
    title: 'Forecasters warn of three days of rain on Serevan south coast',
    by: 'Pia Hollow',
    paragraphs: [
      'KARSHOLM, Sereva (Northern Wire) — Up to 180 millimetres of rain may fall on the south coast of Sereva by Sunday, forecasters said on Friday.',
      'The office advised farmers to move cattle from river meadows.',
    ],
  },
  'daily-lantern': {
    slug: 'news/seal-of-approval',
    published: '2031-05-02T16:10:00+00:00',
    title: 'SEAL OF APPROVAL: fish market gets a flippered visitor',
    by: 'Nell Tarrow',
    paragraphs: [
      'Stallholders got a fright yesterday when a young seal slapped in from the quay and helped itself to a tray of sprats.',
      'It left by the door marked staff.',
    ],
    pictures: [{ scene: 'market', caption: 'Scene of the crime', credit: 'Nell Tarrow' }],
  },
  'harbour-blog': {
    slug: 'posts/whale',
    published: '2031-05-02T18:00:00+00:00',
    title: 'I have seen a whale (possibly)',
    by: 'saltydog',
    paragraphs: [
      'It was either a whale or the top of the old dredger. I will go back tomorrow with the good binoculars.',
    ],
  },
  newsheap: {
    slug: 'p/81210',
    published: null,
    appeared: '2031-05-02T13:00:00+00:00',
    title: '7 lighthouses you can sleep in',
    paragraphs: [
      'Number four has no door. We put together the seven best lighthouses with beds, from Cape Tern to the far side of the strait.',
    ],
  },
  'oria-ilbo': {
    slug: 'society/20310502-train',
    published: '2031-05-02T17:00:00+09:00',
    title: '셀메어 전차 막차 시간 30분 늦춘다',
    by: '한이든 기자',
    paragraphs: [
      '셀메어 전차의 막차가 다음 달부터 자정 30분으로 늦춰진다.',
      '교통공사는 항구 야간 근무자의 요청을 받아들였다고 밝혔다.',
    ],
  },
  'harbour-news': {
    slug: 'news/4391',
    published: '2031-05-02T19:00:00+09:00',
    title: '봄 미역 값 작년보다 2할 올라',
    by: '조아라온',
    paragraphs: ['올봄 미역 값이 작년보다 2할 올랐습니다.', '어민들은 수온이 높아 수확이 줄었다고 말합니다.'],
  },
  'sereva-daily': {
    slug: 'n1/c310502-2001',
    published: '2031-05-02T16:30:00+08:00',
    title: '卡斯霍尔姆至低奥尔姆铁路复线通车',
    by: '本报记者 顾晚舟',
    paragraphs: [
      '卡斯霍尔姆至低奥尔姆铁路复线2日通车，全程用时缩短四十分钟。',
      '沿线五座车站同步启用新候车室。',
    ],
  },
  'far-shore-times': {
    slug: 'news/310502-1',
    published: '2031-05-02T14:00:00+08:00',
    title: '七年未晤 凱什與馬羅將於港角談什麼',
    by: '記者 溫嘉禾／塞爾米爾報導',
    paragraphs: [
      '塞雷瓦總理凱什將於4日前往港角，與奧里亞總統馬羅會談。',
      '觀察者預期，渡輪與救難電話最容易談成，海底電纜最難。',
    ],
  },
};
