import { shieldText } from './free-text.ts';
import { channelOf, nameIn, ownerOf } from './names-in-page.ts';
import { Roster } from './roster.ts';

/** What a page or feed says of itself. */
export type Head = {
  readonly titles: string[];
  readonly descriptions: string[];
  /** Of a feed: whose page it was made from. */
  link: string;
  /** `og:type`. */
  type: string;
};

export const emptyHead = (): Head => ({ titles: [], descriptions: [], link: '', type: '' });

/** Takes in what a `<meta>` says of the page; true where its value is a name. */
export function readMeta(attributes: Readonly<Record<string, string>>, head: Head): boolean {
  const key = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase();
  const { content = '' } = attributes;
  if (/^(?:og|twitter):title$/.test(key)) head.titles.push(content);
  if (/^(?:og:|twitter:)?description$/.test(key)) head.descriptions.push(content);
  if (key === 'og:type') head.type = content;
  return /^profile:(?:username|first_name|last_name)$/.test(key);
}

/** `Somebody (@handle)`, as sites of microblogs call the pages of accounts. */
const NAMED_HANDLE = /^(.{2,40}?)\s*[(（]\s*[@＠]([\w.-]{2,60}(?:@[\w.-]+)?)\s*[)）]/u;
const POSSESSIVE =
  /^(.{2,30}?)(?:['’]s\s(?:[\w ]{0,20}\s)?(?:space|feed|channel|blog|weibo|page|profile|tweets|updates|notes|videos|posts|timeline)|的(?:频道|頻道|博客|空间|回答|文章|专栏|笔记|收藏|关注|想法|知乎|小红书|动态|投稿|朋友圈)|님의\s?(?:블로그|채널|게시물))/iu;
/** What bridges set before and behind the name, each as a part of its own. */
const OF_BRIDGES =
  /^(?:telegram(?: channel)?|twitter|x|bluesky|mastodon|weibo|bilibili|tiktok|instagram|threads|youtube|facebook|red|rss(?:hub)?|posts?|videos?|timeline|feed|home|微博|抖音|快手|知乎|小红书|哔哩哔哩|豆瓣|公众号|微信公众号|笔记|视频|动态|投稿|专栏|文章|频道|主页|powered by rsshub|public posts)$/iu;
const PARTS = /\s+[-–—|•·/]\s+|\s*[|｜]\s*/u;

/** Names that the head of a page tells: of an account's own page, or of the one a title names with its handle. */
export function namesInHead({ titles, descriptions, type }: Head): readonly string[] {
  return titles.flatMap((title) => {
    const [, name, handle] = NAMED_HANDLE.exec(title.trim()) ?? [];
    const owner = channelOf(title) ?? ownerOf(title, descriptions.join('\n'));
    const whole = /^profile$/i.test(type) ? partsOf(title) : [];
    return [name, handle, owner, ...whole].filter((one) => one !== undefined && one !== null);
  });
}

/** Names that a feed is called after; of a list or a search none. */
export function namesInFeed(head: Head, roster: Roster): readonly string[] {
  const isOwn = isOfAccount(head.link, roster);
  return head.titles.flatMap((title) => {
    const owner = channelOf(title) ?? POSSESSIVE.exec(title.trim())?.[1];
    return isOwn || NAMED_HANDLE.test(title) ? partsOf(title) : (owner ?? []);
  });
}

/** Whether an address names a private account, as the way from a feed to whose it is. */
export function isOfAccount(address: string, roster: Roster): boolean {
  if (address === '') return false;
  const scratch = new Roster(roster.scene);
  shieldText(address, scratch);
  return scratch.taken().some(({ what }) => what === 'account' || what === 'mention');
}

function partsOf(title: string): readonly string[] {
  const bare = title.replace(/\s*[-–|]?\s*powered by rsshub\s*$/iu, '').replace(/^twitter\s+(?=@)/iu, '');
  return bare
    .split(PARTS)
    .flatMap((part) => {
      const [, name, handle] = NAMED_HANDLE.exec(part.trim()) ?? [];
      return name === undefined
        ? [channelOf(part) ?? POSSESSIVE.exec(part.trim())?.[1] ?? part]
        : [name, handle ?? ''];
    })
    .map((part) => part.trim())
    .filter((part) => nameIn(part) !== null && !OF_BRIDGES.test(part));
}
