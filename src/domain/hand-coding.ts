import { makeId, type CodeId, type HolderId, type PictureId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * What a coder may say of a public office holder's face in a public act. A person looks and says it; no program does.
 * `cannot-tell`: the holder is in the picture and the face tells nothing (turned away, too small); `not-in-picture`: the
 * holder is not there.
 */
export const EXPRESSIONS = [
  'laughing',
  'smiling',
  'neutral',
  'stern',
  'other',
  'cannot-tell',
  'not-in-picture',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

/** What one coder said of one office holder in one picture. */
export type ExpressionCode = {
  readonly id: CodeId;
  readonly pictureId: PictureId;
  /** One of the office holders that observatory.yaml names: of nobody else is anything coded. */
  readonly holderId: HolderId;
  /** The short name a coder goes by. */
  readonly coder: string;
  readonly expression: Expression;
  readonly at: Instant;
};

/** The same word of the same coder at the same time is one, however often it is taken in. */
export function codeId(said: Omit<ExpressionCode, 'id'>): CodeId {
  return makeId('code', said.pictureId, said.holderId, said.coder, said.expression, said.at);
}

/** The code that counts of each coder for each holder in each picture: the last. */
export function latestCodes(codes: readonly ExpressionCode[]): readonly ExpressionCode[] {
  const latest = new Map<string, ExpressionCode>();
  for (const code of codes) {
    const key = `${code.pictureId} ${code.holderId} ${code.coder}`;
    const before = latest.get(key);
    if (before === undefined || isLater(code, before)) latest.set(key, code);
  }
  return [...latest.values()];
}

const isLater = (a: ExpressionCode, b: ExpressionCode): boolean =>
  a.at > b.at || (a.at === b.at && a.id > b.id);
