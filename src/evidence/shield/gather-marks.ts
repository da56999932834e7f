import { answeredIn } from './answered.ts';
import type { Roster } from './roster.ts';

/** A mention whose name ends where a sign or a space does; of others nobody can say where the name ends. */
const ENDED_MENTION =
  /[@＠]\p{Cf}*([\p{L}\p{N}_][\p{L}\p{N}\p{M}_\-·.]{2,29})(?=[\s:：,，、。!！?？<）)/]|$)/gu;
/** Whom people call to in headlines: everybody. */
const EVERYBODY =
  /^(?:所有|全体|大家|各位|全国|每个|each|everyone|everybody)|(?:人|们|們|者|家长|学生|同学|老师|网友|朋友)$/iu;
/** A Latin word without these that is shorter than eight letters is a word of every text. */
const TELLING = /[\d_]|[^\x20-\x7e]|.{8}/u;

/** Takes in the names that marks of a text tell: whom it answers, passes on or mentions. They go wherever they stand. */
export function gatherMarks(text: string, roster: Roster): void {
  for (const name of answeredIn(text, roster)) roster.add([name]);
  for (const [, run = ''] of text.matchAll(ENDED_MENTION)) {
    const name = run.replace(/[.\-·]+$/u, '');
    if (TELLING.test(name) && !EVERYBODY.test(name) && !roster.holdsSearched(name)) roster.add([name]);
  }
}
