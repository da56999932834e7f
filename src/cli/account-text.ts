import type { Account } from '../pipeline.ts';

/** What became of every record, for a person; the numbers of each line add up to the one above them. */
export function accountText(account: Account, wrote: string | null): string {
  const { files, records, read, readInPart, notRead, noAnswers } = account;
  const unread = sumOf(notRead);
  const others = sumOf(noAnswers);
  const lines = [
    `${many(records, 'record')} in ${many(files.length, 'archive')}`,
    row(read, 'read as pages'),
    ...reasons(readInPart, 'of them in part: '),
    row(unread, 'not read'),
    ...reasons(notRead),
    row(others, 'no answers of a site'),
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

const reasons = (counts: Readonly<Record<string, number>>, before = ''): string[] =>
  Object.entries(counts).map(([reason, count]) => row(count, `  ${before}${reason}`));

const row = (count: number, what: string): string => `${number(count).padStart(11)}  ${what}`;

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const many = (count: number, what: string): string => `${number(count)} ${what}${count === 1 ? '' : 's'}`;

const number = (count: number): string => count.toLocaleString('en');
