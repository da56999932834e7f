import { expect, test } from 'vitest';
import {
  answerId,
  asId,
  codeId,
  makeId,
  parseRegion,
  questionId,
  type Expression,
  type ExpressionCode,
} from '../../domain/index.ts';
import {
  blurPicture,
  loadBlurrings,
  loadCodes,
  loadQuestions,
  picturesAt,
  replaceGroups,
  saveAnswers,
  saveCodes,
  saveCollected,
  saveObservatory,
  saveQuestions,
  unblurPicture,
  undoCode,
  undoQuestion,
  type Store,
} from '../index.ts';
import * as given from './data.ts';

const PICTURE = makeId('picture', 'the paper');
const OTHER = makeId('picture', 'another');

const asked = {
  ...{ pictureId: PICTURE, region: parseRegion('40,55,60,70'), text: 'What is on the paper? 纸上写了什么？' },
  ...{ by: 'Ione Marsh', at: given.minutes(1) },
};
const QUESTION = { ...asked, id: questionId(asked) };
const said = { questionId: QUESTION.id, text: 'The seating plan', source: '', by: '', at: given.minutes(2) };
const ANSWER = { ...said, id: answerId(said) };

function code(expression: Expression, minute: number, picture = PICTURE): ExpressionCode {
  const word = { pictureId: picture, holderId: asId('holder', 'premier'), coder: 'ada', expression };
  const at = given.minutes(minute);
  return { ...word, at, id: codeId({ ...word, at }) };
}

/** What people say of pictures outlives everything that is found anew. */
export function testCoding(store: () => Store): void {
  test('gives questions back with their answers, each once, and takes both back by a word', async () => {
    await saveQuestions(store(), [QUESTION, QUESTION]);
    await saveAnswers(store(), [ANSWER]);
    await saveAnswers(store(), [ANSWER]);
    expect(await loadQuestions(store())).toEqual([{ ...QUESTION, answers: [ANSWER] }]);
    expect(await loadQuestions(store(), [PICTURE])).toHaveLength(1);
    expect(await loadQuestions(store(), [OTHER])).toEqual([]);
    expect(await loadQuestions(store(), [])).toEqual([]);
    expect(await undoQuestion(store(), ANSWER.id)).toBe(true);
    expect(await undoQuestion(store(), ANSWER.id)).toBe(false);
    expect(await loadQuestions(store())).toEqual([{ ...QUESTION, answers: [] }]);
    await saveAnswers(store(), [ANSWER]);
    expect(await undoQuestion(store(), QUESTION.id)).toBe(true);
    expect(await loadQuestions(store())).toEqual([]);
  });

  test('takes no answer to a question that is not there, and no expression of its own', async () => {
    await expect(saveAnswers(store(), [ANSWER])).rejects.toThrow();
    await expect(saveCodes(store(), [code('grinning' as Expression, 1)])).rejects.toThrow();
  });

  test('keeps every code, also those that a later one replaced', async () => {
    const codes = [code('stern', 1), code('smiling', 2), code('neutral', 3, OTHER)];
    await saveCodes(store(), codes.toReversed());
    await saveCodes(store(), codes);
    expect(await loadCodes(store())).toEqual(codes);
    expect(await loadCodes(store(), [OTHER])).toEqual(codes.slice(2));
    expect(await loadCodes(store(), [])).toEqual([]);
    expect(await undoCode(store(), code('stern', 1).id)).toBe(true);
    expect(await undoCode(store(), code('stern', 1).id)).toBe(false);
  });

  test('keeps what people said through other groups and another file', async () => {
    await saveQuestions(store(), [QUESTION]);
    await saveCodes(store(), [code('stern', 1)]);
    await blurPicture(store(), {
      pictureId: PICTURE,
      because: 'a wounded person',
      by: '',
      at: given.minutes(3),
    });
    await saveCollected(store(), given.fullBatch(0));
    await replaceGroups(store(), given.groups(0));
    await saveObservatory(store(), { ...given.OBSERVATORY, sources: [], events: [] });
    expect(await loadQuestions(store())).toHaveLength(1);
    expect(await loadCodes(store())).toHaveLength(1);
    expect(await loadBlurrings(store())).toHaveLength(1);
  });

  test('blurs a picture by the last word said of it, until it is taken back', async () => {
    const blurring = { pictureId: PICTURE, because: 'blood', by: 'Bo', at: given.minutes(3) };
    await blurPicture(store(), blurring);
    await blurPicture(store(), { ...blurring, because: 'a wounded person', at: given.minutes(4) });
    expect([...(await loadBlurrings(store())).values()]).toEqual([
      { ...blurring, because: 'a wounded person', at: given.minutes(4) },
    ]);
    expect(await unblurPicture(store(), PICTURE)).toBe(true);
    expect(await unblurPicture(store(), PICTURE)).toBe(false);
    expect((await loadBlurrings(store())).size).toBe(0);
  });

  test('finds pictures by id and by the address that pages gave', async () => {
    await saveCollected(store(), given.fullBatch(0));
    const [picture] = given.fullBatch(0).pictures;
    if (picture === undefined) throw new Error('expected a picture in the batch');
    expect(await picturesAt(store(), { id: picture.id })).toEqual([picture.id]);
    expect(await picturesAt(store(), { id: OTHER })).toEqual([]);
    expect(await picturesAt(store(), { address: 'https://nowhere.example/a.jpg' })).toEqual([]);
  });
}
