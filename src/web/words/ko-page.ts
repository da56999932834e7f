import type { Words } from './words.ts';

/** What stands around an article on its page, in Korean. */
export const pageFacts: Words['pageFacts'] = {
  place: '발신지(적힌 그대로)',
  print: '인쇄용 화면',
  amp: 'AMP 쪽',
  next: '글이 이어지는 곳',
  cut: {
    paywall: '무료로 읽을 수 없는 글이라고 적혀 있거나 유료 벽이 있습니다. 여기 보이는 것은 전문이 아닙니다.',
    'cut-off': '쪽에 실린 글이 중간에서 끝납니다. 여기 보이는 것은 전문이 아닙니다.',
  },
  live: '실시간 중계 글',
  liveNote: '쪽의 순서대로, 시각은 적힌 그대로',
  noTime: '시각이 적혀 있지 않음',
  offered: '쪽이 관련 글로 내놓은 것',
  offeredNote: '쪽이 스스로 고른 것으로, 이 글의 일부가 아니며 여기서는 아무 근거도 되지 않습니다.',
};

/** 없거나 만들 수 없는 페이지. */
export const failure = {
  notFound: '이 주소에는 아무것도 없습니다',
  notFoundLead: '다른 관측소의 쪽이거나, 주소가 오는 길에 잘렸을 수 있습니다.',
  broken: '이 쪽을 만들지 못했습니다',
  brokenLead: '우리 잘못이며 자세한 내용은 기록에 있습니다. 데이터는 그대로이며 다른 쪽은 열릴 수 있습니다.',
  home: '모든 사건',
  id: '요청한 주소',
};
