import type { NoticeCase } from './case.ts';
import { JA_REACH } from './ja-reach.ts';

/** Notices in Japanese, in their own letter forms. */
export const JA: readonly NoticeCase[] = [
  ...JA_REACH,
  {
    ...{ id: 'ja/moved', rule: 'notice/moved', platforms: 'any', since: null },
    words: /(?:ブログ|ページ|アカウント|サイト)[^。]{0,6}(?:引っ越し|移転し|移動し)(?:ま|た)/u,
  },
  {
    ...{ id: 'ja/account', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /アカウント[^。、]{0,12}(?:凍結|停止|削除|存在し|無効|見つかり)|退会(?:した|済み)|凍結(?:された|中の)アカウント/u,
    unless: /(?:あなた|お客様)の/u,
  },
  {
    ...{ id: 'ja/author', rule: 'notice/author', platforms: 'any', since: null },
    words:
      /(?:投稿者|ポスト主|ツイート主|作成者|作者|著者|配信者|ユーザー|本人)(?:本人|自身)?(?:の都合)?(?:によって|により|が|に)[^。、]{0,4}(?:削除|取り下げ|取り消)/u,
  },
  {
    ...{ id: 'ja/rights', rule: 'notice/rights', platforms: 'any', since: null, asReason: true },
    words: /著作権|権利者|権利侵害|申し?立て|法的(?:要請|要求)|肖像権|商標権/u,
  },
  {
    ...{ id: 'ja/violation', rule: 'notice/violation', platforms: 'any', since: null, asReason: true },
    words: /違反(?!報告|申告|通報)/u,
  },
  {
    ...{ id: 'ja/complaint', rule: 'notice/complaint', platforms: 'any', since: null, asReason: true },
    words: /通報|苦情/u,
  },
  {
    ...{ id: 'ja/by-platform', rule: 'notice/by-platform', platforms: 'any', since: null },
    words:
      /(?:管理者|運営(?:者|会社|チーム)?|モデレーター)(?:により|によって|が)[^。、]{0,6}(?:削除|非表示)/u,
  },
  {
    ...{ id: 'ja/absent-or-private', rule: 'notice/absent-or-private', platforms: 'any', since: null },
    words:
      /削除されたか|(?:削除|存在)[^。]{0,10}(?:または|もしくは|か、?)[^。]{0,6}非公開|(?:ご利用|表示|再生|閲覧|視聴)(?:いただけません|できません|することはできません)/u,
  },
  {
    ...{ id: 'ja/absent', rule: 'notice/absent', platforms: 'any', since: null },
    words:
      /存在しません|見つかりません|削除(?:されました|されています|済み)|掲載期間[^。]{0,4}(?:終了|過ぎ)|お探しの[^。]{0,10}(?:ありません|見つかり)/u,
  },
];
