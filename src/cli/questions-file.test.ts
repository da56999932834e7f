import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerId,
  instant,
  parseRegion,
  pictureId,
  questionId,
  regionText,
  sha256,
} from '../domain/index.ts';
import type { AnsweredQuestion } from '../store/index.ts';
import { parseQuestions, questionsCsv, questionsJson, questionsText } from './questions-file.ts';

const at = instant('2031-05-04T09:00:00Z');
const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `“${text.replaceAll('\0', '')}”`);
const side = fc.integer({ min: 0, max: 50 });

const question: fc.Arbitrary<AnsweredQuestion> = fc
  .record({
    text: words,
    by: fc.constantFrom('', 'Ione Marsh'),
    region: fc.option(
      fc.tuple(side, side).map(([left, top]) => parseRegion(`${left},${top},${left + 30},${top + 50}`)),
    ),
    said: fc.array(fc.record({ text: words, source: fc.constantFrom('', 'pool report 7') }), {
      maxLength: 3,
    }),
  })
  .map(({ said, ...rest }) => {
    const asked = { ...rest, pictureId: pictureId(sha256('1')), at };
    const id = questionId(asked);
    const answers = said.map((one) => {
      const answer = { ...one, questionId: id, by: 'Bo', at };
      return { ...answer, id: answerId(answer) };
    });
    return { ...asked, id, answers };
  });

describe('questions in a file', () => {
  it.each([
    ['CSV', questionsCsv],
    ['JSON', questionsJson],
  ])('come back from %s as they were', (_, print) => {
    fc.assert(
      fc.property(question, (asked) => {
        const { answers, ...open } = asked;
        expect(parseQuestions('q', print([asked]))).toEqual({ questions: [open], answers });
      }),
    );
  });

  it('name file, row and field of what cannot be used', () => {
    const head = 'picture,region,question,asked_at,answer,answered_at\n';
    const id = pictureId(sha256('1'));
    const refused = (row: string) => () => parseQuestions('q.csv', head + row);
    expect(refused(`${id},10,What?,2031-05-04T09:00:00Z,,`)).toThrow(/^q\.csv: row 1: region: no region/);
    expect(refused(`${id},,What?,yesterday,,`)).toThrow(/row 1: asked_at: no time with its offset/);
    expect(refused(`${id},,,2031-05-04T09:00:00Z,,`)).toThrow(/row 1: question: nothing is asked/);
    expect(refused(`${id},,What?,2031-05-04T09:00:00Z,A plan,`)).toThrow(/answered_at: an answer needs/);
  });

  it('say at a terminal what is open and what an answer rests on', () => {
    const [open, answered] = fc
      .sample(question, { seed: 4, numRuns: 50 })
      .sort((a, b) => a.answers.length - b.answers.length)
      .filter((_, index) => index === 0 || index === 49);
    expect(questionsText(open ? [open] : [])).toMatch(/\n {2}open\n$/);
    expect(questionsText(answered ? [answered] : [])).toMatch(/ \((no source given|pool report 7)\)\n/);
    expect(questionsText([])).toBe('Nothing was asked about a picture here.\n');
  });
});

describe('a region', () => {
  it.each([
    '',
    '1,2,3',
    '1,2,3,4,5',
    '10,10,10,20',
    '50,50,40,60',
    '-1,0,10,10',
    '0,0,101,10',
    'a,b,c,d',
    '1,,3,4',
  ])('"%s" is none', (text) => expect(parseRegion(text)).toBeNull());

  it('is printed as it is read', () => {
    expect(regionText(parseRegion('12.5, 0, 100, 33.3'))).toBe('12.5,0,100,33.3');
    expect(regionText(null)).toBe('');
  });
});
