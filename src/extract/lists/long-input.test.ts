import { expect, it } from 'vitest';
import { BYTE_LIMIT } from '../body-text.ts';
import { LIST_READERS } from './index.ts';
import { headingOf } from './markdown-line.ts';
import { sampleInput } from './sample-input.ts';

const MEGABYTE = 1_000_000;
const long = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length));

/** What takes a square of its length where a pattern may divide it in many ways. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['spaces', `## a\n${long(' ')}x\n`],
  ['a heading of spaces', `# a\n## b${long(' ')}c\n`],
  ['a heading of marks', `## ${long('#')}x\n`],
  ['headings with an open bracket', long('# 《\n')],
  ['a heading that is a day and spaces', `# 20310503${long(' ')}x\n## a\n`],
  ['a stamp and spaces', `## a\n更新时间: 1${long(' ')}x\n`],
  ['quotation marks and spaces', `## a\n${long('> ')}x\n`],
  ['links to editions', `# Contents\n${long('](20310503')}\n`],
  ['links that stay open', `1. [${long('](')}\n`],
  ['links with spaces', `1. [a](${long(' ')}x\n1. [b](https://a.example/)\n`],
  ['open brackets in a table', `## a\n|t|l|\n|${long('[')}|\n`],
  ['a divider of spaces', `## a\n|t|l|\n|${long(' ')}x|\n`],
  ['an update and line breaks', `updated${long('\n')}`],
  ['addresses that stay open', `echo | Echo\n1. a ${long('[URL:')}\n`],
  ['equals signs', `${long('=')}x\n`],
  ['comments', `${'<!---->'.repeat(600)}x`],
  ['paragraphs of spaces', `## a\n## b\nwords${long(' ')}words\n`],
];

it.each(HOSTILE)('a megabyte of %s takes a moment', (_, text) => {
  const begun = performance.now();
  for (const read of [LIST_READERS['hot-list'], LIST_READERS.bulletin, LIST_READERS['front-page']])
    expect(read(sampleInput(text))).toBeDefined();
  expect(performance.now() - begun).toBeLessThan(2_500);
});

it('a list beyond the limit covers and is not read to its end', () => {
  const line = '1. [Ministers walk](https://meridian.example/1)\n';
  const body = line + ' '.repeat(BYTE_LIMIT) + line;
  const { looks } = LIST_READERS['hot-list'](sampleInput(body));
  expect(looks.map(({ kind, outcome, reason, finds }) => [kind, outcome, reason, finds.length])).toEqual([
    ['list', 'unreadable', 'cut-off', 0],
    ['history', 'seen', 'partial', 1],
  ]);
});

it.each([
  ['## Title', { level: 2, title: 'Title' }],
  ['#   Title ##  ', { level: 1, title: 'Title' }],
  ['### C#', { level: 3, title: 'C#' }],
  ['##Title', null],
  ['####### Title', null],
  ['## ', null],
  [`## ${'x'.repeat(3_000)}`, null],
])('%j is the heading %j', (line, due) => {
  expect(headingOf(line)).toEqual(due);
});
