import { DAY, type Dependency, type OriginSign } from '../../domain/index.ts';
import type { Held } from './held.ts';
import type { OriginName } from './outlet-names.ts';
import { makeRecent } from './recent.ts';
import { NAMED_REACH_MS } from './source-links.ts';
import { namedTie, type Tie, type TieFinder } from './tie.ts';

const REACH_MS = 10 * DAY;

/**
 * Items that say, or were coded, to lean on another text. An address names one text, and all that name it are one voice.
 * Naming an outlet alone is not enough (a wire agency is named by hundreds of texts a day): the two must also share a
 * coded element, or half of their title within ten days. Of several held texts of the outlet the first that fits is
 * taken. Two texts that lean on the same outlet are one voice even where its own text is not held.
 */
export function makeLeanings(): TieFinder {
  const known = makeRecent(NAMED_REACH_MS);
  const waiting = makeRecent(NAMED_REACH_MS);
  return (held) => {
    const ties = [...tiesToWaiting(held), ...tiesToKnown(held)];
    for (const name of standsFor(held)) known.add(name, held);
    return ties;
  };

  function tiesToWaiting(held: Held): Tie[] {
    return standsFor(held).flatMap((name) => {
      const fits = waiting.get(name, held.ms).filter((copy) => isAwaited(held, copy));
      for (const copy of fits) waiting.drop(name, copy);
      return fits.map((copy) => tieOf(held, copy));
    });
  }

  function tiesToKnown(held: Held): Tie[] {
    const { origin } = held;
    if (origin === null) return [];
    const fits = known.get(origin.key, held.ms).filter((other) => isFit(other, held));
    const first = fits[0];
    const itself = fits.find((other) => isItself(other, origin));
    if (itself === undefined) waiting.add(origin.key, held);
    return [...new Set([first, itself])].flatMap((other) =>
      other === undefined ? [] : [tieOf(other, held)],
    );
  }
}

/** An item stands for its address and for the outlet it appeared in, or, when it leans, for what it leans on. */
function standsFor({ origin, outletKey, addressKey }: Held): string[] {
  return [...new Set([origin?.key ?? outletKey, addressKey])].filter((name) => name !== '');
}

/** Whether an item is what another leans on, and not one more that leans on it. */
const isItself = (held: Held, origin: OriginName): boolean =>
  origin.isAddress ? held.addressKey === origin.key : held.origin === null && held.outletKey === origin.key;

/** Others that lean on the same are found by the later of the two. */
const isAwaited = (held: Held, copy: Held): boolean =>
  copy.origin !== null && isItself(held, copy.origin) && isFit(held, copy);

const isFit = (other: Held, copy: Held): boolean =>
  other !== copy && (copy.origin?.isAddress === true || isSameMatter(other, copy));

function tieOf(other: Held, copy: Held): Tie {
  const { origin } = copy;
  if (origin === null) throw new Error(`expected an item that leans on another but received ${copy.id}`);
  const reason = `${origin.dependency} of ${origin.of}${origin.isAddress ? '' : ', about the same matter'}`;
  const by = signOf(origin, copy);
  const tie = namedTie({ source: other, copy }, { by, score: 0.9, reason });
  return isItself(other, origin) ? tie : { ...tie, source: null, by: null };
}

const BY_DEPENDENCY: { readonly [One in Dependency]?: OriginSign } = { wire: 'credit' };

function signOf(origin: OriginName, { sourceLinkKey }: Held): OriginSign {
  if (!origin.isAddress) return BY_DEPENDENCY[origin.dependency] ?? 'named';
  return origin.key === sourceLinkKey ? 'source-link' : 'canonical';
}

function isSameMatter(a: Held, b: Held): boolean {
  if (a.codes.some((code) => b.codes.includes(code))) return true;
  if (Math.abs(a.ms - b.ms) > REACH_MS || a.isLabel || b.isLabel) return false;
  let shared = 0;
  for (const word of a.titleWords) if (b.titleWords.has(word)) shared += 1;
  return shared >= 2 && shared * 2 >= Math.min(a.titleWords.size, b.titleWords.size);
}
