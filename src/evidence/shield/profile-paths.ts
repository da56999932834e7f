import type { Roster } from './roster.ts';

/** Steps between `user` and the account: `/user/profile/abc`, `/people/activities/abc`. They are no accounts themselves. */
const STEPS =
  'profile|dynamic|videos?|activities|answers|posts?|otherinfo|info|articles?|followers|followings?|fav|likes?|notes?|collect|pins';
/** Words of interfaces that stand where an account could. */
const NO_ACCOUNT = new RegExp(
  `^(?:${STEPS}|lookup|search|relationships|verify_credentials|self|detail|user_posted|api)$`,
  'i',
);
/** Paths that name an account: `/u/1234567`, `/n/somebody`, `/user/profile/abc`. */
const PROFILE = new RegExp(
  `(/(?:users|user|u|n|people|profiles|profile|channel|homepage|space|author|accounts|member)/(?:(?:${STEPS})/)?)([^/?#"'<>\\s\\\\]{2,80})`,
  'giu',
);
/** Addresses whose first step is the number of an account. */
const NUMBERED =
  /((?:weibo\.(?:com|cn)|space\.bilibili\.com)\/(?:p\/(?:100505|100306|100206|100605))?)(\d{4,14})(?!\d)/giu;
/** Hosts whose first step is the name of an account, unless it is one of their own words. */
const VANITY =
  /((?<![\w.-])(?:(?:www\.|m\.)?weibo\.(?:com|cn)|(?:www\.|mobile\.)?(?:x|twitter)\.com|t\.me(?:\/s)?|(?:www\.)?(?:instagram|facebook)\.com)\/)([^/?#"'<>\s\\]{2,80})/giu;
const OWN_WORDS =
  /^(?:u|n|p|s|c|i|a|v|w|tv|ajax|api|status|statuses|detail|search|hot|login|comments?|sorry|feature|profile|message|weibo|home|explore|hashtag|intent|share|settings|joinchat|reel|reels|stories|watch|groups|pages|events|newlogin|visitor|signup|index|(?:container|embed|ttarticle|article)[^/]*|\d+|.*\.(?:php|html?|js))$/i;
/** Hosts of blogs and communities, which give each account a name of its own before theirs. */
const NAMED_HOST =
  /(\/\/|%2F%2F)(?!www\.|m\.|api\.|mobile\.|static\.|media\.|assets\.)([a-z0-9-]{2,63})(?=\.(?:lofter\.com|tumblr\.com|substack\.com|medium\.com|blogspot\.com|wordpress\.com|livejournal\.com|tistory\.com|hatenablog\.com|bsky\.social|blog\.163\.com|jianshu\.com|bandcamp\.com))/giu;
/** `@name` in escapes, as a step of a path. */
const ESCAPED_MENTION = /(\/(?:%25)*%40)([^/?#&"'<>\s\\]{2,80})/giu;
/** Decentralised identifiers, as Bluesky has them. */
const DID = /(?:(?<![a-z0-9])|(?<=%2F))did(?::|%3A)[a-z]+(?::|%3A)(?:[a-zA-Z0-9._-]|%3A)+/giu;
/** Addresses of records: their first step is a handle where it is no such identifier. */
const RECORD = /(\bat(?::\/\/|%3A%2F%2F))([^/%?#"'<>\s\\]{2,80})/giu;
const PARAMETER =
  /([?&;](?:uid|userid|user_id|target_user_id|authorid|author_id|sec_uid|sec_user_id|secuid|screen_name|nick|nickname|from_uid|touid|fuid|account|acct|actor|handle|custom|username|__biz)=)([^&#"'<>\s\\]+)/giu;

/** Every pattern above needs one of these. */
const NEEDED = /[/=]|did(?::|%3A)|%2F/i;

/** A text whose addresses name no account. */
export function shieldPlaces(text: string, roster: Roster): string {
  if (!NEEDED.test(text)) return text;
  const put = (_: string, before: string, name: string): string => before + roster.of(decoded(name));
  return text
    .replace(DID, (did) => roster.of(decoded(did)))
    .replace(RECORD, put)
    .replace(PROFILE, (all, path: string, name: string) =>
      NO_ACCOUNT.test(name) ? all : put(all, path, name),
    )
    .replace(NUMBERED, put)
    .replace(NAMED_HOST, put)
    .replace(ESCAPED_MENTION, put)
    .replace(VANITY, (all, host: string, name: string) => (OWN_WORDS.test(name) ? all : put(all, host, name)))
    .replace(PARAMETER, put);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
