import type { Words } from './words.ts';

const n = new Intl.NumberFormat('ko');

/** Corrections by hand and chapters of long stories, in Korean. */
export const moves: Words['moves'] = {
  title: '사람이 바로잡은 것',
  note: '묶음이 틀린 곳에 사람이 적은 것으로, 다시 계산해도 그대로 남습니다',
  with: ['', ' → 다음 항목의 이야기로 옮김: ', ''],
  apart: ['', ' → 다음 항목의 이야기에서 뺌: ', ''],
  alone: ['', ' → 모든 이야기에서 뺌', ''],
  byHand: (when, by) => (by === '' ? `사람이 직접, ${when}` : `사람이 직접, ${when}, ${by}`),
  state: {
    'in-force': '다음 계산부터 적용',
    waiting: '대기: 가리키는 항목이 여기에 없음',
    replaced: '같은 항목에 대한 나중 것으로 바뀜',
    yields: '물러남: 나중 것들이 이 항목으로 되돌아옴',
  },
  undo: '되돌리기',
  how: '이 항목을 옮기는 방법',
  howAny: '항목을 옮기는 방법',
  howNote:
    '이 쪽들은 보여 주기만 합니다. 바로잡는 일은 명령으로 합니다. ITEM은 다른 항목의 번호나 그 쪽의 주소이고, 이유는 모두에게 보입니다.',
  into: '다른 항목의 이야기로',
  outOfAll: '모든 이야기에서 빼기',
  reason: '이유',
  move: '옮기기',
};

export const chapters: Words['chapters'] = {
  title: '장',
  note: '한 주를 넘긴 이야기를 조용해지고 낱말이 바뀐 곳에서 나눈 것',
  one: (number) => `제${n.format(number)}장`,
  all: '모든 장',
};
