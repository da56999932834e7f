import type { Reading } from '../../domain/index.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { listText, isWebPage, parseJson } from './list-text.ts';
import { isHistoryLines, readHistoryLines } from './history-lines.ts';
import { readJsonList } from './json-list.ts';
import { unreadable } from './looks.ts';
import { isNumberedLinks, readNumberedLinks } from './numbered-links.ts';
import { isRankedText, readRankedText } from './ranked-text.ts';

/** One way in which lists are written down, known by its structure and never by the name of a file. */
type Shape = {
  readonly id: string;
  readonly fits: (text: string) => boolean;
  readonly read: (text: string, input: ReadInput) => Reading;
};

const readJson = (text: string, input: ReadInput): Reading => {
  const data = parseJson(text);
  if (data === undefined) return unreadable(input, 'not-json', 'The data is no JSON, or was cut short.');
  return readJsonList(data, input);
};

/** No two of these fit the same text. */
export const SHAPES: readonly Shape[] = [
  { id: 'history', fits: isHistoryLines, read: readHistoryLines },
  { id: 'json', fits: (text) => /^\s*[[{]/.test(text) && !isHistoryLines(text), read: readJson },
  { id: 'ranked-text', fits: isRankedText, read: readRankedText },
  {
    id: 'numbered-links',
    fits: (text) => !isRankedText(text) && isNumberedLinks(text),
    read: readNumberedLinks,
  },
];

/** Reads a platform's hot list. `settings.shape` (an id of {@link SHAPES}) forces one shape. */
export const readHotList: Reader = (input) => {
  const text = listText(input);
  const forced = SHAPES.find(({ id }) => id === input.source.settings['shape']);
  if (forced) return forced.read(text, input);
  if (text.trim() === '') return unreadable(input, 'no-text', 'The capture holds no text.');
  if (isWebPage(text)) return unreadable(input, 'html', 'A list was due and a web page came.');
  const shape = SHAPES.find(({ fits }) => fits(text));
  return shape
    ? shape.read(text, input)
    : unreadable(input, 'unknown-shape', 'The text has no shape of list known here.');
};
