import type { Element } from 'domhandler';
import { withoutVariants } from '../container/noise.ts';
import { remembered } from '../remembered.ts';

/**
 * What class, id and tag of an element say of its text, by kind. Words are matched from their beginning and in any
 * compound (`inlineNewsletterBox`), in the languages in which templates are written.
 */
const KINDS: Readonly<Record<string, RegExp>> = {
  article:
    /(?:^| )(?:article|story|post|entry|news|art|arti|content|text|main|detail)s? ?(?:body|content|text|txt|copy|main|detail|full)|articlebody|storybody|(?:^| )(?:paragraph|richtext|bodytext|bodycopy|contenttext|endtext|zhengwen)/,
  lead: /(?:^| )(?:lead|lede|intro|summary|standfirst|preamble|dek|deck|excerpt|abstract|chapo|ingress|teaser ?text|sub ?title|sub ?head\w*|sub ?headline|sommario|summario|occhiello|description|desc|vorspann|anons|zhaiyao|daodu)/,
  comment: /(?:^| )(?:comm?ent|disqus|repl(?:y|ies)|respon|discuss|pinglun|liuyan|forum|otzyv|kommentar)/,
  related:
    /(?:^| )(?:relat|recommend|recirc|more|also|trend|popular|most|latest|teaser|promo|card|next|suggest|xiangguan|tuijian|similar|further|read ?more|hot|rank|headlines|carousel|list)/,
  social:
    /(?:^| )(?:shar|social|follow|tweet|twitter|facebook|embed|instagram|bookmark|fenxiang|toolbar|tools|action|button|btn|print|email)/,
  letter:
    /(?:^| )(?:newsletter|subscri|sign ?up|register|paywall|piano|login|donat|offer|ad|ads|advert\w*|sponsor\w*|banner|consent|cookie|gdpr|popup|modal|overlay|guanggao|reklam\w*|app)(?: |$)|newsletter|subscri|paywall/,
  caption:
    /(?:^| )(?:caption|credit|photo|image|img|picture|pic|figure|gallery|slide|media|video|player|thumb|legend|bild|foto)/,
  byline:
    /(?:^| )(?:by ?line|author|writer|date|time|timestamp|pub ?date|meta|info|source|laiyuan|dateline|publish|updat|byl|autor|bio|profile|contributor)/,
  frame:
    /(?:^| )(?:nav|menu|breadcrumb|crumb|footer|foot|header|sidebar|side|rail|aside|widget|tag|topic|keyword|pag(?:er|ination|ing)|copyright|disclaimer|search|masthead|tab|left|right|bottom|editor|zeren)/,
  box: /(?:^| )(?:box|info ?box|fact|factbox|pull ?quote|quote|note|highlight|key|takeaway|expand|collaps|accordion|faq|table|poll|quiz|correction|timeline|live)/,
  title: /(?:^| )(?:title|headline|heading|titel|biaoti|hed)/,
};

export const HINT_KINDS: readonly string[] = Object.keys(KINDS);
const PATTERNS = Object.values(KINDS);
/** What the tag itself says, as a bit. */
const BY_TAG = new Map(
  Object.entries({
    aside: 'frame',
    figure: 'caption',
    header: 'title',
    article: 'article',
    table: 'box',
    time: 'byline',
  }).map(([tag, kind]) => [tag, 1 << HINT_KINDS.indexOf(kind)]),
);

/** A bit for each of {@link HINT_KINDS} that the element's class, id, role or name speaks of. */
export function hintBitsOf({ name, attribs }: Element): number {
  const { class: classes, id, itemprop } = attribs;
  const byTag = BY_TAG.get(name) ?? 0;
  if (id !== undefined || itemprop !== undefined)
    return byTag | hintsIn(`${classes ?? ''} ${id ?? ''} ${itemprop ?? ''}`);
  return classes === undefined ? byTag : byTag | hintsIn(classes);
}

const hintsIn = remembered((said) => {
  const words = withoutVariants(said.slice(0, LONGEST))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ');
  return PATTERNS.reduce((bits, pattern, index) => (pattern.test(words) ? bits | (1 << index) : bits), 0);
});

/** Class names beyond this, in characters, are not read. */
const LONGEST = 300;
