import type { onPlatforms as english } from './en-on-platforms.ts';
import type { WordsLike } from './words.ts';

const n = new Intl.NumberFormat('ko');

/** What platforms showed of a story, and what stands over a post, in Korean. */
export const onPlatforms: WordsLike<typeof english> = {
  title: '플랫폼에서',
  note: '대조를 곁들인 검색, 다시 찾아간 글, 댓글, 목록',
  searches: '검색',
  visits: '다시 찾아감',
  comments: '댓글',
  lists: '목록에서',
  rounds: (rounds, never) =>
    [
      rounds === 0 ? null : `${n.format(rounds)}회차`,
      never === 0 ? null : `출처 ${n.format(never)}곳은 검색한 적 없음`,
    ]
      .filter((part) => part !== null)
      .join('; '),
  joined: {
    event: 'observatory.yaml이 검색 점검에 적은 사건에 따라 이 사건에 이어짐',
    element: 'observatory.yaml이 검색 점검에 적은 요소에 따라 이 사건에 이어짐',
    items: '이 사건에 든 기사의 제목이 검색하는 내용을 말하므로 이어짐',
  },
  postsJoined:
    '글과 댓글은 observatory.yaml이 그 출처나 지켜보기에 이 사건을 적었거나 이 사건의 검색 점검이 찾은 경우에 여기에 놓입니다.',
  sums: ({ posts, visible, gone, back, never }) =>
    `글 ${n.format(posts)}개를 찾아감: ${[
      `${n.format(visible)}개는 볼 수 있었던 모든 방문에서 보임`,
      `${n.format(gone)}개는 보이다가 나중 방문에서 보이지 않음`,
      back === 0 ? null : `${n.format(back)}개는 한동안 보이지 않다가 다시 보임`,
      never === 0 ? null : `${n.format(never)}개는 어느 방문에서도 보이지 않음`,
    ]
      .filter((part) => part !== null)
      .join('; ')}.`,
  toCurve: '곡선과 모든 구간',
  toProbe: '모든 검색과 대조',
  toComments: '센 댓글 모두',
  more: (count) => `${n.format(count)}건 더`,
  moreRows: (count) => `표(.csv)에 ${n.format(count)}건 더`,
  seenOnce: '볼 수 있었던 모든 방문에서 보임',
  onList: (items, rank) => `이 사건의 제목 ${n.format(items)}개, 최고 ${n.format(rank)}위`,
  story: '사건',

  post: (day, platform) => `${platform}, ${day}의 글`,
  undated: (platform) => `${platform}의 글, 올린 때를 모름`,
  author: {
    state: '국가 기관 계정',
    media: '매체 계정',
    verified: '인증된 계정',
    private: '개인 계정',
    unknown: '종류를 모르는 계정',
  },
  subject: {
    found: (name) => `검색 점검 ‘${name}’이(가) 찾음`,
    says: (name) => `검색 점검 ‘${name}’이(가) 찾는 내용을 말함`,
    watch: (name) => `‘${name}’(으)로 지켜봄`,
    control: (name) => `‘${name}’(으)로 지켜봄, 대조`,
  },
};
