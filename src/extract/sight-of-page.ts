import type { PageSight } from '../domain/index.ts';
import { canonicalAddress } from '../text/address.ts';
import { bodyText } from './body-text.ts';
import { attribute, elementsNamed } from './markup/nodes.ts';
import { parseMarkup } from './markup/tree.ts';
import { readPage } from './page/read-page.ts';
import type { ReadInput } from './reader.ts';

/** Shorter paragraphs are labels, and stand on every page of a site. */
const LEAST_PASSAGE = 20;
const MOST_PASSAGES = 12;

/** What a page shows of its article, and whether it names its own address as one. */
export function sightOfPage(input: ReadInput): PageSight {
  const item = readPage(input).looks.flatMap(({ finds }) => finds)[0]?.item;
  const passages = (item?.blocks ?? []).flatMap(({ text }) => (isPassage(text) ? [text] : []));
  return {
    title: item?.title ?? '',
    passages: passages.slice(0, MOST_PASSAGES),
    declares: item !== undefined && item.title !== '' && passages.length > 0 && declaresItself(input),
  };
}

/** What sites say before they show anything: of cookies, of partners, of browsers. */
const BEFOREHAND =
  /\bcookies?\b|\bconsent\b|personal data|our (?:\d+ )?partners|enable JavaScript|JavaScript is (?:not available|disabled)|隐私政策|用户协议|启用 ?JavaScript|浏览器版本过低|쿠키|개인정보 ?(?:처리|보호)/iu;
/** An article may speak of cookies at length. */
const LONGEST_BANNER = 600;

const isPassage = (text: string): boolean =>
  text.length >= LEAST_PASSAGE && (text.length > LONGEST_BANNER || !BEFOREHAND.test(text));

/** Kinds by which pages tell what may be read there from lists and front pages. */
const KINDS =
  /"@type"\s*:\s*\[?\s*"(?:\w*Article|\w*BlogPosting|SocialMediaPosting|DiscussionForumPosting|VideoObject|ImageObject|Report)"/;
const OG_KINDS = /^(?:article|video(?:\.\w+)?|blog|post)$/i;

/** A canonical address alone is no word of the page: some sites write whatever was asked for into it. */
function declaresItself(input: ReadInput): boolean {
  const { text } = bodyText(input, 'html');
  const { root } = parseMarkup(text);
  const meta = elementsNamed(root, 'meta');
  const content = (name: string): string => {
    const named = meta.find((one) => [attribute(one, 'property'), attribute(one, 'name')].includes(name));
    return named === undefined ? '' : (attribute(named, 'content') ?? '');
  };
  const canonical = elementsNamed(root, 'link').find((one) => attribute(one, 'rel') === 'canonical');
  const href = canonical === undefined ? '' : (attribute(canonical, 'href') ?? '');
  const own = placeOf(input.capture.finalAddress, input);
  const claims = [content('og:url'), href].filter((claim) => claim !== '');
  if (!claims.some((claim) => placeOf(claim, input) === own)) return false;
  return OG_KINDS.test(content('og:type')) || content('article:published_time') !== '' || KINDS.test(text);
}

const placeOf = (address: string, { capture }: ReadInput): string =>
  (canonicalAddress(address, capture.finalAddress) ?? address)
    .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
    .replace(/\/$/, '');
