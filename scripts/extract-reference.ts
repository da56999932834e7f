import { CUTS, NO_HEADLINE, NO_TEXT } from '../src/extract/page/cut/faults.ts';
import { IN_PART, PAGE_COLUMNS, PAGE_VOCABULARIES, UNREAD_REASONS, type Shape } from '../src/report/index.ts';

type Words = Readonly<Record<string, string>>;

/**
 * The code book of `lacuna extract`.
 *
 * @param made the line that says that the document is made from the code
 */
export function extractReference(made: string): string {
  const columns = PAGE_COLUMNS.map(
    ({ name, shape, says }) => `| \`${name}\` | ${cell(nameOf(shape))} | ${cell(says)} |`,
  );
  const words = PAGE_VOCABULARIES.flatMap(({ fields, words }) => rowsOf(fields.map(code).join(', '), words));
  return [
    '# lacuna extract',
    made,
    '`lacuna extract crawl.warc.gz --out pages.jsonl` reads the pages of web archives into a table, without observatory, database or network. JSON Lines holds an object a line in UTF-8; Parquet holds the same columns, nested where a list is named, and tells in its metadata what each says and which words it may hold. The rows stand in the order of the archives, whatever `--workers` is, and the same archives give the same rows to the same version. [How pages are read](reading.md) says what is known of the quality of the rows.',
    'The table has its name only once it is whole. After Ctrl-C the rows so far are a whole file with `.partial` behind its name. Exit status: 0 when anything could be opened, 1 when nothing could, 2 used wrongly, 130 stopped.',
    '## Columns',
    tableOf(['column', 'holds', 'says'], columns),
    '## Words',
    'Columns with a closed vocabulary hold one of these words, or null where the page does not tell.',
    tableOf(['field', 'word', 'means'], words),
    '## What is missing in a row',
    'A row is a page that could be read, whole or in part. `fault` says what is missing in one or more of these sentences:',
    tableOf(['fault', 'what the row holds'], faultRows()),
    'The account at the end counts rows that hold only a part of their text by one word each:',
    tableOf(['in part', 'the row holds'], wordRows(IN_PART)),
    'A text may lack something that nothing on its page tells of: `fault` is null then too.',
    '## What became no row',
    'Every other answer is counted by its reason at the end, on stderr and with `--json` on stdout, and listed record by record with `--unread FILE`. Records of requests, metadata and the like hold no answer of a site and are counted apart.',
    tableOf(
      ['what was the matter with', 'reason', 'means'],
      UNREAD_REASONS.flatMap(({ of, reasons }) => rowsOf(of, reasons)),
    ),
    'Mind `cut-off`: as a reason here it is a fault of the record, whose bytes are not all there, and there is no row; as a word of `cut` it is what the page itself shows, whose bytes are all there, and there is a row. What a paywall keeps back is `paywall`, never `cut-off`.',
    '',
  ].join('\n\n');
}

/** A text that may stand in a table of Markdown. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Faults with numbers in them. */
const LIMITS = [
  'only the first … characters of markup were read',
  'only the first … of … bytes were read',
  'nested more than … deep; read as far as there',
];

/** What a row holds, by the sentence of its fault. */
function faultRows(): string[] {
  const cuts = Object.values(CUTS).map(({ kind, fault }) => `| ${fault} | \`cut\` is ${code(kind)} |`);
  return [
    ...cuts,
    ...LIMITS.map((fault) => `| ${fault} | the beginning of a page beyond our limits |`),
    `| ${NO_TEXT} | \`detail\` is \`title\` |`,
    `| ${NO_HEADLINE} | all of the text: \`detail\` stays \`full\` |`,
  ];
}

const code = (name: string): string => `\`${name}\``;

const wordRows = (words: Words): string[] =>
  Object.entries(words).map(([word, means]) => `| ${code(word)} | ${cell(means)} |`);

/** Rows that name what they belong to in the first of them. */
const rowsOf = (first: string, words: Words): string[] =>
  wordRows(words).map((row, index) => `| ${index === 0 ? first : ''} ${row}`);

const tableOf = (heads: readonly string[], rows: readonly string[]): string =>
  [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---|').join('')}`, ...rows].join('\n');

function nameOf(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if ('list' in shape) return `list of ${nameOf(shape.list)}`;
  const fields = Object.entries(shape.record).map(
    ([key, inner]) => `${key}${inner === 'text' ? '' : `: ${nameOf(inner)}`}`,
  );
  return `{ ${fields.join(', ')} }`;
}
