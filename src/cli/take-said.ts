import { readFileSync } from 'node:fs';
import { latestCodes, type ExpressionCode } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import {
  findUnheld,
  loadClocks,
  loadCodes,
  loadQuestions,
  loadTogether,
  saveAsked,
  saveClocks,
  saveCodes,
} from '../store/index.ts';
import { parseClocks } from './clocks-file.ts';
import { parseCodes } from './codes-file.ts';
import { parseQuestions } from './questions-file.ts';

/** How much of a file was new. */
export type Taken = { readonly fresh: number; readonly known: number };

/**
 * Takes in questions and answers from a file, all or none; `waiting`: questions about pictures that are not held, which
 * stand on no page yet.
 *
 * @throws UsageError for what cannot be read in it: then nothing is taken
 */
export async function takeQuestions(
  { store }: Pick<Workshop, 'store'>,
  file: string,
): Promise<Taken & { readonly waiting: number }> {
  const { questions, answers } = parseQuestions(file, readFileSync(file, 'utf8'));
  const held = await loadQuestions(store);
  const known = new Set<string>(held.flatMap(({ id, answers }) => [id, ...answers.map((one) => one.id)]));
  await saveAsked(store, { questions, answers });
  const unheld = new Set(await findUnheld(store, [...new Set(questions.map(({ pictureId }) => pictureId))]));
  const waiting = questions.filter(({ pictureId }) => unheld.has(pictureId)).length;
  const fresh = [...questions, ...answers].filter(({ id }) => !known.has(id)).length;
  return { fresh, known: questions.length + answers.length - fresh, waiting };
}

/** Takes in what was said of clocks, as {@link takeQuestions} takes in questions. */
export async function takeClocks(
  { store }: Pick<Workshop, 'store'>,
  file: string,
): Promise<Taken & { readonly waiting: number }> {
  const said = parseClocks(file, readFileSync(file, 'utf8'));
  const held = [...(await loadClocks(store)), ...(await loadTogether(store))];
  const known = new Set<string>(held.map(({ id }) => id));
  await saveClocks(store, said);
  const unheld = new Set(await findUnheld(store, [...new Set(said.clocks.map((one) => one.pictureId))]));
  const waiting = said.clocks.filter(({ pictureId }) => unheld.has(pictureId)).length;
  const all = [...said.clocks, ...said.together];
  const fresh = all.filter(({ id }) => !known.has(id)).length;
  return { fresh, known: all.length - fresh, waiting };
}

/** Takes in codes from a filled sheet. @throws UsageError as {@link takeQuestions} */
export async function takeCodes(
  { store, observatory }: Pick<Workshop, 'store' | 'observatory'>,
  file: string,
): Promise<Taken & { readonly empty: number }> {
  const { codes, empty } = parseCodes(file, readFileSync(file, 'utf8'), {
    holders: observatory.officeHolders,
    now: Date.now(),
  });
  // A sheet taken in twice says nothing new, though its rows may bear no time of their own.
  const said = new Set(latestCodes(await loadCodes(store)).map(wordOf));
  const fresh = codes.filter((code) => !said.has(wordOf(code)));
  await saveCodes(store, fresh);
  return { fresh: fresh.length, known: codes.length - fresh.length, empty };
}

const wordOf = ({ pictureId, holderId, coder, expression }: ExpressionCode): string =>
  `${pictureId} ${holderId} ${coder} ${expression}`;
