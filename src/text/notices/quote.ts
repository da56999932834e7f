import type { VisitClass } from '../../domain/index.ts';
import { isInPerson, isOfOthers, isToldOf, mayBeNotice } from './addressed.ts';
import { classOfNotice, type Noticed } from './classes.ts';
import { sentencesOf } from './footers.ts';
import { plainOf } from './plain.ts';

/** Classes that say that words are no notice. */
const NO_NOTICE: readonly VisitClass[] = ['unreadable', 'visible', 'failed'];
/** Boxes to log in stand on pages whatever they say. */
const WALLS: readonly VisitClass[] = ['login-wall', 'captcha'];

/**
 * The sentences of a text that are a platform's notice to its viewer, verbatim. Null where none of them speaks of a post,
 * its page or its author, where the whole says that it is there or that something failed, and where somebody tells of a
 * removal: that is anybody's text, and not to be quoted.
 */
export function noticeIn(text: string, seen: Pick<Noticed, 'platform' | 'at'>): string | null {
  const classOf = (words: string): VisitClass => classOfNotice({ ...seen, text: words, status: null }).class;
  if (text.length <= LONGEST && NO_NOTICE.includes(classOf(text))) return null;
  const sentences = sentencesOf(text);
  if (sentences.some((sentence) => isToldOf(plainOf(sentence)))) return null;
  const known = sentences.filter((sentence) => {
    const found = classOf(sentence);
    if (NO_NOTICE.includes(found) || isInPerson(plainOf(sentence))) return false;
    return !WALLS.includes(found) || mayBeNotice(plainOf(sentence));
  });
  if (known.some((sentence) => isOfOthers(plainOf(sentence)))) return null;
  return known.some((sentence) => mayBeNotice(plainOf(sentence))) ? known.join(' ') : null;
}

/** What is longer is judged by its sentences alone. */
const LONGEST = 600;
