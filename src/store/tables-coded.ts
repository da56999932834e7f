import type {
  AnswerId,
  Box,
  ClockId,
  CodeId,
  Expression,
  HolderId,
  Instant,
  PictureId,
  QuestionId,
  ReleaseId,
  TogetherId,
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

/** `day` as `2031-05-03`, `zone` an IANA name or an offset; null where nobody could tell. */
export type ClockReadingTable = {
  id: ClockId;
  picture_id: PictureId;
  region: Box;
  shows: string;
  day: string | null;
  zone: string | null;
  because: string;
  by: string;
  at: Instant;
};

export type ClocksTogetherTable = {
  id: TogetherId;
  release_id: ReleaseId;
  because: string;
  by: string;
  at: Instant;
};

export type BlurringTable = { picture_id: PictureId; because: string; by: string; at: Instant };
