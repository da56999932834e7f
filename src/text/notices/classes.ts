import type { Instant, RuleRef, VisitClass } from '../../domain/index.ts';

/** What is known of an answer: the platform, what it says to the viewer, its status, and when it was seen. */
export type Noticed = {
  /** The slug of observatory.yaml; rules for one platform are tried before those for all. */
  readonly platform: string;
  /** The platform's own words; '' where it says nothing. */
  readonly text: string;
  /** HTTP status; null where none is known. */
  readonly status: number | null;
  readonly at: Instant;
};

export type NoticeRule = {
  readonly id: string;
  readonly version: number;
  readonly gives: VisitClass;
  readonly because: string;
  /** Null: words that mean the same wherever they stand. */
  readonly platform: RegExp | null;
  /** The first day on which the words were seen, as far as we know; null: not known. */
  readonly since: string | null;
  readonly applies: (noticed: Noticed) => boolean;
};

const says =
  (words: RegExp) =>
  ({ text }: Noticed): boolean =>
    words.test(text);

const WECHAT = /^(wechat|weixin)/;

/** The first rule that applies decides; more telling words stand before less telling ones. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  {
    ...{ id: 'notice/complaint', version: 1, gives: 'notice-complaint', platform: null, since: '2018-07-06' },
    because: 'The notice speaks of complaints or of an infringement of rights.',
    applies: says(/投诉|侵权|侵犯.{0,8}权|copyright|DMCA/i),
  },
  {
    ...{ id: 'notice/author', version: 1, gives: 'notice-author', platform: null, since: '2018-07-06' },
    because: 'The notice says that the author took it away.',
    applies: says(/(发布者|作者|博主|用户|本人).{0,6}(删除|撤回|设为私密)/),
  },
  {
    ...{ id: 'notice/violation', version: 1, gives: 'notice-violation', platform: null, since: '2018-07-06' },
    because: 'The notice speaks of a violation of rules or laws.',
    applies: says(/违规|违反|法律法规|violat/i),
  },
  {
    ...{ id: 'notice/account', version: 1, gives: 'account-gone', platform: null, since: '2018-07-06' },
    because: 'The notice speaks of the account as closed or as no longer there.',
    applies: says(
      /[帐账]号.{0,8}(屏蔽|封|停用|注销|冻结|异常)|用户不存在|account.{0,20}(suspended|deactivated|not found)/i,
    ),
  },
  {
    ...{ id: 'notice/moved', version: 1, gives: 'moved', platform: WECHAT, since: '2018-07-06' },
    because: 'The notice says that the account has moved.',
    applies: says(/迁移/),
  },
  {
    ...{
      id: 'notice/absent-or-private',
      version: 1,
      gives: 'absent-or-private',
      platform: null,
      since: null,
    },
    because: 'The notice says "does not exist, or no permission", which decides nothing.',
    applies: says(/不存在.{0,6}(或|、).{0,6}(权限|私密)|暂?无(查看)?权限.{0,6}不存在/),
  },
  {
    ...{ id: 'notice/no-permission', version: 1, gives: 'no-permission', platform: null, since: null },
    because: 'The notice speaks of a permission that the viewer lacks.',
    applies: says(/无(查看)?权限|没有权限|仅.{0,6}可见|not authori[sz]ed/i),
  },
  {
    ...{ id: 'notice/login', version: 1, gives: 'login-wall', platform: null, since: null },
    because: 'The viewer is told to log in first.',
    applies: ({ text, status }) => status === 401 || /请(先)?登录|登录后|log ?in to/i.test(text),
  },
  {
    ...{ id: 'notice/absent', version: 1, gives: 'absent', platform: null, since: null },
    because: 'Nothing is there (404 or 410, or a notice that it does not exist), and no reason is given.',
    applies: ({ text, status }) =>
      status === 404 || status === 410 || /不存在|not found|找不到|不见了/i.test(text),
  },
  {
    ...{ id: 'status/refused', version: 1, gives: 'no-permission', platform: null, since: null },
    because: 'The server refused to answer (403, 429 or 451 without words).',
    applies: ({ status }) => status === 403 || status === 429 || status === 451,
  },
  {
    ...{ id: 'status/failed', version: 1, gives: 'failed', platform: null, since: null },
    because: 'The server answered with an error.',
    applies: ({ status }) => status !== null && status >= 400,
  },
  {
    ...{ id: 'notice/unknown-words', version: 1, gives: 'unreadable', platform: null, since: null },
    because: 'The platform says something that no rule knows.',
    applies: ({ text }) => text.trim() !== '',
  },
  {
    ...{ id: 'notice/none', version: 1, gives: 'visible', platform: null, since: null },
    because: 'It was there, and nothing speaks against it.',
    applies: () => true,
  },
];

/** What an answer to a visit comes to, and the rule that says so. */
export function classOfNotice(noticed: Noticed): { readonly class: VisitClass; readonly rule: RuleRef } {
  const found = NOTICE_RULES.find(
    ({ platform, applies }) => (platform === null || platform.test(noticed.platform)) && applies(noticed),
  );
  if (!found) throw new Error('expected the last rule of notices to apply');
  return { class: found.gives, rule: { id: found.id, version: found.version } };
}
