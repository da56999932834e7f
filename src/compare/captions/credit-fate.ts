import type { ComparedCaption, CreditFate } from '../../domain/index.ts';
import { wordingKey, writingOf } from '../../text/script.ts';
import type { ReadCaption } from './read-caption.ts';
import { holdsName, placeOfName, sameCredit } from './same-credit.ts';

/** Words around a credit that credit nobody. */
const AROUND =
  /(?:©|\(c\)|\b(?:photo(?:graph)?s?|image|picture|pool|handout|courtesy(?: of)?|copyright|credit|provided|by|via)\b|图片|图|摄影|摄|供图|来源|사진|제공|출처|写真|提供)\s*[:：]?/giu;
const BETWEEN = /\s*[/|;,、，·•]\s*|\s+(?:[-–—]|for)\s+/u;

/** The names in a credit: photographer, agency, office. */
export function partsOf(credit: string): readonly string[] {
  const parts = credit
    .slice(0, 500)
    .split(BETWEEN)
    .map((part) => part.replace(AROUND, ' ').replace(/^[\s:：=([]+|[\s)\]]+$/g, ''));
  return parts.filter((part) => wordingKey(part).length >= 2);
}

/**
 * What became of the credit of a release beside a picture.
 *
 * @param released what the page of the release and the file say as credit; each may name several
 */
export function creditFate(
  credit: string | null,
  caption: ReadCaption | null,
  released: readonly string[],
): ComparedCaption['credit'] {
  const parts = [...new Set(released.flatMap(partsOf))];
  const here = partsOf(credit ?? '');
  const said = { here: here.length === 0 ? null : credit, released };
  if (parts.length === 0) return { ...said, fate: 'none-at-release' };
  const isHere = (part: string) => here.some((one) => sameCredit(one, part) === 'same');
  const inCaption =
    caption?.sentences.find((sentence) => parts.some((part) => credits(sentence, part))) ?? null;
  const kept = parts.filter((part) => isHere(part) || (inCaption !== null && credits(inCaption, part)));
  if (kept.length > 0) {
    // Page and file often credit one thing in two ways: a credit is whole where one of its writings is.
    const isWhole = released.some((one) => partsOf(one).every((part) => kept.includes(part)));
    return { ...said, here: said.here ?? inCaption, fate: isWhole ? 'kept' : 'kept-in-part' };
  }
  const mayBe = parts.some(
    (part) =>
      here.some((one) => sameCredit(one, part) === 'may-be') ||
      caption?.sentences.some((sentence) => holdsName(sentence, part)) === true,
  );
  return { ...said, fate: mayBe ? 'cannot-tell' : otherFate(here, parts) };
}

function otherFate(here: readonly string[], released: readonly string[]): CreditFate {
  if (here.length === 0) return 'lost';
  const scripts = new Set(released.map((part) => writingOf(part)));
  return here.some((part) => scripts.has(writingOf(part))) ? 'changed' : 'cannot-tell';
}

/** What stands before or behind the name of whom a caption credits; a name without it is spoken of. */
const MARK =
  /©|[([/=]|\b(?:photo(?:graph)?|image|picture|pool|handout|courtesy|copyright|credit)s?\b|图片|图|摄|供图|来源|사진|제공|출처|写真|提供/iu;

/** How far from a name its mark stands, in characters: before it another name may. */
const [BEFORE, BEHIND] = [40, 8];

/** Whether a sentence of a caption credits somebody, and does not only speak of them. */
function credits(sentence: string, part: string): boolean {
  const at = placeOfName(sentence, part);
  if (at === null) return false;
  const [before, behind] = [
    sentence.slice(Math.max(0, at.from - BEFORE), at.from),
    sentence.slice(at.to, at.to + BEHIND),
  ];
  return (
    MARK.test(before) ||
    MARK.test(behind) ||
    partsOf(sentence).some((one) => sameCredit(one, part) === 'same')
  );
}
