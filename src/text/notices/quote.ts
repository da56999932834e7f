import { simplify, type VisitClass } from '../../domain/index.ts';
import { classOfNotice, type Noticed } from './classes.ts';
import { sentencesOf } from './footers.ts';
import { isInPerson, mayBeNotice } from './words.ts';

/** Classes that say that words are no notice. */
const NO_NOTICE: readonly VisitClass[] = ['unreadable', 'visible', 'failed'];
/** Boxes to log in stand on pages whatever they say. */
const WALLS: readonly VisitClass[] = ['login-wall', 'captcha'];

/**
 * The sentences of a text that are a platform's notice, verbatim. Null where none of them speaks of a post, its page or
 * its author: what is left may be anybody's words, and they are not to be quoted.
 */
export function noticeIn(text: string, seen: Pick<Noticed, 'platform' | 'at'>): string | null {
  const known = sentencesOf(text).filter((sentence) => {
    const found = classOfNotice({ ...seen, text: sentence, status: null }).class;
    if (NO_NOTICE.includes(found) || isInPerson(plain(sentence))) return false;
    return !WALLS.includes(found) || mayBeNotice(plain(sentence));
  });
  return known.some((sentence) => mayBeNotice(plain(sentence))) ? known.join(' ') : null;
}

const plain = (text: string): string => simplify(text.normalize('NFKC'));
