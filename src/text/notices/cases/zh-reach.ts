import type { NoticeCase } from './case.ts';

/** What keeps a viewer from looking, and says nothing of whether it is there. */
export const ZH_REACH: readonly NoticeCase[] = [
  {
    ...{ id: 'zh/technical', rule: 'notice/technical', platforms: 'any', since: null },
    words:
      /系统(?:正在)?(?:维护|繁忙|错误|异常|升级)|服务器?(?:开小差|繁忙|错误|异常|出错|维护)|网络(?:异常|错误|不给力|超时|连接失败|开小差)|(?:请求|加载|连接)(?:超时|失败)|稍后(?:重试|再试)/u,
  },
  {
    ...{ id: 'zh/captcha', rule: 'notice/captcha', platforms: 'any', since: null },
    words:
      /环境(?:存在)?异常|(?<!未)(?:完成|进行|通过|请先?)(?![^。]{0,6}实名)[^。]{0,6}(?:安全|人机|滑块|图形)?验证(?!码登录)|访问(?:过于|太过?)频繁|验证码中间页|验证按钮|异常请求|[Ii][Pp]存在风险|访问链接异常/u,
  },
  {
    ...{ id: 'zh/login', rule: 'notice/login', platforms: 'any', since: null },
    words:
      /(?:请先?|需要?|尚未|还未)登[录入]|登[录入]后[^。]{0,4}(?:查看|浏览|观看|继续|可见|阅读)|扫码(?:登[录入]|查看|观看)|登[录入][^。，,]{1,6}[，,]?您?(?:可以|即可)/u,
  },
  {
    ...{ id: 'zh/folded', rule: 'notice/still-there', platforms: 'any', since: null },
    words: /折叠|限制传播|谨[慎愼](?:分辨|甄别)|可能存在争议|建议修改|可能(?:会)?违(?:反|规)/u,
  },
  {
    ...{ id: 'zh/comments-limited', rule: 'notice/still-there', platforms: 'any', since: null },
    words: /(?:无法|不能|不可)(?:回复|评论|转发|点赞)|(?:开启|打开)(?:了)?(?:评论)?精选|关闭(?:了)?评论/u,
  },
  {
    ...{ id: 'zh/no-permission', rule: 'notice/no-permission', platforms: 'any', since: null },
    words:
      /(?:没有|暂无|无)(?:权限)?(?:查看|访问|浏览|阅读)?(?:的)?权限|没有这条微博的查看权限|无权(?:查看|访问)|权限不足|设置了权限|(?:隐私|可见(?:时间)?范围|作者|博主|发布者|对方|用户)的?(?:隐私)?设置[^。]{0,20}(?:无法|不可见|不能|没有|暂时|暂不)/u,
    unless: /不存在|[被已]删除|不可用|(?:回复|评论)/u,
  },
  {
    ...{ id: 'zh/private', rule: 'notice/no-permission', platforms: 'any', since: null },
    words:
      /仅(?:限)?[^。]{0,12}(?:可见|展示|粉丝|好友|自己|作者查看)|只展示[^。]{0,8}内|设[为置][^。]{0,4}(?:私密|不可见)|设置(?:了|为)?(?:朋友|好友|粉丝|互关)可见|(?:半年|一年|一个月|三天)(?:内)?[^。]{0,6}可见|私密(?:视频|作品|帐号|账号|内容|状态)|私人影片|不公开|不适宜对外公开/u,
    unless: /不存在|[被已]删除/u,
  },
  {
    ...{ id: 'zh/paid', rule: 'notice/no-permission', platforms: 'any', since: null },
    words:
      /(?:会员|付费)(?:[^。]{0,4})(?:专享|后[^。]{0,3}(?:查看|阅读|观看))|仅支持在[^。]{0,12}(?:App|APP|app|客户端)/u,
  },
  {
    ...{ id: 'zh/region', rule: 'notice/region', platforms: 'any', since: null },
    words: /所在的?(?:地区|国家|区域)[^。]{0,12}(?:不可|无法|不能|不支持|暂不|未开放)/u,
  },
];
