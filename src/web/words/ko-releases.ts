import type { Words } from './words.ts';

export { leftOut } from './ko-left-out.ts';
export { likeness } from './ko-likeness.ts';
export { releaseOrder } from './ko-release-order.ts';

const n = new Intl.NumberFormat('ko');
const of = (count: number, unit: string): string => `${n.format(count)}${unit}`;

/** Which of the released pictures each audience was shown, in Korean. */
export const releases: Words['releases'] = {
  title: '사진',
  lead: '한 출처가 함께 공개한 사진 묶음마다: 각 독자에게 그중 무엇이 온전히 또는 일부만 보였고, 우리가 본 것 가운데 무엇이 보이지 않았는가.',
  emptyTitle: '아직 수집한 사진 공개가 없습니다',
  emptyLead:
    '사진 공개란 한 출처가 함께 내놓은 사진 묶음입니다. 사진첩 페이지나 저장해 둔 사진첩 폴더를 observatory.yaml에 커넥터 gallery인 출처로 적고, 사진까지 따라가도록 하십시오:',
  emptyThen:
    '다른 출처에도 follow: pages-and-pictures가 있어야 무엇을 보여 주었는지 말할 수 있습니다. 그다음 관찰합니다:',
  count: (count) => `사진 공개 ${of(count, '건')}`,
  pictures: (count) => `사진 ${of(count, '장')}`,
  released: '공개',
  firstLook: (when) => `시각이 적혀 있지 않음. 처음 본 ${when}에 이미 있었음`,
  notJudged: '아직 판단하지 않음: 다음 lacuna run이 사진을 비교합니다.',
  noPictures: '이 공개에는 사진이나 그림이 없습니다.',
  more: (count) => `그 밖에 ${of(count, '장')}`,
  toMatrix: '누구에게 무엇이 보였나',
  toSheet: '밀착 인화',
  sentences: '그대로 인용할 문장',
  sentencesNote: '누르면 문장 전체가 선택됩니다',
  basis: (from, to) =>
    `판단한 시간은 ${from}부터 ${to}까지이며, 이 관측소의 출처에서 볼 수 있었던 것에 한합니다.`,
  matrix: '누구에게 어느 사진이 보였나',
  matrixNote: '칸을 열면 출처, 사진 설명, 수집본이 나옵니다',
  caption: (title) => `“${title}”의 사진별, 독자별로 무엇이 보였는가`,
  picture: '사진',
  number: (position) => `사진 ${n.format(position)}`,
  noCaption: '설명 없음',
  notHeld: '보관하지 않음',
  state: {
    'shown-whole': '온전히 보임',
    cropped: '잘려서 보임',
    altered: '바뀌어 보임',
    'another-frame': '같은 순간의 다른 컷',
    'not-shown': '우리가 본 것에서는 보이지 않음',
    'no-picture': '그곳에는 이 사건의 사진이 없음',
    unseen: '보지 못함',
  },
  stateMeans: {
    'shown-whole': '적어도 한 항목이 사진 전체를 보여 준다.',
    cropped: '일부만 보였고 전체가 보인 적은 없다.',
    altered: '전체나 일부가 좌우가 바뀌거나 색이 바뀌거나 무언가가 덧씌워져 보였다.',
    'another-frame': '같은 순간의 다른 사진이 보였고 이 사진은 보지 못했다.',
    'not-shown': '페이지와 사진을 줄곧 읽었으나 비교한 사진 가운데 이 사진은 없었다.',
    'no-picture':
      '페이지와 사진을 줄곧 읽었으나 이 사건의 사진도 이와 비슷한 사진도 없었다: 비교할 것이 없었다.',
    unseen: '충분히 볼 수 없었다. 여기서 아무 결론도 내리지 않는다.',
  },
  inPart: (showing, all) => `판단할 수 있던 출처 ${of(all, '곳')} 중 ${of(showing, '곳')}`,
  beforeRelease: '공개 전에 처음 보임',
  between: (span) => `처음 보인 때 ${span}`,
  notBefore: (at, after) => `늦어도 ${at}에는 보임. 공개 전 마지막으로 보았을 때(${after})에는 없었음`,
  by: (when) => `늦어도 ${when}에는 보임`,
  voices: (count) => `독립된 목소리 ${of(count, '개')}`,
  compared: (count) => `한 장씩 ${of(count, '장')} 비교`,
  searched: (count) => `지문으로 ${n.format(count)}장 검색`,
  read: (share) => `${share} 읽음`,
  reason: {
    shown: '보임',
    'released-here': '이 출처가 스스로 공개함. 어느 집계에도 넣지 않음',
    'before-release': '공개 전에만 보임',
    'original-not-held': '공개된 사진을 보관하지 않음: 보아도 알아볼 수 없음',
    'original-not-judged': '공개된 사진이 너무 단조롭거나 읽을 수 없음',
    'this-one-not-found': '줄곧 읽었으나 이 사진은 없음',
    'other-time': '내내 읽었다. 이 사진은 찾지 못했고, 시계로 보아 같은 장소의 다른 때 사진이 보였다',
    'not-found': '줄곧 읽었으나 비교한 사진 가운데 없음',
    'no-picture-of-the-story': '줄곧 읽었으나 같은 사건의 사진이 없어 비교할 것이 없었음',
    'may-be-there': '여기의 한 사진이 그것일 수 있거나 비교할 수 없었음',
  },
  cell: {
    original: '공개된 대로',
    here: '여기서 보인 대로',
    basis: '이 상태의 근거',
    sources: '출처별',
    counted: '집계',
    notCounted: '집계에 넣지 않음',
    sightings: '보인 곳',
    sightingsNote: '이른 순서대로, 그것일 수 있을 뿐인 것은 뒤에. 페이지의 설명과 함께',
    none: '여기에는 이 사진, 고친 사진, 다른 컷을 보여 주는 항목이 없습니다.',
    captionHere: '그곳의 설명',
    captionNone: '그곳에 설명 없음',
    captionReleased: '공개 때의 설명',
    lastSeen: (when) => `마지막으로 보인 때 ${when}`,
    lookedAt: '페이지 수집본',
    compared: '한 장씩 비교한 사진',
    comparedMeans:
      '같은 사건의 항목에 있는 사진과 지문이 충분히 가까운 사진: 그 가운데 잘렸거나 고친 사본이 있으면 알아본다.',
    searched: '지문으로 찾아본 사진',
    searchedMeans:
      '항목을 가리지 않고 이곳에서 보관한 모든 사진: 크기가 다른 온전한 사본, 뒤집거나 돌린 사본은 찾지만, 다른 사건의 항목에 있는 잘렸거나 많이 고친 사본은 찾지 못한다.',
    coverage: '관찰 상태',
  },
  unseen: '우리가 보지 못한 것',
  unseenNote: '아무 결론도 내리지 않은 칸과 그 까닭',
  allSeen: '모든 칸을 판단할 수 있었습니다.',
  unseenOf: (count, all) => `${of(all, '장')} 중 ${of(count, '장')}`,
  failed: (count) => `비교할 수 없었던 사진 쌍 ${of(count, '개')}`,
  how: '어떻게 판단했나',
  howNote: '이 답을 낸 규칙. 규칙 이름은 칸과 함께 보관됩니다',
  pairs: '비교한 사진 쌍',
  method: '두 사진의 비교 방법',
  judged: '판단한 시간',
  releasedAt: '공개 시각',
  stated: '페이지에 적힌 대로',
  firstLookBy: '시각이 적혀 있지 않음: 처음 본 때',
  results: { audiences: '표의 칸', sources: '출처별 칸', sightings: '보인 곳' },
  sheet: {
    title: '밀착 인화',
    lead: '공개된 모든 사진과, 그 곁에 각 독자에게 보인 것. 번호는 표와 같습니다.',
    choose: '독자',
    all: '모든 독자',
    near: '그 밖에 보인 것',
    nearNote:
      '같은 사건의 항목에 있는 다른 사진과 그림, 많이 실린 순서. 공개된 사진으로 보지 않은 것들입니다',
    nearNone: '보관한 것 없음',
    leftOut: (why) => `나란히 둘 것 없음: ${why}`,
  },
  story: {
    counts:
      '여기와 공개 표의 표시는 사진 한 장만을 말하고, 요소 표는 한 요소의 모든 예시 사진에 걸쳐 목소리를 센다. ‘일부’는 판단한 출처 전부가 아니라 그중 몇 곳이라는 뜻이다.',
    row: (position) => `공개된 사진 ${n.format(position)}`,
  },
};
