/** A text as eyes read it, sign by sign, with where each sign stands in the text as it is written. */
export type Folded = {
  /** Plain forms of letters (NFKC) without what is not seen, and without case; as many units as in `cased`. */
  readonly chars: string;
  /** The same with its case. */
  readonly cased: string;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
};

/** Signs that are not seen: soft hyphens, zero width, direction, selectors of forms, fillers. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
/** What is written in more units than it is read in. */
const WRITTEN_LONGER = /[%\\&<\p{M}\p{Cf}\u1100-\u11ff\u3164\ua960-\ua97f\ud7b0-\ud7ff\uffa0]|\s\s|[\t\n\r]/u;
/**
 * Escapes of addresses, of markup and of data, each as often as it was escaped again; and marks within words. Only
 * what may stand for a letter counts, so that a bare `&` or `%` costs nothing.
 */
const ESCAPED =
  /(?<percent>(?:%(?:25)*[0-9a-f]{2})+)|&(?:amp;)*#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));?|\\+u(?<unit>[0-9a-f]{4})|(?<mark><\/?(?:em|b|strong|i|font|mark|u|wbr|span)\b[^<>]{0,200}>)/giu;
/** A sign with the marks on it, syllables that are written in parts, and white space. */
const CLUSTER = /[\u1100-\u115e\ua960-\ua97c]+[\u1161-\u11ff\ud7b0-\ud7ff]*|\s+|\P{M}\p{M}*|\p{M}+/gu;

/** The name as it is compared: without what is not seen. */
export const cleanName = (name: string): string =>
  name.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

export function fold(text: string): Folded {
  const isPlain = !WRITTEN_LONGER.test(text) && text.normalize('NFKC') === text;
  return isPlain ? asWritten(text) : foldSigns(unescaped(text));
}

const asWritten = (text: string): Folded => ({
  ...{ chars: lower(text), cased: text },
  ...{ startOf: (at) => at, endOf: (at) => at + 1 },
});

/** Units of a text, and where each begins and ends in the text that they were read from. */
class Units {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  add(units: string, start: number, end: number): void {
    this.text += units;
    for (let at = 0; at < units.length; at += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  addAsWritten(units: string, start: number): void {
    this.text += units;
    for (let at = start; at < start + units.length; at += 1) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
  }
}

function unescaped(text: string): Units {
  const units = new Units();
  let from = 0;
  for (const match of text.matchAll(ESCAPED)) {
    units.addAsWritten(text.slice(from, match.index), from);
    from = match.index + match[0].length;
    const { percent, hex, decimal, unit, mark } = match.groups ?? {};
    if (mark !== undefined) continue;
    if (percent !== undefined) addPercent(units, percent, match.index);
    else if (unit !== undefined) units.add(String.fromCharCode(parseInt(unit, 16)), match.index, from);
    else units.add(pointOf(parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)), match.index, from);
  }
  units.addAsWritten(text.slice(from), from);
  return units;
}

const pointOf = (point: number): string => (point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');

/** UTF-8 in escapes; what is none stays as it is written. */
function addPercent(units: Units, run: string, start: number): void {
  const escapes = [...run.matchAll(/%(?:25)*([0-9a-f]{2})/giu)];
  for (let at = 0; at < escapes.length;) {
    const length = lengthOf(parseInt(escapes[at]?.[1] ?? '', 16));
    const own = escapes.slice(at, at + length);
    const written = own.map(([escape]) => escape).join('');
    const begins = start + (escapes[at]?.index ?? 0);
    const read = decoded(own.map(([, byte]) => `%${byte ?? ''}`).join(''));
    if (read === null) units.addAsWritten(written, begins);
    else units.add(read, begins, begins + written.length);
    at += own.length;
  }
}

const lengthOf = (first: number): number => (first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

function decoded(escapes: string): string | null {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return null;
  }
}

function foldSigns({ text, starts, ends }: Units): Folded {
  const folded = new Units();
  for (const { 0: sign, index } of text.matchAll(CLUSTER)) {
    const read = /^\s/u.test(sign) ? ' ' : sign.normalize('NFKC').replace(UNSEEN, '');
    folded.add(read, starts[index] ?? 0, ends[index + sign.length - 1] ?? 0);
  }
  return {
    ...{ chars: lower(folded.text), cased: folded.text },
    ...{ startOf: (at) => folded.starts[at] ?? 0, endOf: (at) => folded.ends[at] ?? 0 },
  };
}

/** Without case, unit for unit: the few letters whose small form is longer stay as they are. */
export function lower(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (sign) =>
    sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign,
  ).join('');
}
