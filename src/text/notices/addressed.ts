/** What a notice speaks of: the post, its page or its author. */
const THING =
  /内容|视频|笔记|[帐账][号户]|公众号|用户|文章|微博|作品|回答|页面|稿件|动态|帖|贴|话题|链接|荒原|问题|影片|网页|广播|博客|post|tweet|video|account|content|page|article|record|profile|media|channel|community|user|게시|페이지|계정|회원|영상|콘텐츠|채널|글|블로그|댓글|사용자|포스트|기사|접속|사이트|카페|投稿|ポスト|ツイート|動画|アカウント|ページ|記事|コンテンツ|ブログ|チャンネル/iu;

/** Somebody speaks of themselves; platforms say "we". */
const IN_PERSON =
  /我(?!们)|俺|\b(?:I|I['’]m|I['’]ve|[Mm]y|me)\b|나는|내가|저는|제가|제 |내 |私[はがのもたに達]|僕|俺/u;

/** Somebody tells of it: reported speech, sources, dates, names in quotes, questions, news. */
const TOLD_OF =
  /[“”「」『』"]|(?<!不见了|去哪[儿里]?了|啊叻|啊嘞)[?？]|(?:^|[^宣])称(?!号)|表示(?!で|さ|す)|回应|(?<![根依])据(?!此|以)|网传|消息|记者|警方|媒体|报道|发文|律师|网友|发表声明|今日|昨日|日前|近日|昨天|今天|今早|刚刚|\d+[月日年]|突发|快讯|新闻|曾|疑似|为何|为什么|怎么|引发|关注|官员|总统|大臣|市长|演员|歌手|明星|教授|著名|知名|他的|她的|他们|其[账帐文视]|多[篇条个名]|一[篇条则段名位]|大量|又[有被]|但|不过|截图|流传|转发|当事|介入|调查|此前|之前|除前|那[篇条个则]|恢复后|宣传部|粉丝们|不满|愤怒|讨论|小时|即被|道歉|并(?!经|被|不|请)|喊冤|全文|备份|的第|本台|(?:删除|下架|封禁|封停|注销|屏蔽)后|们的/u;
const TOLD_OF_EN =
  /\b(?:said|says|say|told|tells|according|report(?:s|edly|ing)|reporter|breaking|news|after|amid|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|minister|mayor|president|lawyers?|police|journalists?|critics|his|her|he|she|they say|how|why|claims|claimed|announced|confirmed|denied|apologi[sz]\w+|week|month|\d+ (?:posts|videos|accounts|tweets)|thousands|hundreds|dozens|many|several|some|whose|but|although|since|however|copies|fans|complains|recall|backlash|again|before|still|screenshots?|viral|angry|outrage|then|restored|to avoid|documents|archives?|viewers|apologi[sz]e[sd]?)\b|\b(?:account|post|video|page|channel) of\b/iu;
const TOLD_OF_KO =
  /밝혔|전했|말했|보도|기자|경찰|따르면|논란|측은|장관|시장|대통령|배우|가수|의원|어제|오늘|지난|다고\s|라고\s|라며|했다|됐다|되었다\.|당했|왜\s|\d+일|여\s?건|지만|던\s|조사|퍼지|과거|적이\s있|팬들|한편|문제의|예정|모음|[는은을를] 법|복구|방법|알려|반발|(?<!니)다[.。]?$|네티즌|누리꾼/u;
const TOLD_OF_JA =
  /と(?:述べ|発表|報じ|話し|語っ|いう|説明|明らか)|によると|氏|さん|記者|警察|報道|ニュース|議員|大臣|市長|俳優|昨日|今日|速報|なぜ|話題|相次|らしい|そうだ|(?<!ま)した。$|れた$|(?:てい|であ|[えけせて])る。?$|[^し]た。?$|[れさ]た[がと、]|求め|問題の|以前|謝罪|公式アカウント|削除して|削除しました|を扱|まとめ|記録|集め|、[^、。]{1,12}が削除|なお|批判|炎上|ネット上/u;

/** Whoever a post in Latin letters names: a word with a capital that is neither the first nor a platform's own. */
const NAME =
  /(?<![.!?:•·] |^|\b(?:in|by|from|of the|to|r\/|with|via) )\b(?!(?:I|X|Post|Posts|Tweet|Tweets|Learn|Rules|YouTube|Reddit|Facebook|Instagram|TikTok|Telegram|Threads|Bluesky|Mastodon|Community|Standards|Guidelines|Terms|Service|Services|Policy|Policies|Use|Sorry|Not|Found|Error|Page|Video|Account|Content|User|This|The|It|Unavailable|Suspended|Home|About|Privacy|Help|Menu|Sign|Log|In|Contact|Cookies|Download|More|App|Search|Back|Copyright|Media|Temporarily|Blocked|You|CDN|DMCA|URL|Settings|Try|Go)\b)[A-Z][a-z]{2,}/u;

/** Before a colon stands who says it. */
const SPEAKER = /^(?!查看帮助|原因|提示|温馨提示|帮助|notice|error|reason)[^:：]{1,24}[:：]/iu;

const TOLD = [TOLD_OF, TOLD_OF_EN, TOLD_OF_KO, TOLD_OF_JA, NAME, SPEAKER];

export const isInPerson = (sentence: string): boolean => IN_PERSON.test(sentence);

/** Whether somebody tells of it, where a platform would speak to the viewer about this page. */
export const isToldOf = (sentence: string): boolean => TOLD.some((words) => words.test(sentence));

/** How a sentence to the viewer begins in Chinese: with this thing, with a regret, with a reason, or with the thing alone. */
const HEAD =
  /^(?:[^\p{L}]*)(?:(?:很|非常|十分|真)?(?:抱歉|对不起|遗憾)|[啊哎唉呀噢哦糟]|出错|错误|温馨提示|提示|[该此本这](?:[条个篇位]|位)?(?=[^，,]{0,4}(?:内容|视频|笔记|[帐账][号户]|公众号|用户|文章|微博|作品|回答|页面|稿件|动态|帖|贴|话题|链接|问题|影片|网页|广播|博客|频道|直播|商品))|当前|目前|您|你|请|已|[由因根依接应经]|暂|无|没有|找不到|未|仅|只|扫码|登[录入]|系统|检测|内容|视频|笔记|[帐账][号户]|公众号|用户|文章|微博|作品|回答|页面|稿件|动态|帖子|贴子|话题|链接|问题|影片|网页|网络|服务|博客|博主|作者|对方|主人|私|参数|微信|打开|访问|安全|以上|原)/u;

const HAN = /\p{Script=Han}/u;
const OTHER = /[\u3041-\u30fa\uac00-\ud7a3a-z]/iu;

/** Chinese names its subject first: what begins otherwise is about somebody else. Other scripts are told by their words. */
const beginsAsNotice = (sentence: string): boolean =>
  !HAN.test(sentence) || OTHER.test(sentence.slice(0, 12)) || HEAD.test(sentence);

/** How a further clause of a sentence to the viewer begins. */
const FURTHER =
  /^\s?(?:$|抱歉|[该此本这你您请现已因由根依接可暂无未仅只或且]|去|查看|目前|当前|相关|内容|现在|部分|页面|作品|视频|原账号|账号|帐号|微博|笔记|文章|网页|存在|涉及|用户验证|被|非|如|以|感谢|我们|链接|连结|动态|为|详情|看看|错误|失败|经)/u;

const goesOnElsewhere = (sentence: string): boolean =>
  HAN.test(sentence) &&
  !OTHER.test(sentence.slice(0, 12)) &&
  sentence
    .split(/[，,、]/u)
    .slice(1)
    .some((clause) => !FURTHER.test(clause));

/** Whether a sentence is about, or goes on to, somebody or something that is neither the viewer nor the page. */
export const isOfOthers = (sentence: string): boolean =>
  !beginsAsNotice(sentence) || goesOnElsewhere(sentence);

/** Less is a label. */
const LEAST = 6;

/** Whether a sentence may be a platform's about the post, and is neither a label nor somebody's tale. */
export const mayBeNotice = (sentence: string): boolean =>
  sentence.length >= LEAST && THING.test(sentence) && !isInPerson(sentence) && beginsAsNotice(sentence);
