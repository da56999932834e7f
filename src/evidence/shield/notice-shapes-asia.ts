import type { Shape } from './notice-names.ts';

const shape = (words: string, isName?: Shape['isName']): Shape => ({
  words: new RegExp(words, 'gu'),
  ...(isName && { isName }),
});

const SIGN = String.raw`(?:[\p{L}\p{N}\p{M}_·.\-]|\p{Extended_Pictographic})`;
const BEGIN = String.raw`(?<=^|[.。!！?？,，、:：;"'“‘「『>\n]\s?)`;
const QUOTED = String.raw`["'“‘「『]\s?([^"'“”‘’「」『』\n]{2,40})\s?["'”’」』]`;

const KO_NAME = String.raw`(${SIGN}{1,30}?(?: ${SIGN}{1,20}?){0,2})`;
const KO_OF = String.raw`(?:계정|게시물|게시글|글|블로그|채널|동영상|영상|프로필|댓글|포스트|트윗|페이지|스토리|콘텐츠|사진|카페|홈)`;
const KO_ROLE = String.raw`(?:사용자|이용자|작성자|글쓴이|게시자|회원|블로거|업로더|유저|닉네임|계정)`;
const KO_DID = /(?:삭제|등록|작성|게시|공유|업로드|비공개|숨김|차단|신고|제한|설정)/u.source;
const KO_CAME = /정지|삭제|차단|제한|해지|비공개|비활성|이용/u.source;
/** Endings of verbs and words of every notice are no names. */
const isKorean = (words: string): boolean =>
  !/(?:습니다|입니다|하신|된|인|한|할|는|의|위반|운영원칙|정책|가이드|규정|법률|약관|요청|사유|신고|침해|권한|이용|노출|접근|열람|접속|서비스|관리자|언론사|심의위원회)$/u.test(
    words,
  );

export const KOREAN: readonly Shape[] = [
  shape(String.raw`${QUOTED}(?=\s?(?:님|${KO_ROLE}|의\s?${KO_OF}|${KO_OF}))`),
  shape(String.raw`${KO_ROLE}\s?[:：]?\s?${QUOTED}`),
  shape(String.raw`${BEGIN}${KO_NAME}\s?님(?=이|은|의|께서|을|를|에|과|와|\s|$|[,.])`),
  shape(String.raw`(?<![\p{L}\p{N}_])(${SIGN}{1,30}?)님(?=이|은|의|께서|을|를|에|과|와|\s|$|[,.])`),
  shape(String.raw`${BEGIN}${KO_NAME}의\s?${KO_OF}(?![가-힣]{3,})`, isKorean),
  shape(
    String.raw`${BEGIN}${KO_NAME}\s${KO_OF}(?=[이은을가]?\s?(?:일시\s?|영구\s?)?(?:${KO_CAME}))`,
    isKorean,
  ),
  shape(
    String.raw`${KO_ROLE}(?:\s?[:：]\s?|\s)(${SIGN}{2,30}?)(?=님|의|이|가|은|는|에\s?의해|\s|$|[,.])`,
    (words) => isKorean(words) && !/^(?:삭제|요청|신고|설정|본인|탈퇴|정지|이용|차단|찾|없|있)/u.test(words),
  ),
  shape(String.raw`${BEGIN}${KO_NAME}(?:이|가|에\s?의해)\s(?:직접\s)?${KO_DID}(?=한|하|했|된|되)`, isKorean),
];

const JA_NAME = String.raw`(${SIGN}{1,30}?(?: ${SIGN}{1,20}?){0,2})`;
const JA_OF = String.raw`(?:アカウント|ポスト|ツイート|投稿|動画|ブログ|記事|ページ|チャンネル|プロフィール|コンテンツ|写真|ストーリー|配信|コメント)`;
/** Reasons stand where a name could. */
const isJapanese = (words: string): boolean =>
  !/(?:通報|報告|表示|利用|公開|再生|視聴|閲覧|違反|規約|都合|申し?立て?|理由|要請|法令|判断|ため|設定|問題|障害|権利|侵害|[のがをにはで、。]|国|地域|会社|会員|専用|メンテナンス|ガイドライン|ルール)$/u.test(
    words,
  );

export const JAPANESE: readonly Shape[] = [
  shape(String.raw`(?:ユーザー|アカウント|投稿者|作者|会員)(?:名)?\s?[:：]?\s?${QUOTED}`),
  shape(String.raw`${QUOTED}(?=\s?(?:さん|様|氏|の\s?${JA_OF}|(?:という)?ユーザー))`),
  shape(
    String.raw`${BEGIN}${JA_NAME}\s?(?:さん|様|氏|くん|ちゃん)(?=[のはがをにも、。」]|により|によって|\s|$)`,
  ),
  shape(
    String.raw`(?:ユーザー|投稿者|会員)(?:名)?(?:\s?[:：]\s?|\s)(${SIGN}{2,30}?)(?=さん|の|は|が|により|\s|$|[、。])`,
    isJapanese,
  ),
  shape(String.raw`${BEGIN}${JA_NAME}の\s?${JA_OF}(?=[はがを]|に[よつ])`, isJapanese),
  shape(
    String.raw`(?<=^|[はが、。\s])${JA_NAME}(?:により|によって|が)\s?(?:削除|非公開|投稿|公開|制限|凍結)`,
    isJapanese,
  ),
];
