/** Which elements of a page or feed print the name of an account, and which of their words may be one. */

type Attributes = Readonly<Record<string, string>>;

/** Classes and ids under which pages print the name of an account. */
const NAME_MARK =
  /(?:^|[\s_-])(?:nick|nickname|nick-name|username|user-name|screen-name|author|author-name|authorname|account|account-name|profile_nickname|js_name|display-name|userinfo-name|up-name|all-time-y2|rich_media_meta_text|profile_meta_value)(?:[\s_-]|$)/i;
/** Within such an element the name may have one of its own: `<a class="author"><div class="name">`. */
const INNER_MARK = /(?:^|\s)name(?:\s|$)/i;
/** Elements of feeds that hold an account. */
const ACCOUNT_ELEMENTS = new Set([
  'author',
  'dc:creator',
  'itunes:author',
  'media:credit',
  'managingeditor',
  'contributor',
  'dc:contributor',
  'dc:publisher',
  'itunes:owner',
  'itunes:name',
  'atom:author',
  'poco:displayname',
  'webmaster',
]);
/** Addresses of accounts; those of one's own account name nobody. */
const PROFILE =
  /(?:\/(?:n|u|user|users|user\/profile|people|profile)\/(?!(?:self|login|register|settings)\b)[^/?#]+|space\.bilibili\.com\/\d+|\/@[^/?#]+)\/?(?:[?#]|$)/i;
/** What stands beside names: times, counts, and words to press. */
const BESIDE = new RegExp(
  [
    String.raw`\d+\s*(?:秒|分钟|小时|天|周|个?月|年)前`,
    String.raw`(?:昨天|今天|前天|刚刚)?\s*[\d年月日:：/.\s-]{0,4}`,
    String.raw`(?:昨天|今天|前天|\d{1,4}[-年/.月])[\d年月日:：/.\s-]*`,
    String.raw`[\d.,]+[万亿千kmw]?\+?(?<!^\d{5,})`,
    '(?:账号|帐号|手机|密码|扫码|微信|立即|快速|一键)*(?:登录|登陆|注册)(?:[/|]?注册)?',
    String.raw`\+?\s*关注|已关注|粉丝|获赞|私信|作者|博主|主页|首页|我的|网页链接|更多|查看(?:更多|主页|全文|详情)?|展开(?:全文)?|收起(?:全文)?`,
    '(?:头像|avatar|profile(?: (?:picture|photo|image))?|photo|image|user|icon)',
    'log ?in|sign ?(?:in|up)|follow(?:ing|ers)?',
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
  'iu',
);
const LONGEST_NAME = 40;

export const isProfileLink = (address: string): boolean => PROFILE.test(address);

export function isNameElement(name: string, attributes: Attributes): boolean {
  if (ACCOUNT_ELEMENTS.has(name.toLowerCase())) return true;
  const { class: names = '', id = '', href = '' } = attributes;
  return NAME_MARK.test(names) || NAME_MARK.test(id) || isProfileLink(href);
}

export const isInnerName = (attributes: Attributes): boolean => INNER_MARK.test(attributes['class'] ?? '');

/** `<meta name="author" content="…">`, in all its spellings. */
export const isAuthorMeta = (name: string, attributes: Attributes): boolean =>
  name === 'meta' &&
  /^(?:og:|article:|twitter:|dc\.|dcterms\.)*(?:author|creator)$/i.test(
    attributes['name'] ?? attributes['property'] ?? '',
  );

/** `mail@host (Somebody)`, as RSS writes authors. */
const MAIL_AND_NAME = /^\s*\S+@\S+\s*\(([^)]*)\)\s*$/u;

export const namesInAuthor = (words: string): readonly string[] => [MAIL_AND_NAME.exec(words)?.[1] ?? words];

/** The words as a name; null where they are no name that could be told from other words. */
export function nameIn(words: string): string | null {
  const name = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[@＠]/u, '')
    .replace(/[:：]$/u, '');
  return name.length >= 2 && name.length <= LONGEST_NAME && !BESIDE.test(name) ? name : null;
}

/** Channels of one account are called after it: `somebody的微博`. */
const CHANNEL =
  /^(.{2,30}?)\s*(?:的\s*(?:bilibili|哔哩哔哩|抖音|微博|小红书|知乎)?\s*(?:微博|抖音|视频|动态|投稿|小红书|知乎|主页|个人主页|空间)|['’]s (?:posts|videos|timeline))/iu;
/** Pages are called after what they show, and their site. */
const OF_SITE =
  /^(.{2,30}?)\s*[-–|_]\s*(?:抖音|小红书|哔哩哔哩|bilibili|知乎|微博|快手|豆瓣)(?:\s|$|[-–|_])/iu;

export const channelOf = (title: string): string | null => CHANNEL.exec(title.trim())?.[1] ?? null;

/** `somebody - 抖音`, where the page speaks of itself as of that account's own; a post's page is called after the post. */
export function ownerOf(title: string, description: string): string | null {
  const name = OF_SITE.exec(title.trim())?.[1];
  return name !== undefined && description.includes(`${name}的`) && /主页|粉丝|作品/.test(description)
    ? name
    : null;
}
