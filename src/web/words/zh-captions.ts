import type { Words } from './words.ts';

const n = new Intl.NumberFormat('zh');

/** What outlets wrote under a picture, in simplified Chinese. */
export const captions: Words['captions'] = {
  title: '各媒体给它写的说明',
  lead: (captions, named) =>
    `同一张图片的 ${n.format(captions)} 条说明，其中有${named}：谁在哪里被提到，谁被略去。`,
  noName: '无人名或地名',
  group: {
    people: { title: '人物', count: (count) => ` ${n.format(count)} 个人物` },
    unlisted: { title: '不在名单上的名字', count: (count) => ` ${n.format(count)} 个不在名单上的名字` },
    places: { title: '地点', count: (count) => ` ${n.format(count)} 个地点` },
    others: { title: '机构与事物', count: (count) => ` ${n.format(count)} 个机构或事物` },
  },
  none: '没有见到这张图片的说明。',
  each: '逐条说明',
  eachNote: '发布者在前，其后按时间先后；保留原文语言',
  ofRelease: '发布者',
  leftOut: '此处未提到',
  namedIn: (count, all) => `${n.format(all)} 条说明中有 ${n.format(count)} 条提到`,
  nobody: '没有提到任何人',
  change: {
    same: '与发布者相同',
    shortened: '有删节',
    extended: '有增补',
    rewritten: '改写',
    translated: '以另一语言说了大致相同的内容',
    'other-language': '另一语言；内容是否相同未定',
    'no-caption': '该处没有说明',
    'none-at-release': '发布者没有说明',
  },
  credit: {
    kept: '保留署名',
    'kept-in-part': '保留部分署名',
    changed: '署名有改动',
    lost: '没有保留署名',
    'none-at-release': '发布者未署名',
    'cannot-tell': '署名用另一种文字：无法判断',
  },
  naming: {
    named: '提到',
    'not-named': '没有提到',
    'cannot-tell': '这种文字中无法判断',
  },
  matrix: '谁在哪里被提到',
  matrixNote: '实心方块：提到，旁为原文写法；圆点：没有提到；斜线：这种文字中认不出该名字',
  more: (count) => `.json 中另有 ${n.format(count)} 个名字`,
  sighting: (count) => `第 ${n.format(count)} 次见到`,
  byLists:
    '名字由名单和写法得出，并非通读：不在名单上的名字可能漏掉，也可能是人、地方或事物的名字，不计作人物。',
  outlet: '媒体',
  noneThere: '没有说明',
  back: '这张图片',
};
