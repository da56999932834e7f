import type { Tongue } from '../domain/index.ts';
import { numeral } from './sentences/phrasing.ts';
import type { CoverageRow } from './table.ts';
import { columnsOf, padTo, wrapTo } from './terminal-width.ts';

export type TextOptions = {
  readonly tongue: Tongue;
  /** Columns of the terminal; a table that does not fit is printed as a list. Default: 100. */
  readonly columns?: number;
  /** Colour the words of the states; see {@link wantsColour}. Default: false. */
  readonly colour?: boolean;
};

/** Whether to colour: into a terminal, unless NO_COLOR holds anything (no-color.org) or the terminal is dumb. */
export function wantsColour(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  return isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

type Look = 'covered' | 'part' | 'silent' | 'unseen';

/** Shape first, colour second: the same glyphs as on the pages. */
const GLYPHS: { readonly [State in Look]: string } = { covered: '■', part: '◩', silent: '□', unseen: '▨' };
const COLOURS: { readonly [State in Look]: number } = { covered: 36, part: 36, silent: 31, unseen: 90 };

const WORDS: {
  readonly [Language in Tongue]: { readonly [State in Look]: string } & {
    readonly element: string;
    readonly read: (read: string, all: string) => string;
    readonly voices: (count: string, one: boolean) => string;
    readonly sources: (silent: string, all: string) => string;
    readonly unjudged: (unseen: string) => string;
  };
} = {
  en: {
    covered: 'covered',
    part: 'in part',
    silent: 'silent',
    unseen: 'could not look',
    element: 'Element',
    read: (read, all) => `${read} of ${all} looks read`,
    voices: (count, one) => `${count} ${one ? 'voice' : 'voices'}`,
    sources: (silent, all) => `at ${silent} of ${all} sources`,
    unjudged: (unseen) => `${unseen} not judged`,
  },
  zh: {
    covered: '有报道',
    part: '部分报道',
    silent: '查看未见',
    unseen: '未能查看',
    element: '要素',
    read: (read, all) => `${all} 次查看中 ${read} 次可读`,
    voices: (count) => `${count} 个独立声音`,
    sources: (silent, all) => `${all} 个来源中 ${silent} 个`,
    unjudged: (unseen) => `${unseen} 个无法判断`,
  },
  ko: {
    covered: '보도됨',
    part: '일부 보도',
    silent: '살펴봤으나 없음',
    unseen: '볼 수 없었음',
    element: '요소',
    read: (read, all) => `관찰 ${all}회 중 ${read}회 읽음`,
    voices: (count) => `독립된 목소리 ${count}개`,
    sources: (silent, all) => `출처 ${all}곳 중 ${silent}곳`,
    unjudged: (unseen) => `${unseen}곳 판단 불가`,
  },
};

/** A cell: its state, and below it what the state rests on. */
type TextCell = { readonly state: Look; readonly notes: readonly string[] };
type TextRow = {
  readonly name: string;
  readonly isEvent: boolean;
  readonly cells: ReadonlyMap<string, TextCell>;
};

/** Elements × vantages for a terminal, an event a block; rows of single sources are left out. Ends with a line feed. */
export function coverageText(rows: readonly CoverageRow[], options: TextOptions): string {
  const events = Map.groupBy(
    rows.filter((row) => row.source === ''),
    (row) => row.event,
  );
  return [...events.values()].map((event) => blockOf(event, options)).join('\n');
}

function blockOf(rows: readonly CoverageRow[], options: TextOptions): string {
  const vantages = new Map(rows.map((row) => [row.vantage, row.vantage_name]));
  const subjects = [...Map.groupBy(rows, (row) => row.element).values()].map((group) =>
    toTextRow(group, options),
  );
  const width = Math.floor(((options.columns ?? 100) - NAME_WIDTH) / vantages.size) - GAP;
  const lines =
    width < LEAST_WIDTH ? asList(subjects, vantages, options) : asTable(subjects, vantages, width, options);
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const NAME_WIDTH = 30;
const LEAST_WIDTH = 16;
const GAP = 2;

function toTextRow(group: readonly CoverageRow[], { tongue }: TextOptions): TextRow {
  const [first] = group;
  return {
    name: first?.name ?? '',
    isEvent: first?.element === '',
    cells: new Map(group.map((row) => [row.vantage, toCell(row, tongue)])),
  };
}

function toCell(row: CoverageRow, tongue: Tongue): TextCell {
  const words = WORDS[tongue];
  const unread =
    row.looks_empty + row.looks_refused + row.looks_unreadable + row.looks_failed + row.looks_not_tried;
  const looks = words.read(numeral(row.looks_seen), numeral(row.looks_seen + unread));
  const basis = row.state === 'silent' ? [...silentSources(row, words), looks] : [looks];
  const voices = row.voices > 0 ? [words.voices(numeral(row.voices), row.voices === 1)] : [];
  const state = row.state === 'covered' && row.in_part ? 'part' : row.state;
  return { state, notes: row.state === 'covered' ? voices : basis };
}

/** At how many sources a silence was found, of how many, and how many of them could not be judged. */
function silentSources(row: CoverageRow, words: (typeof WORDS)[Tongue]): readonly string[] {
  if (row.sources === null || row.sources_silent === null) return [];
  const at = words.sources(numeral(row.sources_silent), numeral(row.sources));
  return row.sources_unseen ? [`${at}, ${words.unjudged(numeral(row.sources_unseen))}`] : [at];
}

function asTable(
  rows: readonly TextRow[],
  vantages: ReadonlyMap<string, string>,
  width: number,
  options: TextOptions,
): string[] {
  const widths = [NAME_WIDTH - GAP, ...[...vantages].map(() => width)];
  const head = [WORDS[options.tongue].element, ...vantages.values()];
  const body = rows.flatMap(({ name, isEvent, cells }) => {
    const texts = [...vantages.keys()].map((vantage) => linesOf(cells.get(vantage), width, options));
    return sideBySide([wrapTo(isEvent ? name : `· ${name}`, NAME_WIDTH - GAP), ...texts], widths);
  });
  const rule = '─'.repeat(widths.reduce((sum, one) => sum + one + GAP, -GAP));
  return [
    ...sideBySide(
      head.map((text, at) => wrapTo(text, widths[at] ?? width)),
      widths,
    ),
    rule,
    ...body,
  ];
}

function linesOf(cell: TextCell | undefined, width: number, options: TextOptions): readonly string[] {
  if (!cell) return [''];
  return [
    stateOf(cell.state, options),
    ...cell.notes.flatMap((note) => wrapTo(note, width - GAP).map(indent)),
  ];
}

function sideBySide(columns: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.map((lines, at) => padTo(lines[line] ?? '', widths[at] ?? 0)).join(' '.repeat(GAP)),
  );
}

function asList(
  rows: readonly TextRow[],
  vantages: ReadonlyMap<string, string>,
  options: TextOptions,
): string[] {
  const width = Math.max(...[...vantages.values()].map(columnsOf));
  return rows.flatMap(({ name, cells }) => [
    name,
    ...[...vantages].flatMap(([id, vantage]) => {
      const cell = cells.get(id);
      if (!cell) return [];
      const note = cell.notes.map((one) => ` · ${one}`).join('');
      return [indent(`${padTo(vantage, width)}  ${stateOf(cell.state, options)}${note}`)];
    }),
  ]);
}

const indent = (text: string): string => `  ${text}`;

function stateOf(state: Look, { tongue, colour = false }: TextOptions): string {
  const text = `${GLYPHS[state]} ${WORDS[tongue][state]}`;
  return colour ? `\u001B[${COLOURS[state]}m${text}\u001B[39m` : text;
}
