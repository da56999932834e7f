import type { Element } from 'domhandler';
import { remembered } from '../remembered.ts';

/** Elements whose text is never the article's where they are noise: menus, controls, captions. */
export const NEVER_TEXT: ReadonlySet<string> = new Set(
  'nav footer form button iframe svg dialog menu figcaption video audio input label canvas map amp-ad amp-embed'.split(
    ' ',
  ),
);
const NOISE_ROLE = new Set(
  'navigation complementary contentinfo search dialog alertdialog menu menubar toolbar tablist'.split(' '),
);

/** Words of class and id that name what surrounds an article. Matched as whole words, so that `shadow` is no `ad`. */
const NOISE_WORDS = new Set(
  (
    'comment comments disqus respond reply replies share sharing sharer shares sharebar addtoany addthis social socials related relatedposts ' +
    'recommend recommended recommendation recommendations recirc recirculation newsletter newsletters subscribe subscription signup ' +
    'promo promos promotion sponsor sponsored advert adverts advertisement advertisements advertising ad ads adsense adbox adslot ' +
    'outbrain taboola zergnet footer footnav nav navbar navigation menu breadcrumb breadcrumbs crumbs sidebar sidecolumn rail ' +
    'widget widgets tags taglist keywords byline bylines authorbox authorinfo bio biography toolbar tools popup modal overlay cookie cookies ' +
    'consent gdpr trending popular mostread mostpopular mostviewed pagination pager paging print printonly copyright login signin ' +
    'skip caption captions credit credits teaser teasers paywall donate donation feedback jumplinks morestories readmore more-from ' +
    'alsoread seealso upnext nextup rating ratings vote votes poll correction survey infobox-related masthead dateline timestamp ' +
    'pubdate dropdown tooltip hashtags disclaimer guanggao xiangguan tuijian fenxiang pinglun bottom-links endnote'
  ).split(' '),
);
/** Phrases of two words, with a `-` between them. */
const NOISE_PHRASES =
  /(?:most-(?:read|popular|viewed|shared)|read-(?:more|next|also)|more-(?:from|on|stories|news|like)|also-(?:read|like)|see-also|up-next|you-may|you-might|recommended-for|sign-up|follow-us|about-(?:the-)?author|author-(?:bio|box|info|card|block|details)|post-meta|entry-meta|article-meta|meta-data|article-tools|article-footer|post-footer|entry-footer|story-footer|article-tags|post-tags|photo-credit|image-credit|site-header|page-header|site-footer|page-footer|story-links|link-list|list-related|inline-(?:related|links)|hide-for|screen-reader|visually-h\w+|sr-only|off-screen|print-only|video-player|image-gallery|external-links|latest-(?:news|posts|stories)|top-stories|other-(?:news|stories))/;
/** Words that name the article itself: they outweigh the words above on the same element. */
const ARTICLE_WORDS =
  /(?:^|[-_ ])(?:article-?(?:body|content|text|main)|story-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|main-?content|body-?(?:text|copy|content)|articlebody|storybody|news-?(?:body|content|text)|content-?(?:body|article|main)|art_?content|artibody|endtext|paragraph)(?:$|[-_ ])/;

const KEPT_TAG = new Set(['html', 'body', 'main', 'article']);

/** Whether an element stands around an article and not in it, by its name, role, class and id. */
export function isNoise(element: Element, verdict = verdictOn(element)): boolean {
  if (element.name === 'aside' || NEVER_TEXT.has(element.name)) return true;
  const role = element.attribs['role'];
  if (role !== undefined && NOISE_ROLE.has(role)) return true;
  if (KEPT_TAG.has(element.name)) return false;
  return (verdict & (NAMED_NOISE | NAMED_TEXT)) === NAMED_NOISE;
}

/** Whether class, id or itemprop name the element as the article's text. */
export function isArticleText(element: Element, verdict: Verdict): boolean {
  const itemprop = element.attribs['itemprop'];
  if (itemprop !== undefined && /articlebody|article-?text/i.test(itemprop)) return true;
  return (verdict & NAMED_TEXT) !== 0;
}

/** Whether the element is named after what readers or lawyers write: it may outweigh the article and is still not it. */
export function isNeverArticle(element: Element): boolean {
  return element.name === 'footer' || (verdictOn(element) & NAMED_NEVER) !== 0;
}

const NEVER =
  /(?:^|[-_ ])(?:comments?|disqus|repl(?:y|ies)|discussion|respond|pinglun|liuyan|otzyv|copyright|footer|related|consent|cookies?|gdpr|modal)(?:$|[-_ ])/;

/** What a name says of an element: bits, so that what class and id say is put together without an object. */
type Verdict = number;
const NAMED_NOISE = 1;
const NAMED_TEXT = 2;
const NAMED_NEVER = 4;

/** What class and id of an element say; {@link isNoise} and {@link isArticleText} ask its name and role too. */
export function verdictOn({ attribs }: Element): Verdict {
  const { class: classes, id } = attribs;
  return (classes === undefined ? 0 : verdictOf(classes)) | (id === undefined ? 0 : verdictOf(id));
}

const verdictOf = remembered((raw) => {
  const hints = partedNames(raw);
  const named = NOISE_PHRASES.test(hints) || hints.split(/[-_ ]+/).some((word) => NOISE_WORDS.has(word));
  return (
    (named ? NAMED_NOISE : 0) |
    (ARTICLE_WORDS.test(hints) ? NAMED_TEXT : 0) |
    (NEVER.test(hints) ? NAMED_NEVER : 0)
  );
});

function partedNames(raw: string): string {
  return withoutVariants(raw.slice(0, 300))
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** `print:hidden` or `after:block` says how an element looks at times, not what it is. */
export function withoutVariants(classes: string): string {
  if (!classes.includes(':')) return classes;
  return classes
    .split(/\s+/)
    .filter((word) => !word.includes(':'))
    .join(' ');
}
