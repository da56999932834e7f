import { platformSums } from './ko-platform-sums.ts';
import type { Words } from './words.ts';

const n = new Intl.NumberFormat('ko');

/** The pages of platforms in Korean. */
export const platforms: Words['platforms'] = {
  ...platformSums,
  title: '플랫폼',
  nav: '플랫폼 화면',
  lead: '플랫폼에서 무엇을 검색하고 지켜보고 세었는지를 대조 검색과 함께, 그리고 무엇을 볼 수 없었는지.',
  overview: '개요',
  none: '이 관측소에는 플랫폼이 없습니다. observatory.yaml의 `platforms`에 적습니다. docs/observatory-yaml.md에 설명이 있습니다.',
  platform: '플랫폼',
  searched: '검색',
  watched: '지켜봄',
  counted: '댓글 수',
  blind: '볼 수 없었던 것',
  rounds: (count) => `${n.format(count)}회차`,
  posts: (count) => `글 ${n.format(count)}개`,
  sights: (count) => `댓글을 본 글 ${n.format(count)}개`,
  untold: (count) => `${n.format(count)}회차는 읽을 수 없거나 판단할 수 없음`,
  unsearched: (count) => `출처 ${n.format(count)}곳은 검색한 적 없음`,
  blindPosts: (count) => `어떤 방문으로도 볼 수 없었던 글 ${n.format(count)}개`,
  allSearchesTold: '모든 회차로 판단할 수 있었음',
  allVisitsLooked: '모든 글에 볼 수 있었던 방문이 있음',
  noLook: '검색하거나 찾아간 것이 없음',
  lists: '순위가 있는 목록',
  listLooks: (read, all) => `${n.format(all)}번 가운데 ${n.format(read)}번 읽음`,
  noLists: '순위가 있는 목록을 모으지 않았습니다.',
  when: '때',
  viewer: '이용자',
  regionCode: (code) => `지역 ${code}(observatory.yaml에 이름이 없는 코드)`,
  source: '출처',
  rule: '규칙',
  captures: '보존본',
  capture: '보존본',
  noCapture: '남은 것이 없음',
  of95: '95% 구간',
  notKnown: '알 수 없음',

  probes: '검색 점검',
  probesLead:
    '회차마다 대상을 대조 검색과 함께 찾습니다. 반드시 나와야 하는 것과 나오면 안 되는 것입니다. 판정은 공개된 규칙을 따르며 왜 없는지는 말하지 않습니다.',
  noProbes:
    '판정한 검색 점검이 없습니다. 검색 점검과 대조 검색은 observatory.yaml의 `probes`에 적습니다(docs/observatory-yaml.md). `lacuna probe`가 검색하거나 저장한 결과 화면을 들입니다.',
  probe: '검색 점검',
  verdict: '판정',
  controls: '대조 검색',
  controlsOf: (passed, tried) => `${n.format(tried)}회 가운데 ${n.format(passed)}회 통과`,
  neverSearched: '검색한 적 없음',
  allRounds: '모든 회차 합계',
  togetherNote:
    '출처와 이용자마다 따로 셉니다. 한 플랫폼에서 검색이 된다고 다른 플랫폼을 말해 주지는 않습니다.',
  overRounds: (rounds) => `대조 검색이 있는 ${n.format(rounds)}회차 합계: `,
  independent:
    '상한은 대조 검색이 서로 독립이라고 봅니다. 같은 플랫폼, 같은 시간의 것은 그렇지 않으므로 실제보다 좋게 보입니다.',
  roundsTitle: '회차, 새것부터',
  search: '검색',
  must: '나와야 하는 것',
  came: '나온 것',
  passed: '통과',
  yes: '통과',
  no: '통과하지 못함',
  notJudged: '이것이 물음임',
  notMade: '하지 않음',
  results: (matching, results) => `결과 ${n.format(results)}건 가운데 ${n.format(matching)}건 일치`,
  role: {
    target: '대상',
    truism: '상식',
    sister: '비슷한 무게의 소식',
    'same-people': '같은 인물, 중립 주제',
    nonsense: '무의미한 문자열',
    elsewhere: '다른 곳의 대상',
    'second-viewer': '다른 이용자',
  },
  mustDo: {
    target: '열려 있음: 이것이 물음',
    truism: '결과가 있어야 함',
    sister: '결과가 있어야 함',
    'same-people': '결과가 있어야 함',
    nonsense: '결과가 없어야 함',
    elsewhere: '그곳에서 나와야 함',
    'second-viewer': '다른 사람이 대상을 다시 검색',
  },
  answer: {
    results: '결과 있음',
    none: '플랫폼이 없다고 함',
    notice: '안내문',
    refused: '거절됨',
    unreadable: '읽을 수 없음',
    failed: '아무것도 오지 않음',
    'not-tried': '시도하지 않음',
  },
  official: '공식 계정의 결과',
  officialNote: '국가, 매체 또는 그 밖에 인증된 계정입니다. 여러 검색에 나온 글은 한 번만 셉니다.',
  ofTarget: '대상',
  ofSister: '비슷한 무게의 소식',
  noSister: '비슷한 무게의 소식을 검색하지 않았거나 결과가 없음',
  shareOf: (official, results) => `${n.format(results)}건 가운데 ${n.format(official)}건`,
  unknownKind: (count) => `종류를 모르는 것 ${n.format(count)}건`,
  causes: '“없다”는 것 말고도 가능한 것',
  notice: '안내문 그대로',
  pageSays: '화면에 적힌 말 그대로',

  gone: '보이지 않게 됨',
  goneLead:
    '보이던 글이 언제 제 주소에서 더는 보이지 않게 되었는지: 마지막으로 본 방문부터 처음으로 보지 못한 방문까지의 구간입니다.',
  caveat: '플랫폼이 공개 전에 살펴보는 것은 보인 적이 없으므로 어떤 곡선에도 없습니다.',
  noGone:
    '찾아간 글이 없습니다. 지켜볼 것은 observatory.yaml의 `watches`에 적고, 방문 기록표는 연결기 `visits`로 들입니다(docs/observatory-yaml.md).',
  curves: '시간이 지나도 보이는 몫',
  curvesNote:
    '진한 색: 방문으로 알 수 있는 범위. 흐린 색: 95% 띠. 같은 수의 글만으로 낼 수 있는 것보다 좁지 않습니다. 점선은 0에서 올라갑니다. 모든 글 가운데 규정 위반 안내문과 함께 보이지 않게 된 몫이며, 나머지는 다른 까닭으로 보이지 않게 될 수 있습니다. 다시 보인 글은 그때까지 보인 것으로 셉니다.',
  drawnAt: '곡선을 그린 실행 시각',
  drawnOld: '그 뒤에 글, 방문, 설정이 더해지거나 바뀌었습니다. 다음 실행이 곡선을 새로 그립니다.',
  notYetDrawn: '이 곡선은 아직 그리지 않았습니다. 다음 실행이 그립니다.',
  curveName: { any: '아직 보임', violation: '규정 위반 안내문과 함께 보이지 않게 됨' },
  cohort: { watched: '지켜본 글', table: '이미 보이지 않던 글의 표' },
  tableNote:
    '보이지 않았기 때문에 고른 글입니다. 얼마나 빨랐는지는 말하지만 얼마나 많은지는 말하지 않습니다. 비율을 낼 수 없습니다.',
  method: {
    turnbull: 'Turnbull 추정, 붓스트랩 띠',
    'kaplan-meier': 'Kaplan–Meier, 점별 띠',
    'turnbull-causes': '누적 발생률: Turnbull 추정을 까닭별로 나눔, 붓스트랩 띠',
    'aalen-johansen': '누적 발생률(Aalen–Johansen), 붓스트랩 띠',
  },
  chart: (platform) =>
    `${platform}에서 시간이 지나도 보이는 글의 몫과 규정 위반 안내문과 함께 보이지 않게 된 글의 몫. 숫자는 아래 표에 있습니다.`,
  age: '게시 후',
  share: '아직 보임',
  events: (events, drawn) => `글 ${n.format(drawn)}개 가운데 ${n.format(events)}개가 보이지 않게 됨`,
  shareGone: '그런 안내문과 함께 보이지 않게 됨',
  eventsGone: (events, drawn) =>
    `글 ${n.format(drawn)}개 가운데 ${n.format(events)}개가 규정 위반 안내문과 함께 보이지 않게 됨`,
  tooFew: (least) => `글이 ${n.format(least)}개보다 적으면 곡선을 그리지 않습니다.`,
  leftOut: '곡선에 없음',
  leftOutWhy: {
    'posted-unknown': '게시 시각을 모름',
    'posted-only-to-the-day': '올린 때를 날까지만 앎',
    'gone-before-watching': '첫 방문 때 이미 보이지 않음',
    'never-watched-again': '다시 찾아가지 않음',
    'impossible-times': '서로 어긋나는 시각',
  },
  nothingLeftOut: '모든 글이 들어 있음',
  noEvents: '이 기준으로는 보이지 않게 된 것이 없어 그릴 곡선이 없습니다.',
  since: (age) => `게시 후 ${age}에 보였다는 것을 전제로 합니다.`,
  late: (late, posts, age) =>
    `글 ${n.format(posts)}개 가운데 ${n.format(late)}개는 너무 늦게 지켜보기 시작했습니다. 게시 후 ${age}보다 늦어 일부는 이미 보이지 않게 된 뒤입니다.`,
  risk: '곡선이 기대는 수',
  visible: '보임',
  goneBy: '보이지 않음',
  goneWith: '그런 안내문과 함께 보이지 않음',
  goneOtherwise: '안내문 없이 보이지 않음',
  between: '그 사이',
  lost: '더 지켜보지 않음',
  later: '아직 지켜보지 않음',
  points: '곡선의 숫자',
  hours: (hours) => hoursText(hours),
  compare: '집단 비교',
  compareNote:
    '집단은 같은 방식으로 지켜봐야 합니다. p가 주어진 곳에서 p가 작으면 다르다는 것이지 까닭을 말하지는 않습니다.',
  group: { official: '공식 계정', private: '개인 계정', unknown: '종류를 모르는 계정' },
  test: { 'interval-score': '구간 점수 검정(순열)', 'log-rank': '로그순위 검정' },
  groupLine: (group, gone, posts) => `${group} ${n.format(posts)}개 가운데 ${n.format(gone)}개`,
  noCompare: '지켜본 글이 다섯 개 이상인 집단이 둘 있는 플랫폼이 없습니다.',
  matched: (authors) => `같은 글쓴이: 두 종류의 글을 모두 지켜본 글쓴이 ${n.format(authors)}명`,
  matchedLine: (about, others) =>
    `대상에 관한 글: ${about} 보이지 않게 됨. 다른 글: ${others} 보이지 않게 됨`,
  oddsRatio: (value, low, high) => `공통 오즈비 ${value}(95%: ${low}~${high})`,
  matchedOut: (unseen, unread) =>
    `어느 쪽에도 없음: 첫 방문에 보이지 않은 글 ${n.format(unseen)}개, 글을 갖고 있지 않은 것 ${n.format(unread)}개`,
  noOdds: '둘을 가르는 글쓴이가 없음',
  intervals: '구간',
  intervalsNote:
    '글과 이용자마다 한 줄입니다. 다시 보인 글과 어느 방문에서도 보이지 않은 글도 있습니다. 개인의 글은 세기만 하고 보이지 않으며 글로 가는 링크도 없습니다.',
  post: '글',
  lastSeen: '마지막으로 봄',
  firstNotSeen: '처음으로 못 봄',
  class: '결과',
  neverSeen: '보인 적 없음',
  reappeared: (when) => `${when}에 다시 보임`,
  blindVisits: (count) => `방문 ${n.format(count)}번은 볼 수 없었음`,
  noNotice: '적힌 말이 없음',
  signed: (by, because) => `${by}의 결정으로 보임: ${because}`,
  classes: {
    visible: '보임',
    'notice-author': '안내문이 글쓴이를 말함',
    'notice-violation': '안내문이 규정을 말함',
    'notice-complaint': '안내문이 신고나 권리를 말함',
    'account-gone': '안내문이 계정이 더는 없다고 함',
    moved: '안내문이 옮겼다고 함',
    'absent-or-private': '없거나 모두에게 보이지는 않음',
    absent: '없음, 까닭은 적혀 있지 않음',
    redirected: '다른 화면이 나옴',
    unlisted: '목록에는 없고 제 주소에는 보임',
    'no-permission': '권한 없음: 볼 수 없었음',
    'login-wall': '로그인 요구: 볼 수 없었음',
    captcha: '자동 입력 방지: 볼 수 없었음',
    unreadable: '읽을 수 없음: 볼 수 없었음',
    failed: '아무것도 오지 않음: 볼 수 없었음',
    'not-tried': '시도하지 않음',
  },

  comments: '댓글',
  commentsLead:
    '글 옆에 나온 댓글 수와 그 가운데 볼 수 있었던 수입니다. 적어도 보존본에 있는 만큼, 많게는 불러오지 않은 것까지입니다.',
  noComments:
    '본 댓글이 없습니다. 저장한 화면, HAR 보존본, 플랫폼 내보내기에서 옵니다(docs/observatory-yaml.md).',
  bounds: '볼 수 있었던 것',
  among: '같은 계정의 다른 글',
  amongLine: (share, median, controls) =>
    `여기서는 ${share} 보임. 비슷한 크기의 글 ${n.format(controls)}개의 가운데 값은 ${median}`,
  chance: (chance) => `우연히 이만큼 낮거나 더 낮을 확률: ${chance}`,
  fewControls: '얼마나 드문지 말하기에는 너무 적음',
  notLoadedAmong: '비교하지 않음: 모두 불러왔는지 알 수 없음',
  chanceTooFew: (controls, floor) =>
    `어느 것보다도 낮지만 대조 ${n.format(controls)}개로는 ${floor}보다 낮은 확률을 보일 수 없음: 대조가 너무 적어 말할 수 없음`,
  chanceFloor: (controls, floor) =>
    `어느 것보다도 낮음. 우연일 확률: ${floor}, 대조 ${n.format(controls)}개가 보일 수 있는 가장 작은 값`,
  noAmong: '비교할 것이 없음',
  two: '한 화면을 본 두 이용자',
  twoLine: (both, a, b) =>
    `둘 다 본 것 ${n.format(both)}개, 첫째만 ${n.format(a)}개, 둘째만 ${n.format(b)}개`,
  twoFirst: (first) => `각각 처음 ${n.format(first)}개 가운데`,
  nextPosts: '다음 글',

  list: '목록',
  listLead:
    '제목이 이 목록에서 어떻게 움직였는지. 가까운 두 관찰 사이에 높은 순위에서 사라진 것은 후보일 뿐 증거가 아닙니다.',
  paths: '순위의 길',
  pathsNote: (shown, all) =>
    `${n.format(all)}건 가운데 ${n.format(shown)}건, 후보를 먼저, 그다음 최고 순위부터`,
  pathChart: (title, best, last) => `${title}: 최고 ${n.format(best)}위, 마지막 ${n.format(last)}위`,
  dwell: '목록에 있던 시간',
  dwellRange: (low, high) => `${low}~${high}`,
  dwellOpen: (low) => `${low} 이상`,
  exit: {
    sank: '가라앉음',
    abrupt: '높은 순위에서 사라짐: 후보',
    'there-to-the-end': '마지막 관찰까지 있음',
    'could-not-tell': '어떻게 나갔는지 알 수 없음',
  },
  exitTitle: '어떻게 나갔나',
  baseRate: '여기서 갑작스러운 이탈이 뜻하는 것',
  baseRateLine: (abrupt, exits, top, share, low, high) =>
    `상위 ${n.format(top)}위 안에 있었고 끝을 알 수 있는 제목 ${n.format(exits)}개 가운데 ${n.format(abrupt)}개가 이렇게 갑자기 나갔습니다: ${share}(95%: ${low}~${high}). 이런 이탈이 흔할수록 한 번의 이탈은 말해 주는 것이 적습니다.`,
  noBaseRate: '높은 순위에 있다가 알 수 있게 나간 제목이 없습니다.',
  agreement: '이 목록을 모으는 다른 출처',
  agreementLine: (pairs, both, a, b) =>
    `많아야 30분 떨어진 관찰 ${n.format(pairs)}쌍: 양쪽에 있는 제목 ${n.format(both)}개, 여기만 ${n.format(a)}개, 저쪽만 ${n.format(b)}개`,
  jaccard: (share) => `${share} 공통`,
  rankDistance: (distance) => `순위 차이의 가운데 값 ${distance}`,
  noAgreement: '이 관측소에서 이 목록을 모으는 다른 출처가 없습니다(`sameAs`).',
  noPaths: '순위가 있는 제목을 보인 관찰이 없습니다.',
  ranks: '순위',
  ranksLine: (best, last) => `최고 ${n.format(best)}, 마지막 ${n.format(last)}`,
  unreadLooks: (unread, all) =>
    `${n.format(all)}번 가운데 ${n.format(unread)}번은 읽을 수 없었음. 앞뒤로 있던 제목은 계속 있었던 것으로 봅니다`,

  reach: '접속 가능성',
  reachLead:
    'OONI 측정이 호스트와 네트워크마다 말하는 것입니다. 간섭, 사이트 자체의 장애, 알 수 없음은 서로 다른 것이며 더하지 않습니다.',
  noReach:
    '들인 측정이 없습니다. OONI의 web_connectivity 측정은 연결기 `ooni`로 JSON 줄 파일에서 들입니다(docs/connectors.md).',
  host: '호스트',
  network: '네트워크',
  withheld: '밝히지 않음',
  measurements: '측정',
  state: {
    reachable: '접속됨',
    interference: '간섭',
    down: '대조에서도 접속 안 됨',
    'could-not-tell': '알 수 없음',
  },
  kinds: 'OONI의 판정',
  noKinds: '간섭을 말하지 않음',
};

function hoursText(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)}분`;
  if (hours < 48) return `${round(hours)}시간`;
  return hours < 24 * 365 ? `${round(hours / 24)}일` : `${round(hours / 24 / 365)}년`;
}

const round = (value: number): string => n.format(Math.round(value * 10) / 10);
