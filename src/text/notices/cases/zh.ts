import { AUTHOR, joined } from './zh-author.ts';
import type { NoticeCase } from './case.ts';
import { ZH_REACH } from './zh-reach.ts';

/** Notices in Chinese, simplified whichever script they came in. */
export const ZH: readonly NoticeCase[] = [
  ...ZH_REACH,
  {
    ...{ id: 'zh/moved', rule: 'notice/moved', platforms: 'any', since: '2018-07' },
    words:
      /已\s?迁移|(?:帐|账|公众)号迁移|迁移(?:到|至|流程)|(?:号|博客|网站|页面|本站|频道)[^。，,]{0,8}搬家/u,
  },
  {
    ...{ id: 'zh/account', rule: 'notice/account', platforms: 'any', since: '2018-07' },
    words:
      /(?<!您的|你的)(?:帐|账|公众|微信|视频|订阅|服务)[号户][^。，,]{0,14}(?:屏蔽|封禁|封停|冻结|停用|停止使用|注销|不存在|异常|封号|关闭|禁言|限制)/u,
  },
  {
    ...{ id: 'zh/account-because', rule: 'notice/account', platforms: 'any', since: '2018-07' },
    words:
      /(?<!您的|你的)(?:帐|账|公众)[号户](?:已|被|因)[^。]{0,60}(?:屏蔽|封禁|封停|冻结|停用|停止使用|注销|限制|无法查看)/u,
  },
  {
    ...{ id: 'zh/user', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /(?:该|此)?用户(?:已注销|不存在|已被封|被封禁|已销号|已停用)|(?:屏蔽|冻结)(?:该|此|的)(?:帐|账)号/u,
  },
  {
    ...{ id: 'zh/author', rule: 'notice/author', platforms: 'any', since: '2018-07' },
    words: joined(
      /被?/u,
      AUTHOR,
      /(?:已经|已|主动|自行|选择|本人|自己){0,3}(?:删除|撤回|移除|隐藏|下架|清空|取消发布)/u,
    ),
  },
  {
    ...{ id: 'zh/author-wish', rule: 'notice/author', platforms: 'any', since: null },
    words: joined(
      /(?:被|由|经)/u,
      AUTHOR,
      /(?:(?!投诉|举报|申请|要求|权)[^。，,]){0,6}(?:删除|撤回|移除|隐藏|下架)|应(?:内容)?作者(?:的)?要求[^。]{0,12}(?:删除|下架|移除)/u,
    ),
  },
  {
    ...{ id: 'zh/rights', rule: 'notice/rights', platforms: 'any', since: '2018-07', asReason: true },
    words: /侵(?:犯|害)?[^。，,]{0,8}权|著作权|版权|名誉权|肖像权/u,
  },
  {
    ...{ id: 'zh/violation', rule: 'notice/violation', platforms: 'any', since: '2018-07', asReason: true },
    words:
      /违规|违反|违法|法律法规|相关(?:法规|规定|政策)|社区(?:公约|规范|规定|自律|准则)|(?:管理|服务)规定|审核(?:未|不)通过|涉嫌[^。，,]{0,8}(?:营销|骚扰|欺诈|谣言|低俗|色情|赌博)/u,
  },
  {
    ...{ id: 'zh/complaint', rule: 'notice/complaint', platforms: 'any', since: '2018-07', asReason: true },
    words: /投诉|举报/u,
  },
  {
    ...{ id: 'zh/by-platform', rule: 'notice/by-platform', platforms: 'any', since: null },
    words:
      /(?:被|由|经)(?:本?站|平台|系统|管理员|管理者|官方|版主|小编|运营(?:人员|者)?)[^。，,]{0,6}(?:删除|屏蔽|移除|下架|隐藏|关闭|处理)/u,
  },
  {
    ...{ id: 'zh/absent-or-private', rule: 'notice/absent-or-private', platforms: 'any', since: '2020-03' },
    words:
      /不存在\s?[，,、]?\s?(?:或者?|及|\/)[^。]{0,12}(?:权限|私密|不可见|可见|隐藏|限制)|(?:权限|私密|可见)[^。]{0,8}或[^。]{0,8}(?:不存在|删除)|(?:被[^。]{0,4}删除|已删除)[^。]{0,4}或[^。]{0,10}(?:权限|私密|不可见|可见|隐藏|限制|屏蔽)/u,
  },
  {
    ...{ id: 'zh/cannot-be-seen', rule: 'notice/absent-or-private', platforms: 'any', since: '2020-03' },
    words:
      /(?:无法|不能|不可)(?:展示|浏览|显示|访问|查看|观看|播放|见)|不可用|看不到此|可能已(?:失效|[遭被](?:移除|删除))/u,
    unless: /违规|违反|投诉|侵权|举报/u,
  },
  {
    ...{ id: 'zh/absent', rule: 'notice/absent', platforms: 'any', since: null },
    words:
      /不存在|不见了|找不到|未找到|没有找到|去哪(?:儿|里)?了|知识存在的荒原|已失效|已过期|已下线|已下架|(?:已|被|遭)(?:被)?(?:删除|移除|隐藏|撤回)|啥都木有/u,
  },
];
