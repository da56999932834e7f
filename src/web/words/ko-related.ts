import type { Words } from './words.ts';

const n = new Intl.NumberFormat('ko', { maximumFractionDigits: 1 });
const span = (days: number): string =>
  days < 1 / 24
    ? `${n.format(Math.round(days * 1440))}분`
    : days < 1
      ? `${n.format(Math.round(days * 24))}시간`
      : `${n.format(days)}일`;

/** What is related and why, and what an item says of itself, in Korean. */
export const related: Words['related'] = {
  title: '관련된 것과 그 이유',
  note: '비트는 함께 나오는 이름이 전체 가운데 얼마나 드문지를 나타냅니다. 7비트는 128분의 1, 10비트는 1,024분의 1입니다. 순서를 매길 뿐 아무것도 증명하지 않습니다.',
  none: '관련된 것을 찾지 못했습니다.',
  kind: {
    event: '같은 사건 또는 그 다른 단계',
    claim: '같은 주장 또는 인용',
    people: '같은 인물',
    organisation: '같은 기관',
    thing: '같은 사물',
    place: '같은 장소',
    country: '나라만 같음',
  },
  rule: {
    'event/same-items': '같은 항목이 들어 있음',
    'event/same-watched-event': '같은 지켜보는 사건에서 찾음',
    'event/another-step': '한 주 안에 비슷한 말로, 같은 이름을 다룸',
    'claim/same-quotation': '같은 말을 인용함',
    'claim/same-number': '같은 이름에 대해 같은 수를 말함',
    'name/shared': '둘 다 다루는 이름',
    'country/alone': '둘 다 다루는 나라',
  },
  sameStory: '같은 사건에 속함',
  bits: (bits: number) => `${n.format(bits)}비트`,
  when: (days: number) => (days === 0 ? '같은 때' : days < 0 ? `${span(-days)} 먼저` : `${span(days)} 나중`),
  onlyCountry: (count: number) => `나라만 같음(${n.format(count)})`,
  label: { 'press-release': '보도자료', placeholder: '빈 자리 쪽' },
  labelled: '표시',
  labelRule: {
    'press-release/gallery': '발행한 곳이 사진을 공개하는 갤러리에서 읽었습니다.',
    'press-release/heading': '제목에 괄호, 쌍점, 세로줄로 구분된 보도자료 표시가 있습니다.',
    'press-release/free-to-print': '글 위에 언제부터 실을 수 있는지 적은 줄이 따로 있습니다.',
    'press-release/wire': '발신지 줄, 필자, 매체 또는 주소가 보도자료 배포 서비스의 것입니다.',
    'placeholder/loading': '내용을 불러오는 중이라는 말뿐입니다.',
    'placeholder/to-come': '영상, 중계 또는 내용이 곧 올라온다는 말뿐입니다.',
    'placeholder/shell-title': '쪽을 읽었으나 글이 없고, 제목은 매체나 지면의 이름뿐입니다.',
    'placeholder/live-without-text': '쪽을 읽었고 실시간 중계를 알리지만 글, 항목, 영상이 없었습니다.',
  },
  ruleTitle: {
    'event/same-items': 'observatory.yaml의 지켜보는 사건에 작은 쪽 항목의 10분의 3 이상이 들어 있습니다.',
    'event/same-watched-event': '양쪽 모두 항목의 절반 이상을 같은 지켜보는 사건에서 찾았습니다.',
    'event/another-step':
      '한 주 안에 비슷한 말로(코사인 0.2 이상) 드문 이름을 함께 다루거나(7비트), 매우 비슷한 말로(0.35) 덜 드문 이름을 함께 다룹니다(4비트).',
    'claim/same-quotation': '양쪽이 같은 말을 인용합니다. 한자나 한글 열 자 또는 다섯 낱말 이상입니다.',
    'claim/same-number': '양쪽에 같은 이름에 대해 같은 수를 말하고 두 낱말이 더 같은 문장이 있습니다.',
    'name/shared':
      '양쪽이 함께 다루는 이름을 모두 다루는 것이 64분의 1보다 적습니다(6비트). 그만큼 드문 이름 가운데 가장 확실한 것이 종류를 정하고, 기관, 사물, 장소 하나뿐이면 말도 비슷해야 합니다.',
    'country/alone': '32분의 1보다 적은 사건과 항목이 다루는 나라가 같고, 그 밖에 함께하는 것이 없습니다.',
  },
};
