import type { Words } from './words.ts';

const n = new Intl.NumberFormat('ko');

/** What outlets wrote under a picture, in Korean. */
export const captions: Words['captions'] = {
  title: '매체마다 붙인 설명',
  lead: (captions, named) =>
    `한 사진의 설명 ${n.format(captions)}건, 그 안에 ${named}: 누가 어디서 불리고 누가 빠졌나.`,
  noName: '이름 없음',
  group: {
    people: { title: '사람', count: (count) => `사람 ${n.format(count)}명` },
    unlisted: { title: '목록에 없는 이름', count: (count) => `목록에 없는 이름 ${n.format(count)}개` },
    places: { title: '장소', count: (count) => `장소 ${n.format(count)}곳` },
    others: { title: '기관과 사물', count: (count) => `기관이나 사물 ${n.format(count)}개` },
  },
  none: '이 사진의 설명을 보지 못했습니다.',
  each: '설명 하나하나',
  eachNote: '공개한 곳이 먼저, 그다음은 이른 것부터; 쓰인 언어 그대로',
  ofRelease: '공개한 곳',
  leftOut: '여기서는 나오지 않음',
  namedIn: (count, all) => `설명 ${n.format(all)}건 가운데 ${n.format(count)}건에 나옴`,
  nobody: '사람 이름이 나오지 않음',
  change: {
    same: '공개한 곳과 같음',
    shortened: '줄임',
    extended: '늘림',
    rewritten: '다른 말로 씀',
    translated: '다른 언어로 거의 같은 말을 함',
    'other-language': '다른 언어; 같은 말인지는 정해지지 않음',
    'no-caption': '그곳에 설명 없음',
    'none-at-release': '공개한 곳에 설명 없음',
  },
  credit: {
    kept: '크레딧 유지',
    'kept-in-part': '크레딧 일부 유지',
    changed: '크레딧이 바뀜',
    lost: '크레딧이 빠짐',
    'none-at-release': '공개한 곳에 크레딧 없음',
    'cannot-tell': '다른 문자로 쓴 크레딧: 알 수 없음',
  },
  naming: {
    named: '나옴',
    'not-named': '나오지 않음',
    'cannot-tell': '이 문자로는 알 수 없음',
  },
  matrix: '누가 어디서 불리나',
  matrixNote: '찬 네모: 나옴(옆은 그곳의 표기); 점: 나오지 않음; 빗금: 이 문자로는 그 이름을 알아볼 수 없음',
  more: (count) => `.json에 이름 ${n.format(count)}개 더`,
  sighting: (count) => `관찰 ${n.format(count)}`,
  byLists:
    '이름은 목록과 표기로 찾으며 읽어서 찾지 않습니다: 목록에 없는 이름은 빠질 수 있고, 사람, 장소, 사물 가운데 무엇의 이름인지 모르므로 사람으로 세지 않습니다.',
  outlet: '매체',
  noneThere: '설명 없음',
  back: '이 사진',
};
