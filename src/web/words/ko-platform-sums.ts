import type { WordsLike } from './words.ts';
import type { platformSums as english } from './en-platform-sums.ts';

const n = new Intl.NumberFormat('ko');

/** Sums and legends on the pages of platforms, in Korean. */
export const platformSums: WordsLike<typeof english> = {
  byPlatform: '플랫폼별',
  /** Between two sentences, and between two parts of one. */
  stop: '. ',
  semicolon: '; ',
  roundSum: (rounds, verdicts) => `${n.format(rounds)}회차: ${verdicts}.`,
  neverSum: (sources) => `출처 ${n.format(sources)}곳은 검색한 적이 없어 회차로 세지 않습니다.`,
  noSearch: '검색하지 않음',
  noWatch: '지켜보지 않음',
  noSight: '본 것 없음',
  latePosts: (late, after) => `글 ${n.format(late)}개는 게시 후 ${after}보다 늦게 처음 찾아감`,
  lateSum: (late, posts, share, after) =>
    `너무 늦음: 게시 시각을 아는 방문한 글 ${n.format(posts)}개 가운데 ${n.format(late)}개(${share})는 게시 후 ${after}보다 늦게 처음 찾아갔습니다.`,
  lateToo: (late, share, after) => `그 가운데 ${n.format(late)}개(${share})는 ${after}보다 늦었습니다.`,
  lateMeans:
    '첫 방문 전에 보이지 않게 된 것은 여기서 본 적이 없어 어떤 수와 곡선에도 없습니다. 보이지 않게 된 글은 적어도 센 만큼이며, 일찍 그렇게 된 것을 가장 많이 놓칩니다.',
  noneLate: (posts, after) =>
    `방문한 글 ${n.format(posts)}개는 모두 게시 후 ${after} 안에 처음 찾아갔습니다.`,
  undated: (posts) => `또 ${n.format(posts)}개는 언제 게시되었는지 모릅니다.`,

  listed: '제목',
  allRead: (looks) => `${n.format(looks)}번 본 것을 모두 읽었습니다.`,
  pathScale: (lowest, span) =>
    `1위가 맨 위, ${n.format(lowest)}위가 맨 아래입니다. 그림마다 제목이 처음 보인 때에서 시작하며 너비는 ${span}입니다.`,
  signs: '제목이 떠난 모양',

  places: '호스트와 네트워크',
  reachSum: (places, measurements, states) =>
    `${n.format(places)}곳(한 네트워크에서 본 한 호스트), 측정 ${n.format(measurements)}번. 곳마다 마지막 측정으로는 ${states}.`,
  reachLabel: (measurements, states) => `측정 ${n.format(measurements)}번: ${states}`,
  reachShares: '몫',

  boundsNote:
    '채움: 봄. 줄무늬: 있을 수 있으나 불러오지 않음. 빈칸: 세었으나 보지 못함. 막대 전체가 나온 수입니다.',
  boundsLabel: (low, high, shown) => `${n.format(shown)}개 가운데 ${n.format(low)}~${n.format(high)}개를 봄`,
  viewedWhen: '이용자와 때',
  proof: '규칙과 증거',

  ageAxis: '게시 후 시간(로그 눈금)',
  shareAxis: '아직 보임',
  riskNote: '시점마다의 글 수, 방문으로 알게 된 대로.',
};
