import type { CaptionChange } from '../../domain/index.ts';
import { wordingKey } from '../../text/script.ts';
import type { ReadCaption } from './read-caption.ts';

/**
 * From this likeness on (cosine of the weights of their terms) a caption in another language says nearly the same. Of
 * Korean news sentences and their English translations .77 reach it, of sentences put together at random .0008.
 */
const TRANSLATED = 0.25;

/** How a caption stands to the captions of the release, and which of them it is nearest to. */
export function changeOf(
  here: ReadCaption | null,
  released: readonly ReadCaption[],
): { readonly change: CaptionChange; readonly released: string | null } {
  if (here === null) return { change: 'no-caption', released: null };
  const compared = released.map((one) => ({
    one,
    change: compare(here, one),
    likeness: likenessOf(here, one),
  }));
  const [nearest] = compared.sort(
    (a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || b.likeness - a.likeness,
  );
  return nearest === undefined
    ? { change: 'none-at-release', released: null }
    : { change: nearest.change, released: nearest.one.text };
}

const ORDER: readonly CaptionChange[] = [
  'same',
  'shortened',
  'extended',
  'rewritten',
  'translated',
  'other-language',
];

/** Shorter than this, in letters, a wording stands in another by chance. */
const SHORTEST_KEPT = 12;

function compare(here: ReadCaption, released: ReadCaption): CaptionChange {
  const [ours, theirs] = [wordingKey(here.text), wordingKey(released.text)];
  if (ours === theirs) return 'same';
  if (ours.length >= SHORTEST_KEPT && theirs.includes(ours)) return 'shortened';
  if (theirs.length >= SHORTEST_KEPT && ours.includes(theirs)) return 'extended';
  if (isOneLanguage(here, released)) return 'rewritten';
  return likenessOf(here, released) >= TRANSLATED ? 'translated' : 'other-language';
}

/** Chinese in either script is one language here. */
function isOneLanguage(a: ReadCaption, b: ReadCaption): boolean {
  const [one, other] = [a, b].map(({ language }) => language?.split('-')[0]);
  return one === undefined || other === undefined ? a.writing === b.writing : one === other;
}

function likenessOf(a: ReadCaption, b: ReadCaption): number {
  const norm = ({ terms }: ReadCaption) => Math.hypot(...[...terms.values()].map(({ weight }) => weight));
  const common = [...a.terms].map(([key, { weight }]) => weight * (b.terms.get(key)?.weight ?? 0));
  const scale = norm(a) * norm(b);
  return scale === 0 ? 0 : common.reduce((sum, one) => sum + one, 0) / scale;
}
