import type { NoticeCase } from './case.ts';

/** Notices in Korean. */
export const KO: readonly NoticeCase[] = [
  {
    ...{ id: 'ko/technical', rule: 'notice/technical', platforms: 'any', since: null },
    words: /점검\s?중|일시적인?\s?(?:오류|장애)|오류가\s?발생|잠시\s?후\s?다시|서버\s?(?:오류|장애)/u,
  },
  {
    ...{ id: 'ko/captcha', rule: 'notice/captcha', platforms: 'any', since: null },
    words: /보안\s?문자|자동\s?입력\s?방지|로봇이\s?아닙니다|비정상적인\s?(?:접근|요청)/u,
  },
  {
    ...{ id: 'ko/login', rule: 'notice/login', platforms: 'any', since: null },
    words: /로그인(?:이|을)?\s?(?:후|해|하|필요)/u,
  },
  {
    ...{ id: 'ko/still-there', rule: 'notice/still-there', platforms: 'any', since: null },
    words:
      /클린봇|댓글[^.]{0,10}(?:중지|닫|쓸\s?수\s?없)|노출이?\s?제한|위반(?:할|했을|될)\s?(?:수|가능)|위반하지\s?않/u,
  },
  {
    ...{ id: 'ko/moved', rule: 'notice/moved', platforms: 'any', since: null },
    words: /(?:이전|이사)(?:되었|했|하였)/u,
  },
  {
    ...{ id: 'ko/account', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /(?:탈퇴|정지|해지)(?:한|된)\s?(?:회원|계정|채널|사용자)|이용이\s?(?:정지|제한)된\s?(?:블로그|계정|회원|채널)|(?:계정|회원|채널)[^.]{0,12}(?:정지|해지|탈퇴|삭제|존재하지|폐쇄)/u,
    unless: /회원님|고객님/u,
  },
  {
    ...{ id: 'ko/author', rule: 'notice/author', platforms: 'any', since: null },
    words:
      /(?:작성자|게시자|글쓴이|업로더|본인|이용자|등록자)(?:(?!신고|관리자|권리)[^.]){0,8}(?:삭제|내렸)/u,
  },
  {
    ...{ id: 'ko/no-permission', rule: 'notice/no-permission', platforms: 'any', since: null },
    words:
      /비공개|권한이\s?없|친구\s?공개|팔로워(?:만|에게)|이웃(?:에게만|만|\s?공개)|멤버(?:에게만|만|\s?공개)|비밀글/u,
    unless: /존재하지|삭제되/u,
  },
  {
    ...{ id: 'ko/rights', rule: 'notice/rights', platforms: 'any', since: null, asReason: true },
    words: /저작권|권리\s?침해|명예\s?훼손|게시\s?중단|임시\s?조치/u,
  },
  {
    ...{ id: 'ko/violation', rule: 'notice/violation', platforms: 'any', since: null, asReason: true },
    words:
      /(?:약관|정책|규정|가이드라인|운영\s?원칙|커뮤니티|심의)[^.]{0,12}(?:위반|위배|따라|미준수)|위반|유해\s?정보[^.]{0,10}차단/u,
  },
  {
    ...{ id: 'ko/complaint', rule: 'notice/complaint', platforms: 'any', since: null, asReason: true },
    words: /신고|민원/u,
  },
  {
    ...{ id: 'ko/by-platform', rule: 'notice/by-platform', platforms: 'any', since: null },
    words: /(?:관리자|운영자)[^.]{0,8}(?:삭제|차단|숨김|블라인드|제한|규제)/u,
  },
  {
    ...{ id: 'ko/region', rule: 'notice/region', platforms: 'any', since: null },
    words: /(?:국가|지역)에서[^.]{0,12}(?:볼\s?수\s?없|이용할\s?수\s?없|제공되지)/u,
  },
  {
    ...{ id: 'ko/absent-or-private', rule: 'notice/absent-or-private', platforms: 'any', since: null },
    words:
      /존재하지\s?않거나|삭제되었거나|볼\s?수\s?없(?:는|습니다)|(?:콘텐츠|페이지|게시물|동영상)[을를]\s?(?:사용|재생|표시)할\s?수\s?없/u,
  },
  {
    ...{ id: 'ko/absent', rule: 'notice/absent', platforms: 'any', since: null },
    words:
      /존재하지\s?않|찾을\s?수\s?없|삭제된|삭제되었|없는\s?(?:게시물|페이지|글)|(?:블로그|카페|게시물|페이지)[가이]\s?없습니다/u,
  },
];
