import type {
  AnswerId,
  Box,
  CodeId,
  Expression,
  HolderId,
  Instant,
  PictureId,
  QuestionId,
} from '../domain/index.ts';

/* The tables of what people say of pictures; `tables.ts` says how both databases give their values. */

export type QuestionTable = {
  id: QuestionId;
  picture_id: PictureId;
  region: Box | null;
  text: string;
  by: string;
  at: Instant;
};

export type AnswerTable = {
  id: AnswerId;
  question_id: QuestionId;
  text: string;
  source: string;
  by: string;
  at: Instant;
};

export type ExpressionCodeTable = {
  id: CodeId;
  picture_id: PictureId;
  holder_id: HolderId;
  coder: string;
  expression: Expression;
  at: Instant;
};

export type BlurringTable = { picture_id: PictureId; because: string; by: string; at: Instant };
