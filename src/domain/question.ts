import { makeId, type AnswerId, type PictureId, type QuestionId } from './ids.ts';
import type { Box } from './picture-relation.ts';
import type { Instant } from './time.ts';

/** What nobody knows yet about a picture: "what is on the paper?" */
export type Question = {
  readonly id: QuestionId;
  readonly pictureId: PictureId;
  /** Where in the picture; null: about all of it. */
  readonly region: Box | null;
  readonly text: string;
  /** Who asks; '' where the person gave no name. */
  readonly by: string;
  readonly at: Instant;
};

/** What somebody says to it. Several may stand beside each other: an answer is a claim, and none closes the question. */
export type Answer = {
  readonly id: AnswerId;
  readonly questionId: QuestionId;
  readonly text: string;
  /** Where that can be checked: an address, or a reference in words; '' where the person gave none. */
  readonly source: string;
  readonly by: string;
  readonly at: Instant;
};

/** The same question of the same person at the same time is one, however often it is taken in. */
export function questionId(asked: Omit<Question, 'id'>): QuestionId {
  const { region } = asked;
  const box = region && [region.left, region.top, region.right, region.bottom].join(' ');
  return makeId('question', asked.pictureId, box, asked.text, asked.by, asked.at);
}

/** As {@link questionId}. */
export function answerId(said: Omit<Answer, 'id'>): AnswerId {
  return makeId('answer', said.questionId, said.text, said.source, said.by, said.at);
}

/** A picture that pages blur until a reader asks for it, by the word of a person. */
export type Blurring = {
  readonly pictureId: PictureId;
  /** Why, for the reader to know before asking: "shows a wounded person". */
  readonly because: string;
  readonly by: string;
  readonly at: Instant;
};

/**
 * A region written by a person: `left,top,right,bottom` in percent of the sides, such as `40,55,60,70`.
 *
 * @returns null where it is none: not four numbers, outside 0–100, or without an inside
 */
export function parseRegion(text: string): Box | null {
  const parts = text.split(',').map((part) => part.trim());
  const [left, top, right, bottom] = parts.map((part) => (part === '' ? NaN : Number(part) / 100));
  if (parts.length !== 4 || left === undefined || top === undefined) return null;
  if (right === undefined || bottom === undefined) return null;
  if (!(left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom)) return null;
  return { left, top, right, bottom };
}

/** As {@link parseRegion} reads it; '' for all of the picture. */
export function regionText(region: Box | null): string {
  if (region === null) return '';
  const { left, top, right, bottom } = region;
  return [left, top, right, bottom].map((side) => Number((side * 100).toFixed(4))).join(',');
}
