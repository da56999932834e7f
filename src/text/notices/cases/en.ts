import type { NoticeCase } from './case.ts';
import { EN_REACH } from './en-reach.ts';

/** Notices in English. */
export const EN: readonly NoticeCase[] = [
  ...EN_REACH,
  {
    ...{ id: 'en/moved', rule: 'notice/moved', platforms: 'any', since: null },
    words: /(?:account|page|blog) has (?:moved|migrated)|moved permanently/iu,
  },
  {
    ...{ id: 'en/account', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /(?<!\byour )account[^.]{0,40}(?:suspended|terminated|deactivated|no longer exists|doesn['’]t exist|does not exist|been (?:disabled|closed|deleted|removed|blocked|banned))|(?:suspended|banned|deactivated) account/iu,
  },
  {
    ...{ id: 'en/user', rule: 'notice/account', platforms: 'any', since: null },
    words:
      /(?:user|profile) (?:not found|has been suspended)|couldn['’]t find this account|(?:deleted|deactivated|closed) (?:their|this) account/iu,
  },
  {
    ...{ id: 'en/author', rule: 'notice/author', platforms: 'any', since: null },
    words:
      /(?:deleted|removed|withdrawn|unpublished) by (?:its |the |their )?(?:original |post |tweet |video )?(?:author|uploader|poster|user|owner|creator|publisher|person who originally posted)|(?<!rights?[- ]|copyright )(?:author|uploader|owner|creator|publisher) (?:has )?(?:deleted|removed|withdrawn)/iu,
  },
  {
    ...{ id: 'en/rights', rule: 'notice/rights', platforms: 'any', since: '2018-07', asReason: true },
    words:
      /copyright|dmca|trademark|infring|(?:legal|court) (?:demand|order|request|complaint)|withheld in/iu,
  },
  {
    ...{ id: 'en/violation', rule: 'notice/violation', platforms: 'any', since: '2018-07', asReason: true },
    words:
      /violat|(?:because of|due to|under|breach\w*|per|contrary to|follow|comply with) [^.]{0,32}(?:terms of service|guidelines|standards|rules|polic(?:y|ies))|against (?:our|the)[^.]{0,24}(?:rules|policies|guidelines|standards)/iu,
  },
  {
    ...{ id: 'en/complaint', rule: 'notice/complaint', platforms: 'any', since: null, asReason: true },
    words: /complain|reported by|(?:user|multiple) reports/iu,
  },
  {
    ...{ id: 'en/by-platform', rule: 'notice/by-platform', platforms: 'any', since: null },
    words:
      /(?:deleted|removed|hidden|taken down) by (?:an? |the |our )?(?:site )?(?:admin|moderator|mod\b|platform|staff)/iu,
  },
  {
    ...{ id: 'en/absent-or-private', rule: 'notice/absent-or-private', platforms: 'any', since: null },
    words:
      /(?:content|post|page|video|media) (?:is|isn['’]t|is not) (?:currently |right now |no longer )?(?:un)?available|video (?:currently )?unavailable|link (?:may be|is) broken|may have been (?:removed|deleted)|(?:doesn['’]t|does not) exist or (?:is|you)/iu,
  },
  {
    ...{ id: 'en/absent', rule: 'notice/absent', platforms: 'any', since: null },
    words:
      /not found|no longer (?:available|exists|here)|(?:doesn['’]t|does not|didn['’]t) exist|(?:has|have) been (?:deleted|removed)|can(?:['’]t|not) (?:be )?(?:find|found)|page is gone|^(?:error )?(?:404|410)\b|looking for isn['’]t here/iu,
  },
];
