import type { Element } from 'domhandler';

/** Elements that never hold article text. */
const NOISE_TAG =
  /^(nav|footer|aside|form|button|iframe|svg|dialog|menu|figcaption|video|audio|input|label|canvas|map|amp-ad|amp-embed)$/;
const NOISE_ROLE =
  /^(navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;

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

const KEPT_TAG = /^(html|body|main|article)$/;

/** Whether an element stands around an article and not in it, by its name, role, class and id. */
export function isNoise(element: Element): boolean {
  if (NOISE_TAG.test(element.name)) return true;
  const { attribs } = element;
  if (NOISE_ROLE.test(attribs['role'] ?? '')) return true;
  if (KEPT_TAG.test(element.name)) return false;
  return verdictOn(element).noisy;
}

/** Whether class, id or itemprop name the element as the article's text. */
export function isArticleText(element: Element): boolean {
  return (
    /articlebody|article-?text/i.test(element.attribs['itemprop'] ?? '') ||
    ARTICLE_WORDS.test(hintsOf(element))
  );
}

/** Whether the element is named after what readers or lawyers write: it may outweigh the article and is still not it. */
export function isNeverArticle(element: Element): boolean {
  return (
    element.name === 'footer' ||
    /(?:^|[-_ ])(?:comments?|disqus|repl(?:y|ies)|discussion|respond|pinglun|liuyan|otzyv|copyright|footer|related|consent|cookies?|gdpr|modal)(?:$|[-_ ])/.test(
      hintsOf(element),
    )
  );
}

type Verdict = { readonly noisy: boolean; readonly text: boolean };
const verdicts = new Map<string, Verdict>();
const VERDICTS_KEPT = 20_000;

/** Class names repeat over a site's pages: each is judged once. */
function verdictOn(element: Element): Verdict {
  const { attribs } = element;
  const raw = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
  const known = verdicts.get(raw);
  if (known !== undefined) return known;
  if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
  const hints = hintsOf(element);
  const text = ARTICLE_WORDS.test(hints);
  const named = NOISE_PHRASES.test(hints) || hints.split(/[-_ :]+/).some((word) => NOISE_WORDS.has(word));
  const verdict = { noisy: hints !== '' && !text && named, text };
  verdicts.set(raw, verdict);
  return verdict;
}

function hintsOf({ attribs }: Element): string {
  const hints = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.trim();
  return hints
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
