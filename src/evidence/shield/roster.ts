import type { Pseudonym, Pseudonymise, PublicAccount, TakenOut } from '../../domain/index.ts';
import { makeKeep, type Keep } from './keep.ts';

/** What is known where bytes come in. */
export type Scene = {
  readonly platform: string;
  /** Within it an account has one pseudonym; in another it has another. */
  readonly scope: string;
  readonly public: readonly PublicAccount[];
  readonly pseudonymise: Pseudonymise;
  /** What is searched for: it stays in texts although somebody is called so. Absent: nothing is searched for. */
  readonly keep?: Keep;
};

/** A shorter name may be a word of every text: it is known only where something marks it as a name. */
const SHORTEST_NAME = 3;
/** Shorter numbers are counters. */
const SHORTEST_NUMBER = 5;
/** No platform allows longer ones. */
const LONGEST = 200;

/** The accounts that one body names, their pseudonyms, and how much was taken out. */
export class Roster {
  readonly scene: Scene;
  readonly #pseudonyms = new Map<string, Pseudonym>();
  readonly #public: ReadonlySet<string>;
  /** Names and numbers to look for in any text, by their first three characters. */
  readonly #byStart = new Map<string, string[]>();
  readonly #taken = new Map<TakenOut['what'], number>();
  readonly #isKept: (name: string) => boolean;

  constructor(scene: Scene) {
    this.scene = scene;
    this.#isKept = makeKeep(scene.keep);
    this.#public = new Set(scene.public.flatMap(({ account, name }) => [account, name]));
  }

  /** How many accounts are known. */
  get size(): number {
    return this.#pseudonyms.size;
  }

  /** Whether observatory.yaml lists it as public: it keeps its name. */
  isPublic(text: string): boolean {
    return this.#public.has(text.trim());
  }

  /**
   * Takes in one account by all that it is called: the first is its most lasting identifier. What is known already keeps
   * its pseudonym. A public account is left as it is.
   */
  add(identifiers: readonly string[]): void {
    const all = identifiers.map((one) => one.trim()).filter((one) => one !== '' && one.length <= LONGEST);
    const [lasting] = all;
    if (lasting === undefined || all.some((one) => this.isPublic(one))) return;
    const known = all.map((one) => this.#pseudonyms.get(one)).find((one) => one !== undefined);
    const pseudonym = known ?? this.#make(lasting);
    for (const one of all) this.#remember(one, pseudonym);
  }

  #make(account: string): Pseudonym {
    const { platform, scope, pseudonymise } = this.scene;
    return pseudonymise({ platform, scope, account });
  }

  #remember(identifier: string, pseudonym: Pseudonym): void {
    if (this.#pseudonyms.has(identifier)) return;
    this.#pseudonyms.set(identifier, pseudonym);
    const least = /^\d+$/.test(identifier) ? SHORTEST_NUMBER : SHORTEST_NAME;
    if (identifier.length < least || this.#isKept(identifier)) return;
    const start = identifier.slice(0, SHORTEST_NAME);
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), identifier]);
  }

  /** The pseudonym of an identifier, made where it is new; the identifier itself where the account is public. */
  of(identifier: string, what: TakenOut['what'] = 'account'): string {
    const text = identifier.trim();
    if (text === '' || this.isPublic(text) || PSEUDONYM_ALONE.test(text)) return identifier;
    this.count(what);
    return this.#pseudonyms.get(text) ?? this.#made(text);
  }

  #made(text: string): Pseudonym {
    const pseudonym = this.#make(text.slice(0, LONGEST));
    if (text.length <= LONGEST) this.#remember(text, pseudonym);
    return pseudonym;
  }

  /** Whether an account is called so, known or public. */
  isKnown(name: string): boolean {
    return this.#pseudonyms.has(name) || this.isPublic(name);
  }

  /** The longest name of an account that a text begins with; null where none is known. */
  knownStart(text: string): string | null {
    for (let end = Math.min(text.length, LONGEST); end >= 2; end -= 1) {
      const start = text.slice(0, end);
      if (this.isKnown(start) && isWhole(text, 0, start)) return start;
    }
    return null;
  }

  /** Every known name and number within a text, the longest first where several begin at one place. */
  replaceKnown(text: string): string {
    if (this.#byStart.size === 0 || text.length < SHORTEST_NAME) return text;
    let out = '';
    let from = 0;
    for (let at = 0; at + SHORTEST_NAME <= text.length; at += 1) {
      const found = this.#knownAt(text, at);
      if (found === null) continue;
      out += text.slice(from, at) + this.of(found);
      at += found.length - 1;
      from = at + 1;
    }
    return from === 0 ? text : out + text.slice(from);
  }

  #knownAt(text: string, at: number): string | null {
    const candidates = this.#byStart.get(text.slice(at, at + SHORTEST_NAME));
    let best: string | null = null;
    for (const one of candidates ?? [])
      if (one.length > (best?.length ?? 0) && text.startsWith(one, at) && isWhole(text, at, one)) best = one;
    return best;
  }

  count(what: TakenOut['what']): void {
    this.#taken.set(what, (this.#taken.get(what) ?? 0) + 1);
  }

  taken(): readonly TakenOut[] {
    return [...this.#taken]
      .map(([what, times]) => ({ what, times }))
      .sort((a, b) => (a.what < b.what ? -1 : 1));
  }
}

const PSEUDONYM_ALONE = /^p_[0-9a-f]{16}$/;
const LATIN = /[A-Za-z0-9]/;
/** A number as long as this stands within another (`107603` and the number) by design and not by chance. */
const TELLING_NUMBER = 9;

/** A Latin name within a longer Latin word is another word, and a short number within a longer one another number. */
function isWhole(text: string, at: number, found: string): boolean {
  if (/^\d+$/.test(found) && found.length >= TELLING_NUMBER) return true;
  const [before, after] = [text[at - 1] ?? '', text[at + found.length] ?? ''];
  const [first, last] = [found[0] ?? '', found.at(-1) ?? ''];
  return !(LATIN.test(first) && LATIN.test(before)) && !(LATIN.test(last) && LATIN.test(after));
}
