import type { Words } from './words.ts';

const n = new Intl.NumberFormat('ko');
const of = (count: number, unit: string): string => `${n.format(count)}${unit}`;

/** How a picture relates to a released one, in Korean. */
export const likeness: Words['likeness'] = {
  shows: {
    whole: '사진 전체',
    cropped: '사진 일부',
    altered: '바뀐 사진',
    'another-frame': '같은 순간의 다른 컷',
    'other-time': '같은 장소, 다른 때',
    'may-be': '그것일 수 있음: 확실하지 않아 판단하지 않음',
  },
  clocksApart: (hours) =>
    hours < 48
      ? `두 시계의 차이 ${n.format(hours)}시간`
      : `두 시계의 차이 ${n.format(Math.floor(hours / 24))}일`,
  relation: {
    same: '같은 사진',
    resized: '크기나 형식이 다름',
    cropped: '잘림',
    mirrored: '좌우 반전',
    rotated: '회전',
    recoloured: '색이 다름',
    overlaid: '무언가가 덧씌워짐',
    framed: '테두리가 있음',
    rephotographed: '화면 갈무리나 다시 찍은 사진',
    composed: '다른 사진과 나란히',
    'another-frame': '같은 순간의 다른 컷',
    different: '다른 사진',
    'cannot-be-judged': '판단할 수 없음',
  },
  edit: {
    recompressed: '다시 압축',
    resized: '크기 변경',
    stretched: '늘임',
    cropped: '자름',
    mirrored: '좌우 반전',
    'turned-90': '90° 회전',
    'turned-180': '180° 회전',
    'turned-270': '270° 회전',
    tilted: '기울임',
    'in-perspective': '원근 변형',
    brightness: '밝기',
    contrast: '대비',
    gamma: '감마',
    greyscale: '흑백',
    recoloured: '색 변경',
    blurred: '흐림',
    sharpened: '선명화',
    noisy: '잡티',
    banner: '글자 띠',
    logo: '로고',
    covered: '일부 가려짐',
    border: '테두리',
    'interface-around': '둘레에 화면 요소',
    'beside-others': '다른 사진과 나란히',
  },
  grounds: {
    byFeatures: '특징점이 결정했다: 두 사진의 서로 맞는 자리에서 다시 찾은 작은 부분들이다.',
    farPrint: (bits) => `지문만으로는 일치가 아니다: ${bits}비트 넘게 다르다.`,
    confidence: (share) => `신뢰도 ${share}`,
    inliers: (inliers, matched) => `특징 ${of(matched, '개')} 중 ${of(inliers, '개')} 일치`,
    correlation: (value) => `상관 ${value}`,
    agreeing: (share) => `칸의 ${share} 일치`,
    distance: (bits) => `지문 256비트 중 ${of(bits, '비트')} 다름`,
    kept: (share) => `면적의 ${share}가 남음`,
  },
};
