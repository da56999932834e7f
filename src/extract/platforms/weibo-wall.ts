import { at, firstText, textAt, type JsonObject } from './fields.ts';
import type { Refusal } from './refusal.ts';

/** The words that stand in an answer of Weibo in place of what was asked for. */
export const saidIn = (data: JsonObject): string | null => firstText(data, 'msg', 'message');

/** `ok: -100` and an address of the passport: the guest is sent to log in. */
export function weiboWall(data: JsonObject): Refusal | null {
  const target = firstText(data, 'url', 'retcode_url') ?? '';
  const isLogin = /passport\.weibo|\/signin|\/login/.test(target) || at(data, 'ok') === -100;
  const isTooOften = textAt(data, 'errno') === '100005' || /频繁/u.test(saidIn(data) ?? '');
  if (isTooOften) return { answer: 'refused', reason: 'rate-limit', detail: 'the server says: too often' };
  if (!isLogin) return null;
  return { answer: 'refused', reason: 'login-wall', detail: 'the guest is sent to log in' };
}
