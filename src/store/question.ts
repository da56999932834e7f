import type { Answer, AnswerId, Blurring, PictureId, Question, QuestionId } from '../domain/index.ts';
import { insertRows, listOf } from './door.ts';
import type { Store } from './open.ts';
import { toTimestamp } from './values.ts';

/** Keeps questions beside those that are there. One that is there already stays as it is. */
export async function saveQuestions(
  { db }: Pick<Store, 'db'>,
  questions: readonly Question[],
): Promise<void> {
  const rows = questions.map(({ id, pictureId, region, text, by, at }) => ({
    ...{ id, picture_id: pictureId, region, text, by, at: toTimestamp(at) },
  }));
  await insertRows(db, 'question', rows, 'on conflict (id) do nothing');
}

/** Keeps answers to questions that are there. */
export async function saveAnswers({ db }: Pick<Store, 'db'>, answers: readonly Answer[]): Promise<void> {
  const rows = answers.map(({ id, questionId, text, source, by, at }) => ({
    ...{ id, question_id: questionId, text, source, by, at: toTimestamp(at) },
  }));
  await insertRows(db, 'answer', rows, 'on conflict (id) do nothing');
}

/** What somebody else asked and answered: all of it or nothing is kept. */
export async function saveAsked(
  { db }: Store,
  { questions, answers }: { readonly questions: readonly Question[]; readonly answers: readonly Answer[] },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveQuestions({ db: trx }, questions);
    await saveAnswers({ db: trx }, answers);
  });
}

/** Those of some pictures that are not held: what is said of them stands on no page until they are. */
export async function findUnheld({ db }: Store, ids: readonly PictureId[]): Promise<readonly PictureId[]> {
  const held = await db.selectFrom('picture').select('id').where('id', 'in', listOf(ids)).execute();
  const known = new Set(held.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/** Takes back a question with its answers, or one answer, by a person's word. False where there is none of this id. */
export async function undoQuestion({ db }: Store, id: QuestionId | AnswerId): Promise<boolean> {
  const questions = await db
    .deleteFrom('question')
    .where('id', '=', id as QuestionId)
    .executeTakeFirst();
  const answers = await db
    .deleteFrom('answer')
    .where('id', '=', id as AnswerId)
    .executeTakeFirst();
  return questions.numDeletedRows + answers.numDeletedRows > 0n;
}

/** A question and what was said to it, the earliest first. */
export type AnsweredQuestion = Question & { readonly answers: readonly Answer[] };

/** All questions, or those about some pictures, the earliest first. */
export async function loadQuestions(
  { db }: Store,
  of?: readonly PictureId[],
): Promise<readonly AnsweredQuestion[]> {
  if (of?.length === 0) return [];
  let asked = db.selectFrom('question').selectAll().orderBy('at').orderBy('id');
  if (of !== undefined) asked = asked.where('picture_id', 'in', of);
  const questions = await asked.execute();
  const ids = questions.map(({ id }) => id);
  const answers = await db
    .selectFrom('answer')
    .where('question_id', 'in', ids.length > 0 ? ids : ['' as QuestionId])
    .selectAll()
    .orderBy('at')
    .orderBy('id')
    .execute();
  const said = Map.groupBy(answers, (answer) => answer.question_id);
  return questions.map(({ picture_id, ...question }) => ({
    ...question,
    pictureId: picture_id,
    answers: (said.get(question.id) ?? []).map(({ question_id, ...answer }) => ({
      ...answer,
      questionId: question_id,
    })),
  }));
}

/** Blurs a picture on every page; a later word about the same picture replaces the earlier. */
export async function blurPicture(store: Store, { pictureId, because, by, at }: Blurring): Promise<void> {
  const row = { picture_id: pictureId, because, by, at: toTimestamp(at) };
  const conflict = `on conflict (picture_id) do update set because = excluded.because, "by" = excluded."by", at = excluded.at`;
  await insertRows(store.db, 'blurring', [row], conflict);
}

/** Shows a picture plainly again. False where it was not blurred. */
export async function unblurPicture({ db }: Store, pictureId: PictureId): Promise<boolean> {
  const gone = await db.deleteFrom('blurring').where('picture_id', '=', pictureId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** All blurred pictures by id. They are marked one by one, so they are few. */
export async function loadBlurrings({ db }: Store): Promise<ReadonlyMap<PictureId, Blurring>> {
  const rows = await db.selectFrom('blurring').selectAll().orderBy('picture_id').execute();
  return new Map(rows.map(({ picture_id, ...row }) => [picture_id, { ...row, pictureId: picture_id }]));
}
