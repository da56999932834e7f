import { z } from 'zod';
import {
  answerId,
  isId,
  parseRegion,
  questionId,
  regionText,
  type Answer,
  type Question,
} from '../domain/index.ts';
import { toCsv } from '../report/index.ts';
import type { AnsweredQuestion } from '../store/index.ts';
import { checkRow, rowsOfFile, timeField } from './table-file.ts';

/** One row a question, and one more for each answer, which repeats the question it answers. */
const COLUMNS = [
  ...(['picture', 'region', 'question', 'asked_by', 'asked_at'] as const),
  ...(['answer', 'source', 'answered_by', 'answered_at', 'id'] as const),
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

function rowsOf(question: AnsweredQuestion): readonly Row[] {
  const { pictureId, region, text, by, at, id } = question;
  const asked = {
    picture: pictureId,
    region: regionText(region),
    question: text,
    asked_by: by,
    asked_at: at,
  };
  const open = { ...asked, answer: '', source: '', answered_by: '', answered_at: '', id };
  const answered = question.answers.map((answer) => ({
    ...asked,
    ...{ answer: answer.text, source: answer.source, answered_by: answer.by, answered_at: answer.at },
    id: answer.id,
  }));
  return [open, ...answered];
}

/** Questions and answers as CSV, for a spreadsheet and for {@link parseQuestions}. */
export function questionsCsv(questions: readonly AnsweredQuestion[]): string {
  return toCsv(COLUMNS, questions.flatMap(rowsOf));
}

/** As {@link questionsCsv}, as JSON. */
export function questionsJson(questions: readonly AnsweredQuestion[]): string {
  return `${JSON.stringify({ lacuna: 1, questions: questions.flatMap(rowsOf) }, null, 2)}\n`;
}

/** Questions for a person at a terminal. */
export function questionsText(questions: readonly AnsweredQuestion[]): string {
  if (questions.length === 0) return 'Nothing was asked about a picture here.\n';
  return questions.map(questionText).join('');
}

function questionText({ id, pictureId, region, text, answers }: AnsweredQuestion): string {
  const where = region === null ? '' : ` at ${regionText(region)} %`;
  const said = answers.map(
    (answer) =>
      `  ${answer.id}: ${answer.text}${answer.source === '' ? ' (no source given)' : ` (${answer.source})`}\n`,
  );
  return `${id}: “${text}” about ${pictureId}${where}\n${said.length === 0 ? '  open\n' : said.join('')}`;
}

const optional = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text ?? '');

const ROW = z
  .object({
    picture: z.string().refine((text) => isId('picture', text), 'no id of a picture (pic_…)'),
    region: optional.refine(
      (text) => text === '' || parseRegion(text) !== null,
      'no region: left,top,right,bottom in percent, such as 40,55,60,70',
    ),
    question: z.string().trim().min(1, 'nothing is asked'),
    asked_by: optional,
    asked_at: timeField,
    answer: optional,
    source: optional,
    answered_by: optional,
    answered_at: z.union([z.literal(''), timeField]).nullish(),
  })
  .refine(({ answer, answered_at }) => answer === '' || Boolean(answered_at), {
    path: ['answered_at'],
    message: 'an answer needs its time',
  });

/**
 * Questions and answers from a file that somebody exported or wrote: CSV with a line of names, or JSON.
 *
 * @throws UsageError naming file, row and field
 */
export function parseQuestions(
  file: string,
  text: string,
): { readonly questions: readonly Question[]; readonly answers: readonly Answer[] } {
  const questions = new Map<string, Question>();
  const answers: Answer[] = [];
  for (const [at, raw] of rowsOfFile(file, text, TABLE).entries()) {
    const row = checkRow(ROW, raw, `${file}: row ${at + 1}`);
    const asked = questionOf(row);
    questions.set(asked.id, asked);
    if (row.answer === '' || !row.answered_at) continue;
    const said = { questionId: asked.id, text: row.answer, source: row.source, by: row.answered_by };
    const answer = { ...said, at: row.answered_at };
    answers.push({ ...answer, id: answerId(answer) });
  }
  return { questions: [...questions.values()], answers };
}

const TABLE = { key: 'questions', first: 'question', from: 'ask --list' } as const;

function questionOf(row: z.output<typeof ROW>): Question {
  const asked = {
    ...{ pictureId: row.picture, region: row.region === '' ? null : parseRegion(row.region) },
    ...{ text: row.question, by: row.asked_by, at: row.asked_at },
  };
  return { ...asked, id: questionId(asked) };
}
