/** A counter as a platform prints it: what it says, and the least and the most that can stand behind it. */
export type Count = {
  readonly value: number;
  readonly low: number;
  /** Null: it says "or more", and nothing bounds it. */
  readonly high: number | null;
};

const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  천: 1e3,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  w: 1e4,
  m: 1e6,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  b: 1e9,
};

const NUMBER = String.raw`(?<digits>\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.(?<part>\d+))?\s?(?<scale>[千천kK万萬만wWmM亿億억bB])?\s?(?<more>\+|以上|余|多)?`;
const WHOLE = new RegExp(`^${NUMBER}$`, 'u');
const WITHIN = new RegExp(`(?<![\\d.,])${NUMBER}(?![\\d.a-zA-Z])`, 'u');

/** `千+` is a thousand or more. */
const SCALE_ALONE = /^[千万萬]\+$/u;

/** No text of a counter is longer, and longer ones cost time. */
const LONGEST = 100;

/**
 * A counter as a number or a text: `1234`, `1,234`, `1.2万`, `10万+`. Null where it is none, such as the word that
 * stands in place of a zero. Nobody says whether `1.2万` was rounded or cut, so both are allowed for: 11,500 to 12,999.
 */
export function readCount(written: unknown): Count | null {
  if (typeof written === 'number') return exact(written);
  if (typeof written !== 'string' || written.length > LONGEST) return null;
  const text = written.normalize('NFKC').trim();
  return countOf(WHOLE.exec(SCALE_ALONE.test(text) ? `1${text}` : text));
}

/** The first counter that stands in a short text: `共 1.2万 条评论`, `转发 12`. */
export function findCount(text: string): Count | null {
  return countOf(WITHIN.exec(text.slice(0, LONGEST).normalize('NFKC')));
}

function countOf(match: RegExpExecArray | null): Count | null {
  if (match === null) return null;
  const { digits = '', part, scale, more } = match.groups ?? {};
  const whole = `${digits.replace(/[,\s]/g, '')}${part === undefined ? '' : `.${part}`}`;
  if (scale === undefined && part !== undefined) return null;
  const times = scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1);
  const value = Math.round(Number(whole) * times);
  if (!Number.isSafeInteger(value)) return null;
  if (more !== undefined) return { value, low: value, high: null };
  const step = Math.max(1, times / 10 ** (part?.length ?? 0));
  return step === 1 ? exact(value) : { value, low: Math.ceil(value - step / 2), high: value + step - 1 };
}

function exact(value: number): Count | null {
  return Number.isSafeInteger(value) && value >= 0 ? { value, low: value, high: value } : null;
}
