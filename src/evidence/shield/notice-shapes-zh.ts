import { isGeneric } from './notice-words.ts';
import type { Shape } from './notice-names.ts';

/** Letters, signs and pictures of names; Latin ones may have a space in them. */
const SIGN = String.raw`(?:[\p{L}\p{N}\p{M}\p{Cf}_·.\-~]|\p{Extended_Pictographic})`;
const NAME = String.raw`(${SIGN}{1,30}?(?: [\p{Script=Latin}\p{Script=Cyrillic}][\p{L}\p{M}\w.\-]{0,20}){0,3})`;
const QUOTED = String.raw`["“”「『‘']\s?([^"“”「」『』‘’'\n]{1,40})\s?["“”」』’']`;
const ROLE = String.raw`(?:用户|用戶|使用者|网友|網友|会员|博主|作者|发布者|發布者|发布人|答主|楼主|主播|[uU][pP]主|账号|帐号|帳號|賬號|账户|公众号|频道)`;
const BEGIN = String.raw`(?<=^|[\s。！!？?；;，,：:、>])`;
/** What somebody has: an account, a page, a post. */
const OF = String.raw`(?:微博|[账帐帳賬][号號户戶]|公众号|个人?主[页頁]|主[页頁]|空间|空間|博客|[帖贴貼][子文]?|视频|視頻|影片|笔记|筆記|作品|动态|動態|内容|內容|文章|回答|问题|评论|評論|留言|稿件|[页頁]面|直播间?|频道|頻道|朋友圈|资料|相册|收藏|专栏|照片|图片|粉丝)`;
/** What befell it. */
const BEFELL = String.raw`(?=[^。！!？?\n]{0,80}(?:已|被|因|由于|由於|[无無]法|不能|不可|不存在|不[见見]了|[未暂暫]|[违違][反规規]|注销|停用|封|[删刪]|冻|凍|限制|[仅僅只]|[设設]|受|[隐隱]|私密))`;
/** What people do with their accounts and posts. */
const DOES =
  /(?=\s?(?:已|还|尚|暂)?(?:经|自行|主动)?(?:把|[将將][^。]{0,12}[设設隐隱转轉]|[设設]置|[设設][为為成]|[开開][启啟]|[关關][闭閉]|注[销銷]|限制了?|拉黑了?|屏蔽了?|[没未](?:有)?[发發]布|[仅僅只](?:展示|允许|允許|对|限)|不允[许許]|[隐隱]藏了?|[删刪]除了?|[启啟]用))/u
    .source;
/** What befalls an account. */
const STOPPED =
  /(?=\s?(?:已|因|被|[处處]于)[^。！!？?\n]{0,40}(?:封禁|封停|封[号號]|禁言|注[销銷]|停用|[冻凍][结結]|限制))/u
    .source;
const DONE =
  /(?:[发發][布表]|上[传傳]|分享|[创創][建作]|[转轉][发發]|[删刪]除|[删刪]掉|移除|下架|[隐隱]藏|[设設]置|[设設][为為成]|拉黑|屏蔽|[关關][闭閉]|[举舉][报報]|投[诉訴])/u
    .source;

const shape = (words: string, isName?: Shape['isName']): Shape => ({
  words: new RegExp(words, 'gu'),
  ...(isName && { isName }),
});

const ROLES = new RegExp(`^(?:该|此|原)?${ROLE}+`, 'u');
/** What is said of somebody, where a name could stand. */
const SAID =
  /(?:已|被|或|后|後|于|於|新|可|而)$|不存在|[已或]被|或已|已[迁遷]|被用[户戶]|[举舉][报報]|投[诉訴]|[请請]勿|否[则則]|^(?:如何|怎么|[关關]注后|什么)/u;

/** Behind `用户` begin many words that are no name; these say what is done. */
const isNoVerb = (words: string): boolean =>
  isNoBeginning(words.replace(ROLES, '')) && !isGeneric(words.replace(ROLES, '')) && !SAID.test(words);

const isNoBeginning = (words: string): boolean =>
  !/^(?:已|被|因|不|未|无|無|没|暂|正|将|可|需|仅|只|在|的|名|们|设置|設置|验证|投诉|举报|封|冻|注销|停用|自|行为|隐私|权限|要求|协议|服务|信息|异常|状态|反馈|删除|發|禁|存在|与|和|数|群|名)/u.test(
    words,
  );

export const CHINESE: readonly Shape[] = [
  shape(String.raw`${ROLE}\s?[:：]?\s?${QUOTED}`),
  shape(
    String.raw`${QUOTED}(?=\s?(?:的\s?${OF}|${ROLE}|已|被|因|[设設]置|[开開][启啟]|[关關][闭閉]|注[销銷]|[发發]布))`,
  ),
  shape(String.raw`(?:(?<!不|缘)由(?![于於])|[已]?被|应)\s?${ROLE}?\s?${NAME}\s?(?=${DONE})`, isNoVerb),
  shape(String.raw`${BEGIN}(?:该|此|原)?${ROLE}?\s?${NAME}\s?的\s?${OF}${BEFELL}`, isNoVerb),
  shape(String.raw`${ROLE}\s?[（(]\s?([^（）()\n]{2,30}?)\s?[)）]`, isNoBeginning),
  shape(
    String.raw`${ROLE}(?:\s?[:：]\s?|\s)${NAME}(?=\s|[，,。）)]|$|的\s?${OF}|已|被|因|[设設]置|[开開][启啟]|[关關][闭閉])`,
    isNoVerb,
  ),
  shape(String.raw`${ROLE}${NAME}(?:的\s?${OF}${BEFELL}|${DOES}|${STOPPED}|(?=${DONE}))`, isNoVerb),
  shape(String.raw`${BEGIN}${NAME}${DOES}`, isNoVerb),
  shape(String.raw`${BEGIN}${NAME}${STOPPED}`, isNoVerb),
];
