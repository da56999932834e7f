import type { Outlet } from './world.ts';

/** Two Orian outlets: a daily and a news station. The station cuts the sheet of paper off the eighth picture. */

export const oriaIlbo: Outlet = {
  id: 'oria-ilbo',
  name: '오리아일보',
  address: 'https://oriailbo.example/',
  language: 'ko',
  feed: 'rss',
  template: 'portal',
  print: { width: 640, quality: 72 },
  articles: [
    {
      slug: 'politics/20310503-orvik',
      published: '2031-05-03T23:05:00+09:00',
      title: '케시 총리, 오르비크 총리와 90분 회담… 내일 하버포인트로',
      by: '도란 기자',
      paragraphs: [
        '타보 케시 세레바 총리가 3일 벨트마르크 홀렌에서 야나 오르비크 총리와 90분 동안 회담했다. 의제는 목재 관세였다.',
        '케시 총리는 오르비크 총리와의 회담을 마치고 4일 오전 하버포인트에 도착해 일사 마로 대통령을 만난다.',
      ],
      pictures: [
        {
          scene: 'orvik',
          caption: '3일 홀렌 영빈관에서 만난 케시 총리와 오르비크 총리.',
          credit: '벨트마르크 총리실 제공',
        },
      ],
    },
    {
      slug: 'politics/20310504-smile',
      published: '2031-05-04T09:31:00+09:00',
      title: '총리의 웃음, 항구의 하루',
      summary: '대통령실이 공개한 사진 12장 가운데 두 장에서 케시 총리가 눈을 감고 웃었다.',
      by: '윤해솔 기자',
      paragraphs: [
        '대통령실이 4일 오전 9시 10분 하버포인트 정상회담 사진 12장을 공개했다. 악수와 국기, 긴 탁자와 서명. 여기까지는 여느 회담과 다르지 않다.',
        '일곱 번째 사진은 달랐다. 타보 케시 세레바 총리가 눈을 감고 한 손을 넥타이에 얹은 채 크게 웃고 있다. 여덟 번째 사진에서는 일사 마로 대통령과 나란히 종이 한 장을 들여다보며 함께 웃는다.',
        '종이에 무엇이 그려져 있었는지는 양측 모두 밝히지 않았다. 대통령실 관계자는 “그림이었다. 잘 그린 그림은 아니었다”고만 했다.',
        '두 정상은 생선구이와 보리차를 앞에 두고 90분간 회담했다. 해협을 오가는 여객선 두 노선을 8월 1일부터 열기로 했다. 세레바 정상이 오리아를 찾은 것은 7년 만이다.',
        '사진을 찍은 도란 일세이 전속 사진가는 “카메라를 내리라는 말을 듣던 순간 누군가 종이를 돌렸다”고 말했다.',
      ],
      pictures: [
        {
          scene: 'laughing',
          caption: '4일 하버포인트에서 열린 조찬 회담에서 케시 총리가 눈을 감고 웃고 있다.',
          credit: '대통령실 제공',
        },
        { scene: 'flags', caption: '국기 앞에 나란히 선 두 정상.', credit: '대통령실 제공' },
        { scene: 'pier', caption: '전날 저녁 잔교를 걷는 두 정상.', credit: '대통령실 제공' },
      ],
    },
    {
      slug: 'politics/20310504-accord',
      published: '2031-05-04T15:20:00+09:00',
      title: '여객선 두 노선·구조센터 직통전화… 하버포인트 합의 내용은',
      by: '도란 기자',
      paragraphs: [
        '마로 대통령과 케시 총리가 서명한 항만 협정은 4쪽 분량이다. 카르스홀름과 로올름에서 출발하는 여객선이 8월부터 주 세 차례 오간다.',
        '7년 전 끊긴 구조센터 직통전화도 한 달 안에 다시 잇는다. 해협 바닥의 케이블 문제는 협정에 담기지 않았다.',
      ],
      pictures: [
        { scene: 'signing', caption: '항만 협정에 서명하는 두 정상.', credit: '대통령실 제공' },
        { scene: 'microphones', caption: '회담 뒤 취재진 앞에 선 마로 대통령.', credit: '대통령실 제공' },
      ],
    },
    {
      slug: 'politics/20310505-radio',
      published: '2031-05-05T18:10:00+09:00',
      title: '“메아리를 들어 보세요” 케시 총리 농담에 회담장 웃음',
      by: '윤해솔 기자',
      paragraphs: [
        '케시 총리가 5일 마로 대통령에게 나무 라디오를 선물했다. 탐신주의 목공 학교 학생들이 만든 것이다.',
        '마로 대통령이 “집무실에서도 항구 방송이 잡히느냐”고 묻자 케시 총리는 “메아리를 들어 보세요. 목소리가 두 번 들리면 누가 듣고 있는지 알게 됩니다”라고 답했다. 도청 공방을 빗댄 농담이었다.',
        '통역이 잠시 머뭇거리는 사이 마로 대통령이 먼저 웃음을 터뜨렸다.',
        '마로 대통령은 답례로 수심을 재는 놋쇠 추를 건넸다.',
      ],
      pictures: [{ scene: 'radio', caption: '케시 총리가 선물한 나무 라디오.', credit: '윤해솔 기자' }],
    },
    {
      slug: 'world/20310505-flood',
      published: '2031-05-05T08:00:00+09:00',
      title: '세레바 탐신주 올름강 범람… 6명 실종, 4만1000명 대피',
      by: '서리나 기자',
      paragraphs: [
        '세레바 탐신주에서 올름강 둑이 세 곳에서 무너져 6명이 실종되고 4만1000명이 집을 떠났다.',
        '올름게이트 시내에는 지붕만 물 위로 드러났다. 구조대는 배를 타고 굴뚝 사이를 돌며 주민을 찾고 있다.',
      ],
      pictures: [{ scene: 'flood', caption: '물에 잠긴 올름게이트.', credit: '노던와이어' }],
    },
    {
      slug: 'sports/20310507-cup',
      published: '2031-05-07T23:30:00+09:00',
      title: '도린 베일 두 골… 오리아, 58년 만에 코르베인컵 첫 우승',
      by: '한이든 기자',
      paragraphs: [
        '오리아가 코르베인컵을 처음으로 들어 올렸다. 7일 셀메어에서 열린 결승에서 벨트마르크를 2대1로 꺾었다.',
        '도린 베일이 9분 사이 두 골을 넣었다. 벨트마르크는 추가 시간에 골대를 맞혔다.',
      ],
      pictures: [{ scene: 'cup', caption: '우승컵을 든 도린 베일.', credit: '한이든 기자' }],
    },
    {
      slug: 'culture/20310511-oar',
      published: '2031-05-11T07:40:00+09:00',
      title: '은노상에 미라 톨란 감독 ‘소금 서기’',
      by: '나루 기자',
      paragraphs: [
        '모래톱 위 세무서를 그린 희극 ‘소금 서기’가 10일 셀메어에서 열린 은노상 시상식에서 최우수 작품상을 받았다.',
        '미라 톨란 감독은 “엉뚱한 서류에 도장을 찍어 본 모든 서기에게 감사한다”고 말했다.',
      ],
      pictures: [{ scene: 'film', caption: '무대에 오른 톨란 감독.', credit: '은노상 조직위' }],
    },
  ],
};

export const harbourNews: Outlet = {
  id: 'harbour-news',
  name: '하버뉴스',
  address: 'https://harbournews.example/',
  language: 'ko',
  feed: 'rss',
  template: 'station',
  print: { width: 560, quality: 68 },
  special: { sheet: { width: 560, quality: 68, crop: [60, 20, 800, 380] } },
  articles: [
    {
      slug: 'news/4410',
      published: '2031-05-04T10:45:00+09:00',
      title: '[속보] 마로·케시 하버포인트 회담… 여객선 두 노선 재개',
      by: '이든솔',
      paragraphs: [
        '마로 대통령과 케시 총리가 4일 오전 하버포인트에서 만나 90분간 회담했습니다.',
        '두 정상은 해협 여객선 두 노선을 다시 열기로 합의했습니다. 회담 도중 케시 총리가 크게 웃는 모습도 사진에 담겼습니다.',
      ],
      pictures: [
        { scene: 'sheet', caption: '환하게 웃는 두 정상', credit: '대통령실' },
        { scene: 'handshake', caption: '하버홀 계단에서 악수하는 두 정상', credit: '대통령실' },
      ],
    },
    {
      slug: 'news/4438',
      published: '2031-05-05T17:02:00+09:00',
      title: '[영상] 선물 라디오 농담에 회담장 웃음',
      summary: '“메아리를 들어 보라”는 케시 총리의 한마디, 41초 영상으로 보시죠.',
      by: '이든솔',
      paragraphs: [
        '케시 총리가 마로 대통령에게 나무 라디오를 선물하면서 던진 농담이 화제입니다.',
        '“항구 방송이 잡히느냐”는 물음에 총리는 “메아리를 들어 보라”고 답했습니다. 마로 대통령은 라디오를 귀에 대며 웃었습니다.',
      ],
      pictures: [{ scene: 'listening', caption: '라디오를 사이에 두고 웃는 두 정상', credit: '하버뉴스' }],
      video: { title: '케시 총리 라디오 농담 현장', seconds: 41, poster: 'listening' },
    },
    {
      slug: 'news/4441',
      published: '2031-05-05T09:15:00+09:00',
      title: '올름강 범람 사흘째… 배로 주민 구조',
      by: '서해담',
      paragraphs: [
        '세레바 탐신주 올름강이 범람한 지 사흘째입니다. 4만여 명이 대피했고 6명이 실종됐습니다.',
        '비는 내일부터 잦아들 것으로 보입니다.',
      ],
      pictures: [{ scene: 'flood', caption: '지붕만 남은 마을', credit: '노던와이어' }],
    },
    {
      slug: 'news/4467',
      published: '2031-05-06T20:30:00+09:00',
      title: '세레바 국민은 무엇을 봤나… 당보에는 웃는 사진 없어',
      by: '이든솔',
      paragraphs: [
        '하버뉴스가 4일부터 6일까지 세레바 당보 지면을 살펴본 결과, 케시 총리가 크게 웃는 사진 두 장은 찾을 수 없었습니다.',
        '국기 앞에 선 사진과 악수 사진은 실렸습니다. 당보는 총리가 “미소를 띠고” 말했다고 적었습니다.',
      ],
      pictures: [{ scene: 'laughing', caption: '당보 지면에서 찾을 수 없었던 사진', credit: '대통령실' }],
    },
    {
      slug: 'news/4490',
      published: '2031-05-07T22:58:00+09:00',
      title: '오리아 2-1 벨트마르크… 코르베인컵 첫 우승',
      by: '조아라온',
      paragraphs: [
        '도린 베일의 두 골로 오리아가 코르베인컵 결승에서 벨트마르크를 꺾었습니다.',
        '거리마다 전차가 멈춰 섰습니다.',
      ],
      pictures: [{ scene: 'cup', caption: '우승 순간', credit: '하버뉴스' }],
    },
    {
      slug: 'news/4502',
      published: '2031-05-08T15:10:00+09:00',
      title: '벨트마르크 헤론 3호 발사 성공… 기상위성 궤도 진입',
      by: '서해담',
      paragraphs: [
        '벨트마르크의 헤론 3호 로켓이 8일 기상위성을 궤도에 올렸습니다.',
        '위성은 해협의 비를 10분마다 관측합니다.',
      ],
      pictures: [
        { scene: 'rocket', caption: '케이프턴 발사장을 떠나는 헤론 3호', credit: '벨트마르크 우주청' },
      ],
    },
  ],
};
