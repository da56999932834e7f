import { existsSync } from 'node:fs';
import { answerId, instant, isId, questionId } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { loadQuestions, saveAnswers, saveQuestions, undoQuestion } from '../store/index.ts';
import { readAskRequest, type AskRequest } from './ask-request.ts';
import { defineCommand, UsageError } from './command.ts';
import { namedPicture } from './named-picture.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';
import { checkFormat, type Format } from './print-report.ts';
import { questionsCsv, questionsJson, questionsText } from './questions-file.ts';
import { takeQuestions } from './take-said.ts';

export const command = defineCommand({
  summary: 'Ask what nobody knows yet about a picture, or answer it; both stand on its page',
  note: CLOSE_PAGES,
  args: {
    ...PLACE_ARGS,
    question: { type: 'string', valueHint: 'TEXT', description: 'What is to be found out' },
    region: {
      type: 'string',
      valueHint: 'L,T,R,B',
      description:
        'Where in the picture: left, top, right, bottom in percent of its sides; default: all of it',
    },
    answer: { type: 'string', valueHint: 'TEXT', description: 'What you say to a question (ask_…)' },
    source: { type: 'string', valueHint: 'TEXT', description: 'Where the answer can be checked' },
    by: { type: 'string', valueHint: 'NAME', description: 'Who says so; default: nobody is named' },
    list: { type: 'boolean', default: false, description: 'Print all questions with their answers' },
    json: { type: 'boolean', default: false, description: 'With --list: as JSON, alone on stdout' },
    csv: { type: 'boolean', default: false, description: 'With --list: as CSV, alone on stdout' },
    undo: { type: 'string', valueHint: 'ID', description: 'Take back a question (ask_…) or answer (ans_…)' },
    take: { type: 'string', valueHint: 'FILE', description: 'Take in what --list --json or --csv wrote' },
  },
  rest: {
    name: '[PICTURE|QUESTION]',
    description:
      'The picture: its id (pic_…), its page here, or its own address; with --answer the question (ask_…)',
    optional: true,
  },
  examples: [
    {
      line: 'lacuna ask china pic_0123456789abcdef0123 --question "What is on the paper?" --region 40,55,60,70',
      does: 'asks about a part of a picture',
    },
    {
      line: 'lacuna ask china ask_0123456789abcdef0123 --answer "The seating plan" --source "pool report 7"',
      does: 'answers, with where that can be checked',
    },
    { line: 'lacuna ask china --list', does: 'all questions, open and answered' },
    { line: 'lacuna ask china --take questions.csv', does: 'takes in what somebody else asked and answered' },
  ],
  async run(args, { signal, rest }) {
    const request = readAskRequest(args, rest);
    checkFormat(args);
    if (request.ask === 'take' && !existsSync(request.file))
      throw new UsageError(`there is no ${request.file}`);
    await withWorkshop(args, signal, (workshop) => carryOut(workshop, request, args));
  },
});

async function carryOut(workshop: Workshop, request: AskRequest, format: Format): Promise<void> {
  switch (request.ask) {
    case 'question':
      return question(workshop, request);
    case 'answer':
      return answer(workshop, request);
    case 'undo':
      return undo(workshop, request.id);
    case 'take':
      return take(workshop, request.file);
    case 'list':
      return list(workshop, format);
    default:
      return request satisfies never;
  }
}

async function question({ store }: Workshop, request: AskRequest & { ask: 'question' }): Promise<void> {
  const { picture, region, text, by } = request;
  const asked = { pictureId: await namedPicture(store, picture), region, text, by, at: now() };
  const id = questionId(asked);
  await saveQuestions(store, [{ ...asked, id }]);
  process.stdout.write(`${id}: “${text}” (/pictures/${asked.pictureId})\n`);
}

async function answer({ store }: Workshop, request: AskRequest & { ask: 'answer' }): Promise<void> {
  const { question, text, source, by } = request;
  const held = (await loadQuestions(store)).find(({ id }) => id === question);
  if (held === undefined)
    throw new UsageError(`there is no question ${question}; --list prints them with their ids`);
  const said = { questionId: held.id, text, source, by, at: now() };
  const id = answerId(said);
  await saveAnswers(store, [{ ...said, id }]);
  process.stdout.write(`${id}: “${text}” to “${held.text}”\n`);
}

async function undo({ store }: Workshop, id: string): Promise<void> {
  const known = isId('question', id) || isId('answer', id);
  if (!known || !(await undoQuestion(store, id)))
    throw new UsageError(`there is no question or answer ${id}; --list prints them with their ids`);
  process.stdout.write(`Taken back: ${id}\n`);
}

async function take(workshop: Workshop, file: string): Promise<void> {
  const { fresh, known, waiting } = await takeQuestions(workshop, file);
  process.stdout.write(
    `${fresh} taken in, ${known} known already; questions waiting for pictures that are not held here: ${waiting}\n`,
  );
}

async function list({ store }: Workshop, format: Format): Promise<void> {
  const print = format.json === true ? questionsJson : format.csv === true ? questionsCsv : questionsText;
  process.stdout.write(print(await loadQuestions(store)));
}

const now = () => instant(Date.now());
