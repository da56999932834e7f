import {
  agreedExpression,
  readingOf,
  type AgreementReading,
  type CodedFace,
  type ExpressionAgreement,
} from '../report/index.ts';

/** How far coders agree, for a person at a terminal. */
export function agreementText({ coders, alpha, coded, waiting }: ExpressionAgreement): string {
  const lines = [
    `Coders: ${coders.length === 0 ? 'none' : coders.join(', ')}. Coded by two or more: ${coded.length}; waiting for a second coder: ${waiting}.`,
    alphaLine(alpha),
  ];
  const differing = coded.filter((face) => agreedExpression(face) === null);
  if (differing.length > 0) lines.push('Seen differently:', ...differing.map(faceLine));
  return `${lines.join('\n')}\n`;
}

/** @param alpha null where it is not defined */
function alphaLine(alpha: ExpressionAgreement['alpha']): string {
  if (alpha === null)
    return "Krippendorff's alpha (nominal): cannot be told: too few were coded twice, or all codes are one word.";
  const { value, low, high, n } = alpha;
  return `Krippendorff's alpha (nominal): ${value.toFixed(3)}, 95 % interval ${low.toFixed(3)} to ${high.toFixed(3)}, of ${n} faces. ${READING[readingOf(alpha)]}`;
}

const READING: { readonly [Reading in AgreementReading]: string } = {
  enough: 'Enough to rely on (.800 or more).',
  tentative: 'Enough for tentative conclusions only (.667 to .800).',
  'too-little': 'Too little to conclude from (the lower end is below .667).',
};

function faceLine({ pictureId, holderId, said }: CodedFace): string {
  return `  ${holderId} in ${pictureId}: ${said.map(({ coder, expression }) => `${coder} says ${expression}`).join(', ')}`;
}

/** The same for a program. */
export function agreementJson(agreement: ExpressionAgreement): string {
  return `${JSON.stringify({ lacuna: 1, measure: "Krippendorff's alpha, nominal", ...agreement }, null, 2)}\n`;
}
