/**
 * What people say of pictures: questions and answers, codes of expressions, and which are blurred. Like a correction it
 * outlives what it speaks of, so it refers to no other table.
 */
const ID = 'text collate "C"';

export const statements: readonly string[] = [
  `create table question (
     id ${ID} primary key, picture_id ${ID} not null, region jsonb, text text not null, "by" text not null,
     at timestamptz not null)`,
  'create index question_picture on question (picture_id)',
  `create table answer (
     id ${ID} primary key, question_id ${ID} not null references question on delete cascade, text text not null,
     source text not null, "by" text not null, at timestamptz not null)`,
  'create index answer_question on answer (question_id)',
  `create table expression_code (
     id ${ID} primary key, picture_id ${ID} not null, holder_id ${ID} not null, coder text not null,
     expression text not null, at timestamptz not null)`,
  'create index expression_code_picture on expression_code (picture_id)',
  `create table blurring (
     picture_id ${ID} primary key, because text not null, "by" text not null, at timestamptz not null)`,
];
