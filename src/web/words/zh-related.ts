import type { Words } from './words.ts';

const n = new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 1 });
const span = (days: number): string =>
  days < 1 / 24
    ? `${n.format(Math.round(days * 1440))} 分钟`
    : days < 1
      ? `${n.format(Math.round(days * 24))} 小时`
      : `${n.format(days)} 天`;

/** What is related and why, and what an item says of itself, in simplified Chinese. */
export const related: Words['related'] = {
  title: '相关内容及理由',
  note: '比特数表示共同名称在全部报道与单篇内容中有多罕见：7 比特约为 128 分之一，10 比特约为 1,024 分之一。仅用于排序，不证明任何事。',
  none: '未找到相关内容。',
  kind: {
    event: '同一事件或其另一步',
    claim: '同一说法或引语',
    people: '相同人物',
    organisation: '相同机构',
    thing: '相同事物',
    place: '相同地点',
    country: '仅国家相同',
  },
  rule: {
    'event/same-items': '与其含有相同的内容',
    'event/same-watched-event': '属于同一关注的事件',
    'event/another-step': '一周之内，措辞相近，名称相同',
    'claim/same-quotation': '引用了相同的话',
    'claim/same-number': '对相同名称说出相同数字',
    'name/shared': '都关于',
    'country/alone': '都关于',
  },
  sameStory: '属于同一报道',
  bits: (bits: number) => `${n.format(bits)} 比特`,
  when: (days: number) => (days === 0 ? '同一时间' : days < 0 ? `早 ${span(-days)}` : `晚 ${span(days)}`),
  onlyCountry: (count: number) => `仅国家相同（${n.format(count)}）`,
  label: { 'press-release': '新闻稿', placeholder: '占位页' },
  labelled: '标记',
  labelRule: {
    'press-release/gallery': '取自发布方公布图片的图库。',
    'press-release/heading': '标题带有以括号、冒号或竖线分开的新闻稿字样。',
    'press-release/free-to-print': '正文之上有单独一行，写明何时可以刊登。',
    'press-release/wire': '电头、署名、媒体或网址属于发布新闻稿的服务。',
    'placeholder/loading': '全部内容只说正在加载。',
    'placeholder/to-come': '正文只说视频、直播或更多内容即将到来。',
    'placeholder/shell-title': '页面已读取，没有正文，标题只是媒体或栏目的名称。',
    'placeholder/live-without-text': '页面已读取，标题预告直播，页面上没有任何直播条目、正文或视频。',
  },
  ruleTitle: {
    'event/same-items': 'observatory.yaml 中关注的事件至少含有较小一方十分之三的内容。',
    'event/same-watched-event': '双方各有至少一半内容属于同一关注的事件。',
    'event/another-step':
      '一周之内措辞相近（余弦至少 0.2）并有罕见的共同名称（7 比特），或措辞很相近（0.35）并有较罕见的共同名称（4 比特）。',
    'claim/same-quotation': '双方引用相同的话，至少十个汉字或谚文字母，或五个词。',
    'claim/same-number': '双方各有一句对相同名称说出相同数字，并另有两个相同的词。',
    'name/shared':
      '同时关于这些共同名称者少于 64 分之一（6 比特）。类别取自身同样罕见的名称中最可靠者；只有一个机构、事物或地点相同时，措辞也须相近。',
    'country/alone': '双方都关于涉及者少于 32 分之一的国家，此外没有共同之处。',
  },
};
