import {
  latestCodes,
  type Expression,
  type ExpressionCode,
  type HolderId,
  type PictureId,
} from '../domain/index.ts';
import type { Estimate } from '../stats/confidence.ts';
import { alphaWithInterval, nominal } from '../stats/krippendorff.ts';

/** One office holder in one picture, and what each coder said; coders in order of their names. */
export type CodedFace = {
  readonly pictureId: PictureId;
  readonly holderId: HolderId;
  readonly said: readonly { readonly coder: string; readonly expression: Expression }[];
};

/** How far people who coded the same pictures agree. */
export type ExpressionAgreement = {
  readonly coders: readonly string[];
  /** Krippendorff's alpha for names, with its 95 % interval and the number of faces two or more coded; null where nothing could differ. */
  readonly alpha: Estimate | null;
  /** Faces that two or more coded; what one alone said is not shown, so that the second codes unseen. */
  readonly coded: readonly CodedFace[];
  /** Faces that wait for a second coder. */
  readonly waiting: number;
};

/**
 * Agreement about expressions: of each coder the last word about each face counts. A face of which all say that the
 * holder is not in the picture is no face, and leaves the count: agreeing on who is absent is easy.
 */
export function expressionAgreement(codes: readonly ExpressionCode[]): ExpressionAgreement {
  const faces = facesIn(latestCodes(codes)).filter(({ said }) =>
    said.some(({ expression }) => expression !== 'not-in-picture'),
  );
  const coded = faces.filter(({ said }) => said.length > 1);
  const units = coded.map(({ said }) => said.map(({ expression }) => expression));
  return {
    coders: [...new Set(codes.map(({ coder }) => coder))].sort(),
    alpha: alphaWithInterval(units, nominal),
    coded,
    waiting: faces.length - coded.length,
  };
}

/** What an agreement carries. */
export type AgreementReading = 'enough' | 'tentative' | 'too-little';

/** The customary limits (Krippendorff 2004), held against the lower end. */
export function readingOf({ low }: Pick<Estimate, 'low'>): AgreementReading {
  if (low >= 0.8) return 'enough';
  return low >= 0.667 ? 'tentative' : 'too-little';
}

/** What the coders of a face agree on; null where they do not. */
export function agreedExpression({ said }: CodedFace): Expression | null {
  const [first, ...others] = said.map(({ expression }) => expression);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

function facesIn(codes: readonly ExpressionCode[]): readonly CodedFace[] {
  const groups = Map.groupBy(codes, ({ pictureId, holderId }) => `${pictureId} ${holderId}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (first === undefined) return [];
      const said = [first, ...others].map(({ coder, expression }) => ({ coder, expression }));
      const { pictureId, holderId } = first;
      return [{ pictureId, holderId, said: said.sort((a, b) => (a.coder < b.coder ? -1 : 1)) }];
    });
}
