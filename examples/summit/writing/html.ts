import { FOOT, type Language } from '../content/world.ts';

/** Text made safe for HTML and XML. */
export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The foot of every page of the example. */
export function footer(language: Language): string {
  return `<footer><p>${escape(FOOT[language])}</p></footer>`;
}

/** `PT41S`, the way schema.org writes a length. */
export function isoLength(seconds: number): string {
  return `PT${seconds}S`;
}

/** `0:41`, the way pages print it. */
export function clockLength(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The clock and calendar of an ISO time at its own offset. */
export function wallClock(iso: string): {
  readonly date: string;
  readonly time: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [date = '', rest = ''] = iso.split('T');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { date, time: rest.slice(0, 5), year, month, day };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function englishDate(iso: string): string {
  const { day, month, year } = wallClock(iso);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

export function paragraphs(texts: readonly string[], indent = '      '): string {
  return texts.map((text) => `${indent}<p>${escape(text)}</p>`).join('\n');
}
