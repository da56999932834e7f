import { hostOf } from '../../../text/address.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { firstOf, type Metadata } from '../claims/metadata.ts';
import { titleKey } from './title-key.ts';

/** Between a headline and the name of the site. */
const PARTING = /\s+[|–—·•»:-]+\s+|\s*[|｜_»]\s*|\s*::\s*|\s*--\s*/;
const ALL_PARTINGS = new RegExp(PARTING.source, 'g');
const BAR = /\s*[|｜]\s*/;
/** A part set off by a bar is no part of a headline only where it is as short as this, in characters. */
const LONGEST_PART = 30;

/** Kinds of article that papers print before or behind a headline, as keys. */
const KINDS = new Set(
  (
    'opinion opinions editorial editorials analysis commentary comment column columnist columnists perspective perspectives letters letter review exclusive ' +
    'video videos watch live liveupdates breaking update updated explainer factcheck interview photos gallery podcast meinung kommentar analyse leitartikel ' +
    'interviews liveticker opinión análisis tribuna opinião análise avis tribune éditorial édito opinione commento analisi opinie mening ledare kronikk ' +
    'yorum görüş мнение аналитика думка رأي تحليل 社论 社論 评论 評論 观点 觀點 独家 獨家 视频 影片 社説 解説 コラム 動画 사설 칼럼 기고 영상 단독'
  ).split(' '),
);

/** What a page calls its site, as keys. */
export function siteNames(metadata: Metadata, data: ArticleData): readonly string[] {
  const names = [metadata.site, data.publisher, hostOf(metadata.address)];
  return names.flatMap((name) => (name === null ? [] : [titleKey(name)]));
}

/** Drops the site's name from either end; an unknown last part only where a bar or underline sets it off. */
export function withoutSite(title: string, names: readonly string[]): string {
  const isSite = (part: string) => {
    const key = titleKey(part);
    return key !== '' && names.some((name) => isSame(name, key));
  };
  let [from, to] = [0, title.length];
  for (;;) {
    const rest = title.slice(from, to);
    const last = lastParting(rest);
    if (last === null) break;
    const tail = rest.slice(last.index + last.text.length);
    const barred = /[|｜_»]/.test(last.text) && tail.length <= LONGEST_PART && last.index >= tail.length;
    if (!isSite(tail) && !barred) break;
    to = from + last.index;
  }
  const head = PARTING.exec(title.slice(from, to));
  if (head !== null && isSite(title.slice(from, head.index))) from += head.index + head[0].length;
  return title.slice(from, to).trim() || title.trim();
}

function isSame(name: string, key: string): boolean {
  return name === key || (key.length > 3 && (name.includes(key) || key.includes(name)));
}

function lastParting(text: string): { readonly index: number; readonly text: string } | null {
  const all = [...text.matchAll(ALL_PARTINGS)];
  const last = all.at(-1);
  return last === undefined || last.index === 0 ? null : { index: last.index, text: last[0] };
}

/** What stands behind the last parting of a title; null for a title of one part. */
export function lastPartOf(title: string): string | null {
  const last = lastParting(title);
  const tail = last === null ? title : title.slice(last.index + last.text.length).trim();
  const part = PARTED_CLOSELY.exec(tail)?.[1];
  return part ?? (last === null ? null : tail);
}

/** Names in Han letters and Hangul are parted from a headline by dashes without spaces too. */
const PARTED_CLOSELY = /[-—–]([\p{Script=Han}\p{Script=Hangul}]+)$/u;

/** Drops the section and the kind of article ("Opinion | … | Editorial") where a bar sets them off. */
export function withoutLabels(title: string, metadata: Metadata): string {
  const section = titleKey(firstOf(metadata.meta, 'article:section', 'section') ?? '');
  const isLabel = (part: string) => {
    const key = titleKey(part);
    return part.length <= LONGEST_PART && key !== '' && (key === section || KINDS.has(key));
  };
  const parts = title.split(BAR);
  const from = parts.length > 1 && isLabel(parts[0] ?? '') ? 1 : 0;
  const to = parts.length - from > 1 && isLabel(parts.at(-1) ?? '') ? -1 : parts.length;
  return from === 0 && to === parts.length ? title : parts.slice(from, to).join(' | ').trim();
}

/** How sites of East Asia end their own names. */
const SITE_WORD =
  /(?:网|網|在线|線上|频道|頻道|门户|新闻社|通讯社|日报|日報|晚报|新聞|ニュース|新聞社|뉴스|신문|일보)$/u;
const TRAIL_PARTING = /\s*(?:--|__|[-_|｜—–])\s*/u;
/** A channel named between a headline and its site is no longer, in characters. */
const LONGEST_CHANNEL = 8;

/** `两国代表团会面--时政--回声网`: drops a site that names itself as one, and the channels before it. */
export function withoutTrail(title: string): string {
  const parts = title.split(TRAIL_PARTING);
  if (parts.length < 2 || !SITE_WORD.test(parts.at(-1) ?? '')) return title;
  let end = parts.length - 1;
  while (end > 1 && (parts[end - 1]?.length ?? 0) <= LONGEST_CHANNEL) end--;
  const head = parts.slice(0, end).join('-');
  return head.length > (parts.at(-1)?.length ?? 0)
    ? title.slice(0, endOf(title, parts[end - 1] ?? ''))
    : title;
}

const endOf = (title: string, part: string): number => title.indexOf(part) + part.length;
