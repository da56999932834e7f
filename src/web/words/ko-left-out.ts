import type { Words } from './words.ts';

/** Which pictures are left out of the comparison, and how we know what they are, in Korean. */
export const leftOut: Words['leftOut'] = {
  title: '비교하지 않은 사진',
  note: '공개된 쪽에 있으나 표에는 없는 사진과, 그것이 무엇인지 아는 근거',
  there: (count) => `비교에서 뺀 것 ${new Intl.NumberFormat('ko').format(count)}장: 로고, 지도 따위로 본 것`,
  thereNote:
    '가장 덜 확실한 것부터. 이 가운데 사건의 사진이나 그림이 있다면 이 독자는 여기서 말한 것보다 더 보았을 수 있다.',
  how: {
    page: '쪽에서 부르는 이름에 따름',
    bytes: '파일만으로 판단: 무엇인지 말하는 쪽이 없음',
    both: '쪽과 파일이 같은 것을 말함',
    many: '한 출처의 여러 기사에 있음',
    nothing: '파일이 너무 작거나 한 가지 색',
  },
  bytesSay: (role, share) => `파일: ${role}(이런 파일은 시험에서 ${share} 그러했음)`,
  bytesOpen: '파일: 알 수 없음',
};
