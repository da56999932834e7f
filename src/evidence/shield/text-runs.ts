import { escapeText } from 'entities';
import { embeddedIn } from './embedded.ts';
import { shieldText } from './free-text.ts';
import { shieldWords } from './json.ts';
import type { FewWords } from './markup.ts';
import { shieldNoticed } from './notice-names.ts';
import { announcesPlace, withoutPlaces } from './place-words.ts';
import { nameIn } from './names-in-page.ts';
import type { Roster } from './roster.ts';
import { isShortName, SHORT_NAME } from './short-name.ts';

type Piece = { readonly tag: string } | { readonly words: string; readonly isName: boolean };

/** Words of one sentence, through the elements within it: a name may begin in one of them and end in the next. */
export class TextRun {
  readonly #roster: Roster;
  #pieces: Piece[] = [];
  #isPlaceNext = false;

  readonly #few: FewWords;

  constructor(roster: Roster, few: FewWords) {
    this.#roster = roster;
    this.#few = few;
  }

  addTag(tag: string): void {
    this.#pieces.push({ tag });
  }

  /** A parser hands on escapes one by one. */
  addWords(words: string, isName: boolean): void {
    const last = this.#pieces.at(-1);
    if (last !== undefined && 'words' in last)
      this.#pieces[this.#pieces.length - 1] = { words: last.words + words, isName };
    else this.#pieces.push({ words, isName });
  }

  /** The run as it may be kept. Where a name goes through several elements, their words stand in the first of them. */
  end(): string {
    const shielded = this.#pieces.map((piece) => ('tag' in piece ? null : this.#shield(piece)));
    const joined = shielded.join('');
    const known = this.#roster.replaceKnown(joined);
    const whole = this.#isOfNobody(joined)
      ? this.#few.isNotice
        ? shieldNoticed(known, this.#roster)
        : known
      : '';
    let isFirst = true;
    const out = this.#pieces.map((piece, at) => {
      if ('tag' in piece) return piece.tag;
      if (whole === joined) return escapeText(shielded[at] ?? '');
      const words = isFirst ? whole : '';
      isFirst = false;
      return escapeText(words);
    });
    this.#pieces = [];
    return out.join('');
  }

  /** Whether the words stay: of a notice page what is neither notice nor label goes. */
  #isOfNobody(words: string): boolean {
    if (this.#few.isLeftOut?.(words) !== true) return true;
    this.#roster.count('account');
    return false;
  }

  #shield({ words, isName }: { readonly words: string; readonly isName: boolean }): string {
    if (words.trim() === '') return words;
    const isPlace = this.#isPlaceNext;
    this.#isPlaceNext = announcesPlace(words);
    if (!isPlace) return this.#shieldWords(words, isName);
    this.#roster.count('place');
    return '';
  }

  #shieldWords(words: string, isName: boolean): string {
    const roster = this.#roster;
    const name = words.trim().replace(/[:：]$/u, '');
    const isMarked = isName && name.length === SHORT_NAME && nameIn(name) !== null;
    if (isMarked || isShortName(name, roster)) return words.replace(name, () => roster.of(name));
    if (embeddedIn(words) !== null) return shieldWords(words, roster, 0) ?? '';
    return shieldText(withoutPlaces(words, roster), roster);
  }
}
