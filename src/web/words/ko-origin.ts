import type { Words } from './words.ts';

/** Where a text was taken from, in Korean. */
export const origin: Words['origin'] = {
  title: '이 글의 유력한 출처',
  note: '글들이 서로에 대해 밝힌 내용과 표현을 근거로 추정했습니다. 이름 뒤의 설명은 여기 보관된 가장 가까운 글과의 한 단계만을 가리킵니다. ‘보관 안 됨’은 언급되었으나 수집되지 않은 글입니다.',
  copyOf: '옮겨온 곳:',
  via: '· 경유:',
  notHeld: '보관 안 됨',
  share: (share: string) => `이 글의 ${share}가 그 글에 있음`,
  by: {
    'source-link': '그 주소를 출처로 밝힘',
    canonical: '페이지가 그 주소를 자기 주소로 밝힘',
    credit: '통신사를 밝힘',
    named: '매체를 언급함',
    'near-copy': '표현이 거의 같음',
    'equal-title': '제목이 같음',
    'same-picture': '같은 사진, 글 없음',
  },
  changed: {
    lead: '첫머리를 고쳐 씀',
    cut: '줄임',
    extended: '덧붙임',
    reworded: '표현을 바꿈',
    translated: '번역',
  },
};
