import { CLUE_WEIGHTS, DECIDING } from '../../domain/index.ts';
import type { Words } from './words.ts';

const n = new Intl.NumberFormat('ko');

/** In which order the pictures of a release were taken, in Korean. */
export const releaseOrder: Words['releaseOrder'] = {
  title: '찍힌 순서',
  note: '카메라와 파일의 시계와 일련번호에서. 페이지의 배열과 편집부가 매긴 번호는 순서를 정하지 못함',
  told: {
    ordered: '단서가 순서 전체를 말해 준다:',
    'partly-ordered': '단서가 순서 일부를 말해 준다:',
    'order-unknown': '순서를 알 수 없음: 정할 수 있는 단서 가운데 어느 두 사진의 앞뒤를 가르는 것이 없다.',
  },
  untied: '각 줄은 서로 이어지지 않는다: 서로 다른 줄에 있는 두 사진의 앞뒤는 알 수 없다.',
  tied: '각 줄은 두 줄에 함께 있는 사진으로만 이어진다.',
  unplaced: (pictures) => `자리를 알 수 없음(정할 수 있는 단서가 없음): ${pictures}.`,
  contradict: (pictures) => `사진 ${pictures}에 대한 단서는 서로 어긋나 아무것도 정하지 못한다.`,
  together: '사람의 말로는 모든 카메라의 시계를 맞추어 두었다:',
  clues: '모든 단서와 그 무게',
  clue: '단서',
  says: '적힌 그대로',
  weighs: '무게',
  weight: (clue) => `${n.format(CLUE_WEIGHTS[clue])}${CLUE_WEIGHTS[clue] >= DECIDING ? '' : ', 정하지 못함'}`,
  kind: {
    'person-clock': '사람이 사진에서 읽은 시계',
    'camera-clock': '카메라 시계',
    'original-name': '원래 파일 이름의 일련번호',
    'frame-number': '카메라의 컷 번호',
    'file-name': '파일 이름의 일련번호',
    'desk-number': '편집부가 매긴 번호',
    'page-order': '페이지에서의 자리',
  },
  doubt: {
    'no-time': '쓰지 않음: 시각이 없음',
    'no-day-or-zone': '쓰지 않음: 날짜나 시간대를 알 수 없음',
    'blocks-differ': '쓰지 않음: 파일에 두 가지로 적혀 있음',
    'after-release': '쓰지 않음: 공개보다 늦음',
  },
};
