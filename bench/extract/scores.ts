import { scoreBodies } from '../shingles.ts';
import type { GoldPage, GoldPicture } from './gold.ts';

/** What a reader made of a page. Null where it returned nothing of the kind. */
export type Read = {
  readonly body: string | null;
  readonly title: string | null;
  /** The byline as one text. */
  readonly byline: string | null;
  /** Calendar days the claim may mean, `2025-11-01`: as written, and in UTC. */
  readonly days: readonly string[];
  readonly pictures: readonly {
    readonly address: string;
    readonly caption: string | null;
    readonly credit: string | null;
  }[];
};

/** Figures by name, each from 0 to 1; only those that the set can tell. */
export type Scores = Readonly<Record<string, number>>;

type Pair = { readonly gold: GoldPage; readonly read: Read };

/** Scores as `shared/bench/README.md` defines them. */
export function scoresOf(pairs: readonly Pair[]): Scores {
  const withBody = pairs.filter(({ gold }) => gold.body !== undefined);
  return {
    ...(withBody.length === 0 ? {} : bodyScores(withBody)),
    ...partOf('title', pairs, titleIsRight),
    ...partOf('date', pairs, dateIsRight),
    ...partOf('authors', pairs, authorsAreRight),
    ...pictureScores(pairs),
    ...(pairs.every(({ gold }) => gold.body === undefined) ? dateF(pairs) : {}),
  };
}

function bodyScores(pairs: readonly Pair[]): Scores {
  const { f1, precision, recall, accuracy } = scoreBodies(
    pairs.map(({ gold, read }) => [gold.body ?? '', read.body ?? '']),
  );
  return { F1: f1, precision, recall, accuracy };
}

/** The part of pages whose gold has the answer that the reader got right. */
function partOf(name: string, pairs: readonly Pair[], isRight: (pair: Pair) => boolean | null): Scores {
  const answers = pairs.flatMap((pair) => isRight(pair) ?? []);
  return answers.length === 0 ? {} : { [name]: answers.filter(Boolean).length / answers.length };
}

const lettersOf = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Equal after case and punctuation; null where the set does not say. */
export function titleIsRight({ gold, read }: Pair): boolean | null {
  return gold.title === undefined ? null : lettersOf(gold.title) === lettersOf(read.title);
}

export function dateIsRight({ gold, read }: Pair): boolean | null {
  if (gold.date === undefined) return null;
  return gold.date === null ? read.days.length === 0 : read.days.includes(gold.date);
}

/** Every author is in the byline, and the byline holds at most twice as much and 20 letters. */
export function authorsAreRight({ gold, read }: Pair): boolean | null {
  if (gold.authors === undefined) return null;
  const byline = lettersOf(read.byline);
  const names = gold.authors.map(lettersOf);
  const due = names.join('').length;
  return names.every((name) => byline.includes(name)) && byline.length <= 2 * due + 20;
}

/** F of the date: a wrong date is a false positive, a missing one a false negative, as htmldate scores it. */
function dateF(pairs: readonly Pair[]): Scores {
  const dated = pairs.filter(({ read }) => read.days.length > 0);
  const right = dated.filter((pair) => dateIsRight(pair) === true).length;
  const wrong = dated.length - right;
  const missing = pairs.filter(({ read, gold }) => read.days.length === 0 && gold.date !== null).length;
  return { dateF: (2 * right) / (2 * right + wrong + missing) };
}

/** Each reference picture with the picture that was read for it, if any. */
export function matchPictures({ gold, read }: Pair): readonly {
  readonly due: GoldPicture;
  readonly got: Read['pictures'][number] | undefined;
}[] {
  const left = new Set(read.pictures);
  return (gold.pictures ?? []).map((due) => {
    const got = [...left].find((picture) => isSamePicture(due, picture.address));
    if (got) left.delete(got);
    return { due, got };
  });
}

/** Sizes and formats of one picture share the name of its file, or one address holds the other. */
function isSamePicture({ addresses }: GoldPicture, address: string): boolean {
  const name = fileOf(address);
  return addresses.some((one) => {
    const known = decoded(one);
    return (
      known.includes(decoded(address)) ||
      (name.length > 4 && known.includes(name)) ||
      (stemOf(name).length >= 10 && stemOf(name) === stemOf(fileOf(one)))
    );
  });
}

/** What names the picture in a file name: its UUID, else all before the first dot (`677aba.r_d.1558-1018.jpeg`). */
function stemOf(file: string): string {
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(file)?.[0];
  return uuid ?? file.split('.')[0] ?? '';
}

function fileOf(address: string): string {
  const path = URL.parse(address)?.pathname ?? address;
  return decoded(path).split('/').filter(Boolean).at(-1) ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function pictureScores(pairs: readonly Pair[]): Scores {
  const pages = pairs.filter(({ gold }) => gold.pictures !== undefined);
  if (pages.length === 0) return {};
  const matches = pages.flatMap(matchPictures);
  const found = matches.filter(({ got }) => got !== undefined);
  const read = pages.reduce((sum, page) => sum + page.read.pictures.length, 0);
  const captioned = matches.filter(({ due }) => lettersOf(due.caption) !== '');
  const credited = matches.filter(({ due }) => lettersOf(due.credits.join('')) !== '');
  return {
    pictureRecall: found.length / matches.length,
    picturePrecision: found.length / read,
    captions: captioned.filter(captionIsRight).length / captioned.length,
    credits: credited.filter(creditIsRight).length / credited.length,
  };
}

type Match = ReturnType<typeof matchPictures>[number];

/**
 * Paired with its picture, and the same but for what one has more at its end (a credit, a place). Where the reference
 * has nothing but a credit for a caption (`Photo: Sol Venn`), the credit that was read is the caption.
 */
export function captionIsRight({ due, got }: Match): boolean {
  const [wanted, given] = [lettersOf(due.caption), lettersOf(got?.caption ?? null)];
  if (given === '') {
    const credit = lettersOf(got?.credit ?? null);
    return credit !== '' && wanted.endsWith(credit) && wanted.length <= credit.length + 10;
  }
  return given.includes(wanted.slice(0, 40)) || wanted.includes(given.slice(0, 40));
}

/** Every name is in the credit of its picture, and the credit holds at most twice as much and 20 letters. */
export function creditIsRight({ due, got }: Match): boolean {
  const given = lettersOf(got?.credit ?? null);
  const names = due.credits
    .map((name) => lettersOf(name.replace(CREDIT_LABEL, '')))
    .filter((name) => name !== '');
  return names.every((name) => given.includes(name)) && given.length <= 2 * names.join('').length + 20;
}

/** References keep the label here and there. */
const CREDIT_LABEL = /^\s*(?:photo|foto|bild|image|credit|vídeo|video)\s*:\s*/i;
