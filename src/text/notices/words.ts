/**
 * What notices say, by what they mean, in Chinese (simplified: texts are brought to that form first), English and Korean.
 * Each pattern is short of spaces: `\s*` stands where platforms differ.
 */

const any = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'iu');

/** Patterns one after the other. */
const joined = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join(''));

/** Whoever put it there, by the names platforms have for them. */
const AUTHOR =
  /(?:发布者|发布人|原?作者|博主|楼主|题主|答主|up主|主播|创作者|用户(?:自己)?|本人|自己|发帖人|微主)/;

/** The viewer is asked to show that they are human. */
export const CAPTCHA = any(
  /环境异常/,
  /(?<!未)(?:完成|进行|通过|请先?)(?![^。]{0,6}实名)[^。]{0,6}(?:安全|人机|滑块|图形)?验证(?!码登录)/,
  /访问(?:过于|太过?)频繁/,
  /(?:verify|prove) (?:that )?you(?: are|'re|’re) (?:a )?human|unusual traffic/,
  /보안\s*문자|자동\s*입력\s*방지/,
);

/** The viewer is told to log in first. */
export const LOGIN = any(
  /(?:请先?|需要?|尚未|还未)登[录入]|登[录入]后[^。]{0,4}(?:查看|浏览|观看|继续|可见|阅读)/,
  /(?:log|sign) ?in to (?:view|see|continue|read|watch)|you (?:must|need to) (?:be )?(?:log|sign)(?:ged)? ?in/,
  /로그인(?:이|을)?\s*(?:후|해|하|필요)/,
);

/** "Does not exist, or no permission": the notice itself does not decide. */
export const ABSENT_OR_PRIVATE = any(
  /不存在\s*(?:，|,|、)?\s*(?:或者?|及|\/)[^。]{0,12}(?:权限|私密|不可见|可见|隐藏|限制)/,
  /(?:权限|私密|可见)[^。]{0,8}或[^。]{0,8}不存在/,
  /(?:被[^。]{0,4}删除|已删除)[^。]{0,4}或[^。]{0,10}(?:权限|私密|不可见|可见|隐藏|限制|屏蔽)/,
  /(?:当前|该|此|您?访问的)?(?:内容|笔记|页面|作品|视频|动态|稿件|回答|微博)?(?:暂时|当前|目前)?(?:无法|不能|不可)(?:展示|浏览|显示|访问|查看|观看|播放|见)(?![^。]*(?:违规|违反|投诉|侵权|举报))/,
  /(?:content|post|page|video|media) (?:is|isn't|isn’t|is not) (?:currently |right now |no longer )?(?:un)?available(?: right now)?|link (?:may be|is) broken/,
  /may have been (?:removed|deleted)|(?:doesn't|doesn’t|does not) exist or (?:is|you)/,
  /존재하지\s*않거나|삭제되었거나|볼\s*수\s*없(?:는|습니다)/,
);

/** The account or page has gone to another place. */
export const MOVED = any(
  /已\s*迁移|(?:帐|账|公众)号迁移|迁移(?:到|至|流程)|(?:号|博客|网站|页面|本站|频道)[^。，,]{0,8}搬家/,
  /(?:account|page|blog) has (?:moved|migrated)|moved permanently/,
  /(?:이전|이사)(?:되었|했|하였)/,
);

/** The account itself is closed, frozen or no longer there, by whomever. */
export const ACCOUNT = any(
  /(?:帐|账|公众|微信|视频|订阅|服务)号[^。，,]{0,14}(?:屏蔽|封禁|封停|冻结|停用|停止使用|注销|不存在|异常|封号|关闭|禁言|限制)/,
  /(?:帐|账|公众)号(?:已|被|因)[^。]{0,60}(?:屏蔽|封禁|封停|冻结|停用|停止使用|注销|限制|无法查看)/,
  /(?:该|此)?用户(?:已注销|不存在|已被封|被封禁|已销号)|(?:屏蔽|冻结)(?:该|此|的)?(?:帐|账)号/,
  /account[^.]{0,40}(?:suspended|terminated|deactivated|no longer exists|doesn(?:'|’)t exist|does not exist|been (?:disabled|closed|deleted|removed|blocked|banned))|(?:suspended|banned|deactivated) account/,
  /(?:user|profile) (?:not found|has been suspended)/,
  /(?:탈퇴|정지|해지)(?:한|된)\s*(?:회원|계정|채널|사용자)|(?:계정|회원|채널)[^.]{0,12}(?:정지|해지|탈퇴|삭제|존재하지|폐쇄)/,
);

/** Its author took it away. */
export const BY_AUTHOR = any(
  joined(
    /被?/,
    AUTHOR,
    /(?:已经?|主动|自行|选择|本人|自己)*(?:删除|撤回|移除|隐藏|下架|清空|取消发布|设为私密)/,
  ),
  joined(/(?:被|由|经)/, AUTHOR, /[^。，,]{0,6}(?:删除|撤回|移除|隐藏|下架)/),
  /(?:deleted|removed|withdrawn|unpublished) by (?:its |the |their )?(?:original |post |tweet |video )*(?:author|uploader|poster|user|owner|creator|publisher)/,
  /(?:author|uploader|owner|user|creator|publisher) (?:has )?(?:deleted|removed|withdrawn)/,
  /(?:작성자|게시자|글쓴이|업로더|본인)[^.]{0,8}(?:삭제|내렸|비공개로)/,
);

/** Its author lets only some see it: that is a permission, and no disappearance. */
export const NO_PERMISSION = any(
  /(?:没有|暂无|无)(?:权限)?(?:查看|访问|浏览|阅读)?(?:的)?权限|无权(?:查看|访问)|权限不足/,
  /(?:隐私|可见(?:时间)?范围|作者|博主|发布者|对方|用户)的?(?:隐私)?设置[^。]{0,20}(?:无法|不可见|不能|没有|暂时|暂不)/,
  /仅[^。]{0,12}(?:可见|展示|粉丝|好友|自己)|(?:半年|一年|一个月|三天)(?:内)?[^。]{0,6}可见|私密(?:视频|作品|帐号|账号|内容|状态)/,
  /this (?:post|video|account|page) is private|(?:not authori[sz]ed|permission (?:denied|to view)|protected (?:posts|tweets))|limits who can (?:view|see)|only (?:followers|friends|approved)/,
  /비공개|권한이\s*없|친구\s*공개|팔로워(?:만|에게)/,
);

/** It is shown to viewers elsewhere, and nobody says why it is not here. */
export const REGION = any(
  /所在的?(?:地区|国家|区域)[^。]{0,12}(?:不可用|无法|不能|不支持|暂不|未开放)/,
  /(?:unavailable|(?:not|isn['’]t) (?:currently )?available|not made [^.]{0,24}available) in your (?:country|region|location|area)/,
  /(?:국가|지역)에서[^.]{0,12}(?:볼\s*수\s*없|이용할\s*수\s*없|제공되지)/,
);

/** Those who run the platform took it away, and it is not said why. */
export const BY_PLATFORM = any(
  /(?:被|由|经)(?:本?站|平台|系统|管理员|管理者|官方|版主|小编|运营(?:人员|者)?)[^。，,]{0,6}(?:删除|屏蔽|移除|下架|隐藏|关闭|处理)/,
  /(?:deleted|removed|hidden|taken down) by (?:an? |the |our )?(?:site )?(?:admin|moderator|mod\b|platform|staff)/,
  /(?:관리자|운영자)[^.]{0,8}(?:삭제|차단|숨김|블라인드|제한)/,
);

/** Something is not shown. */
const NOT_SHOWN =
  /无法|不能|不可|删除|移除|屏蔽|下架|不予|未予|暂停|限制|隐藏|失败|remov|delet|unavailable|not (?:currently )?available|no longer|withheld|block|taken down|cannot|can['’]t|disabled|restricted|claim|볼\s*수\s*없|제한|삭제|차단|중단|조치|블라인드/iu;

/** Something is why. */
const CAUSE =
  /因|由于|根据|依据|(?<![已曾])经(?![常济理验过典营])|被|接(?:到|相关|投诉)|收到|涉嫌|违反|due to|because|violat|against|report(?:ed|s) |위반|위배|따라|의해|인해|요청|신고/iu;

/**
 * A rule or a right is named as why something is not shown: words alone, without either, name a link or what somebody
 * writes about.
 */
export const isReason = (sentence: string, words: RegExp): boolean =>
  words.test(sentence) && (NOT_SHOWN.test(sentence) || CAUSE.test(sentence));

/** What a notice speaks of: the post, its page or its author. */
const THING =
  /内容|视频|笔记|帐号|账号|公众号|用户|文章|微博|作品|回答|页面|稿件|动态|帖|话题|链接|荒原|post|tweet|video|account|content|page|article|record|profile|media|게시|페이지|계정|회원|영상|콘텐츠|채널|글/iu;

/** Somebody speaks of themselves; platforms say "we". */
const IN_PERSON = /我(?!们)|俺|\b(?:I|I['’]m|I['’]ve|[Mm]y|me)\b|나는|내가|저는|제가|제 |내 /u;

export const isInPerson = (sentence: string): boolean => IN_PERSON.test(sentence);

/** Less is a label. */
const LEAST = 6;

/** Whether a sentence may be a platform's about the post, and is neither a label nor somebody's tale. */
export const mayBeNotice = (sentence: string): boolean =>
  sentence.length >= LEAST && THING.test(sentence) && !isInPerson(sentence);

/** Copyright and other rights of third parties. */
export const RIGHTS = any(
  /侵(?:犯|害)?[^。，,]{0,8}权|著作权|版权|名誉权|肖像权/,
  /copyright|dmca|trademark|infring|(?:legal|court) (?:demand|order|request|complaint)|withheld in/,
  /저작권|권리\s*침해|명예\s*훼손|게시\s*중단|임시\s*조치/,
);

/** Rules or laws are named. */
export const VIOLATION = any(
  /违规|违反|违法|法律法规|相关(?:法规|规定|政策)|社区(?:公约|规范|规定|自律|准则)|(?:管理|服务)规定|审核(?:未|不)通过|涉嫌[^。，,]{0,8}(?:营销|骚扰|欺诈|谣言|低俗|色情|赌博)/,
  /violat|(?:because of|due to|under|breach\w*|per|contrary to|follow|comply with) [^.]{0,32}(?:terms of service|(?:guidelines|standards|rules|polic(?:y|ies)))|against (?:our|the)[^.]{0,24}(?:rules|policies|guidelines|standards)/,
  /(?:약관|정책|규정|가이드라인|운영\s*원칙|커뮤니티)[^.]{0,12}(?:위반|위배|따라)|위반/,
);

/** Others complained. */
export const COMPLAINT = any(/投诉|举报/, /complain|reported by|(?:user|multiple) reports/, /신고|민원/);

/** It is not there, and nobody says why. */
export const ABSENT = any(
  /不存在|不见了|找不到|未找到|没有找到|去哪(?:儿|里)?了|荒原|已失效|已过期|已下线|已下架|(?:已|已经|被|遭)(?:被)?(?:删除|移除|隐藏|撤回)|啥都木有/,
  /not found|no longer (?:available|exists|here)|(?:doesn't|doesn’t|does not|didn't) exist|(?:has|have) been (?:deleted|removed)|can(?:'t|’t|not) (?:be )?(?:find|found)|page is gone|^(?:error )?(?:404|410)\b|gone$/,
  /존재하지\s*않|찾을\s*수\s*없|삭제된|삭제되었|없는\s*(?:게시물|페이지|글)/,
);
