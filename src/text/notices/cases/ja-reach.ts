import type { NoticeCase } from './case.ts';

/** What keeps a viewer from looking, and says nothing of whether it is there. */
export const JA_REACH: readonly NoticeCase[] = [
  {
    ...{ id: 'ja/technical', rule: 'notice/technical', platforms: 'any', since: null },
    words:
      /問題が発生|メンテナンス中|エラーが発生|再読み込み|時間をおいて|サーバー?(?:エラー|が混雑)|アクセスが集中/u,
  },
  {
    ...{ id: 'ja/captcha', rule: 'notice/captcha', platforms: 'any', since: null },
    words: /ロボットではない|通常と異なるトラフィック|画像認証|人間であること/u,
  },
  {
    ...{ id: 'ja/login', rule: 'notice/login', platforms: 'any', since: null },
    words: /ログイン(?:して|が必要|すると|後)/u,
  },
  {
    ...{ id: 'ja/still-there', rule: 'notice/still-there', platforms: 'any', since: null },
    words:
      /違反(?:している|した)(?:可能性|おそれ|恐れ)|違反し?て(?:いません|いない)|表示が制限|コメント(?:は|が)(?:オフ|無効|閉じ)|(?:返信|コメント)できません/u,
  },
  {
    ...{ id: 'ja/no-permission', rule: 'notice/no-permission', platforms: 'any', since: null },
    words:
      /非公開|会員(?:専用|限定)|メンバー限定|フォロワー(?:のみ|限定)|限定公開|(?:閲覧|アクセス)(?:する)?権限|年齢制限/u,
    unless: /削除|存在/u,
  },
  {
    ...{ id: 'ja/region', rule: 'notice/region', platforms: 'any', since: null },
    words: /お住まいの(?:国|地域)[^。]{0,4}(?:では|で)[^。]{0,8}(?:ません|ない)/u,
  },
];
