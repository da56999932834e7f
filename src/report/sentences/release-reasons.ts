import type { Tongue } from '../../domain/index.ts';

/** Why a released picture could not be judged, in a few words that follow a colon or stand in brackets. */
const REASONS: Readonly<Record<string, { readonly [Language in Tongue]: string }>> = {
  'text-only': { en: 'text only', zh: '只有文字', ko: '글만 있음' },
  'original-not-held': {
    en: 'we do not hold the released picture',
    zh: '我们没有所发布图片的文件',
    ko: '공개된 사진의 파일이 없음',
  },
  'original-not-judged': {
    en: 'the released picture cannot be read or is too plain to be told from others',
    zh: '所发布的图片无法读取，或过于单调、难与其他图片区分',
    ko: '공개된 사진을 읽을 수 없거나 너무 단조로워 다른 것과 가릴 수 없음',
  },
  'before-release': {
    en: 'the judged time ends before the release',
    zh: '所判断的时段在发布之前已经结束',
    ko: '판단하는 시간이 공개 전에 끝남',
  },
  'too-little-time': {
    en: 'too little time since the release',
    zh: '发布后的时间太短',
    ko: '공개된 뒤의 시간이 너무 짧음',
  },
  'may-be-there': {
    en: 'a picture there may be it',
    zh: '那里有一张图片可能就是它',
    ko: '그곳에 그 사진일 수 있는 것이 있음',
  },
  'sample-only': { en: 'a hand-picked sample', zh: '人工挑选的样本', ko: '손으로 고른 표본' },
  'no-pattern': { en: 'we would not know it', zh: '我们无从辨认', ko: '알아볼 수 없음' },
  'no-looks': { en: 'nobody looked', zh: '没有进行过查看', ko: '아무도 보지 않음' },
  'looks-end': { en: 'the looks end too early', zh: '查看过早中止', ko: '관찰이 너무 일찍 끝남' },
  'looks-begin-late': { en: 'the looks begin too late', zh: '查看开始过晚', ko: '관찰이 너무 늦게 시작됨' },
  'few-looks': {
    en: 'fewer than three looks could be read',
    zh: '可读的查看不足三次',
    ko: '읽은 관찰이 세 번에 못 미침',
  },
  'looks-too-few': {
    en: 'too little of the time was read',
    zh: '可读的时间太少',
    ko: '읽은 시간이 너무 짧음',
  },
  'bodies-unread': {
    en: 'only titles or summaries were read',
    zh: '只读到标题或摘要',
    ko: '제목이나 요약만 읽음',
  },
  'pages-unread': { en: 'too few pages could be read', zh: '能读到的页面太少', ko: '읽은 쪽이 너무 적음' },
  'pictures-unread': {
    en: 'too few pictures could be fetched and read',
    zh: '能取得并读出的图片太少',
    ko: '가져와 읽은 사진이 너무 적음',
  },
  'same-list-covers': {
    en: 'another collection of the same list has it',
    zh: '同一列表的另一份采集中有它',
    ko: '같은 목록의 다른 수집본에 있음',
  },
};

const NO_LOOK_READ = { en: 'no look could be read', zh: '查看全都不可读', ko: '읽은 관찰이 없음' } as const;
const OTHER = {
  en: 'we could not look well enough',
  zh: '未能充分查看',
  ko: '충분히 볼 수 없었음',
} as const;

/** A reason of the rules for sources, audiences or cells in a few words; an unknown code says only that much. */
export function briefReason(code: string, tongue: Tongue): string {
  return (REASONS[code] ?? (code.startsWith('all-') ? NO_LOOK_READ : OTHER))[tongue];
}
