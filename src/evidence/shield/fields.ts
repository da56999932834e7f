/**
 * The names under which platforms, and the tools that collect from them, write accounts, avatars, places and devices.
 * Compared without case, `_` and `-`, so that `screen_name`, `screenName` and `Screen-Name` are one.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Objects under these keys are accounts. */
const ACCOUNTS = set(
  `user users userinfo author authors authorinfo account accounts fromuser touser member members creator creators owner
   用户 作者 博主 发布者 评论者 作成者 投稿者 작성자 글쓴이 게시자
   ownerinfo poster postedby commenter replyto replytouser replyuser targetuser targetuserinfo mentions mention atusers
   atlist atuserlist follower following publisher uploader up upper reblogger profile sender notetaker`,
);

/** What an account is called. */
const NAMES = set(
  `screenname nickname nick name username displayname acct handle uniqueid shortid redid alias remark userdisplayname
   authorname authorfullname authorusername authordisplayname authornickname nicknameraw shownick realname fullname uname
   昵称 暱稱 用户名 用户昵称 用户名称 名字 姓名 닉네임 이름 ユーザー名 ニックネーム`,
);

/** What an account is numbered as. */
const NUMBERS = set(
  `id idstr uid userid useridstr secuid openid unionid authorid authoruid authoruserid ownerid memberid mid32 did accountid
   fromuid touid buid fuid urltoken slug url uri href link mid`,
);

/** Flat keys that hold an account wherever they stand; short words like `name` and `id` count within accounts alone. */
const FLAT = set(
  `screenname nickname username displayname acct uniqueid uid userid useridstr secuid openid unionid authorid authoruid
   authoruserid authorname authorfullname authorusername authordisplayname authornickname ownerid memberid accountid
   昵称 暱稱 用户名 用户昵称 用户名称 用户id 作者id 作者昵称 作者名 作者名称 博主昵称 博主名称 博主id 发布人 账号 帐号 账号名称 被回复者
   被回复人 回复对象 姓名 网名 닉네임 이름 아이디 사용자명 작성자id ユーザー名 ニックネーム アカウント
   fromuid touid authoraccount accountname accounthandle author user creator poster dccreator itunesauthor handle did
   inreplytouserid inreplytoaccountid replyuserid targetuserid targetusername probeip clientip uname authorfull`,
);

/** Of an account these are kept: they say what kind of account it is, not whose. */
const KEPT = set(
  'verified verifiedtype verifiedtypeext verifystate isofficial officialverified bot type verification',
);
/** Of these only whether they say anything is kept: the words often name the person. */
const PRESENCE = set(
  'customverify enterpriseverifyreason verifiedreason verifyinfo officialverifyinfo redofficialverifytype',
);

const AVATARS = set(
  `avatar avatars avatarhd avatarlarge avatarthumb avatarmedium avatarlarger avatarstatic avataruri avatarurl head headurl
   headimg headimgurl headerimage profileimageurl profileimage profilepicture icon face coverimagephone header headerstatic
   userimage userphoto authoravatar upic 头像 用户头像 头像链接 프로필사진 アイコン`,
);

const PLACES = set(
  `iplocation iplabel ipaddress ip regionname region location city province country district town street poi poiinfo poiname
   poiid geo coordinates coordinate lat lng lon latitude longitude position place placeid locationname address
   gps addresscomponent probeip resolverip ipattribution ip属地 ip归属地 ip地址 属地 归属地 所在地 地区 位置 发布位置 发布地点 城市 省份
   위치 지역 場所 位置情報`,
);

const DEVICES = set(
  'device deviceid devicename deviceinfo phonemodel clientname useragent imei idfa oaid webid ttwid 设备 手机型号 发布设备',
);

const TOKENS = set(
  `token accesstoken xsectoken mstoken abogus xbogus verifyfp csrf csrftoken session sessionid cookie cookies ticket
   authorization signature passwd password secret`,
);

const CONTACTS = set(
  'email mail phone mobile telephone wechatid qq contact 邮箱 手机 手机号 电话 微信号 전화번호',
);

/** What a key says of its value. */
export type FieldKind =
  'account' | 'flat-account' | 'avatar' | 'place' | 'device' | 'token' | 'contact' | 'other';

/** What collectors call such fields, beyond the words above: `author_thumbnail_url`, `music_author`, `reply_to_userid`. */
const AVATAR_OF = /^(author|user|owner|music).*(avatar|thumbnail|head|face)/;
const PLACE_OF = /(region|(?<!al)location|province)$|^(author|user|account|owner|ip|home).*city$/;
const ACCOUNT_OF =
  /(?<!^(?:is|has|by))(author|authorname|authorhandle|nick|nickname|screenname|username|userid|ownerhandle)$|(retweeted|quoted|comment|replied|replyto)user$/;

/** What platforms and collectors call what an answer says to its reader. */
const NOTICE =
  /(?:msg|message|messages|notice|notices|toast|tips?|prompt|reason|errors?|errortext|hint|alert|detail|info|remind|deletedby|提示|公告|说明|原因|안내|공지|お知らせ)$/;

/** Names that people and accounts have, and topics, tags and places do not. */
const PERSONAL = set('screenname nick nickname username uname displayname acct userdisplayname');
/** What has one of these is a post or a row of a list. */
const OF_POSTS = set(
  'text textraw body content mid title desc rank num noteid awemeid mblogid postid statusid commentid bvid',
);

const plain = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Keys are few and their values many. */
const known = new Map<string, FieldKind>();

export function fieldKind(key: string): FieldKind {
  const held = known.get(key);
  if (held !== undefined) return held;
  const kind = kindOf(plain(key));
  if (known.size < 20_000) known.set(key, kind);
  return kind;
}

function kindOf(key: string): FieldKind {
  if (TOKENS.has(key)) return 'token';
  if (CONTACTS.has(key)) return 'contact';
  if (AVATARS.has(key) || key.startsWith('avatar') || AVATAR_OF.test(key)) return 'avatar';
  if (DEVICES.has(key)) return 'device';
  if (PLACES.has(key) || PLACE_OF.test(key)) return 'place';
  if (ACCOUNTS.has(key)) return 'account';
  if (FLAT.has(key)) return 'flat-account';
  return ACCOUNT_OF.test(key) ? 'account' : 'other';
}

/** Whether a flat key holds an account although its objects are accounts too: `author: "somebody"`. */
export const isAccountText = (key: string): boolean => FLAT.has(plain(key)) || ACCOUNTS.has(plain(key));

export const isPersonal = (key: string): boolean => PERSONAL.has(plain(key));
/** Whether a field says something to the reader, and a name may stand in it that nothing marks. */
export const isNoticeField = (key: string): boolean => NOTICE.test(plain(key));
export const isPostField = (key: string): boolean => OF_POSTS.has(plain(key));

/** What a key is within an account. */
export function accountField(key: string): 'name' | 'number' | 'kept' | 'presence' | 'other' {
  const word = plain(key);
  if (KEPT.has(word)) return 'kept';
  if (PRESENCE.has(word)) return 'presence';
  if (NUMBERS.has(word)) return 'number';
  return NAMES.has(word) || FLAT.has(word) ? 'name' : 'other';
}
