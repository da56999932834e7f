import type { SearchAnswer } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';

/** Why a search was not answered: by a wall, a status, or what else stands in the way. Never worked around. */
export type Refusal = {
  readonly answer: Extract<SearchAnswer, 'refused' | 'failed'>;
  readonly reason: string;
  readonly detail: string;
};

const WALLS: readonly string[] = ['login-wall', 'visitor-system', 'captcha'];

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'login-wall',
  403: 'forbidden',
  418: 'captcha',
  429: 'rate-limit',
  432: 'captcha',
  451: 'legal-reasons',
  // Xiaohongshu asks by these whether somebody is human.
  461: 'captcha',
  471: 'captcha',
};

/** Addresses of walls to which a search is sent on; the site's own page answers there in any language. */
const SENT_TO: readonly (readonly [RegExp, string])[] = [
  [/\/antispider|\/website-login\/captcha|\/account\/unhuman|\/verifycenter\/captcha/, 'captcha'],
  [/\/\/passport\.weibo\.|\/website-login\/error|\/\/[^/]+\/(login|signin)([/?#]|$)/, 'login-wall'],
];

/** What a wall or an error status says of a search; null where neither stands there. */
export function refusalOf({ capture }: ReadInput): Refusal | null {
  const { content, status } = capture;
  if (content !== undefined && WALLS.includes(content.verdict))
    return { answer: 'refused', reason: content.verdict, detail: content.because };
  const sentTo = wallAt(capture);
  if (sentTo !== null) return sentTo;
  if (status === null || status === undefined || status < 400) return null;
  const reason = BY_STATUS[status];
  const detail = `the server answered with status ${status}`;
  if (reason !== undefined) return { answer: 'refused', reason, detail };
  return { answer: 'failed', reason: 'error-status', detail };
}

function wallAt({ address, finalAddress }: ReadInput['capture']): Refusal | null {
  if (finalAddress === address) return null;
  const found = SENT_TO.find(([place]) => place.test(finalAddress));
  if (found === undefined) return null;
  const detail = 'another address answered, which is that of a wall';
  return { answer: 'refused', reason: found[1], detail };
}
