import { describe, expect, it } from 'vitest';
import {
  asId,
  codeId,
  instant,
  pictureId,
  sha256,
  type Expression,
  type ExpressionCode,
} from '../domain/index.ts';
import { agreedExpression, expressionAgreement, readingOf } from './index.ts';

function code(picture: number, coder: string, expression: Expression, minute = 0): ExpressionCode {
  const said = {
    pictureId: pictureId(sha256(String(picture))),
    holderId: asId('holder', 'premier'),
    ...{ coder, expression, at: instant(Date.UTC(2031, 4, 4, 9, minute)) },
  };
  return { ...said, id: codeId(said) };
}

describe('agreement about expressions', () => {
  it('is 1 where two coders say the same of several faces, with an interval that knows how few they are', () => {
    const codes = [1, 2, 3, 4].flatMap((picture) =>
      ['ada', 'bo'].map((coder) => code(picture, coder, picture > 2 ? 'smiling' : 'stern')),
    );
    const { alpha, coders, coded, waiting } = expressionAgreement(codes);
    expect(alpha).toMatchObject({ value: 1, high: 1, n: 4 });
    expect(alpha?.low).toBeLessThan(0.5);
    expect([coders, coded.length, waiting]).toEqual([['ada', 'bo'], 4, 0]);
    expect(coded.map(agreedExpression)).not.toContain(null);
  });

  it('counts the last word of each coder, whatever the order of the rows', () => {
    const codes = [code(1, 'ada', 'stern'), code(1, 'ada', 'smiling', 5), code(1, 'bo', 'smiling')];
    for (const rows of [codes, codes.toReversed()]) {
      const [face] = expressionAgreement(rows).coded;
      expect(face?.said).toEqual([
        { coder: 'ada', expression: 'smiling' },
        { coder: 'bo', expression: 'smiling' },
      ]);
    }
  });

  it('shows nothing of what one coder alone said, and counts it as waiting', () => {
    const { coded, waiting, alpha } = expressionAgreement([code(1, 'ada', 'stern')]);
    expect([coded, waiting, alpha]).toEqual([[], 1, null]);
  });

  it('leaves out faces of which all say that the holder is not there, and keeps those of which some do', () => {
    const codes = [
      code(1, 'ada', 'not-in-picture'),
      code(1, 'bo', 'not-in-picture'),
      code(2, 'ada', 'not-in-picture'),
      code(2, 'bo', 'neutral'),
    ];
    const { coded } = expressionAgreement(codes);
    expect(coded).toHaveLength(1);
    expect(coded.map(agreedExpression)).toEqual([null]);
  });
});

it.each([
  [0.8, 'enough'],
  [0.79, 'tentative'],
  [0.667, 'tentative'],
  [0.666, 'too-little'],
  [-0.2, 'too-little'],
] as const)('reads a lower end of %s as %s', (low, reading) => {
  expect(readingOf({ low })).toBe(reading);
});
