import type { Account } from '../pipeline.ts';
import { IN_PART, type InPart } from '../report/index.ts';

/** What became of every record, for a person; the numbers of each line add up to the one above them. */
export function accountText(account: Account, wrote: string | null): string {
  const { files, records, read, readInPart, notRead, noAnswers } = account;
  const unread = sumOf(notRead);
  const others = sumOf(noAnswers);
  const lines = [
    `${many(records, 'record')} in ${many(files.length, 'archive')}`,
    row(read, 'read as pages'),
    ...partsOf(readInPart),
    row(unread, 'not read'),
    ...reasons(notRead),
    row(others, 'records of other kinds, which hold no answer of a site'),
    ...reasons(noAnswers),
    ...files.flatMap(({ file, trouble }) => (trouble === null ? [] : [`${file}: ${trouble}`])),
    conclusion(account, wrote),
  ];
  return `${lines.join('\n')}\n`;
}

function conclusion({ read, stopped }: Account, wrote: string | null): string {
  if (wrote === null) return 'None of these could be opened as a web archive; nothing was written.';
  return stopped
    ? `Stopped: the first ${many(read, 'row')} are in ${wrote}, a whole file; there is no table of all archives.`
    : `${many(read, 'row')} in ${wrote}`;
}

function partsOf(counts: Account['readInPart']): string[] {
  return Object.entries(IN_PART).flatMap(([reason, means]) => {
    const count = counts[reason as InPart] ?? 0;
    return count === 0 ? [] : [row(count, `  of them in part: ${reason}, ${means}`)];
  });
}

const reasons = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).map(([reason, count]) => row(count, `  ${reason}`));

const row = (count: number, what: string): string => `${number(count).padStart(11)}  ${what}`;

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const many = (count: number, what: string): string => `${number(count)} ${what}${count === 1 ? '' : 's'}`;

const number = (count: number): string => count.toLocaleString('en');
