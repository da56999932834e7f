import type { VisitClass } from '../../domain/index.ts';

/** Where answers in data carry their code. */
const KEYS = ['code', 'errno', 'error_code', 'errcode', 'status_code', 'statusCode', 'ret', 'status'];

/** Codes by which platforms say that they were asked too often or too strangely; signs are left out. As of November 2026. */
const TOO_OFTEN: readonly number[] = [352, 412, 418, 429, 509, 799, 300_011, 300_012, 300_013];

/**
 * What the code of an answer in data says of the visit: that the server failed, or refused. Null where it is no such
 * answer, or its code says something of the post.
 */
export function codeIn(words: string): Extract<VisitClass, 'failed' | 'captcha'> | null {
  const data = objectIn(words);
  const codes = [data, objectOf(data['error']), objectOf(data['data'])].flatMap(codesOf);
  if (codes.some((code) => TOO_OFTEN.includes(code))) return 'captcha';
  return codes.some((code) => code >= 500 && code < 600) ? 'failed' : null;
}

function codesOf(data: Readonly<Record<string, unknown>>): readonly number[] {
  return KEYS.flatMap((key) => {
    const value = data[key];
    const isCode = typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,9}$/u.test(value));
    return isCode ? [Math.abs(Number(value))] : [];
  });
}

/** Longer answers carry what was asked for. */
const LONGEST = 4_000;

function objectIn(words: string): Readonly<Record<string, unknown>> {
  if (!words.startsWith('{') || words.length > LONGEST) return {};
  try {
    return objectOf(JSON.parse(words));
  } catch {
    return {};
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
