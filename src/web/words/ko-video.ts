const n = new Intl.NumberFormat('ko');

/** 기사 페이지의 동영상. */
export const video = {
  poster: (title: string) => `동영상 대표 화면${title === '' ? '' : `: ${title}`}`,
  notHeld: '동영상 자체는 수집되지 않았습니다. 그 화면은 살펴보지 못했습니다.',
  outcome: {
    read: (frames: number) => `주요 장면 ${n.format(frames)}개를 읽음`,
    'in-part': (frames: number) => `일부만 읽음: 주요 장면 ${n.format(frames)}개`,
    'no-tool': () => '보관되어 있으나 살펴보지 못함: ffmpeg가 설치되어 있지 않음',
    'not-a-clip': () => '수집된 것은 동영상이 아님',
    'no-picture': () => '동영상에 화면이 없음',
    'too-large': () => '살펴보지 못함: 화면이 너무 큼',
    broken: () => '동영상을 읽을 수 없음',
  },
  isIn: (here: string, there: string) => `여기의 ${here} 구간은 다음 동영상의 ${there} 구간입니다: `,
  tookFrom: '먼저 수집된 동영상',
  takenBy: '나중에 수집된 동영상',
  mirrored: '좌우 반전',
  laidOver: '장면을 겹쳐 보아 일치함',
  cropped: '화면의 일부만 보임',
  notLaidOver: '지문만으로 판단함',
  speed: (rate: string) => `${rate}배속으로 재생됨`,
  within: (seconds: string) => `양 끝 오차 ± ${seconds}초`,
  agree: (agreeing: number, frames: number) => `${n.format(frames)}개 장면 중 ${n.format(agreeing)}개 일치`,
  still: (at: string) => `이 사진은 이 동영상의 한 장면입니다 (${at})`,
  shownBy: (items: number) => `기사 ${n.format(items)}건에 실림`,
};
