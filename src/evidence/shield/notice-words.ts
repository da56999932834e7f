/**
 * Words that notices of platforms use of nobody by name: "this user", "the uploader", "该账号". What consists of them is no
 * name, whatever their order.
 */

/** What is said of a thing that is gone stands in patterns: those are never printed. */
const all = (gone: RegExp, words: string): string => [...words.trim().split(/\s+/u), gone.source].join('|');

const ZH = all(
  /删除|刪除/u,
  `
  该 該 此 本 这 這 那 其 你 您 我们 他人 别人 他 她 对方 本人 所 的 了 和 与 或 及 等 一 个 条 位 名 篇 部 多 人 大量 部分 相关 有关 所有 全部 任何 某些 更多 其他 其它 另一
  抱歉 很 对不起 非常 遗憾 目前 当前 现在 现 暂 暂时 已 已经 已經 經 po 未 不 无 无法 不能 不可 没有 找不到 可能 或者 根据 依据 依照 按照 应 因 因为 由 由于 由於 经 经过 被 接到 收到 接 请 仅 只 需 要 在 将 把 去 以 为 曾 又 都 正 正在 处于
  访问 訪問 查看 浏览 瀏覽 观看 查找 搜索 打开 关注 寻找 想 请求 指定 选择 点击 显示 展示 原 原始 主 官方 平台 系统 系統 后台 机器 人工 管理员 管理員 管理者 审核 发布 發布 发表 上传 创建 版主 吧主 站方 站长 运营 客服 部门 機關 机构 法院 警方 版权方 版权 著作权人 权利人 第三方 当事人 方
  用户 用戶 使用者 会员 會員 网友 網友 博主 作者 原作者 发布者 發布者 发布人 发送者 发表者 投稿者 上传者 上傳者 创作者 創作者 主播 答主 题主 楼主 樓主 up主 up 拥有者 擁有者 所有者 持有人 主人 号主 账号 帐号 賬號 帳號 账户 帳戶 公众号 公眾號 个人 自己 自行 自主 主动 粉丝 好友 朋友 多名 多位
  微博 博客 内容 內容 视频 視頻 影片 笔记 筆記 文章 作品 动态 動態 帖子 贴子 貼子 贴文 貼文 帖 贴 贴吧 回答 问题 問題 评论 評論 留言 稿件 页面 頁面 网页 網頁 主页 主頁 链接 連結 话题 話題 频道 頻道 直播间 直播 商品 图片 圖片 照片 信息 資訊 资料 广播 专栏 收藏 空间 社区 社區 社群 群 群组 小程序 应用 服务 服務 功能 地区 地區 国家 所在
  隐私 隱私 权限 權限 安全 私密 违规 違規 违法 违反 涉嫌 投诉 举报 行为 异常 验证 注册 登录 登錄 实名 设置 設置 要求 申请 需求 规定 公约 规范 协议 协定 政策 法律 法规 规则 原因 账号安全 年龄 网络 设备 时间 次数 数量
  小红书 抖音 快手 知乎 微信 哔哩哔哩 bilibili 豆瓣 新浪 weibo 百度 今日头条 头条 app
`,
);
const EN = all(
  /deleted|removed|banned|blocked/u,
  `
  the this that these those a an your you my me our we us its it their they his her user users username owner author poster op uploader creator account accounts
  channel member members person people someone somebody anyone nobody everyone page pages original originally post posts tweet tweets repost reply replies video videos content
  comment comments profile media article story stories record blog community group subreddit server thread topic question answer image photo file document event song track album
  playlist live stream livestream copyright holder holders rights other another others third party parties moderator moderators mods admin admins administrator administrators staff team
  platform system automatically government court authorities law local legal youtube reddit x twitter instagram facebook meta tiktok threads telegram bluesky mastodon weibo linkedin discord pinterest tumblr vimeo snapchat google medium substack
  associated suspended deactivated terminated private protected disabled locked restricted hidden unavailable withheld not no longer found available here there
  access service site website link request ip connection session item product listing job survey form feature login password email something nothing everything
  sorry oops hmm unfortunately please note error notice warning status verified new old following follower followers viewers viewer visitor visitors only some certain many several multiple
  who which what and or of in on at for to with one all is are was were has have been be sign log up out more learn related recommended similar previous next own
`,
);
const KO = all(
  /삭제된/u,
  `
  이 그 저 해당 현재 요청하신 요청한 찾으시는 회원 고객 이웃 이용자 작성자 사용자 유저 블로거 주인 손 선생 기자 판매자 구매자 크리에이터 관리자 운영자 운영진 글쓴이 게시자 본인
  업로더 스트리머 작가 여러분 계정 소유자 소유주 채널 블로그 카페 멤버 매니저 페이지 게시물 게시글 글 댓글 동영상 영상 포스트 트윗 콘텐츠 프로필 언론사 권리자 저작권자 저작권 제삼자 제3자 타인
  다른 원 원작자 탈퇴한 탈퇴 정지된 비공개 일부 죄송합니다 죄송하지만 귀하 당신 시스템 서비스 방문하신 선택하신 연결된 유튜브 네이버 카카오 다음 트위터 인스타그램 페이스북 youtube x naver 의 가 은 는 님
`,
);
const JA = all(
  /削除された/u,
  `
  この その あの こちら あなた お客 お客様 皆 みな ユーザー 利用者 会員 投稿者 作者 作成者 管理人 管理者 運営 運営者 読者 視聴者 たく 所有者 本人 主 ポスト主 ツイート主 著作権者 権利者 申立人 第三者 他 他の 自分 元 別 お探し 指定 指定された 以前 現在
  退会した 凍結された 停止された アカウント ページ ブログ チャンネル ポスト ツイート 動画 投稿 記事 コンテンツ メンバー フォロワー ファン 申し訳 ありません が 一部 関連 関連付けられた おすすめ 人気 すべて 全て さん 様 氏 youtube twitter x instagram facebook ニコニコ の は
`,
);

const whole = (words: string): RegExp => new RegExp(`^(?:[\\s,，]*(?:${words}))+[\\s,，]*$`, 'iu');
const spaced = (words: string): RegExp => new RegExp(`^(?:${words})(?:[\\s,]+(?:${words}))*$`, 'iu');

const GENERIC = [whole(ZH), spaced(EN), whole(KO), whole(JA)];

/** Whether words name nobody. */
export const isGeneric = (words: string): boolean => GENERIC.some((one) => one.test(words.trim()));

const LEADING_EN = new RegExp(`^(?:(?:${EN})\\b[\\s,:]+)+`, 'iu');

/** `この動画は`: what a sentence speaks of first. */
const LEADING_JA =
  /^(?:(?:この|その|当該)?(?:アカウント|動画|ポスト|投稿|ツイート|記事|コンテンツ|ページ|写真|配信)[はが、]\s?)/u;
const LEADING_KO =
  /^(?:(?:이|해당|그)\s(?:게시물|글|동영상|영상|계정|콘텐츠|포스트)[은는이가]\s)?(?:작성자|사용자|이용자|회원|게시자)?\s+/u;

/** A name without the words before it that name nobody: `the user Lin` is Lin. */
export const withoutLeading = (words: string): string =>
  words.trim().replace(LEADING_EN, '').replace(LEADING_JA, '').replace(LEADING_KO, '');
