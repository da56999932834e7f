import type { Pseudonym, Pseudonymise, PublicAccount, TakenOut } from '../../domain/index.ts';
import { cleanName, fold, lower, type Folded } from './folded.ts';
import { isWhole, isTelling, withoutPictures } from './known-name.ts';
import { keptFrom, makeKeep, makeTorn, type Keep } from './keep.ts';

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

const SLOTS = 65_536;
const slotOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) % SLOTS;

/** The accounts that one body names, their pseudonyms, and how much was taken out. Names are compared as eyes read them. */
export class Roster {
  readonly scene: Scene;
  readonly #pseudonyms = new Map<string, Pseudonym>();
  readonly #public: ReadonlySet<string>;
  /** Names by their form without case. */
  readonly #byLower = new Map<string, string>();
  /** Names and numbers to look for in any text, by their first three units without case. */
  readonly #byStart = new Map<string, string[]>();
  /** Which two first units names have, by a hash of them: no other place of a text is looked at. */
  readonly #starts = new Uint8Array(SLOTS);
  readonly #taken = new Map<TakenOut['what'], number>();
  readonly #isKept: (name: string) => boolean;
  readonly #isTorn: (text: string, from: number, to: number) => boolean;

  constructor(scene: Scene) {
    this.scene = scene;
    this.#isKept = makeKeep(scene.keep);
    this.#isTorn = makeTorn(scene.keep);
    this.#public = new Set(scene.public.flatMap(({ account, name }) => [account, name]).map(cleanName));
  }

  /** How many accounts are known. */
  get size(): number {
    return this.#pseudonyms.size;
  }

  /** Whether observatory.yaml lists it as public: it keeps its name. */
  isPublic(text: string): boolean {
    return this.#public.has(cleanName(text));
  }

  /**
   * Takes in one account by all that it is called: the first is its most lasting identifier. What is known already keeps
   * its pseudonym. A public account is left as it is.
   */
  add(identifiers: readonly string[]): void {
    const all = identifiers.map(cleanName).filter((one) => one !== '' && one.length <= LONGEST);
    const [lasting] = all;
    if (lasting === undefined || all.some((one) => this.isPublic(one))) return;
    const known = all.map((one) => this.#pseudonymOf(one)).find((one) => one !== undefined);
    const pseudonym = known ?? this.#make(lasting);
    for (const one of all) this.#remember(one, pseudonym);
  }

  #make(account: string): Pseudonym {
    const { platform, scope, pseudonymise } = this.scene;
    return pseudonymise({ platform, scope, account });
  }

  #pseudonymOf(name: string): Pseudonym | undefined {
    return this.#pseudonyms.get(name) ?? this.#pseudonyms.get(this.#byLower.get(lower(name)) ?? '');
  }

  #remember(identifier: string, pseudonym: Pseudonym): void {
    if (this.#pseudonyms.has(identifier)) return;
    this.#pseudonyms.set(identifier, pseudonym);
    if (!this.#byLower.has(lower(identifier))) this.#byLower.set(lower(identifier), identifier);
    const least = /^\d+$/.test(identifier) ? SHORTEST_NUMBER : SHORTEST_NAME;
    if (identifier.length < least || this.#isKept(identifier)) return;
    const start = lower(identifier).slice(0, SHORTEST_NAME);
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), identifier]);
    this.#starts[slotOf(start, 0)] = 1;
    // Who writes a name from memory leaves out the little pictures in it.
    const plain = withoutPictures(identifier);
    if (plain !== identifier && plain.length >= SHORTEST_NAME && !this.isPublic(plain))
      this.#remember(plain, pseudonym);
  }

  /** The pseudonym of an identifier, made where it is new; the identifier itself where the account is public. */
  of(identifier: string, what: TakenOut['what'] = 'account'): string {
    const text = cleanName(identifier);
    if (text === '' || this.isPublic(text) || PSEUDONYM_ALONE.test(text)) return identifier;
    this.count(what);
    // Where a mention ends is a guess where nothing else tells it: what was guessed is no name anywhere else.
    return this.#pseudonymOf(text) ?? (what === 'mention' ? this.#make(text) : this.#made(text));
  }

  #made(text: string): Pseudonym {
    const pseudonym = this.#make(text.slice(0, LONGEST));
    if (text.length <= LONGEST) this.#remember(text, pseudonym);
    return pseudonym;
  }

  /** Whether an account is called so, known or public. */
  isKnown(name: string): boolean {
    return this.#pseudonyms.has(cleanName(name)) || this.isPublic(name);
  }

  /** Whether an account is called so, and the words are not just what is searched for. */
  isName(name: string): boolean {
    return this.isKnown(name) && !this.#isKept(cleanName(name));
  }

  /** Whether words hold what is searched for: then they are no name unless a field says so. */
  holdsSearched(words: string): boolean {
    return keptFrom(`  ${words}`, this.scene.keep) !== null || this.#isKept(cleanName(words));
  }

  /** The longest name of an account that a text begins with, as it is written there; null where none is known. */
  knownStart(text: string): string | null {
    const folded = fold(text.slice(0, 3 * LONGEST));
    for (let end = Math.min(folded.chars.length, LONGEST); end >= 2; end -= 1) {
      const start = folded.cased.slice(0, end);
      const isOne = this.#pseudonymOf(start.trim()) !== undefined || this.isPublic(start);
      if (isOne && isWhole(folded.chars, 0, start)) return text.slice(0, folded.endOf(end - 1));
    }
    return null;
  }

  /**
   * Every known name and number within a text, the longest first where several begin at one place; but for places where
   * it would tear the words that are searched for.
   */
  replaceKnown(text: string): string {
    if (this.#byStart.size === 0 || text.length < SHORTEST_NAME) return text;
    const folded = fold(text);
    let out = '';
    let from = 0;
    for (let at = 0; at + SHORTEST_NAME <= folded.chars.length; at += 1) {
      if (this.#starts[slotOf(folded.chars, at)] === 0) continue;
      const found = this.#knownAt(folded, at);
      if (found === null) continue;
      out += text.slice(from, folded.startOf(at)) + this.of(found);
      at += found.length - 1;
      from = folded.endOf(at);
    }
    return from === 0 ? text : out + text.slice(from);
  }

  #knownAt(folded: Folded, at: number): string | null {
    const candidates = this.#byStart.get(folded.chars.slice(at, at + SHORTEST_NAME));
    let best: string | null = null;
    for (const one of candidates ?? [])
      if (one.length > (best?.length ?? 0) && this.#isAt(folded, at, one)) best = one;
    return best;
  }

  #isAt({ chars, cased }: Folded, at: number, name: string): boolean {
    const isSame = isTelling(name) ? chars.startsWith(lower(name), at) : cased.startsWith(name, at);
    return isSame && isWhole(chars, at, name) && !this.#isTorn(cased, at, at + name.length);
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
