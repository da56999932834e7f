import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { RELATED_HEADING } from '../blocks/boilerplate.ts';

/** More lines that announce what the page offers to read next. */
const MORE_HEADINGS =
  /^(?:猜你喜欢|(?:更多)?相关(?:稿件|链接|专题|内容|文章列表)|新闻链接|相關(?:連結|文章|閱讀)|大家都在看|(?:热门|最新|精彩|热点|今日|编辑|編輯|熱門|推薦|今日)(?:文章|新闻|新聞|推荐|推薦|热点|閱讀|阅读|报道)|点击排行|新闻排行|(?:함께|가장) 많이 본 (?:뉴스|기사)|(?:주요|추천|최신|인기)\s?(?:뉴스|기사)|(?:人気|関連|最新|注目)(?:の)?(?:記事|ニュース)|ランキング|читайте также|по теме|похожие (?:новости|статьи|материалы)|самое читаемое|mehr zum thema|lesen sie auch|meistgelesen|[aà] lire aussi|lire aussi|te puede interesar|lea también|leia (?:também|mais)|leggi anche|más información|mehr dazu|read also|also read)\s*[:：>»|]?$/i;

const HEADINGS = new Set('h2 h3 h4 h5 h6 strong b font dt p div span legend em li header td th'.split(' '));
const LONGEST = 50;
/** How such lines begin: asked first, for nearly every short line of a page is none of them. */
const BEGINS =
  /^(?:re|mo|al|yo|tr|to|la|po|up|wh|ed|se|fu|чи|по|са|me|le|[aà] |li|te|má|[相延推热更관인많더あ関お猜大最精今编編熱點点新함가주추人注ラ])/i;

/** Whether an element begins with a line that announces what the page offers to read next. Asked of every element. */
export function announcesOffers({ name, children }: Element): boolean {
  const first = HEADINGS.has(name) ? children[0] : undefined;
  if (first === undefined || !isText(first) || first.data.length > LONGEST) return false;
  const text = first.data.trim();
  return BEGINS.test(text) && (RELATED_HEADING.test(text) || MORE_HEADINGS.test(text));
}

/** What an announcement stands over. */
export function offersUnder(announcement: Element): readonly Element[] {
  // `<strong>Read also: <a>…</a></strong>`
  if (isOffer(announcement)) return [announcement];
  let node = announcement;
  for (let steps = 0; steps < 3; steps++) {
    const offers = offersAfter(node);
    if (offers.length > 0) return offers;
    const { parent } = node;
    if (parent === null || !isTag(parent) || /^(?:body|main|article)$/.test(parent.name)) return [];
    node = parent;
  }
  return [];
}

/** What stands further from a heading is not under it. */
const MOST_SIBLINGS = 150;

/** Text of this length beside a link, in characters, says no more than when. */
const LONGEST_DATE = 24;

/** The first element after a heading that is mostly links, and those of its kind that follow it at once. */
function offersAfter(heading: Element): Element[] {
  const offers: Element[] = [];
  let node = heading.next;
  for (let steps = 0; node !== null && steps < MOST_SIBLINGS; steps++, node = node.next) {
    // Old pages offer a link a line, with its date behind it.
    if (isText(node) && offers[0]?.name === 'a' && node.data.trim().length > LONGEST_DATE) break;
    if (!isTag(node) || node.name === 'br') continue;
    if (/^h[1-6]$/.test(node.name)) break;
    if (isOffer(node) && (offers[0] === undefined || offers[0].name === node.name)) offers.push(node);
    else if (offers.length > 0 || holdsText(node)) break;
  }
  return offers;
}

/** Excerpts and dates stand beside the links of an offer; an article's paragraph has far more text than links. */
const LINKED_SHARE = 0.2;

function isOffer(element: Element): boolean {
  const size = { text: 0, linked: 0 };
  measure(element, element.name === 'a', size);
  return size.linked > 0 && size.linked >= size.text * LINKED_SHARE;
}

function holdsText(element: Element): boolean {
  const size = { text: 0, linked: 0 };
  measure(element, false, size);
  return size.text > 0;
}

function measure(node: AnyNode, isLinked: boolean, size: { text: number; linked: number }): void {
  if (isText(node)) {
    const length = node.data.trim().length;
    size.text += length;
    if (isLinked) size.linked += length;
  } else if (isTag(node) && node.name !== 'script' && node.name !== 'style')
    for (const child of node.children) measure(child, isLinked || (isTag(child) && child.name === 'a'), size);
}
