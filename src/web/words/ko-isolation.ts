import type { isolation as english } from './en-isolation.ts';
import type { WordsLike } from './words.ts';

const n = new Intl.NumberFormat('ko');

/** What stands on a probe's page about telling which words are not shown together, in Korean. */
export const isolation: WordsLike<typeof english> = {
  title: '어떤 낱말들이 함께일 때 표시되지 않는가',
  note: '먼저 계획을 글로 적고, 이름을 밝힌 사람이 바로 그 계획에 동의한 경우에만 검색한다.',
  plan: '계획',
  terms: '낱말',
  steps: (steps, searches, days, perDay) =>
    `많아야 ${n.format(steps)}단계, 검색 ${n.format(searches)}회, 이 플랫폼의 예산 전부로 ${n.format(days)}일(하루 ${n.format(perDay)}회)`,
  repeats: (times) => `모든 부분을 ${n.format(times)}회씩 검색하며, 답이 서로 다르면 아무것도 말하지 않는다.`,
  byHand: '사람이 손으로 검색하고 저장한 화면을 들인다.',
  mayChange: '생길 수 있는 일',
  mayChangeText: '검색은 재려는 것을 바꿀 수 있고, 그 낱말과 검색하는 사람에게 눈길을 끈다.',
  beside: '단계마다 하는 대조 검색',
  consent: '동의',
  noConsent: '아무도 동의하지 않았다: 검색하지 않는다.',
  withdrawn: '거두어들임',
  status: {
    'on-paper': '글로만 있음',
    consented: '동의함. 때가 되면 단계별로 검색한다',
    withdrawn: '동의를 거두어들였음',
    changed: '그 뒤 검색이 바뀌었음: 다른 계획이며 따로 동의가 필요하다',
    done: '끝남',
  },
  statusName: '상태',
  step: '단계',
  searched: '함께 검색한 낱말',
  answered: '답',
  controls: '대조 검색',
  state: {
    counted: '셈에 넣음',
    open: '끝나지 않음',
    unanswered: '답이 없음: 셈에 넣지 않음',
    refused: '거부됨: 더 검색하지 않았음',
    'control-failed': '대조 검색 실패: 더 검색하지 않았음',
  },
  rules: '어떤 낱말들이 함께일 때 표시되지 않는지 가려내기',
};
